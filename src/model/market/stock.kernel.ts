// What a seller holds, as it is taken from.
import type { f64, i32 } from '../world/numbers.ts';
import { SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { weighs } from './stash.kernel.ts';

/** What a seller holds is of a lot from now on. */
export function stockOf(world: World, shop: i32, lot: i32): void {
  world.shops.lot.set(shop, lot);
  world.shops.unevenness.set(shop, world.lots.unevenness.get(lot));
}

/**
 * Takes a weight out of a shop's stock, evenly: each substance in proportion, and whole nanograms. Writes down the pure mass that comes
 * of each, ng, and returns what all weighs.
 */
export function takeStock(world: World, shop: i32, weight: f64, taken: Float64Array): f64 {
  const mass = world.shops.mass;
  const stocks = world.shops.mixture;
  const held: f64 = stocks.get(shop);
  const all = weight >= held;
  const portion: f64 = all ? 1 : weight / held;
  let pure: f64 = 0;
  for (let s = 0; s < SUBSTANCES; s++) {
    const there: f64 = mass[shop * SUBSTANCES + s];
    const comes: f64 = all ? there : Math.floor(there * portion);
    taken[s] = comes;
    mass[shop * SUBSTANCES + s] = there - comes;
    pure += comes;
  }
  const moved: f64 = weighs(weight, pure, held);
  stocks.set(shop, held - moved);
  return moved;
}
