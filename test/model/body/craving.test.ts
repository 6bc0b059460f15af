import { expect, test } from 'vitest';
import { primed } from '../../../src/model/body/craving.kernel.ts';
import { primingBySteps } from '../../../src/model/body/craving.ts';
import { need } from '../../../src/model/body/need.ts';
import { use } from '../../../src/model/body/use.ts';
import { using } from '../../../src/model/world/codes.ts';
import { blocksOf, cityWith, firstDay, rowsOf, runForAll, typical } from '../fixture.ts';

const { primes, primingHalfLife } = typical.body;

test('a use raises the rate of cues, by half as much after a half-life, and at last not at all', () => {
  const priming = primingBySteps(typical);
  const halfLife = primingHalfLife * 4;
  expect(primed(0.1, priming, 0)).toBeCloseTo(0.1 * (1 + primes), 12);
  expect(primed(0.1, priming, halfLife)).toBeCloseTo(0.1 * (1 + primes / 2), 12);
  expect(primed(0.1, priming, 40 * halfLife)).toBe(0.1);
  for (let step = 1; step < 10 * halfLife; step++)
    expect(primed(0.1, priming, step)).toBeLessThanOrEqual(primed(0.1, priming, step - 1));
});

test('where nothing primes, cues come at a person’s own rate', () => {
  const priming = primingBySteps(cityWith({ body: { primes: 0 } }));
  expect([0, 1, 50].map((step) => primed(0.3, priming, step))).toEqual([0.3, 0.3, 0.3]);
});

test('who used a step ago is cued again as much sooner as the form says, under the same luck', () => {
  const step = 1000;
  const waits = (lastUse: number) => {
    const world = firstDay({ people: 4000 });
    const { people, clock } = world;
    clock.step[0] = step;
    people.using.fill(using.active);
    people.tolerance.fill(typical.body.naive);
    people.toleranceStep.fill(step);
    people.cueRate.fill(0.002);
    people.nextCue.fill(step);
    people.lastUse.fill(lastUse);
    blocksOf(world, rowsOf(world), () => need.run(world));
    return rowsOf(world).reduce((sum, i) => sum + (people.nextCue.get(i) - step - 1), 0) / people.rows;
  };
  const raised = 1 + primes * 0.5 ** (1 / (4 * primingHalfLife));
  // Waits are whole steps, each half a step short.
  expect((waits(0) + 0.5) / (waits(step - 1) + 0.5)).toBeCloseTo(raised, 0);
});

test('what a cue has woken stays for a step, by the city’s chance, where nothing was used; withdrawal keeps its own hours', () => {
  const world = firstDay({ people: 4000 });
  const { people, clock } = world;
  const step = 400;
  clock.step[0] = step;
  people.nextAct.fill(step + 50);
  people.nextCue.fill(step + 50);
  runForAll(world, use);
  const stayed = rowsOf(world).filter((i) => people.nextAct[i] === step + 1);
  const { cueStays } = typical.body;
  expect(Math.abs(stayed.length / people.rows - cueStays)).toBeLessThan(
    4 * Math.sqrt((cueStays * (1 - cueStays)) / people.rows),
  );
  expect(stayed.every((i) => people.nextCue.get(i) === step + 1)).toBe(true);
  expect(rowsOf(world).every((i) => stayed.includes(i) || people.nextCue.get(i) === step + 50)).toBe(true);
});
