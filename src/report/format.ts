// Numbers and intervals in words. Every sentence of the report with a number in it is built from these.
import { NEW, TODAY } from '../observe/life/law-words.ts';
import type { Interval } from '../study/comparison.ts';

export { NEW, TODAY };

/** Decimals that the reach of an interval can carry, or two figures where there is none; below 0: whole tens and so on. */
function decimalsFor(value: Interval, scale: number): number {
  const { mean, lo, hi } = value;
  const reach = lo !== null && hi !== null ? ((hi - lo) / 2) * scale : 0;
  const size = Math.abs((mean ?? 0) * scale);
  if (reach === 0 && Number.isInteger(size)) return 0;
  const wanted = reach > 0 ? -Math.floor(Math.log10(reach) + 1e-9) : 1 - Math.floor(Math.log10(size));
  // An end that is not zero is not to be written as zero: that is what a reader looks for.
  const ends = [lo, hi].filter((end) => end !== null && end !== 0).map((end) => Math.abs((end ?? 0) * scale));
  if (wanted < -1) return wanted + 1;
  // Counts of a few a run are means: a half makes a difference.
  const few = size < 10 && [mean, lo, hi].some((x) => !Number.isInteger((x ?? 0) * scale));
  let decimals = Math.min(4, Math.max(few ? 1 : 0, wanted));
  for (let more = 0; more < 2 && ends.some((end) => Number(end.toFixed(decimals)) === 0); more++) decimals++;
  return decimals;
}

/** A number with thousands apart (decimals below 0 round it to tens, hundreds …), a true minus, and no minus before a zero. */
export function number(value: number, decimals = 0): string {
  const unit = 10 ** Math.max(0, -decimals);
  const size = Math.abs(value);
  const text = unit > 1 ? String(unit * Math.round(size / unit)) : size.toFixed(decimals);
  const [whole, fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const zero = /^[0.]*$/.test(text);
  return `${value < 0 && !zero ? '\u2212' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

export interface Style {
  /** What the value is multiplied by: 100 for a share shown in hundredths. */
  readonly scale?: number;
  /** Words round each number. */
  readonly before?: string;
  readonly after?: string;
  readonly decimals?: number;
}

export const HUNDREDTHS: Style = { scale: 100, decimals: 0 };
export const PERCENT: Style = { scale: 100, after: '\u202f%' };
/** For differences of shares. */
export const POINTS: Style = { scale: 100, after: '\u00a0points' };
export const DAYS: Style = { after: '\u00a0days' };
export const DOLLARS: Style = { before: '$' };

/** "71 [66–76]"; without brackets where there is no interval; "not defined" where there is no case. */
export function interval(value: Interval, style: Style = {}): string {
  const { mean, lo, hi } = value;
  if (mean === null) return 'not defined';
  const { scale = 1, before = '', after = '' } = style;
  const decimals = style.decimals ?? decimalsFor(value, scale);
  const n = (x: number) => number(x * scale, decimals);
  const sign = mean < 0 && n(mean) !== n(0) ? '\u2212' : '';
  const point = `${sign}${before}${n(Math.abs(mean))}${after}`;
  return lo === null || hi === null ? point : `${point} ${brackets(n(lo), n(hi))}`;
}

function brackets(lo: string, hi: string): string {
  return `[${lo}${lo.startsWith('\u2212') || hi.startsWith('\u2212') ? ' to ' : '–'}${hi}]`;
}

/** What an interval says of a difference. */
export type Verdict = 'undefined' | 'same' | 'more' | 'fewer' | 'unclear' | 'more-once' | 'fewer-once';

export function verdict({ mean, lo, hi }: Interval): Verdict {
  if (mean === null) return 'undefined';
  if (lo === null || hi === null) return mean === 0 ? 'same' : mean > 0 ? 'more-once' : 'fewer-once';
  if (mean === 0 && lo === 0 && hi === 0) return 'same';
  if (lo > 0) return 'more';
  return hi < 0 ? 'fewer' : 'unclear';
}

export interface Words {
  readonly more: string;
  readonly fewer: string;
  /** What is counted, after the number: "deaths". */
  readonly noun?: string;
  /** The same of exactly one. */
  readonly one?: string;
  readonly style?: Style;
}

/**
 * A difference in words: "4 fewer deaths [1–7]", "no clear difference in deaths: −1 [−4 to 2]", "no difference in
 * deaths". The interval stands as the direction says it, so that "fewer" goes with positive numbers.
 */
export function change(value: Interval, { more, fewer, noun = '', one = noun, style = {} }: Words): string {
  const about = noun && ` in ${noun}`;
  const amount = (v: Interval, word: string) => {
    const [point, ...rest] = interval(v, style).split(' [');
    const things = point === '1' ? one : noun;
    return `${point} ${word}${things && ` ${things}`}${rest.length ? ` [${rest[0]}` : ''}`;
  };
  switch (verdict(value)) {
    case 'undefined':
      return `a difference${about} that is not defined`;
    case 'same':
      return `no difference${about}`;
    case 'unclear':
      return `no clear difference${about} (${interval(value, style)})`;
    case 'more':
    case 'more-once':
      return amount(value, more);
    case 'fewer':
    case 'fewer-once':
      return amount(turned(value), fewer);
  }
}

function turned({ mean, lo, hi }: Interval): Interval {
  return { mean: mean === null ? null : -mean, lo: hi === null ? null : -hi, hi: lo === null ? null : -lo };
}

/** The style in which both are written with the same decimals. */
export function commonStyle(baseline: Interval, policy: Interval, style: Style): Style {
  const of = (value: Interval) => (value.mean === null ? -9 : decimalsFor(value, style.scale ?? 1));
  return { decimals: Math.max(of(baseline), of(policy)), ...style };
}

export function isSame(a: Interval, b: Interval): boolean {
  return a.mean === b.mean && a.lo === b.lo && a.hi === b.hi;
}

/** "71 [66–76] under today’s law and 73 [69–77] under the new law", or one number "under either law". */
export function bothLaws(baseline: Interval, policy: Interval, own: Style = {}): string {
  const style = commonStyle(baseline, policy, own);
  if (isSame(baseline, policy)) return `${interval(baseline, style)} under either law`;
  if (baseline.mean === null) return `${interval(policy, style)} under ${NEW} (no case under ${TODAY})`;
  if (policy.mean === null) return `${interval(baseline, style)} under ${TODAY} (no case under ${NEW})`;
  return `${interval(baseline, style)} under ${TODAY} and ${interval(policy, style)} under ${NEW}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function plural(n: number, one: string, many: string): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** "1 year", "2.5 years", "36 days". */
export function duration(years: number): string {
  if (years < 1) return plural(Math.round(years * 365), 'day', 'days');
  return `${number(years, Number.isInteger(years) ? 0 : 1)} ${years === 1 ? 'year' : 'years'}`;
}
