// Which cases are due in court.
import { disposition } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { decide } from './courts.ts';

/** Decides the cases that are due. Of those before the first that may be pending, none is looked at again. */
export function decideCases(world: World): void {
  const openCases = world.clock.openCases;
  const cases = world.cases;
  const rows = cases.rows;
  const step = world.clock.step[0];
  let first = openCases[0];
  while (first < rows && cases.disposition[first] !== disposition.pending) first++;
  openCases[0] = first;
  for (let row = first; row < rows; row++) {
    // Which are pending nobody foresees; that one is due as well is rare.
    const pending = cases.disposition[row] === disposition.pending ? 1 : 0;
    if ((pending & (cases.dueStep[row] <= step ? 1 : 0)) !== 0) decide(world, row);
  }
}
