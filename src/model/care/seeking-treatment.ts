// Asking for treatment: of one's own accord, once in 30 days, or when it is offered. Whoever asks chooses a kind and waits for it;
// the daily process treatment.ts lets them in. Nobody asks for a kind that the city has no place in.
import { dependsUntreated } from '../body/tolerance.kernel.ts';
import { reachOfServices } from '../law/fear.ts';
import { isAlive } from '../lives/alive.kernel.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { custody, entryWay, treatment, using } from '../world/codes.ts';
import { weighted } from '../world/distributions.ts';
import type { i32 } from '../world/numbers.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { ASKS, isUntreated } from './care.kernel.ts';
import { openEpisode } from './entering.ts';
import { placesFor } from './places.ts';

const OFFERED = defineStream('care/offered-treatment');

export type Way = (typeof entryWay.names)[number];

/** Once in 30 days for somebody who is free: they may ask. Fear of arrest keeps people away. */
export function seekTreatment(world: World, person: i32): void {
  const { city, keys, clock } = world;
  if (!mayAsk(world, person)) return;
  if (uniform(keys[ASKS], person, clock.step[0], 1) >= reachOfServices(world, person)) return;
  if (uniform(keys[ASKS], person, clock.step[0]) >= city.treatment.asks) return;
  ask(world, person, wantedKind(world, second()), 'own');
}

/**
 * Treatment is offered to somebody: after a survived overdose, on an arrest that is diverted, by outreach or a syringe
 * service, or on release. A dependent person who is not in treatment asks for it as often as the city has it for that way.
 */
export function offerTreatment(world: World, person: number, by: Exclude<Way, 'own'>): void {
  const { city, keys, clock } = world;
  const share = shareOffered(world, person, by) * city.treatment.accepts[by];
  if (uniform(keys[OFFERED], person, clock.step[0], entryWay[by]) >= share) return;
  const kind = wantedKind(world, second());
  if (mayAsk(world, person)) ask(world, person, kind, by);
}

function shareOffered({ people, city, levers }: World, person: number, by: Way): number {
  if (by !== 'overdose' && by !== 'release') return 1;
  const few = city.treatment.offered[by];
  const lever = levers[by === 'overdose' ? 'care.treatment-after-overdose' : 'care.treatment-at-release'];
  return few + (1 - few) * lever[people.place[person]];
}

/** Whether somebody has anything to ask for. In custody it is whether they depended when taken. */
function mayAsk(world: World, person: number): boolean {
  const { people, clock } = world;
  if (people.using[person] !== using.active || !isAlive(people, person)) return false;
  if (!isUntreated(world, person)) return false;
  if (people.custody[person] >= custody.pretrial) return people.dependentWhenTaken[person] === 1;
  return dependsUntreated(world, person, clock.step[0]);
}

function wantedKind({ agenda }: World, u: number): number {
  // Kinds stand after `none` among the codes, in their order.
  return treatment.none + 1 + weighted(u, agenda.prepared.wantedKinds);
}

/** An agonist, methadone or buprenorphine, as often as each is wanted. */
export function wantedAgonist({ city }: World, u: number): number {
  const { methadone, buprenorphine } = city.treatment.wanted;
  return u * (methadone + buprenorphine) < methadone ? treatment.methadone : treatment.buprenorphine;
}

/** A person begins to wait for a kind of treatment; `ready` if there is no intake to go through. */
export function ask(world: World, person: number, kind: number, by: Way, ready = false): void {
  const { people, agenda, clock } = world;
  if (placesFor(world, kind) === 0) return;
  const days = ready ? 0 : agenda.prepared.intakeDays[kind];
  openEpisode(world, person, kind, entryWay[by], clock.step[0] + (days > 0 ? stepsOf(days) : 0));
  people.waitingFor[person] = kind;
  world.witness?.('asksForTreatment', person, -1, people.episode[person]);
}
