import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWorlds } from '../../src/store/read-run.ts';
import { writeRun } from '../../src/store/run-folder.ts';
import { comparison, detail } from './fixture.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "crackdown-it's-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('what a run folder holds comes back as it was', async () => {
  // More days than are handed on at once.
  const records = detail(700);
  const folder = await writeRun(dir, comparison(), records);
  const worlds = await readWorlds(folder, 2);
  expect([...worlds].map(([replicate, both]) => ({ replicate, ...both }))).toEqual(records.replicates);
});

test('a table that is missing or of another kind is named, without the path', async () => {
  const folder = await writeRun(dir, comparison(), detail());
  const failure = () =>
    readWorlds(folder, 2).then(
      () => '',
      (error: Error) => error.message,
    );
  copyFileSync(join(folder, 'outcomes.parquet'), join(folder, 'arrests.parquet'));
  expect(await failure()).toMatch(/^arrests.parquet: .*day/);
  writeFileSync(join(folder, 'arrests.parquet'), 'PAR1');
  expect(await failure()).toMatch(/^arrests.parquet: /);
  rmSync(join(folder, 'daily.parquet'));
  expect(await failure()).toMatch(/^daily.parquet: /);
  expect(await failure()).not.toContain(dir);
});

test('texts of scenarios are kept with the run and stand in its manifest', async () => {
  const text = 'name: x\nchanges: []\n';
  const folder = await writeRun(dir, comparison(), detail(), [{ name: 'policy.yaml', meaning: 'The policy', text }]);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(manifest.files).toContainEqual(
    expect.objectContaining({ name: 'policy.yaml', bytes: text.length, meaning: 'The policy' }),
  );
});
