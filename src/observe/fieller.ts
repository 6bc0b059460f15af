// The ratio of two means that are measured on the same replicates.
import { t95 } from './student-t.ts';

/** A ratio with its 95 % set where that is an interval; both ends null where the divisor may be zero, or with one replicate. */
export interface RatioOfMeans {
  readonly mean: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

/**
 * The mean of `over` by the mean of `under`, paired, with the set of ratios that a t test on `over − r × under` does not
 * refuse (Fieller 1954, J R Stat Soc B 16:175, doi 10.1111/j.2517-6161.1954.tb00159.x). That is an interval only where the
 * divisor is clearly not zero; elsewhere no finite interval holds 95 %, and there is none.
 */
export function fieller(over: readonly number[], under: readonly number[]): RatioOfMeans {
  const n = over.length;
  const x = mean(over);
  const y = mean(under);
  if (n === 0 || y === 0) return { mean: null, lo: null, hi: null };
  if (n < 2) return { mean: x / y, lo: null, hi: null };
  const scale = t95(n - 1) ** 2 / (n * (n - 1));
  const product = (a: readonly number[], b: readonly number[]) =>
    scale * a.reduce((sum, value, i) => sum + (value - mean(a)) * (b[i] - mean(b)), 0);
  // (x − r y)² ≤ t² var(x − r y) / n, a quadratic in r.
  const a = y * y - product(under, under);
  const b = x * y - product(over, under);
  const c = x * x - product(over, over);
  if (a <= 0) return { mean: x / y, lo: null, hi: null };
  const reach = Math.sqrt(Math.max(0, b * b - a * c));
  return { mean: x / y, lo: (b - reach) / a, hi: (b + reach) / a };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
