// Police in the street: at deals by where they are made, and stops of people who are out looking. Each person exposed has a
// draw of their own against a hazard; nobody is picked from a list, so that one person more moves nobody else's luck.
import { handOver } from '../market/stash.ts';
import { defineProcess } from '../process.ts';
import { defineStream, pairUniform, second, uniform } from '../world/chance.ts';
import { custody, housing, means, race, setting, shopTier, strategy } from '../world/codes.ts';
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
    for (let row = 0; row < world.agenda.deals.rows; row++) watch(world, row);
    for (let w = 0; w < world.agenda.wantsCount; w++) stop(world, world.agenda.wants[w]);
  },
});

function watch(world: World, row: number): void {
  const { agenda, city, keys, clock, people, shops, levers } = world;
  const { deals } = agenda;
  const step = clock.step[0];
  const seller = deals.seller[row];
  const place = deals.place[row];
  const visible = city.law.visibility[setting.names[deals.setting[row]]];
  const hazard = city.law.patrolPerDeal * agenda.effort[place] * visible;
  const broker = deals.broker[row];
  // At the deal stands the buyer, or who buys for them.
  const customer = broker >= 0 ? broker : deals.buyer[row];
  const u = pairUniform(keys[PATROL], customer, seller, step);
  const other = second();
  const base = { means: means.patrol, place, stock: 0, seen: 0 };
  if (u < hazard * exposure(world, customer) * attention(world, place, 'users') && isFree(world, customer)) {
    if (warned(world, customer, place)) return;
    if (broker >= 0) takeInHand(world, row);
    arrest(world, customer, { ...base, handover: false });
  }
  const shop = people.shop[seller];
  if (shop >= 0) {
    const tier = shops.tier[shop] === shopTier.mid ? 'mid' : 'retail';
    if (other < hazard * exposure(world, seller) * attention(world, place, tier) && isFree(world, seller)) {
      if (warned(world, seller, place)) shops.setting[shop] = setting.indoors;
      else {
        const handover = uniform(keys[HANDOVER], seller, step) < city.law.handoverSeen;
        arrest(world, seller, {
          ...base,
          handover,
          stock: city.law.carriedPackets,
          seen: handover ? deals.packets[row] : 0,
        });
      }
    }
  }
  if (broker < 0) return;
  // Handing it to the friend is the second thing an officer may see.
  const outside = people.housing[deals.buyer[row]] === housing.unsheltered;
  const handing = city.law.patrolPerDeal * agenda.effort[place] * city.law.visibility[outside ? 'street' : 'indoors'];
  const v = pairUniform(keys[HANDOVER], broker, deals.buyer[row], step, 1);
  if (v < handing * exposure(world, broker) * attention(world, place, 'users') && isFree(world, broker))
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
function stop(world: World, person: number): void {
  const { people, city, agenda, keys, clock } = world;
  const place = people.place[person];
  const housed = people.housing[person] === housing.unsheltered ? 1 : city.law.stopHoused;
  const hazard =
    city.law.stopPerDay * housed * agenda.effort[place] * exposure(world, person) * attention(world, place, 'users');
  if (uniform(keys[STOP], person, clock.step[0]) >= hazard || !isFree(world, person)) return;
  if (warned(world, person, place)) return;
  arrest(world, person, { means: means.stop, place, handover: false, stock: city.law.carriedPackets, seen: 0 });
}

/** Race and ethnicity change exposure to police by the city’s ratios, and nothing else in the model. */
export function exposure(world: World, person: number): number {
  return world.city.law.raceRatio[race.names[world.people.race[person]]];
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
