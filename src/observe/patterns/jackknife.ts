// The interval of a figure that pools replicates: the jackknife (Tukey 1958, Ann Math Stat 29:614). Of a mean of replicates
// that weigh alike it is the ordinary interval by Student's t.
import { t95 } from '../student-t.ts';

export interface Estimate {
  readonly mean: number;
  /** Null with one replicate, or where the figure does not stand without one of them. */
  readonly lo: number | null;
  readonly hi: number | null;
}

/**
 * The figure from all samples, and its 95 % interval over replicates; null where there is no case. `ratio` has the interval
 * taken on the logarithm.
 */
export function jackknife<S>(
  samples: readonly S[],
  figure: (samples: readonly S[]) => number | null,
  ratio = false,
): Estimate | null {
  const n = samples.length;
  const mean = n > 0 ? figure(samples) : null;
  if (mean === null) return null;
  const scale = (value: number) => (ratio ? Math.log(value) : value);
  const back = (value: number) => (ratio ? Math.exp(value) : value);
  const without = samples.map((_, i) => figure([...samples.slice(0, i), ...samples.slice(i + 1)]));
  if (n < 2 || without.includes(null)) return { mean, lo: null, hi: null };
  const left = without.map((value) => scale(value ?? 0));
  const middle = left.reduce((sum, value) => sum + value, 0) / n;
  const variance = left.reduce((sum, value) => sum + (value - middle) ** 2, 0) * ((n - 1) / n);
  const reach = t95(n - 1) * Math.sqrt(variance);
  return { mean, lo: back(scale(mean) - reach), hi: back(scale(mean) + reach) };
}
