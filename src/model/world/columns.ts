// State is columns. A table is declared by its columns, each with a kind, a unit and a meaning; the arrays, snapshots,
// checksums, exports and the data dictionary all follow from the declaration.
import type { Arena } from './arena.ts';

const constructors = {
  u8: Uint8Array,
  u16: Uint16Array,
  i16: Int16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

export type Kind = keyof typeof constructors;
type ArrayOf<K extends Kind> = InstanceType<(typeof constructors)[K]>;
type AnyArray = ArrayOf<Kind>;

export interface Column<K extends Kind = Kind> {
  readonly kind: K;
  readonly unit: string;
  readonly meaning: string;
  /** Elements a row (default 1): element j of row i stands at i * width + j. */
  readonly width?: number;
  /** What a new row holds (default 0). */
  readonly fill?: number;
}

export type Columns = Readonly<Record<string, Column>>;

export interface TableDeclaration<C extends Columns = Columns> {
  readonly name: string;
  readonly meaning: string;
  readonly columns: C;
}

/** Declares a table. The identity function exists for the types. */
export function defineTable<const C extends Columns>(name: string, meaning: string, columns: C): TableDeclaration<C> {
  return { name, meaning, columns };
}

/** A table as arrays by column. Read them anew each day: what grows replaces them (see `reserve`, and world/kernel.ts). */
export type Table<C extends Columns = Columns> = { readonly [N in keyof C]: ArrayOf<C[N]['kind']> } & AnyTable;

/** A table of whatever columns. */
export interface AnyTable {
  /** Rows in use. */
  rows: number;
  readonly capacity: number;
  readonly declaration: TableDeclaration;
}

/** Memory of a kernel in which the columns of a table stand, and who is told when they have moved. */
export interface Home {
  readonly arena: Arena;
  moved(): void;
}

type Mutable = Record<string, AnyArray> & {
  rows: number;
  capacity: number;
  declaration: TableDeclaration;
  home: Home | undefined;
};

/** A table with room for `capacity` rows, `rows` of them in use (default: all). */
export function createTable<C extends Columns>(
  declaration: TableDeclaration<C>,
  capacity: number,
  rows = capacity,
): Table<C> {
  const table = { rows, capacity, declaration, home: undefined } as unknown as Mutable;
  for (const [name, column] of Object.entries(declaration.columns)) table[name] = allocate(column, capacity);
  // An object that was filled by computed names is a dictionary to the engine, and every read of a column a search; a copy
  // by spreading is a record. Measured at 1.4 on a whole step.
  return { ...table } as unknown as Table<C>;
}

function allocate(column: Column, capacity: number, arena?: Arena): AnyArray {
  const array = room(constructors[column.kind], capacity * (column.width ?? 1), arena);
  if (column.fill) array.fill(column.fill);
  return array;
}

const kindOf = (array: AnyArray) => array.constructor as (typeof constructors)[Kind];

function room(kind: (typeof constructors)[Kind], elements: number, arena: Arena | undefined): AnyArray {
  if (arena === undefined) return new kind(elements);
  return new kind(arena.memory.buffer, arena.take(elements * kind.BYTES_PER_ELEMENT, elements), elements);
}

/**
 * Makes room for `more` further rows. Arrays may be replaced: whoever holds one across this call holds a stale copy,
 * so it is called at the start of a step or before the columns are read.
 */
export function reserve(table: AnyTable, more: number): void {
  const need = table.rows + more;
  if (need <= table.capacity) return;
  const mutable = table as unknown as Mutable;
  const capacity = Math.max(need, Math.ceil(table.capacity * 1.5), 64);
  for (const [name, column] of Object.entries(table.declaration.columns)) {
    const grown = allocate(column, capacity, mutable.home?.arena);
    grown.set(mutable[name] as never);
    mutable[name] = grown;
  }
  mutable.capacity = capacity;
  mutable.home?.moved();
}

/** Moves the columns of a table, now and whenever it grows, into the memory of a kernel. */
export function settle(table: AnyTable, home: Home): void {
  const mutable = table as unknown as Mutable;
  for (const name of Object.keys(table.declaration.columns)) moveColumn(mutable, name, home.arena);
  mutable.home = home;
}

/** Moves one column, by the object and the name it stands under, into the memory of a kernel. Returns its address. */
export function moveColumn(holder: object, name: string, arena: Arena): number {
  const columns = holder as Record<string, AnyArray>;
  const array = columns[name];
  const address = arena.take(array.byteLength, array.length);
  const moved = new (kindOf(array))(arena.memory.buffer, address, array.length);
  moved.set(array as never);
  columns[name] = moved;
  return address;
}

/** The columns of a table, each as the object and the name it stands under. */
export function columnsOf(table: AnyTable): (readonly [holder: object, name: string])[] {
  return Object.keys(table.declaration.columns).map((name) => [table, name] as const);
}

/** Grows the memory in which columns stand, and makes their arrays, which are empty afterwards, anew in the same places. */
export function renew(columns: readonly (readonly [object, string])[], grow: () => void, arena: Arena): void {
  const places = columns.map(([holder, name]) => {
    const array = (holder as Record<string, AnyArray>)[name];
    return { kind: kindOf(array), byteOffset: array.byteOffset, length: array.length };
  });
  grow();
  for (const [i, [holder, name]] of columns.entries()) {
    const { kind, byteOffset, length } = places[i];
    (holder as Record<string, AnyArray>)[name] = new kind(arena.memory.buffer, byteOffset, length);
  }
}

/** Bytes a table takes, with its spare rows. */
export function bytesOf(table: AnyTable): number {
  return table.capacity * bytesPerRow(table.declaration);
}

/** Bytes a row of this table takes. */
export function bytesPerRow(declaration: TableDeclaration): number {
  let bytes = 0;
  for (const c of Object.values(declaration.columns)) bytes += (c.width ?? 1) * constructors[c.kind].BYTES_PER_ELEMENT;
  return bytes;
}

/** The bytes in use of each column, in the order of the declaration. Views, not copies. */
export function columnBytes(table: AnyTable): Uint8Array[] {
  const mutable = table as unknown as Mutable;
  return Object.entries(table.declaration.columns).map(([name, column]) => {
    const array = mutable[name] as AnyArray;
    return new Uint8Array(array.buffer, array.byteOffset, table.rows * (column.width ?? 1) * array.BYTES_PER_ELEMENT);
  });
}
