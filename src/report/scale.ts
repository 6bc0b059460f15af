// Scales and their ticks: round bounds, and time in days, months or years.
import { number } from './format.ts';

export interface Axis {
  readonly ticks: readonly number[];
  readonly label: (x: number) => string;
}

/** Round bounds and ticks about what is drawn; never of no height. */
export function scaleFor(
  values: readonly number[],
  least = -Infinity,
  most = Infinity,
  steps = 3,
): { domain: [number, number]; ticks: number[] } {
  const finite = values.filter(Number.isFinite);
  let lo = Math.min(...finite);
  let hi = Math.max(...finite);
  if (finite.length === 0) [lo, hi] = [0, 1];
  if (hi - lo < 1e-9 * Math.max(1, Math.abs(hi))) {
    const room = Math.abs(hi) * 0.1 || 1;
    [lo, hi] = [lo - room, hi + room];
  }
  // A scale that nearly reaches zero shows it.
  if (lo > 0 && lo < 0.4 * hi) lo = 0;
  const rough = (hi - lo) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough) ?? 10 * power;
  const from = Math.max(least, Math.floor(lo / step + 1e-9) * step);
  const to = Math.min(most, Math.ceil(hi / step - 1e-9) * step);
  const first = Math.ceil(from / step - 1e-9);
  const ticks = Array.from({ length: Math.floor(to / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step);
  return { domain: [from, to], ticks };
}

/** Numbers of an axis with no more decimals than its steps need. */
export function tickText(before = '', after = ''): (x: number) => string {
  return (x) => {
    const size = Math.abs(x);
    const decimals = Number.isInteger(Math.round(size * 1e6) / 1e6)
      ? 0
      : Number.isInteger(Math.round(size * 1e7) / 1e6)
        ? 1
        : 2;
    return `${x < 0 ? '\u2212' : ''}${before}${number(size, decimals)}${after}`;
  };
}

/** Ticks over a period in days: in days, months or years. */
export function timeAxis(from: number, to: number): Axis & { readonly unit: string } {
  const length = to - from;
  const multiples = (step: number) => {
    const ticks: number[] = [];
    for (let x = Math.ceil(from / step) * step; x <= to + 1e-9; x += step) ticks.push(x);
    return ticks;
  };
  if (length < 100)
    return { ticks: multiples(length < 15 ? 5 : length < 40 ? 10 : 30), label: tickText(), unit: 'days' };
  if (length < 900) {
    const month = 365 / 12;
    return {
      ticks: multiples(month * (length < 250 ? 1 : length < 500 ? 3 : 6)),
      label: (x) => number(x / month),
      unit: 'months',
    };
  }
  return { ticks: multiples(365 * Math.ceil(length / 365 / 6)), label: (x) => number(x / 365), unit: 'years' };
}
