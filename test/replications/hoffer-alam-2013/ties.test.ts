import { expect, test } from 'vitest';
import { cutTies } from '../../../src/replications/hoffer-alam-2013/cuts.ts';
import { endorse } from '../../../src/replications/hoffer-alam-2013/endorsements.ts';
import type { Market } from '../../../src/replications/hoffer-alam-2013/market.ts';
import { makeTies } from '../../../src/replications/hoffer-alam-2013/tie-making.ts';
import { tieBetween } from '../../../src/replications/hoffer-alam-2013/ties.ts';
import { neighboursOf, type Setting, smallMarket } from './fixture.ts';

/** A market in whose present tick the first customer looks for ties to cut and to make. */
function weekly(setting: Setting = {}): Market {
  const market = smallMarket({ tick: 336 + 50, ...setting });
  for (const phase of [market.customers.cutPhase, market.customers.makePhase]) {
    phase.fill(51);
    phase[0] = 50;
  }
  return market;
}

test('a neighbour with four bad endorsements is left, with three not, and good ones do not make up for them', () => {
  for (const [bad, left] of [
    [3, [1, 2]],
    [4, [2]],
  ] as const) {
    const market = weekly({
      ties: [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    });
    for (let i = 0; i < bad; i++) endorse(market, tieBetween(market, 0, 1), false);
    for (let i = 0; i < 9; i++) endorse(market, tieBetween(market, 0, 1), true);
    cutTies.run(market);
    expect(neighboursOf(market, 0)).toEqual(left);
    expect(neighboursOf(market, 1)).toEqual(bad > 3 ? [2] : [0, 2]);
    expect([...market.customers.ties]).toEqual(bad > 3 ? [1, 1, 2, 0] : [2, 2, 2, 0]);
  }
});

test('ties are cut by whoever’s phase it is, and who drew the whole period looks once', () => {
  const cutsAt = (tick: number, phase: number, corrected: Setting['corrected'] = []) => {
    const market = smallMarket({ tick, ties: [[0, 1]], corrected });
    market.customers.cutPhase.fill(phase);
    for (let i = 0; i < 4; i++) endorse(market, tieBetween(market, 0, 1), false);
    cutTies.run(market);
    return market.cuts.rows;
  };
  expect([cutsAt(386, 50), cutsAt(387, 50), cutsAt(722, 50)]).toEqual([1, 0, 1]);
  expect([cutsAt(336, 336), cutsAt(672, 336)]).toEqual([1, 0]);
  expect([cutsAt(672, 336, ['full-phase-once']), cutsAt(673, 336, ['full-phase-once'])]).toEqual([1, 0]);
});

/** Two hundred dealers in common make a tie sure. */
const known = (customer: number, dealers = 200) => Array.from({ length: dealers }, (_, i) => [customer, i] as const);

test('a tie is made with somebody who has dealers in common and room, and with nobody else', () => {
  const made = (setting: Setting) => {
    const partners = new Set<number>();
    for (let week = 1; week <= 60; week++) {
      const market = weekly({ dealers: 200, room: 1, tick: 336 * week + 50, ...setting });
      makeTies.run(market);
      const [found] = neighboursOf(market, 0);
      if (found === undefined) continue;
      partners.add(found);
      expect(neighboursOf(market, found)).toEqual([0]);
    }
    return partners;
  };
  expect(made({ knows: [...known(0), ...known(1), ...known(2)] })).toEqual(new Set([1, 2]));
  expect(made({ knows: [...known(0), ...known(1)], room: 0 })).toEqual(new Set());
  expect(made({ knows: known(0) })).toEqual(new Set());
});

test('the chance is a hundredth for each dealer in common', () => {
  let ties = 0;
  const weeks = 1500;
  for (let week = 1; week <= weeks; week++) {
    const market = weekly({
      customers: 2,
      dealers: 40,
      room: 1,
      tick: 336 * week + 50,
      knows: [...known(0, 40), ...known(1, 40)],
    });
    makeTies.run(market);
    ties += market.customers.ties[0];
  }
  expect(Math.abs(ties / weeks - 0.4)).toBeLessThan(0.05);
});

test('partners whose tie was cut are taken back at once, or with the quirk corrected after 90 days', () => {
  for (const [corrected, again] of [
    [[], [true, true, true]],
    [['cut-partners-taken-back'], [false, false, true]],
  ] as const)
    expect(
      [386, 386 + 336 * 12, 386 + 336 * 13].map((later) => {
        const market = weekly({
          customers: 2,
          dealers: 200,
          ties: [[0, 1]],
          knows: [...known(0), ...known(1)],
          corrected,
        });
        for (let i = 0; i < 4; i++) endorse(market, tieBetween(market, 0, 1), false);
        cutTies.run(market);
        expect(neighboursOf(market, 0)).toEqual([]);
        market.clock.tick[0] = later;
        makeTies.run(market);
        return neighboursOf(market, 0).length === 1;
      }),
    ).toEqual(again);
});
