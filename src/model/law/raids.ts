// Raids need a warrant, and a warrant needs more than one fresh tip: a statement counts once it is borne out by a second, by what
// was seen or by a buy (Illinois v. Gates, 462 U.S. 213 (1983)). Some applications are turned down, some searches find nothing.
import { defineStream, second, uniform } from '../world/chance.ts';
import { means } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { arrest } from './arrest.ts';

const RAID = defineStream('law/raid');
const WARRANT = defineStream('law/warrant');

/** A raid, by chance. What police had on the seller is used up by it; an application that was turned down is made again. */
export function seekWarrant(world: World, shop: i32, seller: i32, chance: f64): void {
  const { shops, people, city, keys, clock, tally } = world;
  const step = clock.step[0];
  if (chance === 0 || uniform(keys[RAID], seller, step) >= chance) return;
  const elsewhere = second() < city.law.raidMisses;
  const day = tally.rows - 1;
  if (uniform(keys[WARRANT], seller, step) < city.law.warrantRefused) {
    tally.warrantsRefused[day]++;
    return;
  }
  shops.heat.set(shop, 0);
  tally.raids[day]++;
  // The law may have what was found taken without an arrest.
  const before = tally.seizedNg[day];
  const stock = Number.POSITIVE_INFINITY;
  if (!elsewhere)
    arrest(world, seller, { means: means.raid, place: people.place[seller], handover: false, stock, seen: 0 });
  if (tally.seizedNg[day] === before) tally.emptyRaids[day]++;
}
