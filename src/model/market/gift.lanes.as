import { mixedWords } from '../world/draws.kernel';

/** Four places at a time: a bit is left for each friend who is there and whose word is small enough. What stands behind the last is no friend. */
function wouldGive(people: People, person: i32, word: i32, most: i32): i32 {
  const first = people.friends.placeOf(person);
  const words = i32x4.splat(word);
  const bound = i32x4.splat(most);
  let may = 0;
  for (let f = 0; f < FRIENDS; f += 4) {
    const friends = v128.load(first + (f << 2));
    const small = i32x4.le_u(mixedWords(words, friends), bound);
    may |= i32x4.bitmask(v128.andnot(small, i32x4.shr_s(friends, 31))) << f;
  }
  return may & ((1 << FRIENDS) - 1);
}
