// The daily counts of a world as the page has them, from the burn-in's start.
import type { Series } from '../world/frame.ts';

export class History {
  /** Day of the first value; none while there is no value. */
  from = 0;
  readonly daily: Record<string, number[]> = {};

  /** Takes the next days, in the place of any that it has of them: the world may have gone back. */
  take({ from, daily }: Series): void {
    for (const [name, values] of Object.entries(daily)) {
      const known = this.daily[name] ?? [];
      this.daily[name] = known;
      if (known.length === 0) this.from = from;
      known.length = Math.min(known.length, from - this.from);
      for (const value of values) known.push(value);
    }
  }

  /** The first day that is not there. */
  get end(): number {
    return this.from + (Object.values(this.daily)[0]?.length ?? 0);
  }

  /** The counts of the days before a day. */
  until(day: number): Record<string, number[]> {
    return Object.fromEntries(
      Object.entries(this.daily).map(([name, values]) => [name, values.slice(0, day - this.from)]),
    );
  }
}
