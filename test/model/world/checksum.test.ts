import { describe, expect, it } from 'vitest';
import { checksum, checksumOfBytes } from '../../../src/model/world/checksum.ts';
import { columnBytes, createTable, defineTable, reserve } from '../../../src/model/world/columns.ts';

const declaration = defineTable('t', 'for the test', {
  a: { kind: 'u8', unit: 'count', meaning: 'a' },
  b: { kind: 'f64', unit: 'count', meaning: 'b' },
  c: { kind: 'i16', unit: 'count', meaning: 'c', width: 3 },
});

describe('checksum', () => {
  it('changes with any one bit in use', () => {
    const t = createTable(declaration, 12, 7);
    const seen = new Set([checksum([t])]);
    let bits = 0;
    for (const bytes of columnBytes(t))
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        bytes[bit >> 3] ^= 1 << (bit & 7);
        seen.add(checksum([t]));
        bytes[bit >> 3] ^= 1 << (bit & 7);
        bits++;
      }
    expect(seen.size).toBe(bits + 1);
  });

  it('does not see spare capacity', () => {
    const t = createTable(declaration, 12, 7);
    const before = checksum([t]);
    t.b[7] = 3;
    expect(checksum([t])).toBe(before);
    reserve(t, 500);
    expect(checksum([t])).toBe(before);
  });

  it('sees names, rows, and -0', () => {
    const t = createTable(declaration, 4);
    const before = checksum([t]);
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    expect(checksum([createTable({ ...declaration, name: 'u' }, 4)])).not.toBe(before);
    expect(checksum([createTable(declaration, 5)])).not.toBe(before);
    t.b[0] = -0;
    expect(checksum([t])).not.toBe(before);
  });

  it('does not depend on how the bytes are aligned', () => {
    const bytes = Uint8Array.from({ length: 103 }, (_, i) => i * 37);
    const shifted = new Uint8Array(104);
    shifted.set(bytes, 1);
    expect(checksumOfBytes(shifted.subarray(1))).toBe(checksumOfBytes(bytes));
  });
});
