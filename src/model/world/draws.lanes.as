/** `mixedWord` of four words and four ids. Helpers of vectors are put in line: they are the same instructions for each lane. */
@inline export function mixedWords(words: v128, ids: v128): v128 {
  let h = v128.xor(words, i32x4.mul(i32x4.add(ids, i32x4.splat(1)), i32x4.splat(GOLDEN)));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 16)), i32x4.splat(0x7feb352d));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(-0x7b935975));
  return v128.xor(h, i32x4.shr_u(h, 16));
}

/** Four words rotated, and mixed with four others: half a round of `block`. */
@inline function turned(y: v128, r: i32, x: v128): v128 {
  return v128.xor(v128.or(i32x4.shl(y, r), i32x4.shr_u(y, 32 - r)), x);
}

/** The rounds of `block`, of four ids each; of the two words only the first is wanted. */
export function uniformWords(ids: Int32Array, count: i32, a: i32, b: i32, step: i32, words: Int32Array): void {
  const third = a ^ b ^ PARITY;
  const k0 = i32x4.splat(a);
  const k1 = i32x4.splat(b);
  const k2 = i32x4.splat(third);
  const k2After1 = i32x4.splat(third + 1);
  const k0After2 = i32x4.splat(a + 2);
  const k1After3 = i32x4.splat(b + 3);
  const k2After4 = i32x4.splat(third + 4);
  const start = i32x4.splat(step * DRAWS_PER_STEP + b);
  const fours = count & -4;
  for (let i = 0; i < fours; i += 4) {
    let x = i32x4.add(v128.load(ids.placeOf(i)), k0);
    let y = start;
    x = i32x4.add(x, y); y = turned(y, 13, x);
    x = i32x4.add(x, y); y = turned(y, 15, x);
    x = i32x4.add(x, y); y = turned(y, 26, x);
    x = i32x4.add(x, y); y = turned(y, 6, x);
    x = i32x4.add(x, k1); y = i32x4.add(y, k2After1);
    x = i32x4.add(x, y); y = turned(y, 17, x);
    x = i32x4.add(x, y); y = turned(y, 29, x);
    x = i32x4.add(x, y); y = turned(y, 16, x);
    x = i32x4.add(x, y); y = turned(y, 24, x);
    x = i32x4.add(x, k2); y = i32x4.add(y, k0After2);
    x = i32x4.add(x, y); y = turned(y, 13, x);
    x = i32x4.add(x, y); y = turned(y, 15, x);
    x = i32x4.add(x, y); y = turned(y, 26, x);
    x = i32x4.add(x, y); y = turned(y, 6, x);
    x = i32x4.add(x, k0); y = i32x4.add(y, k1After3);
    x = i32x4.add(x, y); y = turned(y, 17, x);
    x = i32x4.add(x, y); y = turned(y, 29, x);
    x = i32x4.add(x, y); y = turned(y, 16, x);
    x = i32x4.add(x, y); y = turned(y, 24, x);
    x = i32x4.add(x, k1); y = i32x4.add(y, k2After4);
    x = i32x4.add(x, y); y = turned(y, 13, x);
    x = i32x4.add(x, y); y = turned(y, 15, x);
    x = i32x4.add(x, y); y = turned(y, 26, x);
    x = i32x4.add(x, y);
    v128.store(words.placeOf(i), i32x4.add(x, k2));
  }
  for (let i = fours; i < count; i++) {
    block(a, b, ids[i], step * DRAWS_PER_STEP);
    words[i] = word0;
  }
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
