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

@inline function turned(words: v128, r: i32): v128 {
  return v128.or(i32x4.shl(words, r), i32x4.shr_u(words, 32 - r));
}

/** `block` of four keys and counters at once, a round a line; the words are put in two places. */
@inline function blocks(k0: v128, k1: v128, x: v128, y: v128, first: usize, second: usize): void {
  const k2 = v128.xor(v128.xor(k0, k1), i32x4.splat(PARITY));
  x = i32x4.add(x, k0); y = i32x4.add(y, k1);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 13), x);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 15), x);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 26), x);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 6), x);
  x = i32x4.add(x, k1); y = i32x4.add(y, i32x4.add(k2, i32x4.splat(1)));
  x = i32x4.add(x, y); y = v128.xor(turned(y, 17), x);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 29), x);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 16), x);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 24), x);
  x = i32x4.add(x, k2); y = i32x4.add(y, i32x4.add(k0, i32x4.splat(2)));
  x = i32x4.add(x, y); y = v128.xor(turned(y, 13), x);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 15), x);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 26), x);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 6), x);
  x = i32x4.add(x, k0); y = i32x4.add(y, i32x4.add(k1, i32x4.splat(3)));
  x = i32x4.add(x, y); y = v128.xor(turned(y, 17), x);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 29), x);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 16), x);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 24), x);
  x = i32x4.add(x, k1); y = i32x4.add(y, i32x4.add(k2, i32x4.splat(4)));
  x = i32x4.add(x, y); y = v128.xor(turned(y, 13), x);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 15), x);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 26), x);
  x = i32x4.add(x, y); y = v128.xor(turned(y, 6), x);
  v128.store(first, i32x4.add(x, k2));
  v128.store(second, i32x4.add(y, i32x4.add(k0, i32x4.splat(5))));
}

export function uniformWords(key: Key, ids: Int32Array, count: i32, step: i32, n: i32, words: Int32Array, seconds: Int32Array): void {
  const k0 = i32x4.splat(key.a);
  const k1 = i32x4.splat(key.b);
  const counter = i32x4.splat(step * DRAWS_PER_STEP + n);
  const fours = count & -4;
  for (let i = 0; i < fours; i += 4)
    blocks(k0, k1, v128.load(ids.placeOf(i)), counter, words.placeOf(i), seconds.placeOf(i));
  for (let i = fours; i < count; i++) {
    block(key.a, key.b, ids[i], step * DRAWS_PER_STEP + n);
    words[i] = word0;
    seconds[i] = word1;
  }
}

export function pairWords(key: Key, ones: Int32Array, others: Int32Array, count: i32, step: i32, words: Int32Array, seconds: Int32Array): void {
  const k0 = i32x4.splat(key.a);
  const k1 = i32x4.splat(key.b);
  const counter = i32x4.splat(step * DRAWS_PER_STEP);
  const fours = count & -4;
  for (let i = 0; i < fours; i += 4) {
    const turn = i32x4.mul(i32x4.add(v128.load(others.placeOf(i)), i32x4.splat(1)), i32x4.splat(GOLDEN));
    blocks(k0, v128.xor(k1, turn), v128.load(ones.placeOf(i)), counter, words.placeOf(i), seconds.placeOf(i));
  }
  for (let i = fours; i < count; i++) {
    pairBlock(key, ones[i], others[i], step, 0);
    words[i] = word0;
    seconds[i] = word1;
  }
}
