// Sellers restock: from a supplier at the edge if they can reach one (buying-at-edge.ts), else from a middle-level seller they know
// (restocking.kernel.ts), at today's prices.
import { defineProcess } from '../process.ts';
import { inKernel } from '../world/kernel.ts';
import type { World } from '../world/world.ts';
import { restockShops } from './restocking.kernel.ts';

export const restock = defineProcess({
  name: 'restock',
  meaning: 'sellers low on stock buy at the edge or from the middle level, dilute and pack',
  run: restocking,
});

const restockAll = inKernel('restockShops', restockShops);

/** Every seller who is free and low on stock buys what money allows, at today's prices. */
export function restocking(world: World): void {
  const { bulkPrices } = world.agenda;
  for (let place = 0; place < bulkPrices.length; place++) bulkPrices[place] = bulkPriceAt(world, place);
  restockAll(world);
}

/**
 * Price per gram of mixture that a middle-level seller asks, cents: today's, and what a gram costs them more (or less) at the
 * edge than it does today, by how far they stretch it. How much of a rise is passed on is debated; here all of it, no more
 * (additive pass-through, against multiplicative: Caulkins & Reuter 2010, recalled).
 */
export function bulkPrice(world: World, seller: number): number {
  return bulkPriceAt(world, world.people.place[seller]);
}

function bulkPriceAt({ city, levers }: World, place: number): number {
  const rise = levers['supply.edge-price'][place] - 1;
  return Math.max(1, city.market.bulkPrice + (city.supply.edgePrice * rise) / city.market.midDilution);
}
