// What a world takes: its tables by declaration, and every array that hangs on it, tables and scratch alike.

/** Bytes allocated for each table of a world, by name. */
export function tableBytes(world, bytesPerRow) {
  const bytes = {};
  for (const table of Object.values(world))
    if (table?.declaration?.columns) bytes[table.declaration.name] = table.capacity * bytesPerRow(table.declaration);
  return bytes;
}

/** Bytes of every array that can be reached from a value, each counted once; of a kernel’s memory what arrays look at. */
export function reachableBytes(root) {
  const seen = new Set();
  const waiting = [root];
  let bytes = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (ArrayBuffer.isView(value)) bytes += value.byteLength;
    // A column of a record: its share of the row, what is left empty in records aside.
    else if (value.stride !== undefined) bytes += value.slice().byteLength;
    else if (value instanceof ArrayBuffer) bytes += value.byteLength;
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
