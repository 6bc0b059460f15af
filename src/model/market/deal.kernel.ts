// Deals struck: what they do to trust and to records.
import { BLOCK } from '../world/block.ts';
import { setting } from '../world/codes.ts';
import type { i32 } from '../world/numbers.ts';
import { isWitnessed } from '../world/witness.ts';
import type { World } from '../world/world.ts';
import { asTrust, slotOf, TRUST_MOST } from './acquaintance.kernel.ts';
import { serve } from './custom.kernel.ts';
import { tellOfDeal } from './telling.ts';

// Deals of the latest list that bear on a vacancy, and those with a seller who was not turned to as one that is known.
const missed = new Int32Array(BLOCK);
const met = new Int32Array(BLOCK);

/** Notes the deals of those searches of a list to which something was sold. */
export function noteDeals(world: World, list: Int32Array, count: i32): void {
  const searches = world.agenda.searches;
  const buyers = searches.buyer;
  const brokers = searches.broker;
  const slots = searches.slot;
  const chosen = searches.shop;
  const sold = searches.sold;
  const settings = world.shops.setting;
  const sites = world.shops.site;
  const vacancy = world.people.vacancy;
  const openSales = world.places.openSales;
  const gained = asTrust(world.city.market.trustGained);
  let open = 0;
  let brokered = 0;
  let custom = 0;
  let strangers = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    if (sold[search] === 0) continue;
    const shop = chosen[search];
    const inOpen = settings.get(shop) === setting.street ? 1 : 0;
    openSales[sites.get(shop)] += inOpen;
    open += inOpen;
    // All ones if nobody bought for the buyer.
    const broker = brokers[search];
    const nobody = broker >> 31;
    brokered += 1 + nobody;
    missed[custom] = search;
    custom += 1 + ((vacancy.get(buyers[search]) & (vacancy.get(broker & ~nobody) | nobody)) >> 31);
    const slot = slots[search];
    if (slot >= 0) trustMore(world, slot, gained);
    else met[strangers++] = search;
  }
  for (let i = 0; i < custom; i++) serveCustom(world, missed[i]);
  for (let i = 0; i < strangers; i++) {
    // Who is met in the open, or sells to a friend, may be a seller one knows all the same.
    const slot = slotOf(world.people, buyers[met[i]], searches.seller[met[i]]);
    if (slot >= 0) trustMore(world, slot, gained);
  }
  const day = world.tally.rows - 1;
  world.tally.openDeals[day] += open;
  world.tally.brokeredDeals[day] += brokered;
  if (isWitnessed(world)) for (let i = 0; i < count; i++) tellOfDeal(world, list[i]);
}

function trustMore(world: World, slot: i32, gained: i32): void {
  const trust = world.people.trust;
  const more = trust.get(slot) + gained;
  trust.set(slot, more < TRUST_MOST ? more : TRUST_MOST);
}

/** The buyer, or the broker, is the custom of a seller who was taken. */
function serveCustom(world: World, search: i32): void {
  const searches = world.agenda.searches;
  const vacancy = world.people.vacancy;
  const buyer = searches.buyer[search];
  const broker = searches.broker[search];
  const packets = searches.sold[search];
  serve(world, buyer, packets);
  // The broker may be the one who came and found nobody.
  if (broker >= 0 && vacancy.get(broker) !== vacancy.get(buyer)) serve(world, broker, packets);
}
