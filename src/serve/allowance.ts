// How often each client may do something: an allowance that fills up again with time.

/** Clients remembered; beyond, those longest unheard of are forgotten. */
const MOST = 10_000;

export class Allowance {
  readonly #most: number;
  readonly #perMs: number;
  readonly #now: () => number;
  readonly #left = new Map<string, { left: number; at: number }>();

  /** `most` at once, and as many in each period again. */
  constructor(most: number, periodMs: number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#perMs = most / periodMs;
    this.#now = now;
  }

  /** Takes one. Returns 0, or the seconds until there is one again. */
  take(client: string): number {
    const now = this.#now();
    const before = this.#left.get(client);
    const left = before ? Math.min(this.#most, before.left + (now - before.at) * this.#perMs) : this.#most;
    // Last in the order of the map is who was heard of last.
    this.#left.delete(client);
    this.#left.set(client, { left: left >= 1 ? left - 1 : left, at: now });
    if (this.#left.size > MOST) this.#left.delete(this.#left.keys().next().value as string);
    return left >= 1 ? 0 : (1 - left) / this.#perMs / 1000;
  }
}
