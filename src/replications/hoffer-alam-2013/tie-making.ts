// A customer with fewer ties than at the start may make one, among three drawn at random, with whom they have dealers in common.
import { defineStream, pairUniform, uniform } from '../../model/world/chance.ts';
import { choose } from '../../model/world/distributions.ts';
import { shuffleInPlace } from '../../model/world/order.ts';
import { linkBetween } from '../../model/world/relation.ts';
import { keptApart } from './cuts.ts';
import type { Market } from './market.ts';
import { customersOf, phaseNow } from './phase.ts';
import { defineRule, everyTickFrom } from './rule.ts';
import { TIE_CHANCE, TIE_MAKING_PERIOD, TIE_TRIES } from './scales.ts';
import { tie, tieBetween } from './ties.ts';

const TURN = defineStream('hoffer-alam-2013/turn-to-make-a-tie');
const WHO = defineStream('hoffer-alam-2013/who-is-tried');
const ACCEPTS = defineStream('hoffer-alam-2013/makes-a-tie');

export const makeTies = defineRule({
  name: 'make a tie',
  meaning: 'once a week each: a new tie where one has gone, by dealers in common',
  who: 'customers',
  priority: 2,
  when: everyTickFrom(TIE_MAKING_PERIOD),
  run(market) {
    const { customers, due, keys, clock } = market;
    const tick = clock.tick[0];
    const count = customersOf(market, customers.makePhase, phaseNow(market, tick, TIE_MAKING_PERIOD));
    shuffleInPlace(keys[TURN], due, count, tick);
    for (let i = 0; i < count; i++) if (hasRoom(market, due[i])) makeTie(market, due[i], tick);
  },
});

function hasRoom({ customers }: Market, customer: number): boolean {
  return customers.ties[customer] < customers.mostTies[customer];
}

function makeTie(market: Market, customer: number, tick: number): void {
  for (const other of tried(market, customer, tick)) {
    if (!hasRoom(market, other) || other === customer || tieBetween(market, customer, other) >= 0) continue;
    if (
      pairUniform(market.keys[ACCEPTS], customer, other, tick) >
      TIE_CHANCE * dealersInCommon(market, customer, other)
    )
      continue;
    if (keptApart(market, customer, other, tick)) continue;
    tie(market, customer, other, tick);
    return;
  }
}

/** Three customers, all different; the one who looks may be among them. */
function tried({ customers, keys }: Market, customer: number, tick: number): number[] {
  const found: number[] = [];
  const wanted = Math.min(TIE_TRIES, customers.rows);
  // Thirty-two draws of three different ones among three never run out but by a miracle, and then there are fewer.
  for (let n = 0; n < 32 && found.length < wanted; n++) {
    const other = choose(uniform(keys[WHO], customer, tick, n), customers.rows);
    if (!found.includes(other)) found.push(other);
  }
  return found;
}

function dealersInCommon({ acquaintance }: Market, customer: number, other: number): number {
  const { links, ones } = acquaintance;
  let common = 0;
  for (let row = ones.first[customer]; row >= 0; row = links.nextOfOne[row])
    if (linkBetween(acquaintance, other, links.other[row]) >= 0) common++;
  return common;
}
