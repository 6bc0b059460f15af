// Prices per gram of mixture today: at the edge, and of the middle level.
import type { World } from '../world/world.ts';

/** Writes down today's prices by place, for loops that see no levers. */
export function setPrices(world: World): void {
  const { agenda, city, levers } = world;
  const atEdge = levers['supply.edge-price'];
  for (let place = 0; place < atEdge.length; place++) {
    agenda.edgePrices[place] = city.supply.edgePrice * atEdge[place];
    agenda.bulkPrices[place] = bulkPriceAt(world, place);
  }
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
