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

/** `block` of four counters at once, a round a line. */
export function uniformWords(key: Key, ids: Int32Array, count: i32, step: i32, n: i32, words: Int32Array, seconds: Int32Array): void {
  const k0 = key.a;
  const k1 = key.b;
  const k2 = k0 ^ k1 ^ PARITY;
  const counter = step * DRAWS_PER_STEP + n;
  const fours = count & -4;
  for (let i = 0; i < fours; i += 4) {
    let x = i32x4.add(v128.load(ids.placeOf(i)), i32x4.splat(k0));
    let y = i32x4.splat(counter + k1);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 13), x);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 15), x);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 26), x);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 6), x);
    x = i32x4.add(x, i32x4.splat(k1)); y = i32x4.add(y, i32x4.splat(k2 + 1));
    x = i32x4.add(x, y); y = v128.xor(turned(y, 17), x);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 29), x);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 16), x);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 24), x);
    x = i32x4.add(x, i32x4.splat(k2)); y = i32x4.add(y, i32x4.splat(k0 + 2));
    x = i32x4.add(x, y); y = v128.xor(turned(y, 13), x);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 15), x);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 26), x);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 6), x);
    x = i32x4.add(x, i32x4.splat(k0)); y = i32x4.add(y, i32x4.splat(k1 + 3));
    x = i32x4.add(x, y); y = v128.xor(turned(y, 17), x);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 29), x);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 16), x);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 24), x);
    x = i32x4.add(x, i32x4.splat(k1)); y = i32x4.add(y, i32x4.splat(k2 + 4));
    x = i32x4.add(x, y); y = v128.xor(turned(y, 13), x);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 15), x);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 26), x);
    x = i32x4.add(x, y); y = v128.xor(turned(y, 6), x);
    v128.store(words.placeOf(i), i32x4.add(x, i32x4.splat(k2)));
    v128.store(seconds.placeOf(i), i32x4.add(y, i32x4.splat(k0 + 5)));
  }
  for (let i = fours; i < count; i++) {
    block(k0, k1, ids[i], counter);
    words[i] = word0;
    seconds[i] = word1;
  }
}
