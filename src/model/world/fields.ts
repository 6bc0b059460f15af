// Columns that stand side by side. What is asked of one person at a time costs a line of memory for each column it is read from,
// and a city does not fit into a core's cache: columns declared with the same `record` share memory, a row's numbers next to each
// other. To read and write them is `get` and `set` rather than brackets, whatever record they are in.

/**
 * A column in a record. `get(i)` and `set(i, value)` are for element i: element j of row r is r * apart + j, where `apart` is the width,
 * made up to a power of 2: there is nothing at indexes between rows, and other columns stand where it would be. `of(r, j)` and
 * `put(r, j, value)` are the same for who has a row, which a kernel then need not look for. Lists, to `write` or made by `slice`, are of
 * rows and have no gaps.
 */
export abstract class Field<A extends Numbers = Numbers> {
  /** From the first row's number on; the next row's is `2 ** shift` elements further. */
  protected readonly list: A;
  protected readonly shift: number;
  /** Bits of an index that tell elements of a row apart, and all of them. */
  protected readonly within: number;
  protected readonly mask: number;
  readonly rows: number;
  /** Elements a row. */
  readonly width: number;
  readonly #elements: number;

  /** A view of memory: rows stand `stride` bytes apart, and of each the first number is at `byteOffset`. Strides are powers of 2. */
  constructor(list: A, rows: number, stride: number, width: number) {
    this.list = list;
    this.rows = rows;
    this.width = width;
    this.#elements = list.length;
    this.shift = exponentOf(stride / list.BYTES_PER_ELEMENT);
    this.within = exponentOf(powerFor(width));
    this.mask = this.apart - 1;
  }

  abstract get(i: number): number;
  abstract set(i: number, value: number): void;
  abstract of(row: number, element: number): number;
  abstract put(row: number, element: number, value: number): void;

  get length(): number {
    return this.rows * this.width;
  }
  get stride(): number {
    return this.list.BYTES_PER_ELEMENT << this.shift;
  }
  /** How far apart in indexes a row's first element and the next row's are. */
  get apart(): number {
    return 1 << this.within;
  }
  get buffer(): ArrayBufferLike {
    return this.list.buffer;
  }
  get byteOffset(): number {
    return this.list.byteOffset;
  }

  /** The same column of a record that stands elsewhere, by the address of its first number. */
  at(buffer: ArrayBufferLike, byteOffset: number): this {
    const Same = this.constructor as new (...from: unknown[]) => this;
    return new Same(new this.#List(buffer, byteOffset, this.#elements), this.rows, this.stride, this.width);
  }

  /** Rows from `first` to before `end`, as a list of their own. */
  slice(first = 0, end = this.rows): A {
    const list = new this.#List(Math.max(0, Math.min(end, this.rows) - first) * this.width);
    const [to, from] = [new Uint8Array(list.buffer), this.#bytes];
    const [row, { stride }] = [this.#rowBytes, this];
    for (let i = 0, at = first * stride; i < to.length; at += stride)
      for (let byte = 0; byte < row; byte++) to[i++] = from[at + byte];
    return list;
  }

  fill(value: number, first = 0, end = this.rows): this {
    for (let row = first; row < end; row++)
      for (let element = 0; element < this.width; element++) this.put(row, element, value);
    return this;
  }

  /** Writes values from row `first` on. */
  write(values: ArrayLike<number>, first = 0): void {
    const [from, to] = [new Uint8Array(new this.#List(values).buffer), this.#bytes];
    const [row, { stride }] = [this.#rowBytes, this];
    for (let i = 0, at = first * stride; i < from.length; at += stride)
      for (let byte = 0; byte < row && i < from.length; byte++) to[at + byte] = from[i++];
  }

  // Lists are copied by bytes: one loop for all kinds, which engines know the kind of.
  get #bytes(): Uint8Array {
    return new Uint8Array(this.buffer, this.byteOffset, this.list.byteLength);
  }
  get #rowBytes(): number {
    return this.width * this.list.BYTES_PER_ELEMENT;
  }
  get #List() {
    return this.list.constructor as new (
      ...from: unknown[]
    ) => A;
  }
}

/** The least power of 2 that is as much, or more. */
export function powerFor(many: number): number {
  return many <= 1 ? 1 : 2 << (31 - Math.clz32(many - 1));
}

/** Which power of 2 a number is. Throws if it is none. */
function exponentOf(power: number): number {
  const bits = 31 - Math.clz32(power);
  if (1 << bits !== power) throw new RangeError(`${power} is no power of 2`);
  return bits;
}

export type Numbers = Uint8Array | Uint16Array | Int16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

// A class for each kind, alike but for the name: engines learn by function what kind of list it reads, and one that reads them all is
// slow.
class U8Field extends Field<Uint8Array> {
  override get(i: number): number {
    return this.list[((i >> this.within) << this.shift) + (i & this.mask)];
  }
  override set(i: number, value: number): void {
    this.list[((i >> this.within) << this.shift) + (i & this.mask)] = value;
  }
  override of(row: number, element: number): number {
    return this.list[(row << this.shift) + element];
  }
  override put(row: number, element: number, value: number): void {
    this.list[(row << this.shift) + element] = value;
  }
}
class U16Field extends Field<Uint16Array> {
  override get(i: number): number {
    return this.list[((i >> this.within) << this.shift) + (i & this.mask)];
  }
  override set(i: number, value: number): void {
    this.list[((i >> this.within) << this.shift) + (i & this.mask)] = value;
  }
  override of(row: number, element: number): number {
    return this.list[(row << this.shift) + element];
  }
  override put(row: number, element: number, value: number): void {
    this.list[(row << this.shift) + element] = value;
  }
}
class I16Field extends Field<Int16Array> {
  override get(i: number): number {
    return this.list[((i >> this.within) << this.shift) + (i & this.mask)];
  }
  override set(i: number, value: number): void {
    this.list[((i >> this.within) << this.shift) + (i & this.mask)] = value;
  }
  override of(row: number, element: number): number {
    return this.list[(row << this.shift) + element];
  }
  override put(row: number, element: number, value: number): void {
    this.list[(row << this.shift) + element] = value;
  }
}
class I32Field extends Field<Int32Array> {
  override get(i: number): number {
    return this.list[((i >> this.within) << this.shift) + (i & this.mask)];
  }
  override set(i: number, value: number): void {
    this.list[((i >> this.within) << this.shift) + (i & this.mask)] = value;
  }
  override of(row: number, element: number): number {
    return this.list[(row << this.shift) + element];
  }
  override put(row: number, element: number, value: number): void {
    this.list[(row << this.shift) + element] = value;
  }
}
class U32Field extends Field<Uint32Array> {
  override get(i: number): number {
    return this.list[((i >> this.within) << this.shift) + (i & this.mask)];
  }
  override set(i: number, value: number): void {
    this.list[((i >> this.within) << this.shift) + (i & this.mask)] = value;
  }
  override of(row: number, element: number): number {
    return this.list[(row << this.shift) + element];
  }
  override put(row: number, element: number, value: number): void {
    this.list[(row << this.shift) + element] = value;
  }
}
class F32Field extends Field<Float32Array> {
  override get(i: number): number {
    return this.list[((i >> this.within) << this.shift) + (i & this.mask)];
  }
  override set(i: number, value: number): void {
    this.list[((i >> this.within) << this.shift) + (i & this.mask)] = value;
  }
  override of(row: number, element: number): number {
    return this.list[(row << this.shift) + element];
  }
  override put(row: number, element: number, value: number): void {
    this.list[(row << this.shift) + element] = value;
  }
}
class F64Field extends Field<Float64Array> {
  override get(i: number): number {
    return this.list[((i >> this.within) << this.shift) + (i & this.mask)];
  }
  override set(i: number, value: number): void {
    this.list[((i >> this.within) << this.shift) + (i & this.mask)] = value;
  }
  override of(row: number, element: number): number {
    return this.list[(row << this.shift) + element];
  }
  override put(row: number, element: number, value: number): void {
    this.list[(row << this.shift) + element] = value;
  }
}

/** The class of a field, by the kind of its column. */
export const fieldOf = {
  u8: U8Field,
  u16: U16Field,
  i16: I16Field,
  i32: I32Field,
  u32: U32Field,
  f32: F32Field,
  f64: F64Field,
};
