// What is told of sales, and of how drug is sought, to whoever watches a world: out of the way of the loops that make them.
import { atStep, mixed, mixedWord } from '../world/chance.ts';
import { knowledge } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import { quantileOf } from '../world/quantiles.kernel.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { CONTENT, isTold } from './portion.kernel.ts';

/** That a seller lent a buyer the price of a packet. */
export function tellOfCredit(world: World, seller: i32, buyer: i32): void {
  world.witness?.('credit', seller, buyer, world.city.market.packetPrice);
}

/** Who sold to whom, if anything was sold. */
export function tellOfDeal(world: World, search: i32): void {
  const { buyer, seller, sold } = world.agenda.searches;
  if (sold[search] > 0) world.witness?.('sale', seller[search], buyer[search], sold[search]);
}

/** That a buyer was told of a fentanyl, if they were. */
export function tellOfWarning(world: World, search: i32): void {
  const { people, shops, keys, clock } = world;
  const { buyer: buyers, shop: chosen, seller: sellers } = world.agenda.searches;
  const buyer = buyers[search];
  const seller = sellers[search];
  const shop = chosen[search];
  if (shops.knows.get(shop) === knowledge.no || people.stashKnown.get(buyer) !== knowledge.told) return;
  const { first, second } = atStep(keys[CONTENT], clock.step[0]);
  if (isTold(world, shop, mixedWord(mixedWord(first, buyer) ^ second, seller)))
    world.witness?.('learns', buyer, seller, knowledge.told);
}

/** That somebody came by money in another way; how much is drawn again. */
export function tellOfHustle(world: World, person: i32, word: i32): void {
  const taken = Math.floor(quantileOf(world.agenda.prepared.hustleTake, 0, mixed(word, 1)) + 0.5);
  world.witness?.('hustle', person, -1, taken);
}

/** That a friend gave some of what they held. */
export function tellOfGift(world: World, friend: i32, person: i32, weight: f64): void {
  world.witness?.('gift', friend, person, weight);
}

/** That a friend bought for somebody, and how they were paid, as a code of brokerPay. */
export function tellOfBrokering(world: World, search: i32, paid: i32): void {
  const { buyer, broker } = world.agenda.searches;
  world.witness?.('brokered', broker[search], buyer[search], paid);
}

/** That a seller bought a weight, ng, of another. */
export function tellOfRestock(world: World, seller: i32, supplier: i32, weight: f64): void {
  world.witness?.('restock', seller, supplier, weight / NG_PER_MG);
}

/** That a seller learns of a fentanyl in the stock. */
export function tellOfLearning(world: World, shop: i32, known: i32): void {
  const { person, supplier } = world.shops;
  world.witness?.('learns', person.get(shop), known === knowledge.told ? supplier[shop] : -1, known);
}
