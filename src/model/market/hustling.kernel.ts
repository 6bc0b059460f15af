// Other prohibited income, tried by those who do it when they want to use and have no money.
import { BLOCK } from '../world/block.ts';
import { atStep, defineStream, mixedWord, open, quickWords } from '../world/chance.ts';
import { type f64, i32 } from '../world/numbers.ts';
import { quantileOfWord } from '../world/quantiles.kernel.ts';
import { SHARE } from '../world/tables.ts';
import { isWitnessed } from '../world/witness.ts';
import type { World } from '../world/world.ts';
import { tellOfHustle } from './telling.ts';

const HUSTLE = defineStream('market/hustle');

// The word of each of the latest list; those of them who came by money, and theirs.
const luck = new Int32Array(BLOCK);
const lucky = new Int32Array(BLOCK);
const words = new Int32Array(BLOCK);

/** A try at other income of each person in a list: brings money or not. */
export function hustle(world: World, list: Int32Array, count: i32): void {
  const people = world.people;
  const tally = world.tally;
  const hustler = people.hustler;
  const cash = people.cash;
  const lastHustle = people.lastHustle;
  const step = world.clock.step[0];
  const key = atStep(world.keys[HUSTLE], step);
  quickWords(list, count, key.first, key.second, luck);
  let tries = 0;
  let many = 0;
  // Whether it brings anything nobody foresees: everybody is written down, and kept if it does. Who never tries has no chance.
  for (let i = 0; i < count; i++) {
    const person = list[i];
    const chance = hustler.get(person);
    const word = luck[i];
    lucky[many] = person;
    words[many] = word;
    tries += chance !== 0 ? 1 : 0;
    many += open(word) < chance * SHARE ? 1 : 0;
  }
  let all: f64 = 0;
  for (let i = 0; i < many; i++) {
    const person = lucky[i];
    const taken: f64 = Math.floor(quantileOfWord(world.agenda.prepared.hustleTake, 0, mixedWord(words[i], 1)) + 0.5);
    cash.set(person, cash.get(person) + i32(taken));
    lastHustle.set(person, step);
    all += taken;
  }
  tally.hustles[tally.rows - 1] += tries;
  world.ledger.inCents[0] += all;
  if (isWitnessed(world)) for (let i = 0; i < many; i++) tellOfHustle(world, lucky[i], words[i]);
}
