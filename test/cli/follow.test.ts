import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Sandbox } from './crackdown.ts';

let sandbox: Sandbox;
let run: string;
beforeAll(async () => {
  sandbox = new Sandbox();
  const compare = ['compare', 'crackdown-on-dealers', '--set', 'police.effort=20', ...sandbox.tiny];
  const { code, err } = await sandbox.run([...compare, '--replicates', '2', '--quiet']);
  if (code !== 0) throw new Error(err);
  run = join('runs', readdirSync(join(sandbox.here, 'runs'))[0]);
});
afterAll(() => sandbox.remove());

test('the folder holds what it takes to run the same again', () => {
  const folder = join(sandbox.here, run);
  const scenario = JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8'));
  expect(scenario).toMatchObject({ people: 300, years: 0.1, seed: 5, replicates: [0, 1] });
  expect(scenario.policy.changes.at(-1)).toEqual({ from: 0, set: { 'police.effort': 20 } });
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(files.map(({ name }: { name: string }) => name)).toContain('scenario.json');
});

test('who the law did what to, and the two lives of one of them', async () => {
  const all = await sandbox.json(['follow', run]);
  expect(all.schema).toBe('crackdown-follow/1');
  const arrested = all.groups.find(({ id }: { id: string }) => id === 'arrested-as-dealer');
  const only = await sandbox.json(['follow', run, '--find', 'arrested-as-dealer']);
  expect(only.groups).toEqual([arrested]);
  const { person } = arrested.people[0];
  const { lines, parting, present } = await sandbox.json(['follow', run, String(person)]);
  expect(parting.how).toMatch(/^On day \d+/);
  expect(present.policy.alive).toBe(true);
  const arrests = lines.filter(({ text }: { text: string }) => text.startsWith('Was arrested as a dealer'));
  expect(arrests.some(({ world }: { world: string }) => world === 'policy')).toBe(true);
  expect(arrests.some(({ world }: { world: string }) => world !== 'policy')).toBe(false);
});

test('in words, of one world, and of another replicate', async () => {
  const { code, out } = await sandbox.run(['follow', run, '7', '--quiet']);
  expect(code).toBe(0);
  expect(out).toMatch(/^Person 7: a (wo)?man of \d+ in /);
  expect(out).toMatch(/Today’s law: (Alive|Dead)/);
  const one = await sandbox.json(['follow', run, '7', '--world', 'policy', '--replicate', '1']);
  expect(one).toMatchObject({ world: 'policy', replicate: 1, person: 7 });
  const list = await sandbox.run(['follow', run, '--quiet']);
  expect(list.out).toContain('parted-most');
});

test.each<[string, string[], RegExp]>([
  ['nobody of that number', ['RUN', '99999'], /99999: there is no person 99999: people are numbered from 0 to \d+/],
  ['no number', ['RUN', 'x'], /whole number/],
  ['no such replicate', ['RUN', '1', '--replicate', '7'], /--replicate 7: .*0, 1/],
  ['no such kind', ['RUN', '--find', 'x'], /killed/],
  ['a person and a kind', ['RUN', '1', '--find', 'killed'], /leave the person/],
  ['no folder', ['nowhere', '1'], /^crackdown: nowhere: is no run folder: there is nothing of that name\n$/],
  ['a folder of run folders', ['runs'], /^crackdown: runs: is no run folder: it holds some: nothing|crackdown-/],
  ['a folder of anything', ['.'], /^crackdown: \.: is no run folder: crackdown compare writes them\n$/],
  ['a kind misspelt', ['RUN', '--find', 'kiled'], /Did you mean killed\?/],
])('%s: said in words, exit code 2', async (_, args, said) => {
  const { code, out, err } = await sandbox.run(['follow', ...args.map((arg) => (arg === 'RUN' ? run : arg))]);
  expect(err).toMatch(said);
  expect([code, out]).toEqual([2, '']);
});

/** A copy of the run folder with a file changed. */
function changed(file: string, change: (text: string) => string): string {
  const copy = `${run}-${Math.random().toString(36).slice(2)}`;
  const path = join(sandbox.here, copy);
  cpSync(join(sandbox.here, run), path, { recursive: true });
  writeFileSync(join(path, file), change(readFileSync(join(path, file), 'utf8')));
  return copy;
}

test('a damaged scenario is bad input, said without a stack', async () => {
  for (const change of [() => '{', () => '', (text: string) => text.replace('"people": 300', '"people": "lots"')]) {
    const { code, out, err } = await sandbox.run(['follow', changed('scenario.json', change), '1']);
    expect(err).toMatch(/scenario\.json:1:1: /);
    expect(err).not.toMatch(/\n\s+at /);
    expect([code, out]).toEqual([2, '']);
  }
});

test('worlds that are not those of the folder are no lives of it', async () => {
  const other = changed('scenario.json', (text) => text.replace('"seed": 5', '"seed": 6'));
  const { code, out, err } = await sandbox.run(['follow', other, '1', '--quiet']);
  expect(err).toMatch(/the worlds are not those of the folder.*made by crackdown \d/s);
  expect([code, out]).toEqual([1, '']);
});
