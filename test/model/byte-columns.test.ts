// Columns of a byte are looked through sixteen rows at a time in a kernel: here random ones, in cities of any number of rows, are held
// against the plain loops.
import { expect, test } from 'vitest';
import { LEFT_AGONIST } from '../../src/model/care/entering.ts';
import { leaveTreatments } from '../../src/model/care/treatment.kernel.ts';
import { countHeld } from '../../src/model/law/capacity.kernel.ts';
import { decideCases } from '../../src/model/law/courts.kernel.ts';
import { countLevels } from '../../src/model/levels.kernel.ts';
import { openWorld } from '../../src/model/opening.ts';
import { step } from '../../src/model/step.ts';
import { Arena } from '../../src/model/world/arena.ts';
import { mixedWord, open } from '../../src/model/world/chance.ts';
import { custody, death, disposition, treatment, using } from '../../src/model/world/codes.ts';
import { restoreWorld, snapshotWorld, type World, worldChecksum } from '../../src/model/world/world.ts';
import { loadCity } from '../../src/study/scenario-files.ts';

const city = loadCity('typical-2016');
const SEED = 5;
/** Cities of 2 to some 65 rows. */
const SIZES = [1, 2, 5, 9, 10, 11, 19, 20, 29, 30, 40];

/** Numbers from 0 to below 1 that are the same in each run. */
function luck(seed: number): () => number {
  let n = 0;
  return () => open(mixedWord(n++, seed));
}

/** The same lived-in world twice, the second in JavaScript, after the same was done to both. */
function twice(people: number, days: number, change: (world: World, draw: () => number) => void): [World, World] {
  const lived = openWorld(city, people, SEED);
  for (let i = 0; i < 4 * days; i++) step(lived);
  const bytes = snapshotWorld(lived);
  const both = [restoreWorld(bytes, city, SEED), restoreWorld(bytes, city, SEED)] as [World, World];
  for (const world of both) change(world, luck(people));
  expect(both[0].kernel).toBeDefined();
  both[1].kernel = undefined;
  return both;
}

/** Everybody anything at all, many of them nothing, as far as that is a byte. */
function anything({ people }: World, draw: () => number): void {
  const code = (codes: { readonly names: readonly string[] }) =>
    draw() < 0.3 ? 0 : Math.floor(draw() * codes.names.length);
  for (let i = 0; i < people.rows; i++) {
    people.custody[i] = code(custody);
    people.using[i] = code(using);
    people.treatment[i] = code(treatment);
    people.deathCause[i] = code(death);
    people.dependentWhenTaken[i] = draw() < 0.5 ? 1 : 0;
    people.treatedWhenTaken[i] = draw() < 0.5 ? 1 : 0;
  }
  // The first is counted wherever somebody can be.
  people.custody[0] = custody.prison;
  people.using[0] = using.active;
  people.treatment[0] = treatment.inside;
  people.deathCause[0] = death.none;
}

test.each(SIZES)('in a city of %i vectors count the same levels', (size) => {
  const [compiled, plain] = twice(size, 2, anything);
  compiled.kernel?.run('countLevels');
  countLevels(plain);
  expect(worldChecksum(compiled)).toBe(worldChecksum(plain));
  const { tally } = plain;
  const day = tally.rows - 1;
  expect(Math.min(tally.peopleUsing[day], tally.inPrison[day], tally.inTreatmentInside[day])).toBeGreaterThan(0);
});

test.each(SIZES)('in a city of %i vectors find the same ones held', (size) => {
  const [compiled, plain] = twice(size, 2, anything);
  // Nobody stands beyond the last row, whatever does.
  const { buffer, byteOffset } = compiled.people.custody;
  const beyond = byteOffset + compiled.people.rows;
  new Uint8Array(buffer, beyond, -beyond & (Arena.LINE - 1)).fill(custody.prison);
  compiled.kernel?.run('countHeld');
  countHeld(plain);
  expect([...compiled.agenda.inHouses]).toEqual([...plain.agenda.inHouses]);
  const { custody: heldIn, rows } = plain.people;
  const held = Array.from({ length: rows }, (_, i) => heldIn[i]).filter((where) => where >= custody.pretrial);
  expect(plain.agenda.inHouses[0] + plain.agenda.inHouses[1]).toBe(held.length);
});

test.each(SIZES)('in a city of %i vectors count the same ones without the agonist they had', (size) => {
  const [compiled, plain] = twice(size, 2, (world, draw) => {
    anything(world, draw);
    // Who is in treatment has an episode of it, which is not a byte.
    world.people.treatment.fill(0);
    world.people.waitingFor.fill(0);
    for (let i = 0; i < world.people.rows; i++) world.people.treatedBefore[i] = draw() < 0.7 ? LEFT_AGONIST : 0;
  });
  compiled.kernel?.run('leaveTreatments');
  leaveTreatments(plain);
  expect(worldChecksum(compiled)).toBe(worldChecksum(plain));
});

test.each(Array.from({ length: 12 }, (_, i) => 1900 + 20 * i))(
  'in a city of %i vectors find the same cases that are due',
  (size) => {
    // Of those that are pending one in eight is due.
    const [compiled, plain] = twice(size, 30, ({ cases, clock }, draw) => {
      for (let row = 0; row < cases.rows; row++) cases.dueStep[row] = clock.step[0] + (draw() < 0.125 ? 0 : 1);
    });
    expect(plain.cases.rows).toBeGreaterThan(32);
    compiled.kernel?.run('decideCases');
    decideCases(plain);
    expect(worldChecksum(compiled)).toBe(worldChecksum(plain));
    const { cases, clock } = plain;
    for (let row = 0; row < cases.rows; row++)
      if (cases.disposition[row] === disposition.pending) expect(cases.dueStep[row]).toBeGreaterThan(clock.step[0]);
  },
);
