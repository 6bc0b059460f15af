/** `mixedWord` of four words and four ids. Helpers of vectors are put in line: they are the same instructions for each lane. */
@inline export function mixedWords(words: v128, ids: v128): v128 {
  let h = v128.xor(words, i32x4.mul(i32x4.add(ids, i32x4.splat(1)), i32x4.splat(GOLDEN)));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 16)), i32x4.splat(0x7feb352d));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(-0x7b935975));
  return v128.xor(h, i32x4.shr_u(h, 16));
}

export function quickWords(ids: Int32Array, count: i32, first: i32, second: i32, words: Int32Array): void {
  const firsts = i32x4.splat(first);
  const seconds = i32x4.splat(second);
  const fours = count & -4;
  for (let i = 0; i < fours; i += 4)
    v128.store(words.placeOf(i), mixedWords(mixedWords(firsts, v128.load(ids.placeOf(i))), seconds));
  for (let i = fours; i < count; i++) words[i] = mixedWord(mixedWord(first, ids[i]), second);
}

export function quickWordsOf(ids: Int32Array, count: i32, first: i32, second: i32, words: Int32Array): void {
  const firsts = i32x4.splat(first);
  const seconds = i32x4.splat(second);
  const fours = count & -4;
  for (let i = 0; i < fours; i += 4)
    v128.store(words.placeOf(i), v128.xor(mixedWords(firsts, v128.load(ids.placeOf(i))), seconds));
  for (let i = fours; i < count; i++) words[i] = mixedWord(first, ids[i]) ^ second;
}

export function mixWords(words: Int32Array, ids: Int32Array, count: i32): void {
  const fours = count & -4;
  for (let i = 0; i < fours; i += 4)
    v128.store(words.placeOf(i), mixedWords(v128.load(words.placeOf(i)), v128.load(ids.placeOf(i))));
  for (let i = fours; i < count; i++) words[i] = mixedWord(words[i], ids[i]);
}

/** Four for which it is not so are passed at once. */
export function nextBelow(ids: Int32Array, from: i32, count: i32, first: i32, second: i32, most: i32): i32 {
  const firsts = i32x4.splat(first);
  const seconds = i32x4.splat(second);
  const bound = i32x4.splat(most);
  let i = from;
  for (; i + 4 <= count; i += 4) {
    const words = mixedWords(mixedWords(firsts, v128.load(ids.placeOf(i))), seconds);
    const below = i32x4.bitmask(i32x4.le_u(words, bound));
    if (below !== 0) return i + ctz(below);
  }
  while (i < count && <u32>mixedWord(mixedWord(first, ids[i]), second) > <u32>most) i++;
  return i;
}
