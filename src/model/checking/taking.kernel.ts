// How much of the dose they want people take of drug that they know, or suspect, to hold a fentanyl.
import { beliefSlot, believedEffect } from '../body/wanting.kernel.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { heeds, knowledge } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import { quantileOf } from '../world/quantiles.kernel.ts';
import { SUBSTANCES } from '../world/tables.ts';
import { isWitnessed } from '../world/witness.ts';
import type { World } from '../world/world.ts';
import { tellOfTested } from './thinking.ts';

const SAMPLE = defineStream('checking/sample');

/** What share of the dose wanted the person takes of the drug they hold now. */
export function shareTaken(world: World, person: i32): f64 {
  const people = world.people;
  const heed = people.heed.get(person);
  let share: f64 = (heed & heeds.slower) !== 0 ? sampled(world, person) : 1;
  if ((heed & heeds.less) !== 0) share *= 1 - world.city.checking.lessBy;
  if (share < 1) world.tally.dosesCut[world.tally.rows - 1]++;
  if (isWitnessed(world) && people.stashKnown.get(person) === knowledge.tested) tellOfTested(world, person, share);
  return share;
}

/**
 * Who takes a part, waits and feels how strong it is goes on to the effect wanted and stops there, with the error with which
 * strength is felt (tester shots and slow shots: Mars et al. 2018, doi 10.1186/s12954-018-0232-z). Nobody takes more for it.
 */
function sampled(world: World, person: i32): f64 {
  const people = world.people;
  const prepared = world.agenda.prepared;
  const potency = prepared.potency;
  let mg: f64 = 0;
  for (let s = 0; s < SUBSTANCES; s++) mg += people.stash[person * SUBSTANCES + s] * potency[s];
  // As `effectiveDose` has it.
  const effect: f64 = mg * prepared.acting[people.route[person] * 2 + people.depressants[person]];
  const felt: f64 =
    effect * quantileOf(prepared.perception, 0, uniform(world.keys[SAMPLE], person, world.clock.step[0]));
  const believed: f64 = believedEffect(world, person, beliefSlot(people, person));
  return felt > believed ? believed / felt : 1;
}
