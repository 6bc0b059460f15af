// Who has anything to do in a step, in the order of their turns, by blocks.
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
    const end = findDue(world, first, mask & (BLOCK - 1), step, count);
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
 * Lists the people of a block who are due, in the order of their turns; returns where the list ends. Everybody is written
 * down, and kept if due: a branch would be a toss-up.
 */
function findDue(world: World, first: i32, mask: i32, step: i32, from: i32): i32 {
  if (first + BLOCK <= world.people.rows) return findDueOfAll(world, first, mask, step, from);
  // The last block of a city has room.
  const nextAct = world.people.nextAct;
  const due = world.agenda.due;
  const rows = world.people.rows;
  let count = from;
  for (let turn = 0; turn < BLOCK; turn++) {
    const person = first + (turn ^ mask);
    if (person >= rows) continue;
    due[count] = person;
    count += nextAct[person] <= step ? 1 : 0;
  }
  return count;
}

/** The same of a block that is full. In WebAssembly four turns at once: turns.lanes.as. */
function findDueOfAll(world: World, first: i32, mask: i32, step: i32, from: i32): i32 {
  const nextAct = world.people.nextAct;
  const due = world.agenda.due;
  let count = from;
  for (let turn = 0; turn < BLOCK; turn++) {
    const person = first + (turn ^ mask);
    due[count] = person;
    count += nextAct[person] <= step ? 1 : 0;
  }
  return count;
}
