// Deals four at a time: nearly always none of four is through a broker, or near.
import { mixedWords } from '../world/draws.kernel';

function listBrokered(world: World): i32 {
  const searches = world.agenda.searches;
  const rows = searches.rows;
  const fours = rows & -4;
  let hands = 0;
  for (let row = 0; row < fours; row += 4) {
    if (i32x4.bitmask(v128.load(searches.broker.placeOf(row))) === 15) continue;
    for (let one = row; one < row + 4; one++) hands = addBrokered(world, one, hands);
  }
  for (let row = fours; row < rows; row++) hands = addBrokered(world, row, hands);
  return hands;
}

function listNear(world: World): i32 {
  const searches = world.agenda.searches;
  const rows = searches.rows;
  const key = atStep(world.keys[PATROL], world.clock.step[0]);
  const first = key.first;
  const second = key.second;
  const most = whole(wordsBelow(world.agenda.dealHazard));
  const bound = i32x4.splat(most);
  const fours = rows & -4;
  let deals = 0;
  for (let row = 0; row < fours; row += 4) {
    const friends = v128.load(searches.broker.placeOf(row));
    const buyers = v128.load(searches.buyer.placeOf(row));
    const customers = v128.bitselect(buyers, friends, i32x4.shr_s(friends, 31));
    const ofCustomer = v128.xor(mixedWords(i32x4.splat(first), customers), i32x4.splat(second));
    const words = mixedWords(ofCustomer, v128.load(searches.seller.placeOf(row)));
    const lower = i32x4.min_u(words, mixedWords(words, i32x4.splat(1)));
    if (!v128.any_true(i32x4.le_u(lower, bound))) continue;
    for (let one = row; one < row + 4; one++) deals = addNear(world, one, deals, first, second, most);
  }
  for (let row = fours; row < rows; row++) deals = addNear(world, row, deals, first, second, most);
  return deals;
}
