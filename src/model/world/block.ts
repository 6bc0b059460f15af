// Reading a block ahead. People of a block stand side by side in their columns, but take their turns in an order that no
// engine foresees: waiting for each line of memory in turn is half of what need and income cost. Here every line of a
// block is read once, in rising order; reads on which nothing depends are waited for together. Nothing else changes.
import { BLOCK } from './agenda.ts';
import type { World } from './world.ts';

/** People in a line of memory, of a column of four bytes each. */
const LINE = 16;

// What was read is kept, so that no engine may leave the reading out.
const kept = new Int32Array(1);
const keptReal = new Float32Array(1);

/** Reads what income and need are about to read of the block of a person. */
export function readBlock(world: World, person: number): void {
  const { people } = world;
  const { paidStep, cash, creditor, income, custody, using, treatment, onset, rows } = people;
  const { nextAct, nextCue, lastAdequate, toleranceStep, tolerance, cueRate } = people;
  const first = person & -BLOCK;
  const end = Math.min(first + BLOCK, rows);
  let read = 0;
  let real = 0;
  for (let i = first; i < end; i += LINE) {
    read ^= paidStep[i] ^ cash[i] ^ creditor[i] ^ income[i] ^ nextAct[i] ^ nextCue[i] ^ lastAdequate[i];
    read ^= toleranceStep[i] ^ custody[i] ^ using[i] ^ treatment[i] ^ onset[i];
    real += tolerance[i] + cueRate[i];
  }
  kept[0] = read;
  keptReal[0] = real;
}
