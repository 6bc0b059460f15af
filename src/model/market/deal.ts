// Deals struck: what they do to trust and records, and where they stand for the police to see.
import { setting } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { slotOf, TRUST_MOST } from './acquaintance.ts';
import { serve } from './vacancies.ts';

/** Notes the deals of those searches of a list to which something was sold. */
export function noteDeals(world: World, list: Int32Array, count: number): void {
  const { people, shops, agenda, places, tally, city, witness } = world;
  const { deals, searches, sites } = agenda;
  const { buyer: buyers, broker: brokers, slot: slots, shop: chosen, sold } = searches;
  const { place, trust, vacancy } = people;
  const { person: sellers, setting: settings } = shops;
  const { street, indoors } = setting;
  const gained = Math.round(city.market.trustGained * TRUST_MOST);
  let { rows } = deals;
  let open = 0;
  let brokered = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    const packets = sold[search];
    if (packets === 0) continue;
    const buyer = buyers[search];
    const broker = brokers[search];
    const shop = chosen[search];
    const seller = sellers[shop];
    const where = settings[shop];
    let at = place[where === indoors ? seller : buyer];
    if (where === street) {
      at = sites[place[seller]];
      places.openSales[at]++;
      open++;
    }
    deals.seller[rows] = seller;
    deals.buyer[rows] = buyer;
    deals.broker[rows] = broker;
    deals.packets[rows] = packets;
    deals.setting[rows] = where;
    deals.place[rows] = at;
    rows++;
    if (vacancy[buyer] >= 0) serve(world, buyer, packets);
    if (broker >= 0) {
      brokered++;
      // The broker may be the one who came and found nobody.
      if (vacancy[broker] !== vacancy[buyer]) serve(world, broker, packets);
    }
    // Who is met in the open, or sells to a friend, may be a seller one knows all the same.
    const slot = slots[search] >= 0 ? slots[search] : slotOf(people, buyer, seller);
    if (slot >= 0) trust[slot] = Math.min(TRUST_MOST, trust[slot] + gained);
    witness?.('sale', seller, buyer, packets);
  }
  deals.rows = rows;
  const day = tally.rows - 1;
  tally.openDeals[day] += open;
  tally.brokeredDeals[day] += brokered;
}
