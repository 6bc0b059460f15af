// Which sellers stand on a ring today, and where: see rings.ts, which lays them.
import { defineStream, firstWord, uniform } from '../world/chance.ts';
import { custody, setting, shopTier } from '../world/codes.ts';
import type { i32 } from '../world/numbers.ts';
import { NG_PER_G } from '../world/units.ts';
import type { World } from '../world/world.ts';

const POSITION = defineStream('market/ring-position');

/** Lists sellers at work who stand in the open or sell in bulk, in the order of rows, -1 at the end, each with the word of a position. */
export function listStanding(world: World): void {
  const shops = world.shops;
  const standing = world.agenda.rings.standing;
  const words = world.agenda.rings.word;
  const key = world.keys[POSITION];
  const step = world.clock.step[0];
  const rows = shops.rows;
  let count = 0;
  for (let shop = 0; shop < rows; shop++) {
    const seller = shops.person.get(shop);
    if (seller < 0 || shops.mixture.get(shop) < shops.packet.get(shop)) continue;
    if (!standsInOpen(world, shop) && !sellsInBulk(world, shop)) continue;
    if (world.people.custody[seller] !== custody.free) continue;
    uniform(key, seller, step);
    standing[count] = shop;
    words[count] = firstWord();
    count++;
  }
  standing[count] = -1;
}

export function standsInOpen(world: World, shop: i32): boolean {
  return world.shops.setting.get(shop) === setting.street;
}

/** Whether a seller of the middle level has enough for a customer who buys in bulk. */
export function sellsInBulk(world: World, shop: i32): boolean {
  const shops = world.shops;
  return shops.tier.get(shop) === shopTier.mid && shops.mixture.get(shop) >= world.city.market.bulkMinimum * NG_PER_G;
}
