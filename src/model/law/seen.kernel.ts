// Who is seen by police in the street: at a deal, at a hand-over to a friend, out to buy. Each person exposed has a draw of their own
// against a hazard; nobody is picked from a list, so that one person more moves nobody else's luck. What police do about it is in
// seen.ts.
import { isAlive } from '../lives/alive.kernel.ts';
import { aim, custody, duty, housing, setting, shopTier } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { exposure, officerTime } from './exposed.kernel.ts';
import { stopBroker, stopCustomer, stopOut, stopSeller } from './seen.ts';

/** A deal under the eyes of police, for the draws of the customer and of the seller. */
export function seeDeal(world: World, deal: i32, u: f64, other: f64): void {
  const people = world.people;
  const shops = world.shops;
  const searches = world.agenda.searches;
  const broker = searches.broker[deal];
  const customer = broker >= 0 ? broker : searches.buyer[deal];
  const seller = searches.seller[deal];
  const place = placeOf(world, deal);
  const where = shops.setting.get(searches.shop[deal]);
  const hazard: f64 = world.city.law.patrolPerDeal * world.agenda.prepared.visibility[where];
  const onBuyers: f64 = officerTime(world, place, duty.patrol, aim.users);
  if (u < hazard * exposure(world, customer) * onBuyers && isFree(world, customer)) stopCustomer(world, deal, place);
  const shop = people.shop.get(seller);
  if (shop < 0) return;
  const whom = shops.tier.get(shop) === shopTier.mid ? aim.mid : aim.retail;
  const onSellers: f64 = officerTime(world, place, duty.patrol, whom);
  if (other < hazard * exposure(world, seller) * onSellers && isFree(world, seller)) stopSeller(world, deal, place);
}

/** Handing it to the friend is the second thing an officer may see. */
export function seeHanding(world: World, deal: i32, v: f64): void {
  const searches = world.agenda.searches;
  const broker = searches.broker[deal];
  const place = placeOf(world, deal);
  const outside = world.people.housing[searches.buyer[deal]] === housing.unsheltered;
  const visible: f64 = world.agenda.prepared.visibility[outside ? setting.street : setting.indoors];
  const hazard: f64 = world.city.law.patrolPerDeal * officerTime(world, place, duty.patrol, aim.users) * visible;
  if (v < hazard * exposure(world, broker) && isFree(world, broker)) stopBroker(world, deal, place);
}

/** Somebody out to buy, under the eyes of police. */
export function seeOuting(world: World, person: i32, u: f64): void {
  const people = world.people;
  const law = world.city.law;
  const housed: f64 = people.housing[person] === housing.unsheltered ? 1 : law.stopHoused;
  const time: f64 = officerTime(world, people.place[person], duty.stops, aim.users);
  const hazard: f64 = law.stopPerOuting * housed * time * exposure(world, person);
  if (u < hazard && isFree(world, person)) stopOut(world, person);
}

/** The beat in which a deal was made. */
function placeOf(world: World, deal: i32): i32 {
  const shops = world.shops;
  const searches = world.agenda.searches;
  const shop = searches.shop[deal];
  const where = shops.setting.get(shop);
  if (where === setting.street) return shops.site.get(shop);
  return world.people.place[where === setting.indoors ? searches.seller[deal] : searches.buyer[deal]];
}

/** Whether somebody is alive and in nobody's custody. */
export function isFree(world: World, person: i32): boolean {
  return world.people.custody[person] === custody.free && isAlive(world.people, person);
}
