import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../../src/model/world/checksum.ts';
import { columnBytes, createTable, defineTable, type Kind } from '../../../src/model/world/columns.ts';
import { restore, snapshot } from '../../../src/model/world/snapshot.ts';

const kinds: Kind[] = ['u8', 'u16', 'i16', 'i32', 'u32', 'f32', 'f64'];
const anyTable = fc
  .record({
    rows: fc.nat(9),
    spare: fc.nat(3),
    columns: fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 4 })), { maxLength: 5 }),
    data: fc.uint8Array({ minLength: 1, maxLength: 64 }),
  })
  .map(({ rows, spare, columns, data }) => (name: string) => {
    const declared = columns.map(([kind, width], i) => [`c${i}`, { kind, width, unit: 'x', meaning: 'x' }] as const);
    const table = createTable(defineTable(name, 'for the test', Object.fromEntries(declared)), rows + spare, rows);
    for (const bytes of columnBytes(table)) for (let i = 0; i < bytes.length; i++) bytes[i] = data[i % data.length];
    return table;
  });
const anyTables = fc.array(anyTable, { maxLength: 4 }).map((makers) => makers.map((make, i) => make(`t${i}`)));

const declaration = defineTable('t', 'for the test', {
  a: { kind: 'u8', unit: 'count', meaning: 'a', fill: 3 },
  b: { kind: 'f64', unit: 'count', meaning: 'b', fill: 0.5 },
});
const bytes = snapshot([createTable(declaration, 5)]);

describe('a snapshot', () => {
  it('gives back the same tables', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const back = restore(
          snapshot(tables),
          tables.map((t) => t.declaration),
        );
        expect(checksum(back)).toBe(checksum(tables));
        expect(back.map(columnBytes)).toEqual(tables.map(columnBytes));
      }),
    );
  });

  it('is read wherever it stands in a buffer', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(checksum(restore(shifted.subarray(1), [declaration]))).toBe(checksum(restore(bytes, [declaration])));
  });

  it('is refused at every truncation and with anything appended', () => {
    for (let n = 0; n < bytes.length; n++)
      expect(() => restore(bytes.subarray(0, n), [declaration]), `${n}`).toThrow('The snapshot cannot be restored');
    expect(() => restore(new Uint8Array([...bytes, 0]), [declaration])).toThrow('cannot be restored');
  });

  it('is refused with any bit flipped', () => {
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const bad = bytes.slice();
      bad[bit >> 3] ^= 1 << (bit & 7);
      expect(() => restore(bad, [declaration]), `bit ${bit}`).toThrow('The snapshot cannot be restored');
    }
  });

  it('says what is wrong', () => {
    const other = { ...declaration, name: 'u' };
    expect(() => restore(bytes, [other])).toThrow('unknown table "t"');
    expect(() => restore(bytes, [declaration, other])).toThrow('1 tables where 2');
    const changed = { ...declaration, columns: { ...declaration.columns, a: { ...declaration.columns.a, width: 2 } } };
    expect(() => restore(bytes, [changed])).toThrow('columns of table t');
    const edit = (from: string, to: string) =>
      new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1'));
    expect(() => restore(edit('CRK', 'XYZ'), [declaration])).toThrow('does not begin');
    expect(() => restore(edit('"version":1', '"version":2'), [declaration])).toThrow('version 2');
    expect(() => restore(edit('"rows":5', '"rows":4e9').slice(0, bytes.length), [declaration])).toThrow('cannot have');
  });
});
