// How a seller without stock comes by a supplier: taken on at the edge, or by one of the middle level whom they find.
import { second, uniform } from '../world/chance.ts';
import { shopTier } from '../world/codes.ts';
import { choose } from '../world/distributions.ts';
import type { i32 } from '../world/numbers.ts';
import { SELLERS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { meet, slotOf } from './acquaintance.kernel.ts';
import { nextOnRing } from './ring.kernel.ts';
import { SUPPLIER } from './selling.kernel.ts';
import { NO_CONNECTION } from './shop.ts';

/** A seller without stock looks for another supplier; one who sold much may be taken on by a supplier at the edge. */
export function seekSupplier(world: World, shop: i32, seller: i32): void {
  const { people, shops, importers, city, keys, clock, agenda } = world;
  const { findsSupplier, promoted, promotionPace, firstTrust } = city.market;
  const step = clock.step[0];
  if (people.connection[seller] !== NO_CONNECTION) return;
  const u = uniform(keys[SUPPLIER], seller, step);
  const where = second();
  if (shops.pace.get(shop) >= promotionPace && uniform(keys[SUPPLIER], seller, step, 1) < promoted) {
    people.connection[seller] = choose(where, Math.min(NO_CONNECTION, importers.rows));
    shops.tier.set(shop, shopTier.mid);
    return;
  }
  if (u >= findsSupplier) return;
  const { positions, shops: middle } = agenda.middle;
  const found = nextOnRing(positions, middle, 0, middle.length, where);
  if (found < 0 || shops.person.get(found) < 0 || shops.person.get(found) === seller) return;
  const first = seller * SELLERS;
  // A supplier one lives by displaces the acquaintance trusted least.
  meet(people, seller, shops.person.get(found), firstTrust);
  if (slotOf(people, seller, shops.person.get(found)) < 0) {
    let least = first;
    for (let k = first; k < first + SELLERS; k++) if (people.trust.get(k) < people.trust.get(least)) least = k;
    people.sellers.set(least, -1);
    people.trust.set(least, 0);
    meet(people, seller, shops.person.get(found), firstTrust);
  }
}
