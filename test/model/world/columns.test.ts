import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Arena } from '../../../src/model/world/arena.ts';
import { checksum } from '../../../src/model/world/checksum.ts';
import {
  bytesPerRow,
  columnBytes,
  createTable,
  defineTable,
  reserve,
  settle,
} from '../../../src/model/world/columns.ts';
import { restore, snapshot } from '../../../src/model/world/snapshot.ts';
import * as tables from '../../../src/model/world/tables.ts';

const declaration = defineTable('t', 'for the test', {
  a: { kind: 'u8', unit: 'count', meaning: 'a' },
  b: { kind: 'i32', unit: 'count', meaning: 'b', width: 3, fill: -1 },
});

describe('tables', () => {
  it('hold the fill, in rows times width elements', () => {
    const t = createTable(declaration, 5);
    expect(t.rows).toBe(5);
    expect([...t.a]).toEqual(new Array(5).fill(0));
    expect([...t.b]).toEqual(new Array(15).fill(-1));
  });

  it('keep values and fill new rows when room is made; rows in use stay', () => {
    const t = createTable(declaration, 2);
    t.a.set([7, 8]);
    t.b.set([1, 2, 3, 4, 5, 6]);
    reserve(t, 100);
    expect(t.rows).toBe(2);
    expect(t.capacity).toBeGreaterThanOrEqual(102);
    expect([...t.a.subarray(0, 3)]).toEqual([7, 8, 0]);
    expect([...t.b.subarray(0, 6)]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(t.b.length).toBe(t.capacity * 3);
    expect(t.b.subarray(6).every((x) => x === -1)).toBe(true);
  });

  it('leave the arrays alone when there is room', () => {
    const t = createTable(declaration, 10, 4);
    const { a } = t;
    reserve(t, 6);
    expect(t.a).toBe(a);
  });

  it('count bytes', () => {
    expect(bytesPerRow(declaration)).toBe(13);
    expect(columnBytes(createTable(declaration, 9, 4)).map((c) => c.length)).toEqual([4, 48]);
  });
});

describe('records', () => {
  const columns = {
    byte: { kind: 'u8', unit: 'count', meaning: 'one of 8 bits' },
    four: { kind: 'u16', unit: 'count', meaning: 'four a row', width: 4 },
    whole: { kind: 'i32', unit: 'count', meaning: 'whole', fill: -1 },
    large: { kind: 'u32', unit: 'count', meaning: 'large' },
    single: { kind: 'f32', unit: 'share', meaning: 'single' },
    double: { kind: 'f64', unit: 'share', meaning: 'double', fill: 0.5 },
    small: { kind: 'i16', unit: 'm', meaning: 'small', width: 2 },
    three: { kind: 'u8', unit: 'count', meaning: 'three a row', width: 3, fill: 7 },
    five: { kind: 'i32', unit: 'count', meaning: 'five a row', width: 5, fill: -1 },
  } as const;
  const alone = defineTable('t', 'each column by itself', columns);
  const together = defineTable('t', 'all side by side', {
    byte: { ...columns.byte, record: 'r' },
    four: { ...columns.four, record: 'r' },
    whole: { ...columns.whole, record: 'r' },
    large: { ...columns.large, record: 'r' },
    single: { ...columns.single, record: 'r' },
    double: { ...columns.double, record: 'r' },
    small: { ...columns.small, record: 'r' },
    three: { ...columns.three, record: 'r' },
    five: { ...columns.five, record: 'r' },
  });
  const names = Object.keys(columns) as (keyof typeof columns)[];
  const values = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(9), fc.nat(4), fc.double({ noNaN: true })));

  it('read as columns that stand alone, whatever is written and however they grow', () => {
    fc.assert(
      fc.property(values, fc.nat(40), (writes, more) => {
        const one = createTable(alone, 10);
        const other = createTable(together, 10);
        for (const [name, row, element, value] of writes) {
          const { width, apart } = other[name];
          const j = element % width;
          one[name][row * width + j] = value;
          other[name].set(row * apart + j, value);
          expect(other[name].get(row * apart + j)).toBe(one[name][row * width + j]);
          expect(other[name].of(row, j)).toBe(one[name][row * width + j]);
        }
        reserve(one, more);
        reserve(other, more);
        expect(columnBytes(other)).toEqual(columnBytes(one));
        for (const name of names) expect(other[name].slice()).toEqual(one[name]);
      }),
    );
  });

  it('stand side by side: a row in as many bytes as it takes, made up to a power of 2', () => {
    const { byte, double, whole, rows } = createTable(together, 10);
    expect(bytesPerRow(together)).toBe(64);
    expect(bytesPerRow(alone)).toBe(56);
    expect([byte.stride, double.stride, byte.buffer === double.buffer]).toEqual([64, 64, true]);
    expect(new Set(names.map((name) => createTable(together, 10)[name].byteOffset >> 6))).toEqual(new Set([0]));
    expect([whole.length, rows]).toEqual([10, 10]);
  });

  it('are written from a list, filled and copied in part', () => {
    const { four, three } = createTable(together, 3);
    four.write([1, 2, 3, 4, 5], 1);
    expect([...four.slice(1, 3)]).toEqual([1, 2, 3, 4, 5, 0, 0, 0]);
    four.fill(7, 2, 3);
    expect([...four.slice()]).toEqual([0, 0, 0, 0, 1, 2, 3, 4, 7, 7, 7, 7]);
    four.slice().fill(9);
    expect(four.get(0)).toBe(0);
    three.write([1, 2, 3, 4], 1);
    expect([...three.slice(1)]).toEqual([1, 2, 3, 4, 7, 7]);
    expect(three.slice(4, 5)).toEqual(new Uint8Array());
  });

  it('begin rows of as many numbers as they like a power of 2 apart in indexes, and write over nothing beside', () => {
    const t = createTable(together, 3);
    const before = columnBytes(t);
    expect([t.byte.apart, t.four.apart, t.three.apart, t.five.apart]).toEqual([1, 4, 4, 8]);
    expect([t.three.width, t.five.length]).toEqual([3, 15]);
    t.five.put(1, 4, 5);
    t.three.put(1, 2, 3);
    expect([t.five.get(12), t.three.get(6)]).toEqual([5, 3]);
    t.five.fill(-1);
    t.three.fill(7);
    expect(columnBytes(t)).toEqual(before);
  });

  it('have the same checksum and snapshot as columns that stand alone, and come back', () => {
    const [one, other] = [createTable(alone, 7), createTable(together, 7)];
    for (let i = 0; i < 28; i++) {
      one.four[i] = i * 1000;
      other.four.set(i, i * 1000);
      one.five[i] = i;
      other.five.put(Math.floor(i / 5), i % 5, i);
    }
    expect(checksum([other])).toBe(checksum([one]));
    const bytes = snapshot([other]);
    expect(bytes).toEqual(snapshot([one]));
    const [back] = restore(bytes, [together]);
    expect(columnBytes(back)).toEqual(columnBytes(other));
  });

  it('have memory of their own in a kernel even without rows', () => {
    const arena = new Arena(0, 65536);
    const line = { kind: 'f64', unit: 'ng', meaning: 'a line of memory', width: 8, record: 'r' } as const;
    const empty = createTable(defineTable('t', 'without rows', { line }), 0);
    settle(empty, { arena, moved: () => {} });
    const next = arena.take(64, 16);
    empty.line.fill(-1, 0, 1);
    expect(new Int32Array(arena.memory.buffer, next - 4, 1)[0]).toBe(16);
    reserve(empty, 3);
    expect([...empty.line.slice(0, 1)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('the declared tables', () => {
  const declared = Object.values(tables).filter((x) => typeof x === 'object');

  it('give every column a unit and a meaning', () => {
    expect(declared.length).toBeGreaterThan(5);
    for (const { name, meaning, columns } of declared) {
      expect(meaning, name).not.toBe('');
      for (const [column, { unit, meaning: text }] of Object.entries(columns)) {
        expect(unit.trim(), `${name}.${column}`).not.toBe('');
        expect(text.trim(), `${name}.${column}`).not.toBe('');
      }
    }
  });

  it('tell how far apart friends of one and the next stand', () => {
    const { friends, brokered } = createTable(tables.peopleTable, 1);
    expect([friends.apart, brokered.apart]).toEqual([tables.FRIENDS_APART, tables.FRIENDS_APART]);
  });

  it('keep a person under 400 bytes, so that a million fit in 400 MB', () => {
    expect(bytesPerRow(tables.peopleTable)).toBeLessThan(400);
  });
});
