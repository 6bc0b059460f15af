// A cache as processors have it: lines of 64 bytes, so many in each set, of which the one not used for longest goes.

export const LINE = 64;

export class Cache {
  #ways;
  #sets;
  #lines;
  #used;
  #time = 0;

  constructor(bytes, ways) {
    this.#ways = ways;
    this.#sets = bytes / LINE / ways;
    this.#lines = new Int32Array(bytes / LINE).fill(-1);
    this.#used = new Float64Array(bytes / LINE);
  }

  /** Whether a line, by its number, was there; it is now. */
  holds(line) {
    const first = (line % this.#sets) * this.#ways;
    this.#time++;
    let oldest = first;
    for (let way = first; way < first + this.#ways; way++) {
      if (this.#lines[way] === line) {
        this.#used[way] = this.#time;
        return true;
      }
      if (this.#used[way] < this.#used[oldest]) oldest = way;
    }
    this.#lines[oldest] = line;
    this.#used[oldest] = this.#time;
    return false;
  }
}
