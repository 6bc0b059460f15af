// Drug-induced homicide: a death whose source is found. Charged is who handed the drug over: the friend who fetched it or gave
// it, if that was lately, else the seller. Statutes reach both alike (federal: 21 U.S.C. 841(b)(1)(C), death results).
import { PRESCRIBED } from '../body/note-overdose.ts';
import { isAlive } from '../lives/alive.kernel.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { knowledge, means, substances } from '../world/codes.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { arrest } from './arrest.ts';
import { knownTo } from './known.ts';
import { timesOdds } from './odds.ts';

const TRACE = defineStream('law/traces-death');

/** Days for which a hand-over by a friend counts as where the drug came from: what is bought lasts about one. Assumption. */
const LATELY = 2;

/** Called as somebody dies of an overdose (with a fentanyl or not), while friends and source are still known. */
export function traceDeath(world: World, person: number, seller: number, witnessed: boolean, fentanyl: boolean): void {
  // Nobody is charged over a prescribed dose, though a friend may have brought drug the day before.
  if (seller === PRESCRIBED) return;
  const { people, cases, city, keys, clock, levers } = world;
  const step = clock.step[0];
  const lately = step - people.handedStep.get(person) <= LATELY * STEPS_PER_DAY;
  const friend = lately ? people.handedBy.get(person) : -1;
  if (!witnessed && friend < 0) return;
  const giver = friend >= 0 ? friend : seller;
  if (giver < 0 || giver === person || !isAlive(people, giver)) return;
  const place = people.place[person];
  const traced = uniform(keys[TRACE], person, step) < city.law.homicideTraced;
  const charged = second() < timesOdds(city.law.homicideCharged, levers['law.homicide-charges'][place]);
  if (!traced || !charged) return;
  const stock = city.law.carriedPackets;
  const knew = knownTo(world, giver);
  world.witness?.('tracedDeath', giver, person, 0);
  if (!arrest(world, giver, { means: means.tracedDeath, place, handover: true, stock, seen: 1, death: true })) return;
  // The case is over what killed, not over what the giver still holds.
  const row = cases.rows - 1;
  cases.fentanyl[row] = fentanyl ? 1 : 0;
  cases.knew[row] = fentanyl ? knew : knowledge.no;
  if (fentanyl !== (cases.substance[row] !== substances.heroin))
    cases.substance[row] = fentanyl ? substances.fentanyl : substances.heroin;
}
