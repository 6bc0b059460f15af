// How an outcome that differs is drawn and said: the difference on one scale, hundredths of today’s value.
import type { Interval, OutcomeComparison } from '../study/comparison.ts';
import { interval, number, TODAY, verdict } from './format.ts';
import { html, type Markup } from './markup.ts';
import { picture, r2 } from './svg.ts';

const WIDTH = 180;

/** The difference in parts of today's mean; null where there is none to divide by. */
export function relative({ baseline, difference }: OutcomeComparison): Interval | null {
  const whole = baseline.mean;
  if (whole === null || whole === 0 || difference.mean === null) return null;
  const part = (x: number | null) => (x === null ? null : x / Math.abs(whole));
  return { mean: part(difference.mean), lo: part(difference.lo), hi: part(difference.hi) };
}

/** Half the width of the common scale, so that seven in ten intervals are within; what is beyond gets an arrow. */
export function reachOf(outcomes: readonly OutcomeComparison[]): number {
  const ends = outcomes.flatMap((o) => {
    const value = relative(o);
    return value ? [value.lo ?? value.mean, value.hi ?? value.mean].map((x) => Math.abs(x ?? 0)) : [];
  });
  const most = ends.sort((a, b) => a - b)[Math.floor(ends.length * 0.7)] ?? 0;
  return [0.1, 0.2, 0.5].find((r) => r >= most) ?? 1;
}

/** Filled: the interval leaves out zero. Open: it does not, or there is none. An arrow: it goes on beyond the scale. */
export function forest(value: Interval, reach: number, name: string): Markup {
  const x = (v: number) => WIDTH / 2 + (Math.max(-reach, Math.min(reach, v)) / reach) * (WIDTH / 2 - 9);
  const { lo, hi } = value;
  const mean = value.mean ?? 0;
  const clear = lo !== null && hi !== null && (lo > 0 || hi < 0);
  const arrow = (v: number | null) =>
    v !== null &&
    Math.abs(v) > reach &&
    html`<path d="M${r2(x(v) + Math.sign(v) * 8)} 12l${-Math.sign(v) * 7} -5v10z" fill="var(--policy)"/>`;
  return picture(
    WIDTH,
    24,
    `${name}: ${interval(value, { scale: 100, after: '\u00a0%' })} of the value under ${TODAY}`,
    [
      html`<path class="zero" d="M${WIDTH / 2} 0V24"/>`,
      lo !== null &&
        hi !== null &&
        html`<path d="M${r2(x(lo))} 12H${r2(Math.max(x(hi), x(lo) + 0.5))}" stroke="var(--policy)" stroke-opacity="0.45" stroke-width="5"/>`,
      arrow(lo ?? mean),
      arrow(hi ?? mean),
      Math.abs(mean) > reach &&
        html`<text x="${r2(WIDTH / 2 + Math.sign(mean) * 62)}" y="16.5" font-size="13" text-anchor="${mean > 0 ? 'end' : 'start'}" class="quiet">${mean > 0 && '+'}${number(mean * 100)}\u202f%</text>`,
      Math.abs(mean) <= reach &&
        html`<circle cx="${r2(x(mean))}" cy="12" r="4.2" stroke="var(--policy)" stroke-width="2" fill="var(--${clear ? 'policy' : 'paper'})"/>`,
    ],
    'forest',
  );
}

export function noteOn(difference: Interval): string {
  const word = verdict(difference);
  if (word === 'unclear') return 'no clear difference';
  return word === 'same' ? 'no difference' : '';
}

export function outcomesTitle(outcomes: readonly OutcomeComparison[], replicates: number): string {
  const count = (...words: string[]) => outcomes.filter((o) => words.includes(verdict(o.difference))).length;
  const all = outcomes.length;
  if (count('same') + count('undefined') === all) return `None of ${number(all)} outcomes differs between the laws`;
  if (replicates < 2) return `${number(all)} outcomes under both laws; one replicate: no interval`;
  return `Of ${number(all)} outcomes, ${number(count('more', 'fewer'))} differ clearly between the laws`;
}

/** How many intervals would leave out zero by luck alone; null where there are none. */
export function byLuck(outcomes: readonly OutcomeComparison[]): string | null {
  const tested = outcomes.filter((o) => o.difference.lo !== null && verdict(o.difference) !== 'same').length;
  if (tested === 0) return null;
  return `Each interval is for itself: among ${number(tested)} of them about ${number(tested * 0.05, 1)} would leave out zero by luck alone if nothing differed.`;
}
