// From the files of a run to what it found: the very comparison and detail that were written. Of a run that is not whole,
// what can be said without the rest, and what is missing.
import { levers } from '../../model/levers/index.ts';
import type { ArrestRow } from '../../store/arrest-columns.ts';
import type {
  Comparison,
  Detail,
  Interval,
  OutcomeComparison,
  Provenance,
  WorldDetail,
} from '../../study/comparison.ts';
import { DAYS_PER_YEAR } from '../../study/day.ts';
import { differenceOf, intervalOf } from '../../study/interval.ts';
import { checkedComparison, checkedManifest, type Manifest } from './check-document.ts';
import { columnsOf, type RunTable, type TableName } from './run-columns.ts';
import { RunFault } from './run-fault.ts';

/** Files of one run: JSON as it was parsed, tables as they were read. Any may be missing. */
export interface RunFiles extends Readonly<Partial<Record<TableName, RunTable>>> {
  readonly comparison?: unknown;
  readonly manifest?: unknown;
}

export type RunPart = keyof RunFiles;

export interface RunFindings {
  readonly comparison: Comparison;
  readonly detail: Detail;
  /** What there was. With all of them the run is whole. */
  readonly parts: readonly RunPart[];
  /** Tables that there were and that could not be read, and why. */
  readonly troubles: readonly string[];
}

const parts: readonly RunPart[] = ['comparison', 'manifest', 'outcomes', 'daily', 'arrests', 'replacement'];
/** All that is needed for everything: the table of outcomes says nothing that comparison.json does not. */
const needed: readonly RunPart[] = ['comparison', 'manifest', 'daily', 'arrests', 'replacement'];
const worlds = ['baseline', 'policy'] as const;
const unknown: Interval = { mean: null, lo: null, hi: null };

export function missingParts({ parts }: Pick<RunFindings, 'parts'>): RunPart[] {
  return needed.filter((part) => !parts.includes(part));
}

/** Labels of outcomes, for a table of outcomes that comes alone. */
export type Labels = readonly Pick<OutcomeComparison, 'id' | 'label' | 'unit'>[];

/** Throws a RunFault where files are not what they should be, or not of one run. */
export function findingsOfRun(files: RunFiles, labels: Labels = []): RunFindings {
  const there = parts.filter((part) => files[part] !== undefined);
  if (there.length === 0)
    throw new RunFault(
      'There is nothing of a run in it. A run folder holds manifest.json, comparison.json and four Parquet files.',
    );
  const manifest = files.manifest === undefined ? undefined : checkedManifest(files.manifest);
  const comparison =
    files.comparison === undefined ? comparisonFrom(files, manifest, labels) : checkedComparison(files.comparison);
  if (manifest && manifest.provenance.scenarioHash !== comparison.provenance.scenarioHash)
    throw new RunFault('manifest.json and comparison.json are of different runs. Open the files of one folder.');
  return { comparison, detail: detailFrom(files, comparison, manifest), parts: there, troubles: [] };
}

function detailFrom(files: RunFiles, comparison: Comparison, manifest: Manifest | undefined): Detail {
  const { burnInDays } = comparison.provenance;
  const listed = comparison.runs.map(({ replicate }) => replicate);
  const found = replicatesIn(files);
  if (files.comparison !== undefined && found.some((replicate) => !listed.includes(replicate)))
    throw new RunFault('A table holds replicates that comparison.json does not. Open the files of one folder.');
  const replicates = listed.length > 0 ? listed : found;
  const rows = {
    daily: byWorld(files.daily),
    arrests: byWorld(files.arrests),
    replacement: byWorld(files.replacement),
  };
  if (files.daily) needsSameDays(rows.daily, replicates);
  const worldOf = (replicate: number, world: string): WorldDetail => {
    const key = `${replicate} ${world}`;
    return {
      daily: dailyOf(files.daily, rows.daily.get(key) ?? [], burnInDays),
      burnInDays,
      arrests: arrestsOf(files.arrests, rows.arrests.get(key) ?? []),
      replacementDays: (rows.replacement.get(key) ?? []).map(
        (row) => files.replacement?.values.days[row] as number | null,
      ),
    };
  };
  const changes = manifest?.changes ?? [];
  return {
    title: manifest?.title ?? (comparison.provenance.policy || 'Files of a run'),
    cityTitle: manifest?.cityTitle ?? comparison.provenance.city,
    changes,
    forHealth: manifest?.forHealth ?? healthIn(changes),
    changeDays: manifest?.changeDays ?? [],
    command: manifest?.command ?? '',
    replicates: replicates.map((replicate) => ({
      replicate,
      baseline: worldOf(replicate, 'baseline'),
      policy: worldOf(replicate, 'policy'),
    })),
  };
}

/** Each change in words begins with the label of its lever. */
function healthIn(changes: readonly string[]): boolean {
  const leverOf = (line: string) => levers.find(({ label }) => line.startsWith(`${label}:`));
  return changes.length > 0 && changes.every((line) => leverOf(line)?.forHealth);
}

const tables = ['outcomes', 'daily', 'arrests', 'replacement'] as const;

function replicatesIn(files: RunFiles): number[] {
  const all = tables.flatMap((name) => [...new Set(files[name]?.values.replicate as readonly number[])]);
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Rows of a table by replicate and world, in their order. */
function byWorld(table: RunTable | undefined): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < (table?.rows ?? 0); row++) {
    const { replicate, world } = (table as RunTable).values;
    needsWorld(world[row]);
    const key = `${replicate[row]} ${world[row]}`;
    const list = rows.get(key);
    if (list) list.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}

function needsWorld(world: unknown): void {
  if (!worlds.includes(world as 'baseline'))
    throw new RunFault(`A table has the world ${String(world)}; there are baseline and policy.`);
}

/** Both worlds of all replicates are as long, where there are days of any. */
function needsSameDays(days: ReadonlyMap<string, readonly number[]>, replicates: readonly number[]): void {
  const lengths = replicates.flatMap((n) => worlds.map((world) => days.get(`${n} ${world}`)?.length ?? 0));
  if (new Set(lengths).size > 1)
    throw new RunFault(
      'daily.parquet has more days of one world than of another. Copy it again from where it was written.',
    );
}

function dailyOf(table: RunTable | undefined, rows: readonly number[], burnInDays: number): WorldDetail['daily'] {
  if (!table) return {};
  const { day } = table.values;
  if (rows.some((row, i) => day[row] !== i - burnInDays))
    throw new RunFault('daily.parquet leaves out days, or has them twice. Copy it again from where it was written.');
  const { replicate: _, world: __, day: ___, ...counters } = columnsOf.daily;
  return Object.fromEntries(
    Object.keys(counters).map((name) => [name, rows.map((row) => table.values[name][row] as number)]),
  );
}

function arrestsOf(table: RunTable | undefined, rows: readonly number[]): ArrestRow[] {
  if (!table) return [];
  const { replicate: _, world: __, ...columns } = columnsOf.arrests;
  const names = Object.keys(columns);
  return rows.map(
    (row) => Object.fromEntries(names.map((name) => [name, table.values[name][row]])) as unknown as ArrestRow,
  );
}

/** Without comparison.json: means and intervals anew from the values of the runs; nothing on fates, which they do not tell. */
function comparisonFrom(files: RunFiles, manifest: Manifest | undefined, labels: Labels): Comparison {
  const replicates = replicatesIn(files);
  const known = new Map([...labels, ...(manifest?.outcomes ?? [])].map((one) => [one.id, one]));
  const values = outcomeValues(files.outcomes);
  const listOf = (world: string, id: string) =>
    replicates.map((replicate) => values.get(`${replicate} ${world} ${id}`) ?? null);
  const ids = [...new Set((files.outcomes?.values.outcome ?? []) as readonly string[])];
  const valuesIn = (replicate: number, world: string) =>
    Object.fromEntries(ids.map((id) => [id, values.get(`${replicate} ${world} ${id}`) ?? null]));
  return {
    schema: 'crackdown-compare/1',
    provenance: manifest?.provenance ?? provenanceFrom(files, replicates.length),
    outcomes: ids.map((id) => {
      const [baseline, policy] = [listOf('baseline', id), listOf('policy', id)];
      const { label, unit } = known.get(id) ?? { label: id, unit: '' };
      const difference = differenceOf(baseline, policy);
      return { id, label, unit, baseline: intervalOf(baseline), policy: intervalOf(policy), difference };
    }),
    individuals: {
      ...{ deathsAverted: unknown, deathsCaused: unknown, net: unknown },
      ...{ placebo: unknown, placeboAverted: unknown, placeboCaused: unknown },
    },
    // The seeds of replicates stand in comparison.json alone.
    runs: replicates.map((replicate) => ({
      ...{ replicate, seed: 0 },
      baseline: valuesIn(replicate, 'baseline'),
      policy: valuesIn(replicate, 'policy'),
    })),
    checksums: manifest?.checksums ?? [],
  };
}

function outcomeValues(table: RunTable | undefined): Map<string, number | null> {
  const values = new Map<string, number | null>();
  for (let row = 0; row < (table?.rows ?? 0); row++) {
    const { replicate, world, outcome, value } = (table as RunTable).values;
    needsWorld(world[row]);
    const key = `${replicate[row]} ${world[row]} ${outcome[row]}`;
    if (values.has(key))
      throw new RunFault('outcomes.parquet has a value twice. Copy it again from where it was written.');
    values.set(key, value[row] as number | null);
  }
  return values;
}

/** What tables tell of a run by themselves. */
function provenanceFrom({ daily }: RunFiles, replicates: number): Provenance {
  let [first, last] = [0, -1];
  for (const day of (daily?.values.day ?? []) as readonly number[]) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return {
    ...{ version: 'not known', city: '', policy: '', scenarioHash: '', engine: 'not known' },
    ...{ seed: 0, replicates, people: 0, personSteps: 0, wallSeconds: 0 },
    ...{ years: (last + 1) / DAYS_PER_YEAR, burnInDays: -first },
  };
}
