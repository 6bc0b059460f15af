// Sellers check too: some test what they are about to buy, and some of those who learn of a fentanyl, by a strip or by customers'
// overdoses, do not leave it at that. That sellers test, warn, dilute and give back is told by interviews (Betsos et al. 2021,
// doi 10.1016/j.drugpo.2020.102845; Bardwell et al. 2019, doi 10.1016/j.drugalcdep.2019.01.035), which give no shares.
import { reachOfServices } from '../law/fear.ts';
import { loseStock } from '../market/shop.ts';
import { defineStream, pairUniform, second, uniform } from '../world/chance.ts';
import { knowledge, sellerAnswer } from '../world/codes.ts';
import { weighted } from '../world/distributions.ts';
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { TESTS } from './sellers.kernel.ts';
import { canTell, isPositive } from './strip.ts';

const STRIP = defineStream('checking/seller-strip');
const ANSWERS = defineStream('checking/seller-answer');

/** What a seller found who looked at drug on offer: nothing, or a fentanyl, and what they do about it. */
export const NOTHING_FOUND = -1;
/** The answer of who leaves it and gives it back. */
export const RETURNS = sellerAnswer.return;

/**
 * A seller looks at drug that is on offer in some holding, before paying. Returns NOTHING_FOUND, also if they do not test, or
 * what they do (codes.ts). By seller and lot, so that who buys a day later does the same with it.
 */
export function inspect(world: World, seller: number, mass: Float64Array, row: number, mixture: number, lot: number) {
  if (!testsStock(world, seller)) return NOTHING_FOUND;
  const { keys, lots, tally } = world;
  tally.stripsBySellers[tally.rows - 1]++;
  const tells = canTell(world, mass, row, mixture);
  const u = pairUniform(keys[STRIP], seller, lots.key.get(lot), 0);
  return isPositive(world, u, tells) ? answerOf(world, seller, lot) : NOTHING_FOUND;
}

/** Whether a seller has strips and uses them: more strips take them from nobody. */
function testsStock(world: World, seller: number): boolean {
  const { city, keys, people } = world;
  const { sellerTests } = city.checking;
  const have = shareWithStrips(world, people.place[seller]);
  if (have === 0) return false;
  const u = uniform(keys[TESTS], seller, 0);
  // Fear is looked up only if the draw would do were there none.
  return u < have && second() < sellerTests && u < have * reachOfServices(world, seller);
}

/** Share of the sellers of a place who have strips. */
function shareWithStrips({ city, levers }: World, place: number): number {
  const { stripsSellers } = city.checking;
  return stripsSellers + (1 - stripsSellers) * levers['care.strips-sellers'][place];
}

/** Sets the shares of sellers with strips, by place, as the levers stand. */
export function setSellersTest(world: World): void {
  const { sellersTest } = world.agenda;
  for (let place = 0; place < sellersTest.length; place++) sellersTest[place] = shareWithStrips(world, place);
}

/** The same for what another seller has in stock. */
export function inspectShop(world: World, seller: i32, from: i32): i32 {
  const { mass, mixture, lot } = world.shops;
  return inspect(world, seller, mass, from, mixture.get(from), lot.get(from));
}

function answerOf({ keys, lots, city }: World, seller: number, lot: number): number {
  return weighted(
    pairUniform(keys[ANSWERS], seller, lots.key.get(lot), 0),
    sellerAnswer.names.map((name) => city.checking.sellerAnswers[name]),
  );
}

/** Factor by which a seller stretches drug more than they would, for an answer. */
export function stretchFor({ city, tally }: World, answer: i32): f64 {
  if (answer !== sellerAnswer.dilute) return 1;
  tally.sellersDiluted[tally.rows - 1]++;
  return city.checking.sellerDilutes;
}

/** A seller who knows of a fentanyl in the stock and means to warn does so from now on. */
export function warn({ shops, tally }: World, shop: i32): void {
  if (shops.knows.get(shop) === knowledge.no || shops.warns.get(shop) === 1) return;
  shops.warns.set(shop, 1);
  tally.sellersWarned[tally.rows - 1]++;
}

/** A seller has learnt of a fentanyl from a customer's overdose: nobody takes the stock back any more, the rest is as after a strip. */
export function heedOverdose(world: World, shop: number): void {
  const { shops, tally } = world;
  const answer = answerOf(world, shops.person.get(shop), shops.lot.get(shop));
  if (answer === sellerAnswer.warn) warn(world, shop);
  else if (answer === sellerAnswer.discard)
    tally.checkDiscardedNg[tally.rows - 1] += loseStock(world, shop, shops.mixture.get(shop), 'discarded');
  else shops.mixture.set(shop, Math.floor(shops.mixture.get(shop) * stretchFor(world, answer)));
}
