import { expect, test } from 'vitest';
import { buy } from '../../../src/replications/hoffer-alam-2013/buying.ts';
import { bestOwnDealer, worstRemembered } from '../../../src/replications/hoffer-alam-2013/own-dealer.ts';
import { canBroker, dealersOf, linkOf, smallMarket } from './fixture.ts';

/** Share of purchases in which the customer went to an own dealer, where both ways were open. */
function shareOfOwn(known: number, ownDealer: number, corrected: readonly 'own-dealer-reduced'[] = []): number {
  let own = 0;
  const ticks = 1500;
  for (let tick = 1; tick <= ticks; tick++) {
    const knows = [...Array.from({ length: known }, (_, i) => [0, i] as const), [1, 0] as const];
    const market = smallMarket({ tick, dealers: 9, ties: [[0, 1]], knows, ownDealer, corrected });
    canBroker(market, 1, 0);
    expect(buy(market, 0)).toBe(true);
    own += 1 - market.today.brokered[0];
  }
  return own / ticks;
}

test.each([
  [1, 1, 1 / 2],
  [4, 1, 4 / 5],
  [3, 0.25, 0],
  [9, 0.25, 0.15],
  [1, 0.8, 0.3],
])('with %i dealers and A = %d own dealers come first in a share of A − 1/(1 + n)', (known, ownDealer, expected) => {
  expect(Math.abs(shareOfOwn(known, ownDealer) - expected)).toBeLessThan(0.045);
});

test('with the quirk corrected the share is A', () => {
  expect(Math.abs(shareOfOwn(1, 0.8, ['own-dealer-reduced']) - 0.8)).toBeLessThan(0.045);
});

test('who knows no dealer goes through a neighbour, who has no neighbour to help to an own dealer, and who has neither fails', () => {
  const through = smallMarket({ ties: [[0, 1]], knows: [[1, 2]] });
  canBroker(through, 1, 2);
  expect(buy(through, 0)).toBe(true);
  expect(through.today.brokered[0]).toBe(1);
  const own = smallMarket({ ties: [[0, 1]], knows: [[0, 2]], ownDealer: 0 });
  expect(buy(own, 0)).toBe(true);
  expect(own.today.brokered[0]).toBe(0);
  expect(buy(smallMarket({ ties: [[0, 1]] }), 0)).toBe(false);
});

test('without dealer and tie nobody can ever buy, unless the quirk is corrected: then a dealer is met, each as likely', () => {
  expect(buy(smallMarket(), 0)).toBe(false);
  const met = new Set<number>();
  for (let tick = 1; tick < 60; tick++) {
    const market = smallMarket({ tick, corrected: ['cut-off-for-good'] });
    expect(buy(market, 0)).toBe(true);
    met.add(dealersOf(market, 0)[0]);
  }
  expect(met).toEqual(new Set([0, 1, 2]));
});

test('the best own dealer is that of the largest package remembered, then the latest, whatever the package is now', () => {
  const market = smallMarket({
    knows: [
      [0, 0, 13],
      [0, 1, 14],
      [0, 2, 14],
    ],
  });
  const { links } = market.acquaintance;
  market.dealers.package.set([15, 9, 9]);
  links.tick[linkOf(market, 0, 2)] = 5;
  expect(links.other[bestOwnDealer(market, 0)]).toBe(2);
  links.tick[linkOf(market, 0, 1)] = 6;
  expect(links.other[bestOwnDealer(market, 0)]).toBe(1);
  expect(worstRemembered(market, 0)).toBe(13);
  expect(bestOwnDealer(market, 1)).toBe(-1);
});

test('of equal own dealers each is as likely', () => {
  const times = [0, 0, 0];
  for (let tick = 1; tick <= 3000; tick++) {
    const market = smallMarket({
      tick,
      knows: [
        [0, 0],
        [0, 1],
        [0, 2],
      ],
    });
    times[market.acquaintance.links.other[bestOwnDealer(market, 0)]]++;
  }
  for (const n of times) expect(Math.abs(n - 1000)).toBeLessThan(120);
});
