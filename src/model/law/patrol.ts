// Police in the street: at deals by where they are made, and stops of people who are out looking. Each person exposed has a
// draw of their own against a hazard; nobody is picked from a list, so that one person more moves nobody else's luck.
import { handOver } from '../market/stash.ts';
import { defineProcess } from '../process.ts';
import { defineStream, quick, quickMore, quickPair, uniform } from '../world/chance.ts';
import { custody, housing, means, setting, shopTier, strategy } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { arrest } from './arrest.ts';
import { attention } from './beats.ts';

const PATROL = defineStream('law/patrol');
const HANDOVER = defineStream('law/sees-handover');
const STOP = defineStream('law/stop');
const WARN = defineStream('law/warns');

export const patrol = defineProcess({
  name: 'patrol and stops',
  meaning: 'police intervene at deals they can see, and stop people who are out to buy',
  run(world) {
    const { agenda, keys, clock, city } = world;
    const { deals, wants } = agenda;
    const step = clock.step[0];
    const most = mostWatched(world);
    // Nearly every draw lies above the largest hazard there is today: nothing else is read of those deals and people.
    const seen = city.law.patrolPerDeal * Math.max(...agenda.prepared.visibility) * most;
    for (let row = 0; row < deals.rows; row++) {
      const broker = deals.broker[row];
      // At the deal stands the buyer, or who buys for them.
      const customer = broker >= 0 ? broker : deals.buyer[row];
      const u = quickPair(keys[PATROL], customer, deals.seller[row], step);
      const other = quickMore(1);
      if (u < seen || other < seen) watch(world, row, customer, u, other);
      if (broker < 0) continue;
      const v = quickPair(keys[HANDOVER], broker, deals.buyer[row], step);
      if (v < seen) watchHanding(world, row, v);
    }
    const stopped = city.law.stopPerOuting * Math.max(1, city.law.stopHoused) * most;
    for (let w = 0; w < agenda.wantsCount; w++) {
      const u = quick(keys[STOP], wants[w], step);
      if (u < stopped) stop(world, wants[w], u);
    }
  },
});

/** The largest product there is today of effort, exposure and attention. */
function mostWatched(world: World): number {
  const { agenda, places } = world;
  let most = 0;
  for (let place = 0; place < places.rows; place++)
    for (const whom of ['users', 'retail', 'mid'] as const)
      most = Math.max(most, agenda.effort[place] * attention(world, place, whom));
  return most * Math.max(...agenda.prepared.exposure);
}

/** A deal under the eyes of police, for the draws of the customer and of the seller. */
function watch(world: World, row: number, customer: number, u: number, other: number): void {
  const { agenda, city, keys, clock, people, shops } = world;
  const { deals } = agenda;
  const step = clock.step[0];
  const seller = deals.seller[row];
  const place = deals.place[row];
  const hazard = city.law.patrolPerDeal * agenda.effort[place] * agenda.prepared.visibility[deals.setting[row]];
  const base = { means: means.patrol, place, stock: 0, seen: 0 };
  if (u < hazard * exposure(world, customer) * attention(world, place, 'users') && isFree(world, customer)) {
    if (warned(world, customer, place)) return;
    if (deals.broker[row] >= 0) takeInHand(world, row);
    arrest(world, customer, { ...base, handover: false });
  }
  const shop = people.shop[seller];
  if (shop < 0) return;
  const tier = shops.tier[shop] === shopTier.mid ? 'mid' : 'retail';
  if (other >= hazard * exposure(world, seller) * attention(world, place, tier) || !isFree(world, seller)) return;
  if (warned(world, seller, place)) shops.setting[shop] = setting.indoors;
  else {
    const handover = uniform(keys[HANDOVER], seller, step) < city.law.handoverSeen;
    const seen = handover ? deals.packets[row] : 0;
    arrest(world, seller, { ...base, handover, stock: city.law.carriedPackets, seen });
  }
}

/** Handing it to the friend is the second thing an officer may see. */
function watchHanding(world: World, row: number, v: number): void {
  const { agenda, city, people, levers } = world;
  const { deals } = agenda;
  const broker = deals.broker[row];
  const place = deals.place[row];
  const outside = people.housing[deals.buyer[row]] === housing.unsheltered;
  const visible = agenda.prepared.visibility[outside ? setting.street : setting.indoors];
  const hazard = city.law.patrolPerDeal * agenda.effort[place] * visible;
  if (v < hazard * exposure(world, broker) * attention(world, place, 'users') && isFree(world, broker))
    seizeFromFriend(world, row, levers['law.brokers-are-dealers'][place] === 0);
}

/** At the deal, what was bought for a friend is still in the broker's hand: it is found there, and lost to the friend. */
function takeInHand(world: World, row: number): void {
  const { people } = world;
  const { deals } = world.agenda;
  const buyer = deals.buyer[row];
  const packets = Math.min(deals.packets[row], people.stashPackets[buyer]);
  if (packets === 0) return;
  const weight = Math.ceil((people.stashMixture[buyer] * packets) / people.stashPackets[buyer]);
  handOver(world, buyer, deals.broker[row], weight, packets);
}

/** The broker is arrested over what was bought for a friend; if the hand-over is seen and counts, for distribution. */
function seizeFromFriend(world: World, row: number, handover: boolean): void {
  const { deals } = world.agenda;
  const buyer = deals.buyer[row];
  const base = { means: means.patrol, place: deals.place[row], stock: 0 };
  arrest(world, deals.broker[row], { ...base, handover, seen: deals.packets[row] });
  if (handover && isFree(world, buyer)) arrest(world, buyer, { ...base, handover: false, seen: 0 });
}

/** A stop and search of somebody who is out to buy. */
function stop(world: World, person: number, u: number): void {
  const { people, city, agenda } = world;
  const place = people.place[person];
  const housed = people.housing[person] === housing.unsheltered ? 1 : city.law.stopHoused;
  const hazard =
    city.law.stopPerOuting * housed * agenda.effort[place] * exposure(world, person) * attention(world, place, 'users');
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
