// Who has anything to do in a step, in the order of their turns, by blocks. Which block comes when a mask says; in a block turns go round
// from a place that luck says, up or down. So of any two people each goes first in half of all steps, whoever else is alive; and memory is
// walked line after line, which processors foresee.
import { timeServed } from './law/custody.ts';
import { readTurns } from './world/ahead.kernel.ts';
import { BLOCK } from './world/block.ts';
import { defineStream, turnMask } from './world/chance.ts';
import { custody } from './world/codes.ts';
import { type i32, leadingZeros } from './world/numbers.ts';
import type { World } from './world/world.ts';

const TURNS = defineStream('world/turns');

/** Lists who is due; those whose time in custody is served are let go instead. */
export function listDue(world: World): void {
  const agenda = world.agenda;
  const due = agenda.due;
  const blockStart = agenda.blockStart;
  const held = world.people.custody;
  const rows = world.people.rows;
  const step = world.clock.step[0];
  const bits = rows > 2 ? 32 - leadingZeros(rows - 1) : 1;
  const mask = turnMask(world.keys[TURNS], step, bits);
  let count = 0;
  let blocks = 0;
  for (let from = 0; from < 1 << bits; from += BLOCK) {
    const first = from ^ (mask & -BLOCK);
    if (first >= rows) continue;
    blockStart[blocks] = count;
    blocks++;
    readTurns(world, first);
    const end = findDue(world, first, mask & (BLOCK - 4), mask & 1, step, count);
    for (let d = count; d < end; d++) {
      const person = due[d];
      if (held[person] !== custody.free) timeServed(world, person);
      else {
        due[count] = person;
        count++;
      }
    }
  }
  blockStart[blocks] = count;
  agenda.dueCount = count;
  agenda.block = 0;
  agenda.blocks = blocks;
}

/**
 * Lists the people of a block who are due, in the order of their turns: from a place on that is a multiple of 4, up, or down (1) from the
 * last of its four; returns where the list ends. Everybody is written down, and kept if due: a branch would be a toss-up.
 */
function findDue(world: World, first: i32, start: i32, down: i32, step: i32, from: i32): i32 {
  if (first + BLOCK <= world.people.rows) return findDueOfAll(world, first, start, down, step, from);
  // The last block of a city has room.
  const nextAct = world.people.nextAct;
  const due = world.agenda.due;
  const rows = world.people.rows;
  let count = from;
  for (let turn = 0; turn < BLOCK; turn++) {
    const person = first + placeOf(turn, start, down);
    if (person >= rows) continue;
    due[count] = person;
    count += nextAct[person] <= step ? 1 : 0;
  }
  return count;
}

/** The same of a block that is full. In WebAssembly four turns at once: turns.lanes.as. */
function findDueOfAll(world: World, first: i32, start: i32, down: i32, step: i32, from: i32): i32 {
  const nextAct = world.people.nextAct;
  const due = world.agenda.due;
  let count = from;
  for (let turn = 0; turn < BLOCK; turn++) {
    const person = first + placeOf(turn, start, down);
    due[count] = person;
    count += nextAct[person] <= step ? 1 : 0;
  }
  return count;
}

/** Whose turn it is, by their place in the block. */
function placeOf(turn: i32, start: i32, down: i32): i32 {
  return (start + 3 * down + turn - 2 * turn * down) & (BLOCK - 1);
}
