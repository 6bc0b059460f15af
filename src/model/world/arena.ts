// Room for columns in the memory of a kernel. Handed out from one end, and given back only with the whole: of a column that
// moves when it grows, the old place is left behind.
import { Memory } from './webassembly.ts';

const PAGE = 65536;

export class Arena {
  /** Columns begin at a line of memory, bytes. Before each stands its length. */
  static readonly LINE = 64;
  readonly memory: Memory;
  #at: number;

  /** Room for so many bytes from an address on. */
  constructor(from: number, bytes: number) {
    this.#at = from;
    // Pages that are never touched cost nothing.
    this.memory = new Memory({ initial: Math.ceil((from + bytes) / PAGE) });
  }

  /** Bytes that are left. */
  get free(): number {
    return this.memory.buffer.byteLength - this.#at;
  }

  /** Makes room for so many more bytes. Every array over the memory is empty afterwards, and must be made anew. */
  grow(bytes: number): void {
    this.memory.grow(Math.ceil(bytes / PAGE));
  }

  /** The address of room for a column of so many bytes and elements, all 0. Throws RangeError if there is none left. */
  take(bytes: number, elements: number): number {
    const at = this.#at + Arena.LINE;
    const end = Math.ceil((at + bytes) / Arena.LINE) * Arena.LINE;
    if (end > this.memory.buffer.byteLength) throw new RangeError('the memory of the kernel is full');
    new Int32Array(this.memory.buffer, at - 4, 1)[0] = elements;
    this.#at = end;
    return at;
  }
}
