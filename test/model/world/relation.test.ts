import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defineTable } from '../../../src/model/world/columns.ts';
import {
  addOther,
  createRelation,
  link,
  linkBetween,
  linkColumns,
  type Relation,
  relink,
  unlink,
} from '../../../src/model/world/relation.ts';

const declaration = defineTable('r', 'for the test', {
  ...linkColumns,
  own: { kind: 'u8', unit: 'count', meaning: 'a column of its own' },
});

/** The links of a row, on either side, in their order, forward and back. */
function listOf(relation: Relation, side: 'One' | 'Other', row: number): number[] {
  const { links } = relation;
  const ends = side === 'One' ? relation.ones : relation.others;
  const walk = (from: number, next: Int32Array) => {
    const found: number[] = [];
    for (let at = from; at >= 0; at = next[at]) found.push(at);
    return found;
  };
  const forward = walk(ends.first[row], links[`nextOf${side}`]);
  expect(walk(ends.last[row], links[`beforeOf${side}`]).reverse()).toEqual(forward);
  expect(ends.count[row]).toBe(forward.length);
  return forward;
}

test('each side has its links in the order in which they were made there, whatever is linked, ended and turned to another', () => {
  const action = fc.record({
    kind: fc.constantFrom('link', 'link', 'unlink', 'relink'),
    a: fc.nat(3),
    b: fc.nat(4),
    pick: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const relation = createRelation(declaration, 4, 5);
      const ones: number[][] = [[], [], [], []];
      const others: number[][] = [[], [], [], [], []];
      const ends = new Map<number, [one: number, other: number]>();
      const without = (list: number[], row: number) => list.splice(list.indexOf(row), 1);
      for (const { kind, a, b, pick } of actions) {
        const row = [...ends.keys()][pick % Math.max(1, ends.size)];
        if (kind === 'link') {
          const made = link(relation, a, b);
          expect(ends.has(made)).toBe(false);
          ends.set(made, [a, b]);
          ones[a].push(made);
          others[b].push(made);
        } else if (row !== undefined) {
          const [one, other] = ends.get(row) as [number, number];
          without(others[other], row);
          if (kind === 'relink') {
            relink(relation, row, b);
            others[b].push(row);
            ends.set(row, [one, b]);
          } else {
            unlink(relation, row);
            without(ones[one], row);
            ends.delete(row);
          }
        }
      }
      for (const [one, expected] of ones.entries()) expect(listOf(relation, 'One', one)).toEqual(expected);
      for (const [other, expected] of others.entries()) expect(listOf(relation, 'Other', other)).toEqual(expected);
      for (const [row, [one, other]] of ends)
        expect([relation.links.one[row], relation.links.other[row]]).toEqual([one, other]);
      for (let a = 0; a < 4; a++)
        for (let b = 0; b < 5; b++)
          expect(linkBetween(relation, a, b)).toBe(ones[a].find((row) => ends.get(row)?.[1] === b) ?? -1);
    }),
  );
});

test('rows are used again before new ones are made, and the second side grows', () => {
  const relation = createRelation(declaration, 1, 0);
  const other = addOther(relation);
  const rows = [link(relation, 0, other), link(relation, 0, other), link(relation, 0, other)];
  expect(rows).toEqual([0, 1, 2]);
  unlink(relation, 1);
  unlink(relation, 0);
  expect([link(relation, 0, other), link(relation, 0, other), link(relation, 0, other)]).toEqual([0, 1, 3]);
  expect(addOther(relation)).toBe(1);
  expect(listOf(relation, 'Other', 1)).toEqual([]);
});
