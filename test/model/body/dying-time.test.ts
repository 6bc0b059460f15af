import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutesToDeath } from '../../../src/model/body/dying-time.ts';
import { unhelpedDeathRisk } from '../../../src/model/body/risk.ts';
import { typical as city } from '../fixture.ts';

const draws = Array.from({ length: 20000 }, (_, i) => (i + 0.5) / 20000);
const times = (ratio: number) => draws.map((u) => minutesToDeath(city, 50 * ratio, 50, u));
const deaths = (ratio: number) => times(ratio).filter((minutes) => minutes < Number.POSITIVE_INFINITY);

test('without help as many die as the risk says, whatever the times', () => {
  for (const ratio of [0.5, 2, 8, 40])
    expect(deaths(ratio).length / draws.length).toBeCloseTo(unhelpedDeathRisk(city, 50 * ratio, 50), 3);
});

test('nobody dies within the first minutes', () => {
  for (const ratio of [1, 10, 1000]) expect(Math.min(...times(ratio))).toBeGreaterThanOrEqual(city.rescue.deathLag);
});

test('a larger excess kills more people, and sooner', () => {
  const median = (ratio: number) => deaths(ratio).sort((a, b) => a - b)[Math.floor(deaths(ratio).length / 2)];
  const medians = [1, 3, 9, 27].map(median);
  expect([...medians].sort((a, b) => b - a)).toEqual(medians);
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 100, noNaN: true }),
      fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
      (ratio, u) => {
        expect(minutesToDeath(city, ratio * 2, 1, u)).toBeLessThanOrEqual(minutesToDeath(city, ratio, 1, u));
      },
    ),
  );
});

test('by every minute, the share dead is the hazard met by then', () => {
  const ratio = 5;
  const { fatalHazard, fatalPower } = city.body;
  const { deathLag, deathMinutes } = city.rescue;
  for (const minutes of [10, 30, 100]) {
    const met = fatalHazard * ratio ** fatalPower * (1 - Math.exp((-(minutes - deathLag) * ratio) / deathMinutes));
    const dead = times(ratio).filter((t) => t <= minutes).length / draws.length;
    expect(dead).toBeCloseTo(1 - Math.exp(-met), 3);
  }
});

test('who takes nothing does not die', () => {
  expect(minutesToDeath(city, 0, 50, 1e-9)).toBe(Number.POSITIVE_INFINITY);
});
