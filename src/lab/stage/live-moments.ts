// Moments while they can be seen: each begins with its frame and fades. Kinds that no picture is known for are left out.
import type { Moments } from '../world/frame.ts';

/** How a kind of moment is drawn. */
const pictures: Readonly<Record<string, Picture>> = {
  sale: 'hand-over',
  gift: 'gift',
  arrest: 'ring',
  overdose: 'pulse',
  death: 'pulse',
  reversal: 'calm',
  reversed: 'calm',
  release: 'opens',
  treated: 'bar',
};
export type Picture = 'hand-over' | 'gift' | 'ring' | 'pulse' | 'calm' | 'opens' | 'bar';

export interface Moment {
  readonly picture: Picture;
  readonly person: number;
  /** -1 nobody. */
  readonly other: number;
  /** When it began, ms. */
  readonly since: number;
  /** How long it can be seen, ms. */
  readonly lasts: number;
}

/** Of one frame; more are noise. */
const MOST = 160;
const HAND_OVERS_MOST = 24;

export class LiveMoments {
  #live: Moment[] = [];

  /** Takes those of a frame, which is shown at `now` for about `lasts` ms. */
  take({ kind, person, other }: Moments, now: number, lasts: number): void {
    const drawn: Moment[] = [];
    for (let i = 0; i < kind.length; i++) {
      const picture = pictures[kind[i]];
      if (picture) drawn.push({ picture, person: person[i], other: other[i], since: now, lasts });
    }
    const rare = drawn.filter(({ picture }) => picture !== 'hand-over' && picture !== 'gift').slice(-MOST);
    const often = drawn.filter(({ picture }) => picture === 'hand-over' || picture === 'gift');
    // The same people's in both worlds, whatever else there is.
    const every = Math.ceil(often.length / HAND_OVERS_MOST);
    this.#live.push(...rare, ...often.filter(({ other: to }) => to % every === 0));
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
