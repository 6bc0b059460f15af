// Supervised consumption: places where people use before the eyes of staff. Who would go there at all is a trait drawn once; of
// their uses a share is made there, by the hours that a site is open, its distance from where they live and whether they have a
// home to use in. Fear of police keeps people from it as from other services. Staff hand out kits and refer to treatment.
import { reachOfServices } from '../law/fear.ts';
import { isOff } from '../levers/schedule.ts';
import { defineProcess } from '../process.ts';
import { exp } from '../world/arithmetic.ts';
import { defineStream, quick, second, uniform } from '../world/chance.ts';
import { custody, housing, using } from '../world/codes.ts';
import { metresBetween } from '../world/distance.ts';
import type { World } from '../world/world.ts';
import { handOut } from './kits.ts';
import { refer } from './referral.ts';

const ACCEPTS = defineStream('care/accepts-supervision');
const VISITS = defineStream('care/supervised-visit');
const SERVED = defineStream('care/served-at-site');

export const supervision = defineProcess({
  name: 'supervised consumption',
  meaning: 'which of the uses of the block were in a supervised site, and what staff give and say there',
  run(world) {
    const { agenda, people, levers, clock } = world;
    if (isOff(levers['care.supervised-consumption'])) return;
    const step = clock.step[0];
    for (let w = 0; w < agenda.wantsCount; w++) {
      const person = agenda.wants[w];
      if (people.lastUse.get(person) === step && goesToSite(world, person)) visit(world, person);
    }
  },
});

/** Whether the use of a person in this step was in a supervised site. */
export function atSite({ agenda }: World, person: number): boolean {
  return agenda.atSite.has(person);
}

function goesToSite(world: World, person: number): boolean {
  const { people, city, keys, clock } = world;
  const u = quick(keys[VISITS], person, clock.step[0]);
  const most = city.site.uses[housing.names[people.housing[person]]];
  if (u >= most || uniform(keys[ACCEPTS], person, 0) >= city.site.accepts) return false;
  return u < most * nearestOpen(world, person) * reachOfServices(world, person);
}

/** The largest of hours times nearness among the sites, 0 to 1. */
function nearestOpen({ people, city, levers }: World, person: number): number {
  const open = levers['care.supervised-consumption'];
  let best = 0;
  for (const [place, { x, y }] of city.people.places.entries()) {
    if (open[place] <= best) continue;
    const metres = metresBetween(people.homeX[person], people.homeY[person], x, y);
    best = Math.max(best, open[place] * exp(-metres / city.site.metres));
  }
  return best;
}

function visit(world: World, person: number): void {
  const { people, agenda, city, keys, clock, tally } = world;
  const day = tally.rows - 1;
  agenda.atSite.add(person);
  tally.siteVisits[day]++;
  const kit = uniform(keys[SERVED], person, clock.step[0]) < city.site.kit;
  const referred = second() < city.site.referral;
  if (kit) handOut(world, person, 1);
  if (!referred || people.using[person] !== using.active || people.custody[person] !== custody.free) return;
  tally.siteReferrals[day]++;
  refer(world, person, 'service');
}
