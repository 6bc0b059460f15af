// What samples come to: shares and means, ratios of rates, odds ratios, medians. Sums of replicates are added before anything is
// divided, so that a replicate weighs as much as it has cases.
import type { Recording } from '../recording/recording.ts';
import type { Measure } from './pattern.ts';
import type { WorldId } from './worlds.ts';

type Sample = readonly number[] | null;
type Taken<N extends readonly number[]> = (recording: Recording) => N | null;

const TODAY: readonly WorldId[] = ['today'];
const POSITIVE = [0, Number.POSITIVE_INFINITY] as const;

/** Part over whole; the whole is what it rests on. */
export function share(sample: Taken<readonly [part: number, of: number]>, world: WorldId = 'today'): Measure {
  return { ...mean(sample), worlds: [world], bounds: [0, 1] };
}

/** A sum over what it is shared by; it rests on the latter. */
export function mean(sample: Taken<readonly [sum: number, of: number]>): Measure {
  return {
    worlds: TODAY,
    sample,
    pool: added,
    value: ([sum, of]) => (of > 0 ? sum / of : null),
    cases: ([, of]) => of,
    bounds: POSITIVE,
  };
}

/** Events for so much time, in units of `per`; it rests on the events. */
export function rate(per: number, sample: Taken<readonly [events: number, time: number]>): Measure {
  return {
    worlds: TODAY,
    sample,
    pool: added,
    value: ([events, time]) => (time > 0 ? (events / time) * per : null),
    cases: ([events]) => events,
    bounds: POSITIVE,
  };
}

/** The rate of one group over that of another; it rests on the events of the rarer. */
export function rateRatio(
  sample: Taken<readonly [events: number, time: number, otherEvents: number, otherTime: number]>,
): Measure {
  return {
    worlds: TODAY,
    sample,
    pool: added,
    ratio: true,
    value: ([events, time, others, othersTime]) =>
      events > 0 && others > 0 && time > 0 && othersTime > 0 ? events / time / (others / othersTime) : null,
    cases: ([events, , others]) => Math.min(events, others),
  };
}

/** Odds among the exposed over odds among the others, of people with the outcome and without it; it rests on all of them. */
export function oddsRatio(
  sample: Taken<readonly [exposedWith: number, exposedWithout: number, otherWith: number, otherWithout: number]>,
): Measure {
  return {
    worlds: TODAY,
    sample,
    pool: added,
    ratio: true,
    value: ([a, b, c, d]) => (a > 0 && b > 0 && c > 0 && d > 0 ? (a * d) / (b * c) : null),
    cases: ([a, b, c, d]) => a + b + c + d,
  };
}

/** The middle of a list. */
export function median(sample: (recording: Recording) => Sample): Measure {
  return {
    worlds: TODAY,
    sample,
    pool: (samples) => samples.flat(),
    value: (list) => middle(list),
    cases: (list) => list.length,
    bounds: POSITIVE,
  };
}

/** The figure that two worlds differ by. */
export function between(
  [world, other]: readonly [WorldId, WorldId],
  sample: (recording: Recording) => Sample,
  { value, cases }: Pick<Measure, 'value' | 'cases'>,
): Measure {
  return { worlds: [world, other], sample, pool: added, value, cases };
}

function added(samples: readonly (readonly number[])[]): number[] {
  const sums: number[] = [];
  for (const sample of samples) for (const [i, value] of sample.entries()) sums[i] = (sums[i] ?? 0) + value;
  return sums;
}

function middle(list: readonly number[]): number | null {
  if (list.length === 0) return null;
  const sorted = [...list].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
