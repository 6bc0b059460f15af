// What police in the street do about whom they saw (seen.kernel.ts says who that is): they arrest, or warn where that is how they
// work.
import { handOver } from '../market/stash.kernel.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { means, setting, strategy } from '../world/codes.ts';
import type { i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { arrest } from './arrest.ts';
import { HANDOVER } from './hand-over.kernel.ts';
import { isFree } from './seen.kernel.ts';

const WARN = defineStream('law/warns');

/** The buyer of a deal, or who bought for them, was seen. */
export function stopCustomer(world: World, deal: i32, place: i32): void {
  const { broker: brokers, buyer } = world.agenda.searches;
  const broker = brokers[deal];
  const customer = broker >= 0 ? broker : buyer[deal];
  if (warned(world, customer, place)) return;
  if (broker >= 0) takeInHand(world, deal);
  arrest(world, customer, { means: means.patrol, place, handover: false, stock: 0, seen: 0 });
}

/** The seller of a deal was seen. */
export function stopSeller(world: World, deal: i32, place: i32): void {
  const { agenda, city, keys, clock, people, shops } = world;
  const seller = agenda.searches.seller[deal];
  if (warned(world, seller, place)) shops.setting.set(people.shop.get(seller), setting.indoors);
  else {
    const handover = uniform(keys[HANDOVER], seller, clock.step[0]) < city.law.handoverSeen;
    const seen = handover ? agenda.searches.sold[deal] : 0;
    arrest(world, seller, { means: means.patrol, place, handover, stock: city.law.carriedPackets, seen });
  }
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

/** The broker was seen over what was bought for a friend; if the hand-over counts, it is for distribution. */
export function stopBroker(world: World, deal: i32, place: i32): void {
  const { broker, buyer, sold } = world.agenda.searches;
  const handover = world.levers['law.brokers-are-dealers'][place] === 0;
  arrest(world, broker[deal], { means: means.patrol, place, handover, stock: 0, seen: sold[deal] });
  if (handover && isFree(world, buyer[deal]))
    arrest(world, buyer[deal], { means: means.patrol, place, handover: false, stock: 0, seen: 0 });
}

/** A stop and search of somebody who is out to buy. */
export function stopOut(world: World, person: i32): void {
  const place = world.people.place[person];
  if (warned(world, person, place)) return;
  const stock = world.city.law.carriedPackets;
  arrest(world, person, { means: means.stop, place, handover: false, stock, seen: 0 });
}

/** Problem-oriented policing moves deals rather than arresting, part of the time. */
function warned(world: World, person: number, place: number): boolean {
  const { levers, keys, clock, city } = world;
  if (levers['police.strategy'][place] !== strategy.problemOriented) return false;
  return uniform(keys[WARN], person, clock.step[0]) < city.law.warned;
}
