// What police in the street do who may have seen something: a deal, a hand-over to a friend, somebody out to buy. Each person
// exposed has a draw of their own against a hazard; nobody is picked from a list, so that one person more moves nobody else's luck.
import { handOver } from '../market/stash.kernel.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { aim, custody, duty, housing, means, setting, shopTier, strategy } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { arrest } from './arrest.ts';
import { officerTime } from './beats.ts';
import { HANDOVER } from './hand-over.kernel.ts';

const WARN = defineStream('law/warns');

/** A deal under the eyes of police, for the draws of the customer and of the seller. */
export function seeDeal(world: World, deal: i32, u: f64, other: f64): void {
  const { agenda, city, keys, clock, people, shops } = world;
  const broker = agenda.searches.broker[deal];
  const customer = broker >= 0 ? broker : agenda.searches.buyer[deal];
  const step = clock.step[0];
  const seller = world.agenda.searches.seller[deal];
  const place = placeOf(world, deal);
  const where = shops.setting.get(world.agenda.searches.shop[deal]);
  const hazard = city.law.patrolPerDeal * agenda.prepared.visibility[where];
  const onBuyers = officerTime(world, place, duty.patrol, aim.users);
  const base = { means: means.patrol, place, stock: 0, seen: 0 };
  if (u < hazard * exposure(world, customer) * onBuyers && isFree(world, customer)) {
    if (warned(world, customer, place)) return;
    if (broker >= 0) takeInHand(world, deal);
    arrest(world, customer, { ...base, handover: false });
  }
  const shop = people.shop.get(seller);
  if (shop < 0) return;
  const onSellers = officerTime(
    world,
    place,
    duty.patrol,
    shops.tier.get(shop) === shopTier.mid ? aim.mid : aim.retail,
  );
  if (other >= hazard * exposure(world, seller) * onSellers || !isFree(world, seller)) return;
  if (warned(world, seller, place)) shops.setting.set(shop, setting.indoors);
  else {
    const handover = uniform(keys[HANDOVER], seller, step) < city.law.handoverSeen;
    const seen = handover ? world.agenda.searches.sold[deal] : 0;
    arrest(world, seller, { ...base, handover, stock: city.law.carriedPackets, seen });
  }
}

/** The beat in which a deal was made. */
function placeOf({ shops, people, agenda }: World, deal: number): number {
  const { buyer, seller, shop } = agenda.searches;
  const where = shops.setting.get(shop[deal]);
  if (where === setting.street) return shops.site.get(shop[deal]);
  return people.place[where === setting.indoors ? seller[deal] : buyer[deal]];
}

/** Handing it to the friend is the second thing an officer may see. */
export function seeHanding(world: World, deal: i32, v: f64): void {
  const { agenda, city, people, levers } = world;
  const broker = world.agenda.searches.broker[deal];
  const place = placeOf(world, deal);
  const outside = people.housing[world.agenda.searches.buyer[deal]] === housing.unsheltered;
  const visible = agenda.prepared.visibility[outside ? setting.street : setting.indoors];
  const hazard = city.law.patrolPerDeal * officerTime(world, place, duty.patrol, aim.users) * visible;
  if (v < hazard * exposure(world, broker) && isFree(world, broker))
    seizeFromFriend(world, deal, place, levers['law.brokers-are-dealers'][place] === 0);
}

/** At the deal, what was bought for a friend is still in the broker's hand: it is found there, and lost to the friend. */
function takeInHand(world: World, deal: number): void {
  const { people } = world;
  const buyer = world.agenda.searches.buyer[deal];
  const packets = Math.min(world.agenda.searches.sold[deal], people.stashPackets.get(buyer));
  if (packets === 0) return;
  const weight = Math.ceil((people.stashMixture.get(buyer) * packets) / people.stashPackets.get(buyer));
  handOver(world, buyer, world.agenda.searches.broker[deal], weight, packets);
}

/** The broker is arrested over what was bought for a friend; if the hand-over is seen and counts, for distribution. */
function seizeFromFriend(world: World, deal: number, place: number, handover: boolean): void {
  const buyer = world.agenda.searches.buyer[deal];
  const base = { means: means.patrol, place, stock: 0 };
  arrest(world, world.agenda.searches.broker[deal], { ...base, handover, seen: world.agenda.searches.sold[deal] });
  if (handover && isFree(world, buyer)) arrest(world, buyer, { ...base, handover: false, seen: 0 });
}

/** A stop and search of somebody who is out to buy. */
export function seeOuting(world: World, person: i32, u: f64): void {
  const { people, city } = world;
  const place = people.place[person];
  const housed = people.housing[person] === housing.unsheltered ? 1 : city.law.stopHoused;
  const time = officerTime(world, place, duty.stops, aim.users);
  const hazard = city.law.stopPerOuting * housed * time * exposure(world, person);
  if (u >= hazard || !isFree(world, person) || warned(world, person, place)) return;
  arrest(world, person, { means: means.stop, place, handover: false, stock: city.law.carriedPackets, seen: 0 });
}

/** Race and ethnicity change exposure to police by the city’s ratios, and nothing else in the model. */
export function exposure(world: World, person: number): number {
  return world.agenda.prepared.exposure[world.people.race[person]];
}

/** Problem-oriented policing moves deals rather than arresting, part of the time. */
function warned(world: World, person: number, place: number): boolean {
  const { levers, keys, clock, city } = world;
  if (levers['police.strategy'][place] !== strategy.problemOriented) return false;
  return uniform(keys[WARN], person, clock.step[0]) < city.law.warned;
}

function isFree(world: World, person: number): boolean {
  return world.people.custody[person] === custody.free && world.people.deathStep[person] < 0;
}
