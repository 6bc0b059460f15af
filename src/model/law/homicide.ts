// Drug-induced homicide: a death whose source is found. Charged is who handed the drug over: the friend who fetched it or gave
// it, if that was lately, else the seller. Statutes reach both alike (federal: 21 U.S.C. 841(b)(1)(C), death results).
import { defineStream, second, uniform } from '../world/chance.ts';
import { STEPS_PER_DAY } from '../world/clock.ts';
import { means } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { arrest } from './arrest.ts';
import { timesOdds } from './odds.ts';

const TRACE = defineStream('law/traces-death');

/** Days for which a hand-over by a friend counts as where the drug came from: what is bought lasts about one. Assumption. */
const LATELY = 2;

/** Called as somebody dies of an overdose, while friends and source are still known. */
export function traceDeath(world: World, person: number, seller: number, witnessed: boolean): void {
  const { people, city, keys, clock, levers } = world;
  const step = clock.step[0];
  const lately = step - people.handedStep[person] <= LATELY * STEPS_PER_DAY;
  const friend = lately ? people.handedBy[person] : -1;
  if (!witnessed && friend < 0) return;
  const giver = friend >= 0 ? friend : seller;
  if (giver < 0 || giver === person || people.deathStep[giver] >= 0) return;
  const place = people.place[person];
  const traced = uniform(keys[TRACE], person, step) < city.law.homicideTraced;
  const charged = second() < timesOdds(city.law.homicideCharged, levers['law.homicide-charges'][place]);
  if (!traced || !charged) return;
  const stock = city.law.carriedPackets;
  arrest(world, giver, { means: means.tracedDeath, place, handover: true, stock, seen: 1, death: true });
}
