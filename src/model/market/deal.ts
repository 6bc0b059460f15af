// Deals struck: what they do to trust and to records.
import { BLOCK } from '../world/block.ts';
import { setting } from '../world/codes.ts';
import type { Witness, World } from '../world/world.ts';
import { slotOf, TRUST_MOST } from './acquaintance.kernel.ts';
import { serve } from './vacancies.ts';

// Deals of the latest list that bear on a vacancy, and those with a seller who was not turned to as one that is known.
const missed = new Int32Array(BLOCK);
const met = new Int32Array(BLOCK);

/** Notes the deals of those searches of a list to which something was sold. */
export function noteDeals(world: World, list: Int32Array, count: number): void {
  const { people, shops, places, tally, city } = world;
  const { buyer: buyers, broker: brokers, slot: slots, shop: chosen, seller: sellers, sold } = world.agenda.searches;
  const { trust, vacancy } = people;
  const { setting: settings, site: sites } = shops;
  const { openSales } = places;
  const { street } = setting;
  const gained = Math.round(city.market.trustGained * TRUST_MOST);
  let open = 0;
  let brokered = 0;
  let custom = 0;
  let strangers = 0;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    if (sold[search] === 0) continue;
    const shop = chosen[search];
    const inOpen = settings[shop] === street ? 1 : 0;
    openSales[sites[shop]] += inOpen;
    open += inOpen;
    const broker = brokers[search];
    if (broker >= 0) brokered++;
    if (vacancy[buyers[search]] >= 0 || (broker >= 0 && vacancy[broker] >= 0)) missed[custom++] = search;
    const slot = slots[search];
    if (slot >= 0) trust[slot] = Math.min(TRUST_MOST, trust[slot] + gained);
    else met[strangers++] = search;
  }
  for (let i = 0; i < custom; i++) serveCustom(world, missed[i]);
  for (let i = 0; i < strangers; i++) {
    // Who is met in the open, or sells to a friend, may be a seller one knows all the same.
    const slot = slotOf(people, buyers[met[i]], sellers[met[i]]);
    if (slot >= 0) trust[slot] = Math.min(TRUST_MOST, trust[slot] + gained);
  }
  const day = tally.rows - 1;
  tally.openDeals[day] += open;
  tally.brokeredDeals[day] += brokered;
  if (world.witness !== undefined) tell(world, world.witness, list, count);
}

/** The buyer, or the broker, is the custom of a seller who was taken. */
function serveCustom(world: World, search: number): void {
  const { vacancy } = world.people;
  const { buyer: buyers, broker: brokers, sold } = world.agenda.searches;
  const buyer = buyers[search];
  const broker = brokers[search];
  const packets = sold[search];
  serve(world, buyer, packets);
  // The broker may be the one who came and found nobody.
  if (broker >= 0 && vacancy[broker] !== vacancy[buyer]) serve(world, broker, packets);
}

function tell(world: World, witness: Witness, list: Int32Array, count: number): void {
  const { buyer, seller, sold } = world.agenda.searches;
  for (let i = 0; i < count; i++) {
    const search = list[i];
    if (sold[search] > 0) witness('sale', seller[search], buyer[search], sold[search]);
  }
}
