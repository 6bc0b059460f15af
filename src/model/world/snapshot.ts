// A world as bytes and back. Layout: 8 bytes of magic, the length of the header (u32, little-endian), the header (JSON,
// padded with spaces to 8 bytes), the rows in use of each column (padded with zeros to 8 bytes), and the checksum of
// everything before it as 16 hex digits. Values are little-endian.
import { checksumOfBytes } from './checksum.ts';
import {
  type AnyTable,
  bytesByColumn,
  columnBytes,
  createTable,
  type Table,
  type TableDeclaration,
  writeColumn,
} from './columns.ts';

const MAGIC = 'CRKDOWN\n';
const SCHEMA = 'crackdown-snapshot';
const VERSION = 1;
const START = 16;
const CHECKSUM = 16;

interface Shape {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, kind: string, width: number])[];
}

/** The rows in use of the tables. Spare capacity is not kept. */
export function snapshot(tables: readonly AnyTable[]): Uint8Array {
  const described = tables.map((table) => ({ ...shapeOf(table.declaration), rows: table.rows }));
  const header = encode(JSON.stringify({ schema: SCHEMA, version: VERSION, tables: described }));
  const columns = tables.flatMap((table) => columnBytes(table));
  const headerLength = padded(header.length);
  const length = columns.reduce((sum, column) => sum + padded(column.length), START + headerLength + CHECKSUM);
  const bytes = new Uint8Array(length);
  bytes.set(encode(MAGIC));
  new DataView(bytes.buffer).setUint32(8, headerLength, true);
  bytes.fill(32, START, START + headerLength);
  bytes.set(header, START);
  let at = START + headerLength;
  for (const column of columns) {
    bytes.set(column, at);
    at += padded(column.length);
  }
  bytes.set(encode(checksumOfBytes(bytes.subarray(0, at))), at);
  return bytes;
}

/** The tables of a snapshot, one for each declaration and in their order. Throws if the bytes are not exactly that. */
export function restore(bytes: Uint8Array, declarations: readonly TableDeclaration[]): Table[] {
  if (bytes.length < START + CHECKSUM) fail(`it is cut short: ${bytes.length} bytes`);
  if (decode(bytes.subarray(0, 8)) !== MAGIC) fail('it does not begin as a snapshot does');
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(8, true);
  const end = bytes.length - CHECKSUM;
  if (headerLength > end - START) fail('it is cut short within its header, or its header is damaged');
  const rows = rowsOf(parse(bytes.subarray(START, START + headerLength)), declarations, end);
  let at = START + headerLength;
  const length = declarations.reduce((sum, d, i) => sum + paddedRows(d, rows[i]), at);
  if (length !== end) fail(`it has ${bytes.length} bytes where its header promises ${length + CHECKSUM}`);
  if (decode(bytes.subarray(end)) !== checksumOfBytes(bytes.subarray(0, end)))
    fail('its checksum does not match: it is damaged');
  return declarations.map((declaration, i) => {
    const table = createTable(declaration, rows[i]);
    const lengths = bytesByColumn(declaration, rows[i]);
    for (const [c, name] of Object.keys(declaration.columns).entries()) {
      writeColumn(table, name, bytes.subarray(at, at + lengths[c]));
      at += padded(lengths[c]);
    }
    return table;
  });
}

/** Rows of each table, once the header is found to say what the declarations say. */
function rowsOf(header: unknown, declarations: readonly TableDeclaration[], limit: number): number[] {
  if (!isRecord(header) || header.schema !== SCHEMA) fail(`its header is not that of a ${SCHEMA}`);
  if (header.version !== VERSION)
    fail(`it is of version ${JSON.stringify(header.version)}; this program reads ${VERSION}`);
  const tables = header.tables;
  if (!Array.isArray(tables)) fail('its header lists no tables');
  for (const table of tables) {
    if (!isRecord(table)) fail('its header has a table that is none');
    if (!declarations.some((d) => d.name === table.name)) fail(`unknown table ${JSON.stringify(table.name)}`);
  }
  if (tables.length !== declarations.length)
    fail(`it has ${tables.length} tables where ${declarations.length} are declared`);
  return declarations.map((declaration, i) => {
    const { name, columns, rows } = tables[i];
    if (name !== declaration.name) fail(`table ${JSON.stringify(name)} stands where ${declaration.name} is declared`);
    const declared = shapeOf(declaration).columns;
    if (JSON.stringify(columns) !== JSON.stringify(declared))
      fail(`the columns of table ${name} are not those declared: it was made by another version of the model`);
    if (!Number.isSafeInteger(rows) || rows < 0 || rows > 0x7fffffff || sum(bytesByColumn(declaration, rows)) > limit)
      fail(`table ${name} cannot have ${JSON.stringify(rows)} rows in ${limit} bytes`);
    return rows;
  });
}

function parse(header: Uint8Array): unknown {
  try {
    return JSON.parse(decode(header));
  } catch {
    return fail('its header is not JSON: it is damaged');
  }
}

function shapeOf(declaration: TableDeclaration): Shape {
  const columns = Object.entries(declaration.columns).map(([name, c]) => [name, c.kind, c.width ?? 1] as const);
  return { name: declaration.name, columns };
}

function paddedRows(declaration: TableDeclaration, rows: number): number {
  return sum(bytesByColumn(declaration, rows).map(padded));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, more) => all + more, 0);
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function fail(what: string): never {
  throw new Error(`The snapshot cannot be restored: ${what}.`);
}
