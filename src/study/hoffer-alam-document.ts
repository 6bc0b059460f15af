// What the replication gives: the daily series, and means over two stretches of days with 95 % intervals over seeds.
import type { Configuration } from '../replications/hoffer-alam-2013/configuration.ts';
import { daysTable, type Measure } from '../replications/hoffer-alam-2013/days.ts';
import type { Interval } from './comparison.ts';
import type { MarketSeries } from './hoffer-alam.ts';
import { intervalOf } from './interval.ts';
import { engine, version } from './surroundings.ts';

/** Market-days, both ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface StretchMean extends Interval, Stretch {
  readonly measure: string;
  readonly unit: string;
  readonly meaning: string;
}

export type DayRow = Readonly<Record<string, number | null>>;

export interface HofferAlamDocument {
  readonly schema: 'crackdown-replicate/1';
  readonly model: { readonly id: 'hoffer-alam-2013'; readonly doi: string };
  readonly provenance: {
    readonly version: string;
    readonly configuration: Configuration;
    readonly days: number;
    readonly seeds: readonly number[];
    readonly engine: string;
    readonly wallSeconds: number;
  };
  readonly means: readonly StretchMean[];
  readonly checksums: readonly { readonly seed: number; readonly checksum: string }[];
  readonly series: readonly DayRow[];
}

export const DOI = '10.1007/978-3-642-37210-0_10';

export const measures = Object.keys(daysTable.columns).filter((name) => name !== 'day') as Measure[];

/** The first ten days, and the days from the hundredth on, or the later half of fewer days. */
export function stretchesOf(days: number): Stretch[] {
  const early = { from: 1, to: Math.min(10, days) };
  if (days <= 10) return [early];
  return [early, { from: days >= 100 ? 100 : Math.max(11, Math.ceil(days / 2)), to: days }];
}

export function documentOf(
  configuration: Configuration,
  days: number,
  found: readonly MarketSeries[],
  wallSeconds: number,
): HofferAlamDocument {
  const seeds = found.map(({ seed }) => seed);
  return {
    schema: 'crackdown-replicate/1',
    model: { id: 'hoffer-alam-2013', doi: DOI },
    provenance: { version: version(), configuration, days, seeds, engine: engine(), wallSeconds },
    means: stretchesOf(days).flatMap((stretch) => measures.map((measure) => meanOf(found, measure, stretch))),
    checksums: found.map(({ seed, checksum }) => ({ seed, checksum })),
    series: found.flatMap(rowsOf),
  };
}

/** Of each seed the mean over the days, and of these the mean with its interval. */
export function meanOf(found: readonly MarketSeries[], measure: Measure, { from, to }: Stretch): StretchMean {
  const { unit, meaning } = daysTable.columns[measure];
  const values = found.map((series) => meanOfDays(series.days[measure].subarray(from - 1, to)));
  return { measure: snake(measure), unit, meaning, from, to, ...intervalOf(values) };
}

function meanOfDays(values: Float64Array): number | null {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function rowsOf({ seed, days }: MarketSeries): DayRow[] {
  const columns = Object.entries(days).map(([name, values]) => [snake(name), values] as const);
  const row = (i: number) => columns.map(([name, values]) => [name, Number.isNaN(values[i]) ? null : values[i]]);
  return Array.from(days.day, (_, i) => ({ seed, ...Object.fromEntries(row(i)) }));
}

/** As the program’s own output and its readers name measures. */
function snake(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
