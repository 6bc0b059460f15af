// A record made by hand: a few people, some months, whatever a test writes into it.
import { STEPS_PER_DAY } from '../../../src/model/world/clock.ts';
import { using } from '../../../src/model/world/codes.ts';
import { createTable, reserve } from '../../../src/model/world/columns.ts';
import * as tables from '../../../src/model/world/tables.ts';
import { tallyTable } from '../../../src/model/world/tally.ts';
import { patterns } from '../../../src/observe/patterns/index.ts';
import { noCounts, type Recording } from '../../../src/observe/recording/recording.ts';
import { episodesTable, monthTable, overdosesTable, seizuresTable } from '../../../src/observe/recording/tables.ts';
import { typical } from '../../model/fixture.ts';

/** So many people who inject and use once a month, free, in a measured period of whole months without burn-in. */
export function record(people: number, months: number): Recording {
  const days = 30 * months;
  const each = Array.from({ length: months }, () => {
    const month = createTable(monthTable, people);
    month.present.fill(1);
    month.using.fill(using.active);
    month.uses.fill(1);
    return month;
  });
  return {
    city: typical,
    period: { from: 0, until: days * STEPS_PER_DAY, firstDay: 0, days },
    months: each,
    weeks: [],
    overdoses: createTable(overdosesTable, 0),
    seizures: createTable(seizuresTable, 0),
    episodes: createTable(episodesTable, 0),
    counts: noCounts(),
    everBrokered: new Uint8Array(people),
    tested: { cut: 0, cutOverdoses: 0, whole: 0, wholeOverdoses: 0 },
    prefers: new Uint8Array(people),
    people: createTable(tables.peopleTable, people),
    cases: createTable(tables.casesTable, 0),
    releases: createTable(tables.releasesTable, 0),
    tally: createTable(tallyTable, days),
  };
}

type Rows = { rows: number };

/** Adds rows with some columns set. */
export function add<T extends Rows>(table: T, ...rows: Partial<Record<Exclude<keyof T, keyof Rows>, number>>[]): void {
  for (const row of rows) {
    reserve(table as never, 1);
    const at = table.rows++;
    for (const [column, value] of Object.entries(row))
      (table as never as Record<string, number[]>)[column][at] = value as number;
  }
}

/** The figure of a pattern, from one record for each world that it needs. */
export function figure(id: string, ...records: Recording[]): number | null {
  const { measure } = find(id);
  return measure.value(...pooled(id, records));
}

/** The cases that it rests on. */
export function cases(id: string, ...records: Recording[]): number {
  return find(id).measure.cases(...pooled(id, records));
}

function pooled(id: string, records: readonly Recording[]): (readonly number[])[] {
  const { measure } = find(id);
  expectWorlds(id, records.length, measure.worlds.length);
  return records.map((one) => {
    const sample = measure.sample(one);
    if (!sample) throw new Error(`${id}: too short`);
    return measure.pool([sample]);
  });
}

/** What is taken from one record, or null. */
export const sampleOf = (id: string, one: Recording) => find(id).measure.sample(one);

function find(id: string) {
  const pattern = patterns.find((one) => one.id === id);
  if (!pattern?.measure) throw new Error(`${id} is not measured`);
  return { ...pattern, measure: pattern.measure };
}

function expectWorlds(id: string, given: number, needed: number): void {
  if (given !== needed) throw new Error(`${id} needs ${needed} worlds`);
}
