// What the sidebar draws of both worlds as they form, in which order. The market’s figures are the report’s own.
import type { Style } from '../../report/format.ts';
import { panels } from '../../report/panels.ts';
import type { Measure } from '../../report/series.ts';

export interface Figure {
  readonly label: string;
  /** Counted up since day 0; or, as in the report, the mean of the days up to each. */
  readonly counted: boolean;
  readonly measure: Measure;
  /** The outcome that says it for the whole period. */
  readonly outcome: string;
  /** Whether that outcome is the sum over the years of what is drawn: the mean is then the outcome by the years. */
  readonly perYear?: boolean;
  /** How a value is written, and a difference of two. */
  readonly style: Style;
  readonly differenceStyle: Style;
  /** What a count is of, after a number. */
  readonly noun?: readonly [one: string, many: string];
  readonly least: number;
  readonly most?: number;
}

/** Arrests are no counter of the tally: they are counted from the cases. */
export const ARRESTS = 'arrests';

const WHOLE: Style = { decimals: 0 };

function counted(label: string, counter: string, outcome: string, noun: readonly [string, string]): Figure {
  return {
    ...{ label, counted: true, measure: { counter }, outcome, noun },
    ...{ style: WHOLE, differenceStyle: WHOLE, least: 0 },
  };
}

/** A panel of the report, written in whole dollars, whole people, and tenths of a share. */
function level(outcome: string): Figure {
  const panel = panels.find((one) => one.outcome === outcome);
  if (!panel) throw new Error(`the report draws no ${outcome}`);
  const { label, measure, before, after, least, most } = panel;
  const share = after !== undefined;
  const style = { ...(before && { before }), ...(after && { after }), decimals: share ? 1 : 0 };
  return {
    ...{ label, counted: false, measure, outcome, least, style },
    ...(most !== undefined && { most }),
    ...(outcome === 'custody-person-years' && { perYear: true }),
    differenceStyle: share ? { after: '\u00a0points', decimals: 1 } : style,
  };
}

const deaths = counted('Overdose deaths', 'overdoseDeaths', 'overdose-deaths', ['death', 'deaths']);
const arrests = counted('Arrests', ARRESTS, 'arrests', ['arrest', 'arrests']);
const reversals = counted('Overdoses reversed', 'reversals', 'reversals-by-bystanders', ['reversal', 'reversals']);
const kits = counted('Naloxone kits', 'kitsHandedOut', 'naloxone-kits', ['kit', 'kits']);

/** A health policy is asked first about lives, any other about who is hit and what becomes of the market. */
export function figuresFor(forHealth: boolean): readonly Figure[] {
  const [using, custody, price, failed, sellers] = [
    'people-using',
    'custody-person-years',
    'price-per-pure-gram',
    'failed-searches',
    'active-sellers',
  ].map(level);
  return forHealth
    ? [deaths, reversals, kits, using, price, failed, arrests, custody, sellers]
    : [deaths, using, arrests, custody, price, failed, sellers];
}
