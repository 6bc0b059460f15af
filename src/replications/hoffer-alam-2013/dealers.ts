// A dealer comes.
import { defineStream, second, uniform } from '../../model/world/chance.ts';
import { reserve } from '../../model/world/columns.ts';
import { choose } from '../../model/world/distributions.ts';
import { addOther } from '../../model/world/relation.ts';
import type { Market } from './market.ts';
import { NO_CUSTOMER_PERIOD, OPENING_STOCK, SURPLUS_PERIOD } from './scales.ts';

const PHASES = defineStream('hoffer-alam-2013/phases-of-a-dealer');

/** A dealer with a first stock, a package of the nominal size, and nobody who knows them. Returns the row. */
export function admit(market: Market, identity: number, tick: number): number {
  const { dealers, acquaintance, keys, present } = market;
  reserve(dealers, 1);
  const dealer = dealers.rows++;
  addOther(acquaintance);
  present.push(dealer);
  dealers.identity[dealer] = identity;
  dealers.entered[dealer] = tick;
  dealers.stock[dealer] = OPENING_STOCK;
  dealers.noCustomerPhase[dealer] = 1 + choose(uniform(keys[PHASES], identity, 0), NO_CUSTOMER_PERIOD);
  dealers.surplusPhase[dealer] = 1 + choose(second(), SURPLUS_PERIOD);
  return dealer;
}
