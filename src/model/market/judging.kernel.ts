// How sellers one knows are judged: by trust and by how strong their drug is believed to be, with an error that belongs to
// the pair and the moment. In WebAssembly all four at once: judging.lanes.as.
import { mixedWord, open } from '../world/chance.ts';
import { bitsOf, type f64, type i32 } from '../world/numbers.ts';
import { SELLERS } from '../world/tables.ts';
import type { World } from '../world/world.ts';

/** How a seller is judged, as a whole number that ends in the slot's; below SELLERS if nobody is in it. */
function judged(word: i32, seller: i32, trust: i32, belief: f64, slot: i32): i32 {
  // The error is uniform from 0.5 to 1.5. Assumption: so wide that a seller believed half as good is tried now and then.
  const judgement: f64 = trust * belief * (0.5 + open(mixedWord(word, seller)));
  // Bits of positive numbers are in their order. Nobody is -1, whose bits are all ones.
  return (bitsOf(judgement) & ~(seller >> 31) & -SELLERS) | slot;
}

/** The larger of two numbers of 31 bits, without a branch: which it is nobody foresees. */
function larger(a: i32, b: i32): i32 {
  const below = a - b;
  return a - (below & (below >> 31));
}

/** The judgement of the seller judged best of those a person knows; it ends in the number of the slot. */
export function best(world: World, person: i32, word: i32): i32 {
  const sellers = world.people.sellers;
  const trust = world.people.trust;
  const belief = world.people.belief;
  const best0 = judged(word, sellers.of(person, 0), trust.of(person, 0), belief.of(person, 0), 0);
  const best1 = judged(word, sellers.of(person, 1), trust.of(person, 1), belief.of(person, 1), 1);
  const best2 = judged(word, sellers.of(person, 2), trust.of(person, 2), belief.of(person, 2), 2);
  const best3 = judged(word, sellers.of(person, 3), trust.of(person, 3), belief.of(person, 3), 3);
  return larger(larger(best0, best1), larger(best2, best3));
}

/** The same of those who have not been tried: a bit for each slot that was. */
export function bestUntried(world: World, person: i32, word: i32, tried: i32): i32 {
  const sellers = world.people.sellers;
  const trust = world.people.trust;
  const belief = world.people.belief;
  let best = 0;
  for (let k = 0; k < SELLERS; k++) {
    const as =
      judged(word, sellers.of(person, k), trust.of(person, k), belief.of(person, k), k) & (((tried >> k) & 1) - 1);
    best = larger(best, as);
  }
  return best;
}
