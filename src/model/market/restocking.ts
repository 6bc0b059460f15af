// Sellers restock: from a supplier at the edge if they can reach one (buying-at-edge.ts), else from a middle-level seller they know
// (restocking.kernel.ts), at today's prices.
import { setSellersTest } from '../checking/sellers.ts';
import { defineProcess } from '../process.ts';
import { inKernel } from '../world/kernel.ts';
import type { World } from '../world/world.ts';
import { setPrices } from './prices.ts';
import { restockShops } from './restocking.kernel.ts';

export const restock = defineProcess({
  name: 'restock',
  meaning: 'sellers low on stock buy at the edge or from the middle level, dilute and pack',
  run: restocking,
});

const restockAll = inKernel('restockShops', restockShops);

/** Every seller who is free and low on stock buys what money allows, at today's prices. */
export function restocking(world: World): void {
  setPrices(world);
  setSellersTest(world);
  restockAll(world);
}
