import { expect, test } from 'vitest';
import { hustle } from '../../../src/model/market/hustling.kernel.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { SHARE } from '../../../src/model/world/tables.ts';
import { cityWith, firstDay } from '../fixture.ts';

const city = cityWith({ market: { hustleTake: 4000, hustleSigma: 0.5 } });

test('brings money as often as it succeeds for those who do it, from outside the market', () => {
  const world = firstDay({ city, people: 1000 });
  const { people, tally } = world;
  people.hustler.fill(0);
  people.hustler.fill(0.4 / SHARE, 0, 800);
  hustle(
    world,
    Int32Array.from({ length: 1000 }, (_, i) => i),
    1000,
  );
  const brought = [...people.cash.slice(0, 1000)].filter((c) => c > 0).sort((a, b) => a - b);
  expect(tally.hustles[0]).toBe(800);
  expect(Math.abs(brought.length / 800 - 0.4)).toBeLessThan(4 * Math.sqrt(0.24 / 800));
  expect(Math.abs(brought[brought.length >> 1] / 4000 - 1)).toBeLessThan(0.15);
  expect([...people.cash.slice(800)].every((c) => c === 0)).toBe(true);
  expect(faults(balance(world))).toEqual([]);
});
