// Intervals over replicates for what the report counts itself: from the arrests and the daily tally.
import { t95 } from '../observe/student-t.ts';
import type { Interval } from '../study/comparison.ts';

/** What one replicate has to say: `of` cases (or grams, or 1 for a mean over replicates), and the part of it asked for. */
export interface Part {
  readonly part: number;
  readonly of: number;
}

export const UNDEFINED: Interval = { mean: null, lo: null, hi: null };

const Z975 = 1.959964;

interface Ratio {
  readonly value: number;
  /** What each replicate pulls the ratio by: its residual over the whole denominator. */
  readonly pulls: readonly number[];
}

function ratioOf(parts: readonly Part[]): Ratio | null {
  const of = sum(parts.map((p) => p.of));
  if (of <= 0) return null;
  const value = sum(parts.map((p) => p.part)) / of;
  return { value, pulls: parts.map((p) => (p.part - value * p.of) / of) };
}

/** Half of a 95 % interval; null with fewer than two replicates. */
function half(pulls: readonly number[]): number | null {
  const k = pulls.length;
  if (k < 2) return null;
  return t95(k - 1) * Math.sqrt((k / (k - 1)) * sum(pulls.map((x) => x * x)));
}

function around(mean: number, h: number | null): Interval {
  return h === null ? { mean, lo: null, hi: null } : { mean, lo: mean - h, hi: mean + h };
}

/** The ratio of sums over all replicates, with an interval by linearisation: a replicate is a cluster of cases. */
export function ratio(parts: readonly Part[]): Interval {
  const r = ratioOf(parts);
  return r === null ? UNDEFINED : around(r.value, half(r.pulls));
}

/** A ratio that is a share: within 0 and 1, and never certain merely because every case was alike. */
export function share(parts: readonly Part[]): Interval {
  const { mean, lo, hi } = ratio(parts);
  if (mean === null || lo === null || hi === null) return { mean, lo, hi };
  if (lo === hi && (mean === 0 || mean === 1)) {
    // Wilson's interval at the edge.
    const reach = Z975 ** 2 / (sum(parts.map((p) => p.of)) + Z975 ** 2);
    return mean === 0 ? { mean, lo: 0, hi: reach } : { mean, lo: 1 - reach, hi: 1 };
  }
  return { mean, lo: Math.max(0, lo), hi: Math.min(1, hi) };
}

/** Difference of two ratios, policy less baseline, paired within replicates. */
export function difference(baseline: readonly Part[], policy: readonly Part[]): Interval {
  const b = ratioOf(baseline);
  const p = ratioOf(policy);
  if (b === null || p === null) return UNDEFINED;
  return around(p.value - b.value, half(p.pulls.map((pull, i) => pull - b.pulls[i])));
}

/** Relative change of a ratio (0.1: a tenth more), paired within replicates, by the logarithm. */
export function relativeChange(baseline: readonly Part[], policy: readonly Part[]): Interval {
  const b = ratioOf(baseline);
  const p = ratioOf(policy);
  if (b === null || p === null || b.value <= 0 || p.value <= 0) return UNDEFINED;
  const log = Math.log(p.value / b.value);
  const h = half(p.pulls.map((pull, i) => pull / p.value - b.pulls[i] / b.value));
  const change = (x: number) => (x === 0 ? 0 : Math.expm1(x));
  return { mean: change(log), lo: h === null ? null : change(log - h), hi: h === null ? null : change(log + h) };
}

/** Each replicate's count as a part: the ratio is then the mean over replicates. */
export function counts(values: readonly number[]): Part[] {
  return values.map((part) => ({ part, of: 1 }));
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
