import { describe, expect, it } from 'vitest';
import { bytesPerRow, columnBytes, createTable, defineTable, reserve } from '../../../src/model/world/columns.ts';
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

  it('keep a person under 400 bytes, so that a million fit in 400 MB', () => {
    expect(bytesPerRow(tables.peopleTable)).toBeLessThan(400);
  });
});
