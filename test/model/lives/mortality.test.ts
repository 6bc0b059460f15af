import { expect, test } from 'vitest';
import { ageAt, otherMortality } from '../../../src/model/lives/mortality.ts';
import { createWorld } from '../../../src/model/world/world.ts';
import { cityWith, typical } from '../fixture.ts';

test('other deaths double in so many years of age', () => {
  const chance = otherMortality(cityWith({ lives: { mortalityDoubles: 10 } }));
  for (const age of [16, 38, 60]) expect(chance[age + 10] / chance[age]).toBeCloseTo(2, 10);
  expect(Math.max(...otherMortality(cityWith({ lives: { mortalityDoubles: 1 } })))).toBe(1);
});

test('over the ages of the city’s people they come at its own rate', () => {
  const { people } = createWorld(typical, 4, 4000);
  const chance = otherMortality(typical);
  let sum = 0;
  for (let i = 0; i < people.rows; i++) sum += chance[people.age[i]];
  const rate = typical.lives.otherMortality / (365 / 30);
  // Nobody is younger than 16, which makes the mean a little larger.
  expect(sum / people.rows / rate).toBeGreaterThan(0.97);
  expect(sum / people.rows / rate).toBeLessThan(1.06);
});

test('people grow older by a year a year', () => {
  expect([0, 1459, 1460, 14600].map((step) => ageAt(30, step))).toEqual([30, 30, 31, 40]);
});
