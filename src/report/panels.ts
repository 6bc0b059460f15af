// What is shown of the market over time: the daily counters, and the outcome that says each in one number.
import type { Words } from './format.ts';
import type { Measure } from './series.ts';

export interface Panel {
  readonly label: string;
  readonly unit: string;
  readonly measure: Measure;
  /** The outcome that says it in one number, and how its difference is said. */
  readonly outcome: string;
  readonly words: Words;
  readonly least: number;
  readonly most?: number;
  readonly before?: string;
  readonly after?: string;
}

const HIGHER = { more: 'higher', fewer: 'lower' };
const MORE = { more: 'more', fewer: 'fewer' };

export const panels: readonly Panel[] = [
  {
    label: 'Price per pure gram',
    unit: 'dollars a gram',
    measure: { counter: 'retailCents', over: 'retailNg', scale: 1e9 / 100 },
    outcome: 'price-per-pure-gram',
    words: HIGHER,
    least: 0,
    before: '$',
  },
  {
    label: 'Failed searches',
    unit: 'share of tries to get drug that ended with none',
    measure: { counter: 'failedSearches', over: 'searches', scale: 100 },
    outcome: 'failed-searches',
    words: HIGHER,
    least: 0,
    most: 100,
    after: '\u202f%',
  },
  {
    label: 'People using',
    unit: 'people alive and using',
    measure: { counter: 'peopleUsing' },
    outcome: 'people-using',
    words: MORE,
    least: 0,
  },
  {
    label: 'Sellers active',
    unit: 'people free and with stock for sale',
    measure: { counter: 'sellers' },
    outcome: 'active-sellers',
    words: MORE,
    least: 0,
  },
  {
    label: 'People in custody',
    unit: 'people in jail or prison',
    measure: { counter: 'inCustody' },
    outcome: 'custody-person-years',
    words: { more: 'person-years more', fewer: 'person-years fewer' },
    least: 0,
  },
];
