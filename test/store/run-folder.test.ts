import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import { tallyTable } from '../../src/model/world/tally.ts';
import type { ArrestRow } from '../../src/store/arrest-columns.ts';
import { folderName, writeRun } from '../../src/store/run-folder.ts';
import type { ArrestRecord, Detail } from '../../src/study/comparison.ts';
import { comparison, detail } from './fixture.ts';
import { rowsOf } from './read.ts';

// A folder in a folder that nobody else writes to, so that what lands beside it would be seen.
let around: string;
let dir: string;
beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), "crackdown-it's-"));
  dir = join(around, 'runs');
  mkdirSync(dir);
});
afterEach(() => rmSync(around, { recursive: true, force: true }));

const worlds = ['baseline', 'policy'] as const;
/** Rows that a table should hold, from both worlds of every replicate. */
function expected(rowsIn: (world: Detail['replicates'][number]['baseline']) => object[]): object[] {
  return detail().replicates.flatMap((run) =>
    worlds.flatMap((world) => rowsIn(run[world]).map((row) => ({ replicate: run.replicate, world, ...row }))),
  );
}

describe('a run folder', () => {
  test('holds every value as it was', async () => {
    const folder = await writeRun(join(dir, 'runs'), comparison(), detail());
    expect(folder).toBe(join(dir, 'runs', 'crackdown-on-dealers-3f9a2c1b'));
    expect(readdirSync(folder).sort()).toEqual([
      'arrests.parquet',
      'comparison.json',
      'daily.parquet',
      'manifest.json',
      'outcomes.parquet',
      'replacement.parquet',
    ]);
    expect(JSON.parse(readFileSync(join(folder, 'comparison.json'), 'utf8'))).toEqual(comparison());

    expect(await rowsOf(join(folder, 'outcomes.parquet'))).toEqual(
      comparison().runs.flatMap((run) =>
        worlds.flatMap((world) =>
          Object.entries(run[world]).map(([outcome, value]) => ({ replicate: run.replicate, world, outcome, value })),
        ),
      ),
    );
    expect(await rowsOf(join(folder, 'arrests.parquet'))).toEqual(expected((world) => [...world.arrests]));
    expect(await rowsOf(join(folder, 'replacement.parquet'))).toEqual(
      expected((world) => world.replacementDays.map((days) => ({ days }))),
    );
    expect(await rowsOf(join(folder, 'daily.parquet'))).toEqual(
      expected(({ daily, burnInDays }) =>
        daily.uses.map((_, i) => ({
          day: i - burnInDays,
          ...Object.fromEntries(Object.keys(tallyTable.columns).map((name) => [name, daily[name][i]])),
        })),
      ),
    );
  });

  test('stores every field of an arrest, and no other', () => {
    expectTypeOf<ArrestRow>().toEqualTypeOf<ArrestRecord>();
  });

  test('says what is in it: source, command, columns, rows and SHA-256 of every file', async () => {
    const folder = await writeRun(dir, comparison(), detail());
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const { provenance, checksums } = comparison();
    const { title, cityTitle, changes, changeDays, command } = detail();
    expect(manifest).toMatchObject({ provenance, checksums, title, cityTitle, changes, changeDays, command });
    expect(manifest.schema).toBe('crackdown-run/1');
    expect(manifest.outcomes).toEqual([{ id: 'overdose-deaths', label: 'Deaths', unit: 'people' }]);
    const names = manifest.files.map((file: { name: string }) => file.name);
    expect([...names, 'manifest.json'].sort()).toEqual(readdirSync(folder).sort());
    for (const file of manifest.files) {
      const bytes = readFileSync(join(folder, file.name));
      expect(file.bytes).toBe(bytes.length);
      expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      if (!file.columns) continue;
      const rows = await rowsOf(join(folder, file.name));
      expect(rows).toHaveLength(file.rows);
      expect(Object.keys(rows[0])).toEqual(file.columns.map((column: { name: string }) => column.name));
      for (const column of file.columns) {
        expect(column).toMatchObject({ unit: expect.stringMatching(/./), meaning: expect.stringMatching(/./) });
        expect(column.nullable || rows.every((row) => row[column.name] !== null)).toBe(true);
      }
    }
  });

  test('takes more rows than a vector of the database holds', async () => {
    const folder = await writeRun(dir, comparison(), detail(2500));
    const rows = await rowsOf(join(folder, 'daily.parquet'));
    expect(rows).toHaveLength(4 * 2500);
    for (const [i, run] of detail(2500).replicates.entries())
      for (const [j, world] of worlds.entries()) {
        const part = rows.slice((2 * i + j) * 2500, (2 * i + j + 1) * 2500);
        expect(part.map((row) => row.uses)).toEqual(run[world].daily.uses);
        expect(
          part.every((row, d) => row.replicate === run.replicate && row.world === world && row.day === d - 2),
        ).toBe(true);
      }
  });

  test('is written though nothing happened', async () => {
    const quiet = detail(0);
    for (const run of quiet.replicates)
      for (const world of worlds) Object.assign(run[world], { arrests: [], replacementDays: [] });
    const folder = await writeRun(dir, { ...comparison(), runs: [] }, quiet);
    for (const file of ['outcomes', 'daily', 'arrests', 'replacement'])
      expect(await rowsOf(join(folder, `${file}.parquet`))).toEqual([]);
  });

  test('never takes the place of another; the same run gives the same bytes', async () => {
    writeFileSync(join(dir, 'crackdown-on-dealers-3f9a2c1b-2'), 'a file in the way');
    const first = await writeRun(dir, comparison(), detail());
    const later = await Promise.all([1, 2].map(() => writeRun(dir, comparison(), detail())));
    const name = 'crackdown-on-dealers-3f9a2c1b';
    expect(basename(first)).toBe(name);
    expect(later.map((path) => basename(path)).sort()).toEqual([`${name}-3`, `${name}-4`]);
    for (const file of readdirSync(first))
      for (const other of later) expect(readFileSync(join(other, file))).toEqual(readFileSync(join(first, file)));
  });
});

describe('a hostile policy', () => {
  test.each([
    '../../etc/passwd',
    '..',
    '/etc/cron.d/x.yaml',
    '..\\..\\windows',
    "x'; DROP TABLE staged; --",
    'a\u0000b',
    '',
    'CON',
    'x'.repeat(300),
  ])('%j stays in the folder', async (policy) => {
    const hostile = comparison(policy);
    const runs = hostile.runs.map((run) => ({ ...run, baseline: { [policy]: 1 } }));
    const folder = await writeRun(dir, { ...hostile, runs }, { ...detail(), title: policy });
    expect(dirname(resolve(folder))).toBe(resolve(dir));
    expect(readdirSync(dir)).toEqual([basename(folder)]);
    expect(readdirSync(around)).toEqual(['runs']);
    const rows = await rowsOf(join(folder, 'outcomes.parquet'));
    expect(rows[0]).toMatchObject({ outcome: policy, value: 1 });
  });

  test('no policy or hash makes a name of more than letters, digits and hyphens', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (policy, hash) => {
        expect(folderName(policy, hash)).toMatch(/^[a-z0-9][a-z0-9-]{0,80}$/);
      }),
    );
    expect(folderName('nothing', 'ABCDEF0123', { day: 20, policy: '../x/Naloxone.yaml' })).toBe(
      'nothing-from-day-20-of-naloxone-abcdef01',
    );
    expect(folderName('./mine/Härtere Strafen.yaml', 'ABCDEF0123')).toBe('hartere-strafen-abcdef01');
  });
});

describe('a failure leaves no folder', () => {
  const ragged = detail();
  Object.assign(ragged.replicates[0].baseline.daily, { uses: [1] });
  const undeclared = detail();
  Object.assign(undeclared.replicates[0].baseline.daily, { surprises: [1, 2, 3, 4, 5] });
  const half = detail();
  Object.assign(half.replicates[1].policy.arrests[0], { day: 1.5 });
  const missing = detail();
  Object.assign(missing.replicates[1].policy.arrests[0], { role: undefined });
  const unprintable = { ...detail(), changes: [1n] as unknown as string[] };

  test.each([
    ['a column with too few days', ragged, 'uses'],
    ['a counter nobody declared', undeclared, 'surprises'],
    ['a day that is not whole', half, 'column day'],
    ['a field that is missing', missing, 'role'],
    ['a manifest that cannot be written', unprintable, 'BigInt'],
  ])('%s', async (_, bad, message) => {
    await expect(writeRun(dir, comparison(), bad)).rejects.toThrow(message);
    expect(readdirSync(dir)).toEqual([]);
  });

  test('a folder that cannot be made', async () => {
    writeFileSync(join(dir, 'file'), '');
    await expect(writeRun(join(dir, 'file'), comparison(), detail())).rejects.toThrow();
    expect(readdirSync(dir)).toEqual(['file']);
  });

  test('an exit in the middle', () => {
    const script = join(dir, 'exit.mjs');
    mkdirSync(join(dir, 'runs'));
    const url = new URL('../../dist/store/new-entry.js', import.meta.url);
    writeFileSync(
      script,
      `import { writeFileSync } from 'node:fs';
       import { newFolder } from ${JSON.stringify(url.href)};
       await newFolder(${JSON.stringify(join(dir, 'runs'))}, 'run', async (folder) => {
         writeFileSync(folder + '/half', 'half');
         process.exit(130);
       });`,
    );
    expect(spawnSync(process.execPath, [script]).status).toBe(130);
    expect(existsSync(join(dir, 'runs'))).toBe(true);
    expect(readdirSync(join(dir, 'runs'))).toEqual([]);
  });
});

test('the database is loaded when something is written, not before', () => {
  const url = new URL('../../dist/store/run-folder.js', import.meta.url);
  const script = `import Module from 'node:module';
    import ${JSON.stringify(url.href)};
    console.log(Object.keys(Module._cache).filter((name) => name.includes('duckdb')).length);`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(stdout.trim()).toBe('0');
});
