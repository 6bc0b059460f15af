/** `mixedWord` of four words and four ids. Helpers of vectors are put in line: they are the same instructions for each lane. */
@inline export function mixedWords(words: v128, ids: v128): v128 {
  let h = v128.xor(words, i32x4.mul(i32x4.add(ids, i32x4.splat(1)), i32x4.splat(GOLDEN)));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 16)), i32x4.splat(0x7feb352d));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(-0x7b935975));
  return v128.xor(h, i32x4.shr_u(h, 16));
}
