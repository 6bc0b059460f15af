// The paired difference of a figure in words: of the one luck on the stage, and on average over replicates.
import { interval, NEW, number, type Style, TODAY, verdict } from '../../report/format.ts';
import { differenceStyle, outcome } from '../../report/outcomes.ts';
import type { Comparison, Interval } from '../../study/comparison.ts';
import type { Figure } from './figures.ts';

const once = (mean: number | null): Interval => ({ mean, lo: null, hi: null });

/** A value as the figure writes it; a dash where there is none. */
export function valueText({ style }: Figure, value: number | null): string {
  return value === null ? '–' : interval(once(value), style);
}

/** "+31 arrests so far", "−$46 now", "no difference". */
export function differenceText(figure: Figure, baseline: number | null, policy: number | null, when?: string): string {
  if (baseline === null || policy === null) return 'no case yet';
  const time = when ?? (figure.counted ? 'so far' : 'now');
  // Of the values as they are written, so that a reader can do the sum.
  const written = (value: number) => Number(value.toFixed(figure.style.decimals));
  const difference = written(policy) - written(baseline);
  if (policy === baseline) return 'no difference';
  if (difference === 0) return 'about the same';
  return `${signed(once(difference), figure.differenceStyle)}${nounOf(figure, difference)} ${time}`;
}

function nounOf({ noun }: Figure, amount: number): string {
  return noun ? ` ${noun[Math.abs(amount) === 1 ? 0 : 1]}` : '';
}

/** An interval of a difference that says its direction: "+31 [25–37]". */
export function signed(value: Interval, style: Style): string {
  const text = interval(value, style);
  return (value.mean ?? 0) > 0 ? `+${text}` : text;
}

export interface Average {
  /** "−2.4 [−7 to 1] deaths" */
  readonly text: string;
  /** The interval leaves out zero. */
  readonly clear: boolean;
}

/** The figure’s difference on average over replicates; null where they have none. */
export function averageOf(figure: Figure, comparison: Comparison): Average | null {
  const found = outcome(comparison, figure.outcome);
  if (!found || found.difference.mean === null) return null;
  const { years } = comparison.provenance;
  const style = figure.perYear ? { scale: 1 / years } : differenceStyle(found.unit);
  const word = verdict(found.difference);
  if (word === 'same') return { text: 'no difference in any', clear: false };
  return {
    text: `${signed(found.difference, style)}${nounOf(figure, 2)}`,
    clear: word === 'more' || word === 'fewer',
  };
}

/** What a figure says to those who hear it: both values after so many days, and their difference. */
export function spoken(figure: Figure, days: number, baseline: number | null, policy: number | null): string {
  const both = `${valueText(figure, baseline)} under ${TODAY}, ${valueText(figure, policy)} under ${NEW}`;
  return `Day ${number(days)}: ${both}; ${differenceText(figure, baseline, policy, figure.counted ? 'so far' : 'on that day')}`;
}
