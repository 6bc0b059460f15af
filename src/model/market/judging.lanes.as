// A person's four sellers at once: who they are, the trust in them and what is believed of their drug are 16, 4 and 16 bytes of a row.
import { mixedWords } from '../world/draws.kernel';

/** `judged` of the four slots of a person, each with the number of its slot. */
@inline function judgedAll(world: World, person: i32, word: i32): v128 {
  const sellers = v128.load(world.people.sellers.placeOf(person));
  const beliefs = v128.load(world.people.belief.placeOf(person));
  const trusts = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(world.people.trust.placeOf(person))));
  const words = mixedWords(i32x4.splat(word), sellers);
  const low = f64x2.mul(
    f64x2.mul(f64x2.convert_low_i32x4_s(trusts), f64x2.promote_low_f32x4(beliefs)),
    luckOf(v128.shuffle<u32>(words, i32x4.splat(EXPONENT), 0, 4, 1, 5)),
  );
  const high = f64x2.mul(
    f64x2.mul(f64x2.convert_low_i32x4_s(upper(trusts)), f64x2.promote_low_f32x4(upper(beliefs))),
    luckOf(v128.shuffle<u32>(words, i32x4.splat(EXPONENT), 2, 6, 3, 7)),
  );
  const bits = v128.shuffle<u64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2);
  const known = v128.andnot(bits, i32x4.shr_s(sellers, 31));
  return v128.or(v128.and(known, i32x4.splat(-SELLERS)), i32x4(0, 1, 2, 3));
}

/** The upper two of four lanes, as the lower two. */
@inline function upper(lanes: v128): v128 {
  return v128.shuffle<u64>(lanes, lanes, 1, 1);
}

/** The upper half of 2^20 as a double: of which a word, as the lower half, makes 2^20 and so many parts of 2^32. */
const EXPONENT: i32 = 0x41300000;

/** 0.5 and the uniform of a word, which stands under that exponent: no bit is lost. */
@inline function luckOf(words: v128): v128 {
  return f64x2.sub(words, f64x2.splat(1048576.0 - 0.5 - 1.0 / 8589934592.0));
}

/** The largest of four, none of which is below 0: trust and beliefs are not. */
@inline function largest(lanes: v128): i32 {
  const two = i32x4.max_s(lanes, upper(lanes));
  return i32x4.extract_lane(i32x4.max_s(two, v128.shuffle<u32>(two, two, 1, 1, 1, 1)), 0);
}

export function best(world: World, person: i32, word: i32): i32 {
  return largest(judgedAll(world, person, word));
}

export function bestUntried(world: World, person: i32, word: i32, tried: i32): i32 {
  const untried = i32x4.eq(v128.and(i32x4.splat(tried), i32x4(1, 2, 4, 8)), i32x4.splat(0));
  return largest(v128.and(judgedAll(world, person, word), untried));
}
