// Deals struck: what they do to trust and to records.
import { setting } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { slotOf, TRUST_MOST } from './acquaintance.ts';
import { searches } from './searches.ts';
import { serve } from './vacancies.ts';

/** Notes the deals of those searches of a list to which something was sold. */
export function noteDeals(world: World, list: Int32Array, count: number): void {
  const { people, shops, places, tally, city, witness } = world;
  const { buyer: buyers, broker: brokers, slot: slots, shop: chosen, seller: sellers, sold } = searches;
  const { trust, vacancy } = people;
  const { setting: settings, site: sites } = shops;
  const { street } = setting;
  const gained = Math.round(city.market.trustGained * TRUST_MOST);
  let open = 0;
  let brokered = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const packets = sold[search];
    if (packets === 0) continue;
    const buyer = buyers[search];
    const broker = brokers[search];
    if (settings[chosen[search]] === street) {
      places.openSales[sites[chosen[search]]]++;
      open++;
    }
    if (vacancy[buyer] >= 0) serve(world, buyer, packets);
    if (broker >= 0) {
      brokered++;
      // The broker may be the one who came and found nobody.
      if (vacancy[broker] !== vacancy[buyer]) serve(world, broker, packets);
    }
    // Who is met in the open, or sells to a friend, may be a seller one knows all the same.
    const slot = slots[search] >= 0 ? slots[search] : slotOf(people, buyer, sellers[search]);
    if (slot >= 0) trust[slot] = Math.min(TRUST_MOST, trust[slot] + gained);
    witness?.('sale', sellers[search], buyer, packets);
  }
  const day = tally.rows - 1;
  tally.openDeals[day] += open;
  tally.brokeredDeals[day] += brokered;
}
