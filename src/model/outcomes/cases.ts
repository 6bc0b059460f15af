// What outcomes ask of a case.
import { isDealerInLaw } from '../law/charging.ts';
import { disposition } from '../world/codes.ts';
import type { World } from '../world/world.ts';

/** A question about a case, by row. */
export type Test = (row: number) => boolean;

/** Charged with more than possession. */
export const asDealer =
  ({ cases }: World): Test =>
  (row) =>
    isDealerInLaw(cases.charge[row]);

export const lockedUp =
  ({ cases }: World): Test =>
  (row) =>
    cases.disposition[row] === disposition.jail || cases.disposition[row] === disposition.prison;

/** Jail or prison as a dealer. */
export const sentencedAsDealer =
  (world: World): Test =>
  (row) =>
    asDealer(world)(row) && lockedUp(world)(row);

/** Dependent, and passed on for gain no more than was used: some, and at most half of what was handled in 180 days. */
export const soldOnlyToUse =
  ({ cases }: World): Test =>
  (row) =>
    cases.dependent[row] === 1 && cases.continuum[row] > 0 && cases.continuum[row] <= 0.5;
