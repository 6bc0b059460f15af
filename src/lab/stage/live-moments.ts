// Moments while they can be seen: each begins with its frame and fades. Kinds that no picture is known for are left out.
import type { Moments } from '../world/frame.ts';

/** How a kind of moment is drawn. */
const pictures: Readonly<Record<string, Picture>> = {
  sale: 'hand-over',
  gift: 'gift',
  brokered: 'brokered',
  arrest: 'ring',
  overdose: 'pulse',
  death: 'pulse',
  rescue: 'calm',
  release: 'opens',
  treated: 'bar',
};
export type Picture = 'hand-over' | 'gift' | 'brokered' | 'ring' | 'pulse' | 'calm' | 'opens' | 'bar';

/** Of these so many of one day are drawn at most: they are frequent, and more are noise. */
const most: Partial<Record<Picture, number>> = { 'hand-over': 40, gift: 24, brokered: 24 };
const RARE_MOST = 120;

export interface Moment {
  readonly picture: Picture;
  readonly person: number;
  /** -1 nobody. */
  readonly other: number;
  /** When it began, ms. */
  readonly since: number;
  /** How long it can be seen, ms. */
  readonly lasts: number;
  /** It happens in the other city too. */
  readonly inBoth: boolean;
}

const keyOf = ({ kind, person, other }: Moments, i: number) => `${kind[i]}|${person[i]}|${other[i]}`;

export class LiveMoments {
  #live: Moment[] = [];

  /**
   * Takes those of a frame, which is shown at `now` for about `lasts` ms.
   * @param elsewhere those of the same days in the other city
   */
  take({ kind, person, other }: Moments, now: number, lasts: number, elsewhere?: Moments): void {
    const there = new Set(elsewhere?.kind.map((_, i) => keyOf(elsewhere, i)));
    const drawn: Moment[] = [];
    for (let i = 0; i < kind.length; i++) {
      const picture = pictures[kind[i]];
      // A rescue is of a friend’s hand; how else an overdose ended is not shown.
      if (!picture || (picture === 'calm' && other[i] < 0)) continue;
      const inBoth = there.has(keyOf({ kind, person, other }, i));
      drawn.push({ picture, person: person[i], other: other[i], since: now, lasts, inBoth });
    }
    this.#live.push(...drawn.filter(({ picture }) => most[picture] === undefined).slice(-RARE_MOST));
    for (const [picture, few] of Object.entries(most))
      this.#live.push(...drawn.filter((moment) => moment.picture === picture).slice(0, few));
  }

  /** Those that can be seen at a time; the others are let go. */
  at(now: number): readonly Moment[] {
    if (this.#live.some((moment) => now - moment.since >= moment.lasts))
      this.#live = this.#live.filter((moment) => now - moment.since < moment.lasts);
    return this.#live;
  }

  clear(): void {
    this.#live = [];
  }
}
