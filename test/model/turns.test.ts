// Turns: everybody who is due has one, and of any two each goes first as often as the other.
import { expect, test } from 'vitest';
import { openWorld } from '../../src/model/opening.ts';
import { listDue } from '../../src/model/turns.kernel.ts';
import { BLOCK } from '../../src/model/world/block.ts';
import type { World } from '../../src/model/world/world.ts';
import { rowsOf, typical } from './fixture.ts';

/** A city in which everybody has something to do at every step. */
function busy(people: number): World {
  const world = openWorld(typical, people, 3, []);
  world.people.nextAct.fill(0);
  world.people.custody.fill(0);
  return world;
}

/** Who has a turn in a step, one after the other. */
function turnsOf(world: World, step: number): number[] {
  world.clock.step[0] = step;
  listDue(world);
  return [...world.agenda.due.subarray(0, world.agenda.dueCount)];
}

// Less than a block, and one that is full with one that is not.
test.each([30, 1500])('everybody of a city of %i has one turn a step, block after block', (people) => {
  const world = busy(people);
  for (let step = 0; step < 40; step++) {
    const turns = turnsOf(world, step);
    expect(turns.toSorted((a, b) => a - b)).toEqual(rowsOf(world));
    const { blocks, blockStart } = world.agenda;
    expect(blocks).toBe(Math.ceil(world.people.rows / BLOCK));
    for (let block = 0; block < blocks; block++) {
      const of = turns.slice(blockStart[block], blockStart[block + 1]).map((person) => Math.floor(person / BLOCK));
      expect(new Set(of).size).toBe(1);
    }
  }
});

test('who is not due has none, and nobody else another for it', () => {
  const world = busy(1500);
  const all = turnsOf(world, 7);
  for (const person of [0, 5, 700, 701, 702, 703, 1499]) world.people.nextAct[person] = 8;
  expect(turnsOf(world, 7)).toEqual(all.filter((person) => world.people.nextAct[person] === 0));
});

test('of any two of a block, or of two blocks, each goes first in half of all steps', () => {
  const world = busy(1500);
  const last = world.people.rows - 1;
  expect(last).toBeGreaterThan(BLOCK);
  const some = [0, 1, 3, 4, 6, 511, 512, 1023, 1024, 1500, BLOCK - 1, BLOCK, last - 1, last];
  const steps = 4000;
  const firsts = some.map(() => some.map(() => 0));
  const places = new Int32Array(world.people.rows);
  for (let step = 0; step < steps; step++) {
    const turns = turnsOf(world, step);
    for (let turn = 0; turn < turns.length; turn++) places[turns[turn]] = turn;
    for (const [i, a] of some.entries())
      for (const [j, b] of some.entries()) firsts[i][j] += places[a] < places[b] ? 1 : 0;
  }
  // Four and a half standard deviations.
  for (let i = 0; i < some.length; i++)
    for (let j = 0; j < i; j++)
      expect(Math.abs(firsts[i][j] - steps / 2), `${some[i]} and ${some[j]}`).toBeLessThan(
        (4.5 / 2) * Math.sqrt(steps),
      );
});
