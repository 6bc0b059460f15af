import { mixedWords } from '../world/draws.kernel';

/** Four places at a time: a bit is left for each friend who is there and whose word is small enough. What stands behind the last is no friend. */
function wouldGive(people: People, person: i32, word: i32, most: i32): i32 {
  const first = people.friends.placeOf(person);
  const words = i32x4.splat(word);
  const bound = i32x4.splat(most);
  const may = mayOf(first, words, bound) | (mayOf(first + 16, words, bound) << 4) | (mayOf(first + 32, words, bound) << 8);
  return may & ((1 << FRIENDS) - 1);
}

/** The same of four places. */
@inline function mayOf(place: usize, words: v128, bound: v128): i32 {
  const friends = v128.load(place);
  const small = i32x4.le_u(mixedWords(words, friends), bound);
  return i32x4.bitmask(v128.andnot(small, i32x4.shr_s(friends, 31)));
}
