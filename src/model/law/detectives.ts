// Detectives, once a day for each seller: neighbours complain, an officer buys, a suspect is watched, a warrant is sought. They
// have so many hours a day for all sellers there are: one suspect more leaves less for the others. Nobody is picked from a
// list; each seller has draws of their own against their share of today's hours.
import type { City } from '../city/parameters.ts';
import { defineProcess } from '../process.ts';
import { pow } from '../world/arithmetic.ts';
import { duty } from '../world/codes.ts';
import { inKernel } from '../world/kernel.ts';
import type { World } from '../world/world.ts';
import { mostTime } from './beats.ts';
import { lookIntoSellers, weighSellers } from './detectives.kernel.ts';
import { dutyTime, TIME_CELLS } from './officer-time.ts';

/** People using for whom the city states what detectives do in a day. */
const THOUSAND = 1000;
/** A little more than 1, for what rounding does to a product. */
const OVER = 1.000001;

const lookInto = inKernel('lookIntoSellers', lookIntoSellers);
const weigh = inKernel('weighSellers', weighSellers);

export const detectives = defineProcess({
  name: 'detectives',
  meaning:
    'once a day for each seller: complained of, bought from, watched, raided on a warrant; what police know fades',
  run(world) {
    world.agenda.buyCeiling = buyCeiling(world);
    lookInto(world);
  },
});

/** What is left after a day of what police know. */
export function tipsKept({ law }: City): number {
  return pow(0.5, 1 / law.tipFades);
}

/** More than the chance today of a buy from anybody who sells as much, and as openly, as a full-time street seller. */
function buyCeiling(world: World): number {
  const { agenda } = world;
  const { exposure } = agenda.prepared;
  let most = 0;
  for (let race = 0; race < exposure.length; race++) most = Math.max(most, exposure[race]);
  return agenda.buyRate * most * mostTime(world, duty.undercover) * OVER;
}

/** Shares today's hours of detectives among the sellers there are, by weight and by officer-time where they live. */
export function shareDetectives(world: World): void {
  const { agenda, city } = world;
  weigh(world);
  const [buying, watching, raiding] = agenda.sought;
  const { buysPerDay, watchesPerDay, raidsPerDay } = city.law;
  agenda.buyRate = buying > 0 ? hours(world, duty.undercover, buysPerDay) / buying : 0;
  agenda.watchRate = watching > 0 ? hours(world, duty.surveillance, watchesPerDay) / watching : 0;
  agenda.raidRate = raiding > 0 ? hours(world, duty.raids, raidsPerDay) / raiding : 0;
}

/** How many there is time for today in the whole city. */
function hours({ agenda, city }: World, onDuty: number, perDay: number): number {
  let time = 0;
  for (const [place, { share }] of city.people.places.entries())
    time += share * dutyTime(agenda.prepared.ownTime, agenda.time, place * TIME_CELLS, onDuty);
  return perDay * (agenda.usingAtStart / THOUSAND) * time;
}
