// Which cases are due in court.
import { disposition } from '../world/codes.ts';
import type { i32 } from '../world/numbers.ts';
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
  for (let row = nextDue(world, first, step); row < rows; row = nextDue(world, row + 1, step)) decide(world, row);
}

/**
 * The first case, from one on, that is pending and due; the number of all if there is none. In WebAssembly sixteen are passed at once:
 * courts.lanes.as.
 */
function nextDue(world: World, from: i32, step: i32): i32 {
  const rows = world.cases.rows;
  let row = from;
  while (row < rows && !isDue(world, row, step)) row++;
  return row;
}

function isDue(world: World, row: i32, step: i32): boolean {
  const cases = world.cases;
  return cases.disposition[row] === disposition.pending && cases.dueStep[row] <= step;
}
