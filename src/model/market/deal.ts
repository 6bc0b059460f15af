// A deal struck: what it does to trust and records, and where it stands for the police to see.
import { handling, setting } from '../world/codes.ts';
import { reserve } from '../world/columns.ts';
import type { World } from '../world/world.ts';
import { changeTrust, slotOf } from './acquaintance.ts';
import { serve } from './vacancies.ts';

/** Notes a deal of some packets between a shop and a buyer, through a broker or not (-1); `slot` is where who came knows the seller. */
export function noteDeal(
  world: World,
  shop: number,
  buyer: number,
  broker: number,
  packets: number,
  paid: boolean,
  slot = slotOf(world.people, broker >= 0 ? broker : buyer, world.shops.person[shop]),
): void {
  const { people, shops, agenda, places, tally, city } = world;
  const { deals } = agenda;
  const seller = shops.person[shop];
  reserve(deals, 1);
  const row = deals.rows++;
  const where = shops.setting[shop];
  const place =
    where === setting.street
      ? agenda.sites[people.place[seller]]
      : people.place[where === setting.indoors ? seller : buyer];
  deals.seller[row] = seller;
  deals.buyer[row] = buyer;
  deals.broker[row] = broker;
  deals.packets[row] = packets;
  deals.setting[row] = where;
  deals.place[row] = place;
  deals.paid[row] = paid ? 1 : 0;
  const day = tally.rows - 1;
  if (broker >= 0) tally.brokeredDeals[day]++;
  if (where === setting.street) {
    places.openSales[place]++;
    tally.openDeals[day]++;
  }
  serve(world, buyer, packets);
  // The broker may be the one who came and found nobody.
  if (broker >= 0 && people.vacancy[broker] !== people.vacancy[buyer]) serve(world, broker, packets);
  if (slot >= 0) changeTrust(people, slot, city.market.trustGained);
  world.witness?.('sale', seller, buyer, packets);
}

/** Which way of handling a broker's deal was, by whether it was paid. */
export function brokersHandling(paid: boolean): number {
  return paid ? handling.brokered : handling.gift;
}
