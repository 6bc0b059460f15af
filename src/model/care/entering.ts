// Beginning and ending treatment. Agonists hold tolerance up and withdrawal away; whoever begins in a ward is away from the
// market for as long; on leaving nothing is given back: tolerance is what is left of it.
import { heldUpFor, isAgonist } from '../body/medicine.ts';
import { plan, startWanting } from '../body/need.ts';
import { toleranceAt } from '../body/tolerance.ts';
import { custody, entryWay, episodeEnd, treatment, using } from '../world/codes.ts';
import { reserve } from '../world/columns.ts';
import type { i32 } from '../world/numbers.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';

/** Bits of `treatedBefore`. */
export const LEFT_AGONIST = 1;
export const LEFT_DETOX = 2;

/** Opens an episode: somebody asks for a kind of treatment. Returns its row. */
export function openEpisode(world: World, person: number, kind: number, by: number, readyStep: number): number {
  const { episodes, people, clock } = world;
  reserve(episodes, 1);
  // Somebody who is let go within a week of detox may be seen into an agonist: the week is over with that.
  if ((people.treatedBefore[person] & LEFT_DETOX) !== 0) lookBack(world, person);
  const row = episodes.rows++;
  episodes.person[row] = person;
  episodes.kind[row] = kind;
  episodes.by[row] = by;
  episodes.askStep[row] = clock.step[0];
  episodes.readyStep[row] = readyStep;
  people.episode[person] = row;
  return row;
}

/** Ends the look back on detox: had they used by now? */
export function lookBack({ people, episodes }: World, person: i32): void {
  const row = people.episode[person];
  if (people.lastUse.get(person) > episodes.endStep[row]) episodes.relapsed[row] = 1;
  people.treatedBefore[person] &= ~LEFT_DETOX;
}

/** Treatment of the person’s open episode begins. */
export function enterTreatment(world: World, person: number): void {
  const { people, episodes, clock } = world;
  const row = people.episode[person];
  const kind = episodes.kind[row];
  const step = clock.step[0];
  people.waitingFor[person] = treatment.none;
  people.treatment[person] = kind;
  episodes.startStep[row] = step;
  const days = wardDays(world, kind);
  if (days > 0) {
    people.custody[person] = custody.ward;
    people.nextAct[person] = step + stepsOf(days);
  }
  world.witness?.('treated', person, -1, kind);
}

/** Somebody is in treatment without having waited: as a city begins. */
export function admit(world: World, person: number, kind: number): void {
  openEpisode(world, person, kind, entryWay.own, world.clock.step[0]);
  enterTreatment(world, person);
}

/** Days that a kind of treatment begins with in a ward. */
function wardDays({ city }: World, kind: number): number {
  const { span, inductionDays } = city.treatment;
  if (kind === treatment.detox) return span.detox;
  if (kind === treatment.residential) return span.residential;
  return kind === treatment.naltrexone ? inductionDays : 0;
}

/** A person leaves treatment, outside or in custody, for a reason (episodeEnd). */
export function leaveTreatment(world: World, person: number, why: number): void {
  const { people, episodes, city, clock } = world;
  const kind = people.treatment[person];
  if (kind === treatment.none) return;
  const step = clock.step[0];
  // What the medicine held up begins to fall now, and its last dose held off withdrawal as an adequate one does.
  people.tolerance.set(person, toleranceAt(city, people, person, step));
  people.toleranceStep.set(person, step);
  if (heldUpFor(city, kind) > 0) people.lastAdequate.set(person, step);
  people.treatment[person] = treatment.none;
  if (isAgonist(kind)) people.treatedBefore[person] |= LEFT_AGONIST;
  if (kind === treatment.detox) people.treatedBefore[person] |= LEFT_DETOX;
  if (kind !== treatment.inside) {
    episodes.endStep[people.episode[person]] = step;
    episodes.end[people.episode[person]] = why;
    world.witness?.('leavesTreatment', person, -1, why);
  } else world.witness?.('leavesTreatedInside', person, -1, why);
  goHome(world, person);
}

/** A person drops out of treatment. */
export function dropOut(world: World, person: i32): void {
  leaveTreatment(world, person, episodeEnd.dropped);
}

/** Out of the ward, or on without the medicine: the person wants again what they wanted. */
function goHome(world: World, person: number): void {
  const { people, clock } = world;
  const fromWard = people.custody[person] === custody.ward;
  if (fromWard) {
    people.custody[person] = custody.free;
    people.paidStep.set(person, clock.step[0]);
  }
  if (people.custody[person] !== custody.free || people.using[person] !== using.active) return;
  if (fromWard) startWanting(world, person);
  else plan(world, person);
}

/** The wait for treatment ends without it. */
export function stopWaiting(world: World, person: i32): void {
  endWait(world, person, episodeEnd.gaveUp);
}

function endWait(world: World, person: number, why: number): void {
  const { people, episodes, clock } = world;
  if (people.waitingFor[person] === treatment.none) return;
  people.waitingFor[person] = treatment.none;
  episodes.endStep[people.episode[person]] = clock.step[0];
  episodes.end[people.episode[person]] = why;
  world.witness?.('stopsWaiting', person, -1, why);
}

/** What ends with a person's death. */
export function endTreatmentAtDeath(world: World, person: number): void {
  endWait(world, person, episodeEnd.died);
  const { people, episodes, clock } = world;
  const kind = people.treatment[person];
  if (kind === treatment.none) return;
  people.treatment[person] = treatment.none;
  if (kind === treatment.inside) return;
  episodes.endStep[people.episode[person]] = clock.step[0];
  episodes.end[people.episode[person]] = episodeEnd.died;
}
