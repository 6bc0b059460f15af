// Undercover buys: an officer buys with police money, which enters the seller's cash; what was bought is evidence. The seller is
// arrested on the spot, or the buy is kept as knowledge toward a warrant and the money stays in the market.
import { atWork } from '../market/at-work.kernel.ts';
import { handle } from '../market/handling.kernel.ts';
import { loseStock } from '../market/shop.ts';
import { second, uniform } from '../world/chance.ts';
import { handling, means } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { arrest } from './arrest.ts';
import { beatOf } from './beats.ts';
import { BUY } from './detectives.kernel.ts';

/** A buy, by chance. */
export function buy(world: World, shop: i32, seller: i32, chance: f64): void {
  const { shops, people, city, keys, clock, ledger, tally } = world;
  if (chance === 0 || uniform(keys[BUY], seller, clock.step[0]) >= chance) return;
  const busted = second() < city.law.bustAtOnce;
  if (!atWork(world, seller)) return;
  const packets = Math.min(city.law.buyPackets, Math.floor(shops.mixture.get(shop) / shops.packet.get(shop)));
  const weight = packets * shops.packet.get(shop);
  const cost = packets * city.market.packetPrice;
  const place = beatOf(world, shop);
  const before = ledger.seized.slice();
  const day = tally.rows - 1;
  people.cash.set(seller, people.cash.get(seller) + cost);
  ledger.policeCents[0] += cost;
  tally.buyCents[day] += cost;
  tally.undercoverBuys[day]++;
  shops.sold.set(shop, shops.sold.get(shop) + packets);
  const pure = loseStock(world, shop, weight, 'seized');
  tally.seizedNg[day] += pure;
  handle(people, seller, handling.resold, pure);
  const bought = { weight, before };
  if (!busted) shops.heat.set(shop, shops.heat.get(shop) + city.law.buyTells);
  else
    arrest(world, seller, {
      means: means.buyBust,
      place,
      handover: true,
      stock: city.law.carriedPackets,
      seen: packets,
      bought,
    });
}
