// State is columns. A table is declared by its columns, each with a kind, a unit and a meaning; the arrays, snapshots,
// checksums, exports and the data dictionary all follow from the declaration.
import type { Arena } from './arena.ts';
import { Field, fieldOf, powerFor } from './fields.ts';

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
  /** Elements a row (default 1): element j of row i stands at i * width + j, in a record at i * apart + j. */
  readonly width?: number;
  /** What a new row holds (default 0). */
  readonly fill?: number;
  /** Columns of one record stand side by side in memory, a row's numbers next to each other, and are read by `get`: see fields.ts. */
  readonly record?: string;
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
export type Table<C extends Columns = Columns> = { readonly [N in keyof C]: ColumnOf<C[N]> } & AnyTable;
type ColumnOf<C extends Column> = C extends { record: string } ? Field<ArrayOf<C['kind']>> : ArrayOf<C['kind']>;

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

type Mutable = Record<string, AnyArray | Field> & {
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
  allocate(table, declaration, capacity);
  // An object that was filled by computed names is a dictionary to the engine, and every read of a column a search; a copy
  // by spreading is a record. Measured at 1.4 on a whole step.
  return { ...table } as unknown as Table<C>;
}

/** Gives a table new columns for so many rows: those from `first` on hold what they are filled with, the others nothing yet. */
function allocate(table: Mutable, { columns }: TableDeclaration, rows: number, arena?: Arena, first = 0): void {
  const entries = Object.entries(columns);
  for (const [name, { kind, width, record }] of entries)
    if (record === undefined) table[name] = room(constructors[kind], rows * (width ?? 1), arena);
  for (const record of new Set(entries.map(([, column]) => column.record)))
    if (record !== undefined) allocateRecord(table, layoutOf(columns, record), columns, rows, arena);
  for (const [name, { fill, width }] of entries) {
    const column = table[name];
    if (fill) column.fill(fill, column instanceof Field ? first : first * (width ?? 1));
  }
}

const kindOf = (array: AnyArray) => array.constructor as (typeof constructors)[Kind];

function room(kind: (typeof constructors)[Kind], elements: number, arena: Arena | undefined): AnyArray {
  if (arena === undefined) return new kind(elements);
  return new kind(arena.memory.buffer, arena.take(elements * kind.BYTES_PER_ELEMENT, elements), elements);
}

const bytesIn = ({ kind, width }: Column) => (width ?? 1) * constructors[kind].BYTES_PER_ELEMENT;

/** Where each column of a record stands, bytes from the row's begin, and how far apart rows are: a power of 2, so that none straddles lines. */
interface Layout {
  readonly offsets: ReadonlyMap<string, number>;
  readonly stride: number;
}

function layoutOf(columns: Columns, record: string): Layout {
  const names = Object.keys(columns).filter((name) => columns[name].record === record);
  const size = (name: string) => constructors[columns[name].kind].BYTES_PER_ELEMENT;
  // The largest first, and each is at a multiple of its size.
  names.sort((a, b) => size(b) - size(a));
  const offsets = new Map<string, number>();
  let bytes = 0;
  for (const name of names) {
    offsets.set(name, bytes);
    bytes += bytesIn(columns[name]);
  }
  return { offsets, stride: powerFor(bytes) };
}

function allocateRecord(table: Mutable, layout: Layout, columns: Columns, rows: number, arena?: Arena): void {
  const { offsets, stride } = layout;
  // Of no rows there is memory for one, for no list may begin at the end of it.
  const bytes = Math.max(1, rows) * stride;
  const from = arena === undefined ? 0 : arena.take(bytes, bytes);
  const buffer = arena === undefined ? new ArrayBuffer(bytes) : arena.memory.buffer;
  for (const [name, offset] of offsets) {
    const { kind, width } = columns[name];
    const elements = (bytes - offset) / constructors[kind].BYTES_PER_ELEMENT;
    const list = new constructors[kind](buffer, from + offset, elements);
    table[name] = new fieldOf[kind](list as never, rows, stride, width ?? 1);
  }
}

/** The names of the columns that share memory with one: those of its record, or it alone. */
function beside(holder: object, name: string): string[] {
  const columns = (holder as Partial<AnyTable>).declaration?.columns ?? {};
  const record = columns[name]?.record;
  return record === undefined ? [name] : Object.keys(columns).filter((other) => columns[other].record === record);
}

/** The memory of the record that a column is in, all of its columns. */
function recordOf(holder: object, name: string): Uint8Array {
  const columns = holder as Record<string, Field>;
  const { buffer, rows, stride } = columns[name];
  const from = Math.min(...beside(holder, name).map((other) => columns[other].byteOffset));
  return new Uint8Array(buffer, from, Math.max(1, rows) * stride);
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
  const before = { ...mutable };
  allocate(mutable, table.declaration, capacity, mutable.home?.arena, table.capacity);
  for (const name of Object.keys(table.declaration.columns)) {
    const column = before[name];
    if (!(column instanceof Field)) (mutable[name] as AnyArray).set(column as never);
    // Of a record all columns at once, with its first; of no rows there is memory for one, which says nothing.
    else if (table.capacity > 0 && beside(table, name)[0] === name) recordOf(mutable, name).set(recordOf(before, name));
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

/**
 * Moves one column, by the object and the name it stands under, into the memory of a kernel, if it is not there; of a record all
 * columns at once. Returns its address.
 */
export function moveColumn(holder: object, name: string, arena: Arena): number {
  const columns = holder as Record<string, AnyArray | Field>;
  const column = columns[name];
  const { buffer } = arena.memory;
  if (column.buffer === buffer) return column.byteOffset;
  if (column instanceof Field) {
    const record = recordOf(holder, name);
    const to = arena.take(record.length, record.length);
    new Uint8Array(buffer, to, record.length).set(record);
    for (const other of beside(holder, name))
      columns[other] = (columns[other] as Field).at(buffer, to + columns[other].byteOffset - record.byteOffset);
    return columns[name].byteOffset;
  }
  const address = arena.take(column.byteLength, column.length);
  const moved = new (kindOf(column))(buffer, address, column.length);
  moved.set(column as never);
  columns[name] = moved;
  return address;
}

/** The columns of a table, each as the object and the name it stands under. */
export function columnsOf(table: AnyTable): (readonly [holder: object, name: string])[] {
  return Object.keys(table.declaration.columns).map((name) => [table, name] as const);
}

/** The columns that stand in the same memory as one, it among them, each as the object and the name it stands under. */
export function columnsBeside(holder: object, name: string): (readonly [holder: object, name: string])[] {
  return beside(holder, name).map((other) => [holder, other] as const);
}

/** Grows the memory in which columns stand, and makes their arrays, which are empty afterwards, anew in the same places. */
export function renew(columns: readonly (readonly [object, string])[], grow: () => void, arena: Arena): void {
  const places = columns.map(([holder, name]) => {
    const column = (holder as Record<string, AnyArray | Field>)[name];
    // An array whose memory has grown no longer knows where it stood.
    const { byteOffset, length } = column;
    if (column instanceof Field) return (buffer: ArrayBuffer) => column.at(buffer, byteOffset);
    return (buffer: ArrayBuffer) => new (kindOf(column))(buffer, byteOffset, length);
  });
  grow();
  for (const [i, [holder, name]] of columns.entries())
    (holder as Record<string, AnyArray | Field>)[name] = places[i](arena.memory.buffer as ArrayBuffer);
}

/** Bytes a row of this table takes in memory, with what is left empty in records. */
export function bytesPerRow({ columns }: TableDeclaration): number {
  const all = Object.values(columns);
  const alone = all.reduce((sum, column) => sum + (column.record === undefined ? bytesIn(column) : 0), 0);
  const records = new Set(all.flatMap(({ record }) => record ?? []));
  return [...records].reduce((sum, record) => sum + layoutOf(columns, record).stride, alone);
}

/** Bytes that each column of so many rows takes by itself, in the order of the declaration. */
export function bytesByColumn({ columns }: TableDeclaration, rows: number): number[] {
  return Object.values(columns).map((column) => rows * bytesIn(column));
}

/** The bytes in use of each column, in the order of the declaration. Only for reading: of records they are copies. */
export function columnBytes(table: AnyTable): Uint8Array[] {
  const mutable = table as unknown as Mutable;
  const lengths = bytesByColumn(table.declaration, table.rows);
  return Object.keys(table.declaration.columns).map((name, i) => {
    const column = mutable[name];
    const list = column instanceof Field ? column.slice(0, table.rows) : column;
    return new Uint8Array(list.buffer, list.byteOffset, lengths[i]);
  });
}

/** Writes the bytes of a column, as `columnBytes` gives them. */
export function writeColumn(table: AnyTable, name: string, bytes: Uint8Array): void {
  const column = (table as unknown as Mutable)[name];
  if (column instanceof Field)
    column.write(new constructors[table.declaration.columns[name].kind](bytes.slice().buffer));
  else new Uint8Array(column.buffer, column.byteOffset, bytes.length).set(bytes);
}
