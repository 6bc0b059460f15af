import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  coarse,
  deriveKey,
  firstWord,
  type Key,
  mixed,
  pairUniform,
  quick,
  quickMore,
  quickPair,
  type StreamKey,
  second,
  secondWord,
  threefry,
  turnMask,
  uniform,
} from '../../../src/model/world/chance.ts';

const key: Key = { a: 0x12345678, b: 0x0badcafe };
const quickKey: StreamKey = { ...key, step: -1, first: 0, second: 0 };
const N = 1 << 16;

describe('known answers', () => {
  // Random123, kat_vectors, threefry2x32 20.
  test.each([
    [0, 0, 0, 0, 0x6b200159, 0x99ba4efe],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
    [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 0xc4923a9c, 0x483df7a0],
  ])('key %i %i, counter %i %i', (a, b, c0, c1, first, other) => {
    expect(threefry({ a, b }, c0, c1)).toEqual([first, other]);
    expect(threefry({ a: a | 0, b: b | 0 }, c0 | 0, c1 | 0)).toEqual([first, other]);
  });

  test.each([
    [0, 0, 0, 0, 0x6b200159, 0x99ba4efe],
    [1, 2, 3, 4, 0x5df433ec, 0x8617198e],
    [0x7fffffff, -5, 123456, 1000000, 0x0b5f45cc, 0xc8a802fe],
  ])('child of key %i %i under %i %i', (a, b, c0, c1, first, other) => {
    expect(deriveKey({ a, b }, c0, c1)).toEqual({ a: first | 0, b: other | 0 });
  });

  test('a draw is a block of key, person and step, a pair’s draw one of the pair’s own key', () => {
    const words = threefry(key, 77, 1234 * 32 + 5);
    expect(uniform(key, 77, 1234, 5)).toBe((words[0] + 0.5) / 2 ** 32);
    expect(second()).toBe((words[1] + 0.5) / 2 ** 32);
    const pair = threefry({ a: key.a, b: key.b ^ Math.imul(10, 0x9e3779b1) }, 8, 1234 * 32 + 5);
    expect(pairUniform(key, 8, 9, 1234, 5)).toBe((pair[0] + 0.5) / 2 ** 32);
    expect(second()).toBe((pair[1] + 0.5) / 2 ** 32);
  });
});

describe('uniforms', () => {
  test('lie strictly between 0 and 1', () => {
    let least = 1;
    let most = 0;
    for (let i = 0; i < 1 << 20; i++) {
      const u = uniform(key, i, 0);
      least = Math.min(least, u);
      most = Math.max(most, u);
    }
    expect(least).toBeGreaterThan(0);
    expect(most).toBeLessThan(1);
    expect(least).toBeLessThan(1e-5);
    expect(most).toBeGreaterThan(1 - 1e-5);
  });

  const sequences: [string, (i: number) => number][] = [
    ['over people', (i) => uniform(key, i, 17)],
    ['over steps', (i) => uniform(key, 17, i)],
    ['over draws of a step', (i) => uniform(key, 17, i >> 5, i & 31)],
    ['over keys', (i) => uniform(deriveKey({ a: 1, b: 2 }, i, 0), 17, 3)],
    ['over seeds', (i) => uniform({ a: i, b: 0 }, 17, 3)],
    ['of second words', (i) => secondUniform(i, 17)],
    ['of pairs, over the first', (i) => pairUniform(key, i, 5, 17)],
    ['of pairs, over the second', (i) => pairUniform(key, 5, i, 17)],
    ['of pairs, over steps', (i) => pairUniform(key, 5, 6, i)],
    ['quick, over people', (i) => quick(quickKey, i, 17)],
    ['quick, over steps', (i) => quick(quickKey, 17, i)],
    ['quick, of pairs, over the first', (i) => quickPair(quickKey, i, 5, 17)],
    ['quick, of pairs, over the second', (i) => quickPair(quickKey, 5, i, 17)],
    ['quick, of pairs, over steps', (i) => quickPair(quickKey, 5, 6, i)],
    ['quick, one more', (i) => quickOneMore(i, 17)],
    ['of a word and ids', (i) => mixed(77, i)],
    ['of an id and the words of steps', (i) => wordAndId(5, i, 9)],
    ['of an id and the words of people', (i) => wordAndId(i, 5, 9)],
    ['of lower halves', (i) => half(i, 0)],
    ['of upper halves', (i) => half(i, 16)],
    ['of pairs, over draws', (i) => pairUniform(key, 5, 6, i >> 5, i & 31)],
  ];

  test.each(sequences)('are even %s, and one tells nothing of the next', (_, draw) => {
    const bins = 256;
    const counts = new Float64Array(bins);
    const pairs = new Float64Array(bins);
    let before = draw(N);
    for (let i = 0; i < N; i++) {
      const u = draw(i);
      counts[Math.floor(u * bins)]++;
      pairs[Math.floor(before * 16) * 16 + Math.floor(u * 16)]++;
      before = u;
    }
    // 255 degrees of freedom: standard deviation 22.6. Below 150 it would be too even for chance.
    for (const square of [chiSquare(counts), chiSquare(pairs)]) {
      expect(square).toBeLessThan(370);
      expect(square).toBeGreaterThan(150);
    }
  });

  test.each<[string, (i: number) => number, (i: number) => number]>([
    ['a step and the next', (i) => uniform(key, i, 4), (i) => uniform(key, i, 5)],
    ['a person and the next', (i) => uniform(key, 4, i), (i) => uniform(key, 5, i)],
    ['a draw and the next', (i) => uniform(key, i, 4, 0), (i) => uniform(key, i, 4, 1)],
    ['the last draw of a step and the first of the next', (i) => uniform(key, i, 4, 31), (i) => uniform(key, i, 5, 0)],
    ['the two words of a block', (i) => uniform(key, i, 4), (i) => secondUniform(i, 4)],
    ['person and step exchanged', (i) => uniform(key, i, 100_000), (i) => uniform(key, 100_000, i)],
    ['(a, b) and (b, a)', (i) => pairUniform(key, i, 70_000, 4), (i) => pairUniform(key, 70_000, i, 4)],
    ['a pair’s step and the next', (i) => pairUniform(key, i, i + 1, 4), (i) => pairUniform(key, i, i + 1, 5)],
    ['a pair’s draw and the next', (i) => pairUniform(key, i, i + 1, 4, 0), (i) => pairUniform(key, i, i + 1, 4, 1)],
    ['a quick step and the next', (i) => quick(quickKey, i, 4), (i) => quick(quickKey, i, 5)],
    ['a quick person and the next', (i) => quick(quickKey, 4, i), (i) => quick(quickKey, 5, i)],
    ['quick (a, b) and (b, a)', (i) => quickPair(quickKey, i, 7, 4), (i) => quickPair(quickKey, 7, i, 4)],
    ['a quick pair and the next', (i) => quickPair(quickKey, 9, i, 4), (i) => quickPair(quickKey, 9, i + 1, 4)],
    ['a quick draw and one more', (i) => quick(quickKey, i, 4), (i) => quickOneMore(i, 4)],
    ['quick and slow', (i) => quick(quickKey, i, 4), (i) => uniform(key, i, 4)],
    ['a word with one id and with the next', (i) => wordAndId(i, 4, 7), (i) => wordAndId(i, 4, 8)],
    ['a word with one id and with one far off', (i) => wordAndId(i, 4, 7), (i) => wordAndId(i, 4, 1_000_007)],
    ['a word by itself and with an id', (i) => uniform(key, i, 4), (i) => wordAndId(i, 4, 0)],
    ['an id with the words of two people', (i) => wordAndId(3, 4, i), (i) => wordAndId(5, 4, i)],
    ['the two words with one id', (i) => wordAndId(i, 4, 7), (i) => secondWordAndId(i, 4, 7)],
    ['the halves of a word', (i) => half(i, 0), (i) => half(i, 16)],
    ['a seed and the next', (i) => uniform({ a: 7, b: 0 }, i, 4), (i) => uniform({ a: 8, b: 0 }, i, 4)],
  ])('do not go together: %s', (_, left, right) => {
    let sum = 0;
    let squares = 0;
    let equal = 0;
    for (let i = 0; i < N; i++) {
      const x = left(i);
      const y = right(i);
      sum += (x - 0.5) * (y - 0.5);
      squares += (x * x - 1 / 3) * (y * y - 1 / 3);
      if (x === y) equal++;
    }
    // In standard deviations, which are 1/12 and 4/45 a draw.
    expect(Math.abs(sum / Math.sqrt(N)) * 12).toBeLessThan(4.5);
    expect((Math.abs(squares / Math.sqrt(N)) * 45) / 4).toBeLessThan(4.5);
    expect(equal).toBeLessThan(4);
  });

  test('do not depend on what was drawn before', () => {
    const alone = uniform(key, 5, 6, 7);
    const pair = pairUniform(key, 5, 6, 7, 8);
    for (let i = 0; i < 100; i++) pairUniform(key, i, 3, 9);
    expect(uniform(key, 5, 6, 7)).toBe(alone);
    expect(pairUniform(key, 5, 6, 7, 8)).toBe(pair);
  });

  test('differ for each of person, step and draw', () => {
    const seen = new Set<number>();
    for (let who = 0; who < 16; who++)
      for (let step = 0; step < 16; step++) for (let n = 0; n < 32; n++) seen.add(uniform(key, who, step, n));
    expect(seen.size).toBe(16 * 16 * 32);
  });
});

describe('streams', () => {
  // Streams are declared once a process: a fresh module each.
  beforeEach(() => vi.resetModules());
  const fresh = () => import('../../../src/model/world/chance.ts');

  test('a name taken throws, and says which', async () => {
    const { defineStream } = await fresh();
    defineStream('thirst');
    defineStream('hunger');
    expect(() => defineStream('thirst')).toThrow(/thirst/);
  });

  test('another name with the same hash throws', async () => {
    const { defineStream } = await fresh();
    // Known collisions of 32-bit FNV-1a.
    for (const [one, other] of [
      ['costarring', 'liquid'],
      ['declinate', 'macallums'],
      ['altarage', 'zinke'],
    ]) {
      defineStream(one);
      expect(() => defineStream(other)).toThrow(other);
    }
  });

  test('keys belong to names, whatever the order of declaration and whoever else is there', async () => {
    const names = ['thirst', 'hunger', 'sleep', 'work'];
    const keysOf = async (order: string[]) => {
      vi.resetModules();
      const { defineStream, streamKeys } = await fresh();
      const streams = order.map(defineStream);
      const keys = streamKeys(2024);
      expect(keys.length).toBe(order.length);
      return new Map(order.map((name, i) => [name, keys[streams[i]]]));
    };
    const forwards = await keysOf(names);
    const backwards = await keysOf([...names].reverse());
    const alone = await keysOf(['sleep']);
    for (const name of names) expect(backwards.get(name)).toEqual(forwards.get(name));
    expect(alone.get('sleep')).toEqual(forwards.get('sleep'));
    expect(new Set([...forwards.values()].map((k) => `${k.a} ${k.b}`)).size).toBe(names.length);
  });

  test('a key is the seed’s child under FNV-1a of the name', async () => {
    const { defineStream, streamKeys } = await fresh();
    defineStream('foobar'); // 0xbf9cf968: the authors' test vector
    expect(streamKeys(7)[0]).toMatchObject(deriveKey({ a: 7, b: 0 }, 0xbf9cf968, 0));
  });

  test('all 53 bits of a seed count', async () => {
    const { defineStream, streamKeys } = await fresh();
    defineStream('thirst');
    const seeds = [0, 1, 2, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 33, 2 ** 52, Number.MAX_SAFE_INTEGER, -1];
    expect(new Set(seeds.map((seed) => JSON.stringify(streamKeys(seed)))).size).toBe(seeds.length);
  });
});

describe('turns', () => {
  test.each([0, 1, 3, 7])('everyone of 2^%i has one turn a step', (bits) => {
    const size = 2 ** bits;
    for (let step = 0; step < 50; step++) {
      const mask = turnMask(key, step, bits);
      const turns = Array.from({ length: size }, (_, position) => position ^ mask).sort((x, y) => x - y);
      expect(turns).toEqual(Array.from({ length: size }, (_, i) => i));
    }
  });

  test('of any two each goes first in half of all steps', () => {
    const bits = 5;
    const size = 2 ** bits;
    const steps = 10_000;
    const firsts = new Float64Array(size * size);
    for (let step = 0; step < steps; step++) {
      const mask = turnMask(key, step, bits);
      for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) if ((a ^ mask) < (b ^ mask)) firsts[a * size + b]++;
    }
    // Four and a half standard deviations.
    for (let a = 0; a < size; a++)
      for (let b = 0; b < a; b++)
        expect(Math.abs(firsts[a * size + b] - steps / 2)).toBeLessThan((4.5 / 2) * Math.sqrt(steps));
  });

  test('who is first in a step tells nothing of the next', () => {
    let same = 0;
    for (let step = 0; step < N; step++)
      if (((turnMask(key, step, 20) ^ turnMask(key, step + 1, 20)) & 1) === 0) same++;
    expect(Math.abs(same - N / 2)).toBeLessThan((4.5 / 2) * Math.sqrt(N));
  });

  test('a smaller city has the same mask, cut short', () => {
    for (let step = 0; step < 100; step++) {
      expect(turnMask(key, step, 8)).toBe(turnMask(key, step, 24) & 255);
      expect(turnMask(key, step, 31)).toBeGreaterThanOrEqual(0);
    }
  });
});

function secondUniform(who: number, step: number): number {
  uniform(key, who, step);
  return second();
}

function wordAndId(who: number, step: number, id: number): number {
  uniform(key, who, step);
  return mixed(firstWord(), id);
}

function secondWordAndId(who: number, step: number, id: number): number {
  uniform(key, who, step);
  return mixed(secondWord(), id);
}

function quickOneMore(who: number, step: number): number {
  quick(quickKey, who, step);
  return quickMore(1);
}

function half(i: number, shift: 0 | 16): number {
  uniform(key, i, 17);
  return coarse(firstWord(), shift);
}

function chiSquare(counts: Float64Array): number {
  const expected = counts.reduce((sum, n) => sum + n) / counts.length;
  return counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}
