// What a world takes: its tables by declaration, and every array that hangs on it, tables and scratch alike.

/** Bytes allocated for each table of a world, by name. */
export function tableBytes(world, bytesPerRow) {
  const tables = Object.values(world).filter(isTable);
  return Object.fromEntries(tables.map((table) => [table.declaration.name, bytesOf(table, bytesPerRow)]));
}

/** Bytes of every table and array that can be reached from a value, each counted once; of a kernel’s memory what they take of it. */
export function reachableBytes(root, bytesPerRow) {
  const seen = new Set();
  const waiting = [root];
  let bytes = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isTable(value)) bytes += bytesOf(value, bytesPerRow);
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) bytes += value.byteLength;
    else if (value instanceof Map) waiting.push(...value.keys(), ...value.values());
    else {
      // A number in an ordinary array takes a word.
      if (Array.isArray(value)) bytes += 8 * value.length;
      for (const inner of Array.isArray(value) || value instanceof Set ? value : Object.values(value))
        waiting.push(inner);
    }
  }
  return bytes;
}

const isTable = (value) => value?.declaration?.columns !== undefined;

/** With rows that are not in use yet, and what is left empty in records. */
const bytesOf = ({ declaration, capacity }, bytesPerRow) => capacity * bytesPerRow(declaration);
