// Detectives, once a day for each seller: neighbours complain, an officer buys, a suspect is watched, a warrant is sought. They
// have so many hours a day for all sellers there are: one suspect more leaves less for the others. Nobody is picked from a
// list; each seller has draws of their own against their share of today's hours.
import { defineProcess } from '../process.ts';
import { pow } from '../world/arithmetic.ts';
import { aim, custody, duty, shopTier } from '../world/codes.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { mostTime, officerTime } from './beats.ts';
import { dutyTime, TIME_CELLS } from './officer-time.ts';
import { raidWeight, seekWarrant } from './raids.ts';
import { complain, watch, watchWeight } from './surveillance.ts';
import { buy, buyWeight, mayBeBoughtFrom } from './undercover.ts';

/** People using for whom the city states what detectives do in a day. */
const THOUSAND = 1000;
/** A little more than 1, for what rounding does to a product. */
const OVER = 1.000001;

export const detectives = defineProcess({
  name: 'detectives',
  meaning:
    'once a day for each seller: complained of, bought from, watched, raided on a warrant; what police know fades',
  run(world) {
    const { shops, clock } = world;
    const { person, rows } = shops;
    const step = clock.step[0];
    const kept = pow(0.5, 1 / world.city.law.tipFades);
    const mostBuying = buyCeiling(world);
    for (let shop = 0; shop < rows; shop++) {
      const seller = person[shop];
      if (seller < 0 || (step + seller) % STEPS_PER_DAY !== 0) continue;
      if (world.people.custody[seller] === custody.free) lookInto(world, shop, seller, mostBuying);
      shops.heat[shop] *= kept;
      shops.statements[shop] *= kept;
    }
  },
});

function lookInto(world: World, shop: number, seller: number, mostBuying: number): void {
  const { people, shops, agenda } = world;
  complain(world, shop, seller);
  // Exposure and officer-time are looked up only if the draw would do for the most there is of either.
  if (mayBeBoughtFrom(world, shop, seller, mostBuying))
    buy(world, shop, seller, agenda.buyRate * buyWeight(world, shop) * timeOn(world, shop, duty.undercover));
  // Of most, police know nothing.
  if (shops.heat[shop] === 0 || people.custody[seller] !== custody.free) return;
  watch(world, shop, seller, agenda.watchRate * watchWeight(world, shop) * timeOn(world, shop, duty.surveillance));
  seekWarrant(world, shop, seller, agenda.raidRate * raidWeight(world, shop) * timeOn(world, shop, duty.raids));
}

/** More than the chance today of a buy from anybody who sells as much, and as openly, as a full-time street seller. */
function buyCeiling(world: World): number {
  const { agenda } = world;
  return agenda.buyRate * Math.max(...agenda.prepared.exposure) * mostTime(world, duty.undercover) * OVER;
}

/** Shares today's hours of detectives among the sellers there are, by weight and by officer-time where they live. */
export function shareDetectives(world: World): void {
  const { agenda, city, shops, people } = world;
  const { person, heat, rows } = shops;
  let buying = 0;
  let watching = 0;
  let raiding = 0;
  for (let shop = 0; shop < rows; shop++) {
    const seller = person[shop];
    if (seller < 0 || people.custody[seller] !== custody.free) continue;
    buying += buyWeight(world, shop) * timeOn(world, shop, duty.undercover);
    // Of most, police know nothing.
    if (heat[shop] === 0) continue;
    watching += watchWeight(world, shop) * timeOn(world, shop, duty.surveillance);
    raiding += raidWeight(world, shop) * timeOn(world, shop, duty.raids);
  }
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

function timeOn(world: World, shop: number, onDuty: number): number {
  const { people, shops } = world;
  const whom = shops.tier[shop] === shopTier.mid ? aim.mid : aim.retail;
  return officerTime(world, people.place[shops.person[shop]], onDuty, whom);
}
