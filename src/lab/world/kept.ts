// Snapshots kept on the way, so that a picture can go back. When they take too much, every other one is let go.

export interface Kept {
  readonly day: number;
  readonly bytes: Uint8Array;
}

export class Snapshots {
  #kept: Kept[] = [];
  /** Days between two: replaying so many takes no time that anybody notices. */
  #every = 5;
  readonly #most: number;

  /** @param most bytes kept at most, two snapshots at least */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whether a snapshot of this day is wanted. */
  wants(day: number): boolean {
    return day % this.#every === 0 && !this.#kept.some((kept) => kept.day === day);
  }

  keep(day: number, bytes: Uint8Array): void {
    this.#kept.push({ day, bytes });
    this.#kept.sort((a, b) => a.day - b.day);
    while (this.#kept.length > 2 && this.#size() > this.#most) {
      this.#every *= 2;
      // The first is where a run begins.
      this.#kept = this.#kept.filter((kept, i) => i === 0 || kept.day % this.#every === 0);
    }
  }

  /** The latest of a day or before it; undefined if none is. */
  before(day: number): Kept | undefined {
    return this.#kept.findLast((kept) => kept.day <= day);
  }

  /** Lets go of those after a day: the law from then on is another. */
  dropAfter(day: number): void {
    this.#kept = this.#kept.filter((kept) => kept.day <= day);
  }

  #size(): number {
    return this.#kept.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }
}
