import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Sandbox } from './crackdown.ts';

let sandbox: Sandbox;
let compare: string[];
beforeAll(() => {
  sandbox = new Sandbox();
  // So much effort that it shows among so few in so short a time.
  compare = ['compare', 'crackdown-on-dealers', '--set', 'police.effort=20', ...sandbox.tiny];
});
afterAll(() => sandbox.remove());

test('the document has everything; threads change nothing; nothing is written', async () => {
  const one = await sandbox.json([...compare, '--replicates', '2', '--threads', '1']);
  const two = await sandbox.json([...compare, '--replicates', '2', '--threads', '2']);
  expect(one.schema).toBe('crackdown-compare/1');
  expect(one.provenance).toMatchObject({
    policy: 'crackdown-on-dealers',
    ...{ seed: 5, replicates: 2, people: 300, years: 0.1, burnInDays: 30 },
    scenarioHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  for (const { id, unit, baseline, policy, difference } of one.outcomes) {
    expect(Object.keys(difference), id).toEqual(['mean', 'lo', 'hi']);
    for (const law of [baseline, policy])
      expect(Object.keys(law), id).toEqual(['mean', 'lo', 'hi', ...('n' in law || unit === 'share' ? ['n'] : [])]);
  }
  expect(Object.keys(one.individuals)).toEqual(
    expect.arrayContaining(['deathsAverted', 'deathsCaused', 'net', 'placebo']),
  );
  expect(one.runs.map(({ replicate }: { replicate: number }) => replicate)).toEqual([0, 1]);
  for (const { baseline, policy } of one.checksums) expect(baseline).not.toBe(policy);
  expect(one.checksums[0].baseline).not.toBe(one.checksums[1].baseline);
  const figures = ({ provenance, ...rest }: typeof one) => ({
    ...rest,
    provenance: { ...provenance, wallSeconds: 0 },
  });
  expect(figures(two)).toEqual(figures(one));
  expect(readdirSync(sandbox.here)).toEqual([]);
});

test('the answer fits 80 columns, says what was written, and --quiet leaves standard error empty', async () => {
  const { code, out, err } = await sandbox.run([...compare, '--replicates', '2', '--quiet']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.split('\n').filter((line) => line.length > 80 && !/^(Again|Data|Report):/.test(line))).toEqual([]);
  expect(out).toContain('Crackdown on dealers');
  expect(out).toContain('Who is arrested as a dealer');
  const [folder] = readdirSync(join(sandbox.here, 'runs'));
  expect(out).toContain(`runs/${folder}`);
  expect(readdirSync(join(sandbox.here, 'runs', folder))).toEqual(
    expect.arrayContaining(['comparison.json', 'manifest.json', 'outcomes.parquet', 'report.html']),
  );
});

test('the command that it prints gives the same figures again', async () => {
  const { out } = await sandbox.run([...compare, '--replicates', '1', '--set', 'court.severity=3', '--out', 'first']);
  const again = /^Again: +npx crackdown (.*)$/m.exec(out)?.[1].split(' ') ?? [];
  await sandbox.run([...again, '--out', 'second']);
  const found = ['first', 'second'].map((out) => {
    const [folder] = readdirSync(join(sandbox.here, out));
    const { provenance, ...rest } = JSON.parse(
      readFileSync(join(sandbox.here, out, folder, 'comparison.json'), 'utf8'),
    );
    return { ...rest, hash: provenance.scenarioHash };
  });
  expect(found[1]).toEqual(found[0]);
});

test('one replicate is said to be one, with nothing in brackets', async () => {
  const { out } = await sandbox.run([...compare, '--replicates', '1', '--out', 'once']);
  expect(out).toContain('No intervals');
  expect(out).not.toContain('[');
});

test('the report goes where it is asked for, with --json too', async () => {
  const document = await sandbox.json([...compare, '--replicates', '1', '--report', 'new/mine.html']);
  expect(document.schema).toBe('crackdown-compare/1');
  expect(readFileSync(join(sandbox.here, 'new/mine.html'), 'utf8')).toMatch(/^<!doctype html>/);
});

test('a law that changes nothing, or comes after the end, leaves both worlds the same, and is said to', async () => {
  const late = sandbox.file('late.yaml', 'name: Late\nchanges:\n  - from: 9999\n    set: { police.effort: 3 }\n');
  for (const law of ['nothing', late]) {
    const { out } = await sandbox.run(['compare', law, ...sandbox.tiny, '--replicates', '1', '--out', 'same']);
    expect(out).toContain('Both worlds are the same');
  }
});

test('a failure is told in words, with a stack only when debugging; the answer is there all the same', async () => {
  const args = [...compare, '--replicates', '1', '--json', '--report', `${'long'.repeat(80)}.html`];
  const told = await sandbox.run(args);
  expect(told).toMatchObject({ code: 1, err: expect.stringMatching(/^crackdown: .*ENAMETOOLONG/) });
  expect(told.err).not.toMatch(/\n\s+at /);
  expect(JSON.parse(told.out).schema).toBe('crackdown-compare/1');
  expect((await sandbox.run(args, undefined, { CRACKDOWN_DEBUG: '1' })).err).toMatch(/\n\s+at /);
});
