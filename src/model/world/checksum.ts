// A 64-bit checksum of the state: two worlds with the same checksum are, for every practical purpose, bit for bit the
// same. Two 32-bit lanes in the manner of MurmurHash3 and xxHash (multiply, rotate, multiply), finished with the
// fmix32 of MurmurHash3 (Appleby, public domain). Each lane is a bijection of every word given the others, so a change
// confined to one word is always seen. Not cryptographic: it guards against accidents, not against an adversary.
//
// It sees bits, not values: -0 differs from 0, and NaNs of different payload differ. Words are read in the order of the
// machine, which is little-endian wherever JavaScript runs today; there every engine gives the same result.
import { type AnyTable, columnBytes } from './columns.ts';

interface Lanes {
  a: number;
  b: number;
}

/** The checksum of tables, as 16 hex digits: names, rows, columns with kind and width, and every byte in use. */
export function checksum(tables: readonly AnyTable[]): string {
  const lanes = start();
  for (const table of tables) {
    const { name, columns } = table.declaration;
    const shape = Object.entries(columns).map(([column, { kind, width }]) => [column, kind, width ?? 1]);
    absorb(lanes, new TextEncoder().encode(JSON.stringify([name, table.rows, shape])));
    for (const bytes of columnBytes(table)) absorb(lanes, bytes);
  }
  return finish(lanes);
}

/** The checksum of plain bytes. */
export function checksumOfBytes(bytes: Uint8Array): string {
  const lanes = start();
  absorb(lanes, bytes);
  return finish(lanes);
}

function start(): Lanes {
  return { a: 0x243f6a88, b: 0x85a308d3 | 0 };
}

function absorb(lanes: Lanes, bytes: Uint8Array): void {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2);
  let { a, b } = lanes;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] | 0;
    a ^= Math.imul(word, 0xcc9e2d51);
    a = Math.imul((a << 13) | (a >>> 19), 0x9e3779b1);
    b ^= Math.imul(word, 0x1b873593);
    b = Math.imul((b << 17) | (b >>> 15), 0x85ebca77);
  }
  let tail = 0;
  for (let i = words.length * 4; i < aligned.length; i++) tail |= aligned[i] << ((i & 3) * 8);
  // The tail, then the length: what follows cannot be taken for a part of this.
  for (const word of [tail, aligned.length]) {
    a = Math.imul(rotate(a ^ Math.imul(word, 0xcc9e2d51), 13), 0x9e3779b1) + 0x52dce729;
    b = Math.imul(rotate(b ^ Math.imul(word, 0x1b873593), 17), 0x85ebca77) + 0x38495ab5;
  }
  lanes.a = a | 0;
  lanes.b = b | 0;
}

function finish(lanes: Lanes): string {
  const a = mix(lanes.a ^ rotate(lanes.b, 16));
  const b = mix(lanes.b + a);
  return hex(a) + hex(b);
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

function mix(x: number): number {
  let h = x;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hex(x: number): string {
  return (x >>> 0).toString(16).padStart(8, '0');
}
