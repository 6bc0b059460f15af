// Probation and parole: which of them a person is under, and until when.
import { supervision } from '../world/codes.ts';
import type { World } from '../world/world.ts';

/** The kinds of supervision that city files give values for. */
export const supervisions = ['probation', 'parole'] as const;

/** Puts a person under supervision until a step, or prolongs it: of two kinds the stricter counts, and the longer time. */
export function supervise(world: World, person: number, kind: number, until: number): void {
  const { people, clock, witness } = world;
  const over = people.supervisedUntil[person] <= clock.step[0];
  people.supervision[person] = over ? kind : Math.max(kind, people.supervision[person]);
  people.supervisedUntil[person] = over ? until : Math.max(until, people.supervisedUntil[person]);
  witness?.('supervised', person, -1, kind);
}

/** Which supervision a person is under now, as a code. */
export function supervisionOf({ people, clock }: World, person: number): number {
  return people.supervisedUntil[person] > clock.step[0] ? people.supervision[person] : supervision.none;
}
