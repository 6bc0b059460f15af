// Where the slider of a lever can stop: at round values, 0 and the ends among them, and 1 near the middle where the lever is
// a multiple. Any other value is for the number field.
import type { NumberLever } from '../../model/levers/lever.ts';

/** Round values within a power of ten: the wider the range, the fewer. */
const fine = [1, 1.2, 1.5, 2, 3, 4, 5, 7];
const middling = [1, 1.5, 2, 3, 5, 7];
const coarse = [1, 2, 3, 5];

export function stopsOf(lever: NumberLever): readonly number[] {
  const { min, max, unit } = lever;
  const inner = unit === 'count' ? [] : unit.startsWith('multiple') ? aroundOne(min, max) : upTo(min, max);
  const all = [min, lever.default, ...inner, max].filter((stop) => stop >= min && stop <= max);
  return [...new Set(all)].sort((a, b) => a - b);
}

function aroundOne(min: number, max: number): number[] {
  const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  const below = min > 0 && min < 0.05 ? rounds(min, 1, coarse) : tenths;
  const above = max < 2 ? tenths.map((tenth) => rounded(1 + tenth)) : rounds(1, max, max <= 30 ? fine : byWidth(max));
  return [...below, ...above];
}

function upTo(min: number, max: number): number[] {
  if (max <= 1) return Array.from({ length: 19 }, (_, i) => rounded((i + 1) / 20));
  return rounds(min > 0 ? min : 1, max, byWidth(max / (min || 1)));
}

function byWidth(width: number): readonly number[] {
  return width <= 200 ? middling : coarse;
}

function rounds(min: number, max: number, within: readonly number[]): number[] {
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(min)); power <= Math.log10(max); power++)
    for (const round of within) found.push(rounded(round * 10 ** power));
  return found.filter((stop) => stop >= min && stop <= max);
}

/** Without what binary fractions leave behind. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

/** Index of the stop nearest to a value, by ratio where there is one. */
export function nearestStop(stops: readonly number[], value: number): number {
  const above = stops.findIndex((stop) => stop >= value);
  if (above < 0) return stops.length - 1;
  if (above === 0 || stops[above] === value) return above;
  const [low, high] = [stops[above - 1], stops[above]];
  const middle = low > 0 ? Math.sqrt(low * high) : (low + high) / 2;
  return value < middle ? above - 1 : above;
}
