import { expect, test } from 'vitest';
import { endorse, passTime } from '../../../src/replications/hoffer-alam-2013/endorsements.ts';
import type { Market } from '../../../src/replications/hoffer-alam-2013/market.ts';
import { willingBroker } from '../../../src/replications/hoffer-alam-2013/network.ts';
import { dealKind } from '../../../src/replications/hoffer-alam-2013/tables.ts';
import { tie, tieBetween, untie } from '../../../src/replications/hoffer-alam-2013/ties.ts';
import { canBroker, smallMarket } from './fixture.ts';

const star = {
  ties: [
    [0, 1],
    [0, 2],
    [0, 3],
  ],
  knows: [
    [1, 0],
    [2, 1],
    [3, 2],
  ],
} as const;

/** Everybody but the first can broker. */
function starOfBrokers(more: Parameters<typeof smallMarket>[0] = {}): Market {
  const market = smallMarket({ ...star, ...more });
  for (const customer of [1, 2, 3]) canBroker(market, customer, customer - 1);
  return market;
}

const found = (market: Market) => market.ties.neighbour[willingBroker(market, 0)];

test('of equal neighbours each is asked first as often; who has the better endorsements is asked first', () => {
  const times = [0, 0, 0, 0];
  for (let tick = 1; tick <= 3000; tick++) times[found(starOfBrokers({ tick }))]++;
  for (const n of times.slice(1)) expect(Math.abs(n - 1000)).toBeLessThan(120);
  for (let tick = 1; tick <= 50; tick++) {
    const market = starOfBrokers({ tick });
    endorse(market, tieBetween(market, 0, 1), false);
    endorse(market, tieBetween(market, 0, 3), true);
    endorse(market, tieBetween(market, 0, 3), true);
    endorse(market, tieBetween(market, 0, 3), false);
    expect(found(market)).toBe(3);
  }
});

test('a neighbour is willing with chance S', () => {
  expect(willingBroker(starOfBrokers({ share: 0 }), 0)).toBe(-1);
  let willing = 0;
  for (let tick = 1; tick <= 4000; tick++) {
    const market = smallMarket({ tick, ties: [[0, 1]], knows: [[1, 0]], share: 0.3 });
    canBroker(market, 1, 0);
    if (willingBroker(market, 0) >= 0) willing++;
  }
  expect(Math.abs(willing / 4000 - 0.3)).toBeLessThan(0.03);
});

test('only who last bought directly, and well, can broker', () => {
  for (const [kind, good] of [
    [dealKind.none, 0],
    [dealKind.direct, 0],
    [dealKind.brokered, 1],
  ]) {
    const market = starOfBrokers();
    market.customers.lastKind.fill(kind);
    market.customers.lastGood.fill(good);
    expect(willingBroker(market, 0)).toBe(-1);
    expect(market.today.notFound[0]).toBe(0);
  }
});

test('a dealer who has left costs the neighbour a bad endorsement and the asker their standing, and the next is asked', () => {
  for (const corrected of [[], ['brokered-cannot-broker']] as const) {
    const market = starOfBrokers({ corrected });
    canBroker(market, 0, 0);
    market.dealers.left.set([5, 5]);
    endorse(market, tieBetween(market, 0, 1), true);
    endorse(market, tieBetween(market, 0, 2), true);
    expect(found(market)).toBe(3);
    expect(market.today.notFound[0]).toBe(2);
    expect([1, 2, 3].map((other) => market.ties.bad[tieBetween(market, 0, other)])).toEqual([1, 1, 0]);
    expect(market.customers.lastKind[0]).toBe(corrected.length > 0 ? dealKind.direct : dealKind.brokered);
  }
});

test('an endorsement counts while it is younger than 1440 ticks', () => {
  const market = smallMarket({ ...star, tick: 99 });
  const place = tieBetween(market, 0, 1);
  passTime.run(market);
  endorse(market, place, true);
  for (let i = 0; i < 1439; i++) passTime.run(market);
  expect([market.clock.tick[0], market.ties.good[place]]).toEqual([1539, 1]);
  passTime.run(market);
  expect(market.ties.good[place]).toBe(0);
});

test('what is forgotten of a tie that ended takes nothing from the one that has its place now', () => {
  const market = smallMarket({ ties: [[0, 1]], tick: 99 });
  const place = tieBetween(market, 0, 1);
  passTime.run(market);
  endorse(market, place, false);
  untie(market, place);
  tie(market, 0, 1, 100);
  for (let i = 0; i < 10; i++) passTime.run(market);
  endorse(market, place, false);
  while (market.clock.tick[0] < 1540) passTime.run(market);
  expect(market.ties.bad[place]).toBe(1);
  while (market.clock.tick[0] < 1550) passTime.run(market);
  expect(market.ties.bad[place]).toBe(0);
});

test('rows of forgotten endorsements are cleared away, and the others count on', () => {
  const market = smallMarket({ ties: [[0, 1]], tick: 0 });
  const place = tieBetween(market, 0, 1);
  for (let tick = 1; tick <= 4000; tick++) {
    passTime.run(market);
    for (let i = 0; i < 3; i++) endorse(market, place, true);
  }
  expect(market.endorsements.rows).toBeLessThan(3 * 1440 + 4096 + 3);
  expect(market.ties.good[place]).toBe(3 * 1440);
});
