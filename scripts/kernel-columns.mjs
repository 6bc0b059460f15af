// The classes of AssemblyScript through which kernel files read and write columns.

/** Types of columns, as arrays of the language and as lists of a kernel: what is kept, and what is read and written. */
export const kinds = {
  Uint8Array: { list: 'U8List', kept: 'u8', shift: 0, read: 'i32' },
  Uint16Array: { list: 'U16List', kept: 'u16', shift: 1, read: 'i32' },
  Int16Array: { list: 'I16List', kept: 'i16', shift: 1, read: 'i32' },
  Int32Array: { list: 'I32List', kept: 'i32', shift: 2, read: 'i32' },
  Uint32Array: { list: 'U32List', kept: 'u32', shift: 2, read: 'f64' },
  Float32Array: { list: 'F32List', kept: 'f32', shift: 2, read: 'f64' },
  Float64Array: { list: 'F64List', kept: 'f64', shift: 3, read: 'f64' },
};

/**
 * What is left of a double without its fraction, as 32 bits, the same as a write into an Int32Array: added to 1.5 times 2^52 it stands
 * in the last bits. Three instructions; the conversion of WebAssembly, which says what becomes of numbers too large, takes six to
 * fourteen.
 */
export const wholeOf = (x) => exactOf(`trunc<f64>(${x})`);

/** The same of a double that has no fraction. */
export const exactOf = (x) => `<i32>reinterpret<i64>(${x} + 6755399441055744.0)`;

/**
 * A class for columns of a kind: lists, or, by how far apart rows are in memory (`stride`, bytes) and in indexes (`apart`),
 * columns in a record, so many bytes (`offset`) from where the record's first stands, which is what is handed about. With `at`, a constant,
 * it is for the one column that stands there, and instructions have the address in them.
 */
export function columnClass(name, { kept, shift, read }, { stride, apart, offset = 0 }, at) {
  const start = at ?? 'changetype<usize>(this)';
  // Nanograms and counts are whole: nothing else is written into columns of 32 bits without a sign (kernel.test.ts).
  const value = `<${kept}>${kept === 'u32' ? exactOf('value') : 'value'}`;
  const inline = (head, body) => `  @inline ${head} { ${body} }`;
  const reads = (head, place) =>
    inline(
      `${head}: ${read}`,
      `return <${read}>load<${kept}>(${at ? `${place}, ${at}` : `${start} + ${place}, ${offset}`});`,
    );
  const writes = (head, place) =>
    inline(
      `${head}: void`,
      at ? `store<${kept}>(${place}, ${value}, ${at});` : `store<${kept}>(${start} + ${place}, ${value}, ${offset});`,
    );
  const scaled = (what, by) => `(<usize>${what} << ${by})`;
  const members = [];
  if (stride === undefined) {
    const place = scaled('i', shift);
    members.push(
      reads('@operator("[]") get(i: i32)', place),
      writes(`@operator("[]=") set(i: i32, value: ${read})`, place),
      inline('placeOf(i: i32): usize', `return ${start} + ${place};`),
      inline('get length(): i32', `return load<i32>(${start} - 4);`),
    );
  } else {
    const row = (what) => scaled(what, Math.log2(stride));
    // Where a row of the column would take all of the record, an index is as good as an address.
    const place =
      stride === apart << shift
        ? scaled('i', shift)
        : apart === 1
          ? row('i')
          : `${row(`(i >> ${Math.log2(apart)})`)} + ${scaled(`(i & ${apart - 1})`, shift)}`;
    const element = `${row('row')} + ${scaled('element', shift)}`;
    members.push(
      reads('get(i: i32)', place),
      writes(`set(i: i32, value: ${read})`, place),
      reads('of(row: i32, element: i32)', element),
      writes(`put(row: i32, element: i32, value: ${read})`, element),
      inline('placeOf(row: i32): usize', `return ${start} + ${row('row')} + ${offset};`),
    );
  }
  return `@unmanaged export class ${name} {\n${members.join('\n')}\n}`;
}
