import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenableFile, openFiles } from '../../src/lab/runs/open-files.ts';
import { columnsOf } from '../../src/lab/runs/run-columns.ts';
import { RunFault } from '../../src/lab/runs/run-fault.ts';
import { missingParts } from '../../src/lab/runs/run-findings.ts';
import { runFolders } from '../../src/lab/runs/run-folders.ts';
import { tallyTable } from '../../src/model/world/tally.ts';
import type { StoredTable } from '../../src/store/columns.ts';
import { withDatabase } from '../../src/store/database.ts';
import { writeRun } from '../../src/store/run-folder.ts';
import { intervalOf } from '../../src/study/interval.ts';
import { comparison, detail } from '../store/fixture.ts';

let dir: string;
let folder: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'crackdown-lab-'));
  folder = await writeRun(dir, comparison(), detail());
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function fileOf(name: string, bytes: Uint8Array | string): OpenableFile {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  return { name, size: blob.size, arrayBuffer: () => blob.arrayBuffer() };
}

function filesIn(path: string, only: (name: string) => boolean = () => true): OpenableFile[] {
  return readdirSync(path)
    .filter(only)
    .map((name) => fileOf(name, readFileSync(join(path, name))));
}

function changed(name: string, change: (document: Record<string, unknown>) => unknown): OpenableFile[] {
  const document = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const other = filesIn(folder, (file) => file !== name);
  return [...other, fileOf(name, JSON.stringify(change(document)))];
}

async function faultOf(files: readonly OpenableFile[]): Promise<string> {
  const error = await openFiles(files).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RunFault);
  return (error as Error).message;
}

describe('a run folder', () => {
  test('comes back as the comparison and the detail that were written', async () => {
    const opened = await openFiles(filesIn(folder));
    expect(opened.comparison).toEqual(comparison());
    expect(opened.detail).toEqual(detail());
    expect(missingParts(opened)).toEqual([]);
  });

  test('of a study that was stopped comes back with how many were asked for', async () => {
    const interrupted = { asked: 20, finished: [1, 2] };
    const stopped = { ...comparison(), provenance: { ...comparison().provenance, interrupted } };
    const opened = await openFiles(filesIn(await writeRun(dir, stopped, detail())));
    expect(opened.comparison).toEqual(stopped);
  });

  test('comes back with more rows than a page of Parquet holds, in their order', async () => {
    const long = await writeRun(dir, comparison(), detail(5000));
    expect((await openFiles(filesIn(long))).detail).toEqual(detail(5000));
  });

  test('comes back though nothing happened in it', async () => {
    const quiet = detail(0);
    for (const { baseline, policy } of quiet.replicates)
      for (const world of [baseline, policy]) Object.assign(world, { arrests: [], replacementDays: [] });
    const empty = await writeRun(dir, comparison(), quiet);
    expect((await openFiles(filesIn(empty))).detail).toEqual(quiet);
  });

  test('is known for what it holds, whatever its files are called', async () => {
    const renamed = filesIn(folder).map((file, i) => ({ ...file, name: file.name.replace(/^\w+/, `copy (${i})`) }));
    expect((await openFiles(renamed)).detail).toEqual(detail());
  });

  test('says what its law is about where the manifest does not', async () => {
    const lines = ['Naloxone kits: 4 times the city’s own, from the first day'];
    const files = changed('manifest.json', (manifest) => ({ ...manifest, changes: lines, forHealth: undefined }));
    expect((await openFiles(files)).detail.forHealth).toBe(true);
  });
});

describe('a part of a run', () => {
  test('outcomes alone give means and intervals, and say what is missing', async () => {
    const labels = [{ id: 'overdose-deaths', label: 'Overdose deaths', unit: 'deaths' }];
    const opened = await openFiles(
      filesIn(folder, (name) => name === 'outcomes.parquet'),
      labels,
    );
    const [deaths, price] = opened.comparison.outcomes;
    expect(deaths).toMatchObject({ label: 'Overdose deaths', baseline: intervalOf([1 / 7, 2 / 7]) });
    expect(price).toMatchObject({ label: 'price-per-pure-gram', baseline: { mean: null } });
    expect(opened.comparison.individuals.net.mean).toBeNull();
    expect(opened.parts).toEqual(['outcomes']);
    expect(missingParts(opened)).toEqual(['comparison', 'manifest', 'daily', 'arrests', 'replacement']);
  });

  test('arrests alone, and days alone', async () => {
    const arrests = await openFiles(filesIn(folder, (name) => name === 'arrests.parquet'));
    expect(arrests.detail.replicates.map((run) => run.policy.arrests)).toEqual(
      detail().replicates.map((run) => run.policy.arrests),
    );
    const daily = await openFiles(filesIn(folder, (name) => name === 'daily.parquet'));
    expect(daily.detail.replicates[1].baseline.daily).toEqual(detail().replicates[1].baseline.daily);
    expect(daily.comparison.provenance).toMatchObject({ burnInDays: 2, years: 3 / 365 });
  });
});

test('a table that cannot be read is left out where comparison.json is there, and said', async () => {
  const others = filesIn(folder, (name) => !/daily|arrests/.test(name));
  const opened = await openFiles([...others, fileOf('arrests.parquet', 'damaged'), fileOf('daily.parquet', 'damaged')]);
  expect(opened.comparison).toEqual(comparison());
  expect(missingParts(opened)).toEqual(['daily', 'arrests']);
  expect(opened.troubles).toEqual([expect.stringMatching(/arrests\.parquet, daily\.parquet: no Parquet file/)]);
});

describe('a file that is not what it should be', () => {
  const parquet = (name: string) => readFileSync(join(folder, name));

  test('is named, with what to do', async () => {
    expect(await faultOf([])).toMatch(/nothing of a run.*manifest\.json/);
    expect(await faultOf([fileOf('a.parquet', 'PAR1 no PAR1')])).toMatch(/a\.parquet: no Parquet file.*again/);
    expect(await faultOf([fileOf('daily.parquet', parquet('daily.parquet').subarray(0, 900))])).toMatch(
      /Copy it again/,
    );
    expect(await faultOf([fileOf('a.json', '{"schema": "crackdown-com')])).toMatch(/a\.json: no JSON/);
    expect(await faultOf([fileOf('x.json', '{"schema": "crackdown-compare/2"}')])).toMatch(
      /reads crackdown-compare\/1/,
    );
    const large = { ...fileOf('daily.parquet', ''), size: 201e6 };
    expect(await faultOf([large])).toMatch(/201 MB, and a page takes 200/);
    expect(await faultOf([...filesIn(folder), ...filesIn(folder)])).toMatch(/second file of the same kind/);
  });

  test('is not believed where its pages are damaged', async () => {
    const bytes = Buffer.from(parquet('daily.parquet'));
    bytes.fill(0xff, 20, 4000);
    expect(await faultOf([fileOf('daily.parquet', bytes)])).toMatch(/damaged|is no double/);
  });

  test.each([
    ['provenance', { people: 'many' }, /provenance\.version/],
    ['provenance', { ...comparison().provenance, interrupted: { asked: 20 } }, /provenance\.interrupted\.finished/],
    ['outcomes', [{ id: 'x', label: 'X', unit: 'u', baseline: { mean: 'NaN' } }], /outcomes\[0\]\.baseline\.mean/],
    ['outcomes', 'none', /outcomes is not a list/],
    ['runs', [{ replicate: -1 }], /runs\[0\]\.replicate is not a whole number/],
    ['individuals', null, /individuals is not an object/],
  ])('comparison.json with %s = %j', async (key, value, words) => {
    expect(await faultOf(changed('comparison.json', (document) => ({ ...document, [key]: value })))).toMatch(words);
  });

  test.each(['outcomes', 'runs', 'checksums'] as const)('comparison.json with %s twice', async (key) => {
    const twice = [...comparison()[key], ...comparison()[key]];
    const files = changed('comparison.json', (document) => ({ ...document, [key]: twice }));
    expect(await faultOf(files)).toMatch(`${key} is not a list of different entries`);
  });

  test('is not believed where one world has fewer days than another', async () => {
    const [first, ...others] = detail().replicates;
    const short = Object.entries(first.policy.daily).map(([name, days]) => [name, days.slice(0, -1)]);
    const policy = { ...first.policy, daily: Object.fromEntries(short) };
    const cut = await writeRun(dir, comparison(), { ...detail(), replicates: [{ ...first, policy }, ...others] });
    const files = [
      ...filesIn(cut, (name) => name === 'daily.parquet'),
      ...filesIn(folder, (name) => name === 'comparison.json'),
    ];
    expect(await faultOf(files)).toMatch(/more days of one world/);
  });

  test('is not mixed with another run', async () => {
    const other = { ...comparison().provenance, scenarioHash: 'f'.repeat(64) };
    const files = changed('comparison.json', (document) => ({ ...document, provenance: other }));
    expect(await faultOf(files)).toMatch(/different runs/);
    const fewer = changed('comparison.json', (document) => ({ ...document, runs: comparison().runs.slice(1) }));
    expect(await faultOf(fewer)).toMatch(/holds replicates that comparison\.json does not/);
  });

  test('is refused where columns are missing, or a world is none', async () => {
    const text = { type: 'text', unit: '', meaning: '' } as const;
    const columns = { charge: text, disposition: text };
    const narrow = { columns, rows: 1, values: { charge: ['a'], disposition: ['b'] } };
    expect(await faultOf([await tableFile('narrow.parquet', narrow)])).toMatch(/no column replicate.*another version/);
    const values = { replicate: [0], world: ['third'], days: [1] };
    const third = { columns: columnsOf.replacement, rows: 1, values };
    expect(await faultOf([await tableFile('third.parquet', third)])).toMatch(/the world third/);
    const outcomes = (world: string[]) => ({
      columns: columnsOf.outcomes,
      rows: 2,
      values: Object.fromEntries(
        Object.entries(columnsOf.outcomes).map(([name, { type }]) => [
          name,
          name === 'world' ? world : type === 'text' ? ['x', 'x'] : [0, 0],
        ]),
      ),
    });
    const odd = outcomes(['baseline', 'third']);
    expect(await faultOf([await tableFile('odd.parquet', odd)])).toMatch(/the world third/);
    const twice = outcomes(['policy', 'policy']);
    expect(await faultOf([await tableFile('twice.parquet', twice)])).toMatch(/a value twice/);
    const other = { columns: { step: text }, rows: 1, values: { step: ['a'] } };
    expect(await faultOf([await tableFile('other.parquet', other)])).toMatch(/nothing of a run/);
  });
});

async function tableFile(name: string, table: StoredTable): Promise<OpenableFile> {
  const path = join(dir, name);
  await withDatabase((database) => database.write(path, table, 'parquet'));
  return fileOf(name, readFileSync(path));
}

test('the columns are those that are written', () => {
  expect(Object.keys(columnsOf.daily)).toEqual(['replicate', 'world', 'day', ...Object.keys(tallyTable.columns)]);
  expect(Object.keys(columnsOf.replacement)).toEqual(['replicate', 'world', 'days']);
});

test('files of one folder are one run', () => {
  const paths = [
    'runs/b/manifest.json',
    'runs/a/daily.parquet',
    'runs/b/report.html',
    'runs/b/daily.parquet',
    'x.json',
  ];
  expect(runFolders(paths.map((path) => ({ path, file: path })))).toEqual([
    { folder: '', files: ['x.json'] },
    { folder: 'runs/a', files: ['runs/a/daily.parquet'] },
    { folder: 'runs/b', files: ['runs/b/manifest.json', 'runs/b/daily.parquet'] },
  ]);
});
