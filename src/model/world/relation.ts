// Links between the rows of two tables, any number a row: each side has its links in a list of its own, in the order in which
// they were made there. Rows of links are used again. A table of links is declared with `linkColumns` and columns of its own;
// each side has a table of the first and last link of each of its rows.
import { type Columns, createTable, defineTable, reserve, type Table, type TableDeclaration } from './columns.ts';

/** What every table of links holds. */
export const linkColumns = {
  one: { kind: 'i32', unit: 'row', meaning: 'row of the first side, -1 if the link is free', fill: -1 },
  other: { kind: 'i32', unit: 'row', meaning: 'row of the second side', fill: -1 },
  nextOfOne: {
    kind: 'i32',
    unit: 'row',
    meaning: 'next link of the first side; of a free link, the next free',
    fill: -1,
  },
  beforeOfOne: { kind: 'i32', unit: 'row', meaning: 'link of the first side before this, -1 none', fill: -1 },
  nextOfOther: { kind: 'i32', unit: 'row', meaning: 'next link of the second side, -1 none', fill: -1 },
  beforeOfOther: { kind: 'i32', unit: 'row', meaning: 'link of the second side before this, -1 none', fill: -1 },
} as const;

/** What either side holds, a row for each of its own. */
const endsColumns = {
  first: { kind: 'i32', unit: 'links row', meaning: 'oldest link, -1 none', fill: -1 },
  last: { kind: 'i32', unit: 'links row', meaning: 'youngest link, -1 none', fill: -1 },
  count: { kind: 'i32', unit: 'count', meaning: 'links' },
} as const;

const freeColumns = {
  link: { kind: 'i32', unit: 'links row', meaning: 'first free link, -1 none', fill: -1 },
} as const;

type LinkColumns = typeof linkColumns & Columns;

export interface Relation<C extends LinkColumns = typeof linkColumns> {
  readonly links: Table<C>;
  readonly ones: Table<typeof endsColumns>;
  readonly others: Table<typeof endsColumns>;
  readonly free: Table<typeof freeColumns>;
}

/** A relation without a link between so many rows and so many. */
export function createRelation<C extends LinkColumns>(
  declaration: TableDeclaration<C>,
  ones: number,
  others: number,
): Relation<C> {
  const ends = (side: string) => defineTable(`${declaration.name}/${side}`, 'Ends of links', endsColumns);
  return {
    links: createTable(declaration, 0),
    ones: createTable(ends('ones'), ones),
    others: createTable(ends('others'), others),
    free: createTable(defineTable(`${declaration.name}/free`, 'Links that are free', freeColumns), 1),
  };
}

/** The tables of a relation, for snapshots and checksums. */
export function tablesOf<C extends LinkColumns>({ links, ones, others, free }: Relation<C>): Table[] {
  return [links, ones, others, free] as unknown as Table[];
}

/**
 * Links two rows, youngest on both sides, whether or not they are linked already. Returns the link's row; its own columns hold what
 * they held when it was last used. Arrays of links may be replaced: see `reserve`.
 */
export function link(relation: Relation, one: number, other: number): number {
  const { links, free } = relation;
  let row = free.link[0];
  if (row >= 0) free.link[0] = links.nextOfOne[row];
  else {
    reserve(links, 1);
    row = links.rows++;
  }
  links.one[row] = one;
  appendToOne(relation, row, one);
  appendToOther(relation, row, other);
  return row;
}

/** Ends a link. */
export function unlink(relation: Relation, row: number): void {
  const { links, ones, free } = relation;
  const { nextOfOne, beforeOfOne } = links;
  const one = links.one[row];
  const next = nextOfOne[row];
  const before = beforeOfOne[row];
  if (before < 0) ones.first[one] = next;
  else nextOfOne[before] = next;
  if (next < 0) ones.last[one] = before;
  else beforeOfOne[next] = before;
  ones.count[one]--;
  takeFromOther(relation, row);
  links.one[row] = -1;
  nextOfOne[row] = free.link[0];
  free.link[0] = row;
}

/** Turns a link to another row of the second side, where it is the youngest; on the first side it keeps its place. */
export function relink(relation: Relation, row: number, other: number): void {
  takeFromOther(relation, row);
  appendToOther(relation, row, other);
}

/** One row more on the second side, without links. Returns it. */
export function addOther({ others }: Relation): number {
  reserve(others, 1);
  return others.rows++;
}

/** The link between two rows, -1 if there is none: looks through those of the first side. */
export function linkBetween({ links, ones }: Relation, one: number, other: number): number {
  let row = ones.first[one];
  while (row >= 0 && links.other[row] !== other) row = links.nextOfOne[row];
  return row;
}

function appendToOne({ links, ones }: Relation, row: number, one: number): void {
  const last = ones.last[one];
  links.beforeOfOne[row] = last;
  links.nextOfOne[row] = -1;
  if (last < 0) ones.first[one] = row;
  else links.nextOfOne[last] = row;
  ones.last[one] = row;
  ones.count[one]++;
}

function appendToOther({ links, others }: Relation, row: number, other: number): void {
  const last = others.last[other];
  links.other[row] = other;
  links.beforeOfOther[row] = last;
  links.nextOfOther[row] = -1;
  if (last < 0) others.first[other] = row;
  else links.nextOfOther[last] = row;
  others.last[other] = row;
  others.count[other]++;
}

function takeFromOther({ links, others }: Relation, row: number): void {
  const { nextOfOther, beforeOfOther } = links;
  const other = links.other[row];
  const next = nextOfOther[row];
  const before = beforeOfOther[row];
  if (before < 0) others.first[other] = next;
  else nextOfOther[before] = next;
  if (next < 0) others.last[other] = before;
  else beforeOfOther[next] = before;
  others.count[other]--;
}
