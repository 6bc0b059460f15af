// Deals four at a time: nearly always nothing may be seen of any of four.
import { mixedWords } from '../world/draws.kernel';

function listNear(world: World, patrol: StreamKey, handover: StreamKey, most: i32): i32 {
  const searches = world.agenda.searches;
  const rows = searches.rows;
  const first = i32x4.splat(patrol.first);
  const second = i32x4.splat(patrol.second);
  const firstHanded = i32x4.splat(handover.first);
  const secondHanded = i32x4.splat(handover.second);
  const bound = i32x4.splat(most);
  const fours = rows & -4;
  let count = 0;
  for (let row = 0; row < fours; row += 4) {
    const friends = v128.load(searches.broker.placeOf(row));
    const buyers = v128.load(searches.buyer.placeOf(row));
    const nobody = i32x4.shr_s(friends, 31);
    const customers = v128.bitselect(buyers, friends, nobody);
    const ofCustomer = v128.xor(mixedWords(first, customers), second);
    const words = mixedWords(ofCustomer, v128.load(searches.seller.placeOf(row)));
    const lower = i32x4.min_u(words, mixedWords(words, i32x4.splat(1)));
    const ofFriend = v128.xor(mixedWords(firstHanded, friends), secondHanded);
    const handed = v128.or(mixedWords(ofFriend, buyers), nobody);
    if (i32x4.bitmask(i32x4.le_u(i32x4.min_u(lower, handed), bound)) === 0) continue;
    for (let one = row; one < row + 4; one++) count = addNear(world, one, count, patrol, handover, most);
  }
  for (let row = fours; row < rows; row++) count = addNear(world, row, count, patrol, handover, most);
  return count;
}
