import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Sandbox } from './crackdown.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
});
afterAll(() => sandbox.remove());

test('Ctrl-C keeps the replicates that are finished, and says how many of how many', async () => {
  const args = [
    'compare',
    'crackdown-on-dealers',
    ...sandbox.tiny,
    '--people',
    '100',
    '--replicates',
    '2000',
    '--out',
    'kept',
  ];
  const { code, out, err } = await sandbox.run(args, async (child) => {
    await wait(8000);
    child.kill('SIGINT');
  });
  expect(code).toBe(130);
  const done = Number(/interrupted: (\d+) of 2000 replicates/.exec(err)?.[1]);
  expect(done).toBeGreaterThan(0);
  const [folder] = readdirSync(join(sandbox.here, 'kept'));
  const { provenance, runs } = JSON.parse(readFileSync(join(sandbox.here, 'kept', folder, 'comparison.json'), 'utf8'));
  expect(provenance.replicates).toBe(done);
  expect(runs).toHaveLength(done);
  expect(out).toContain('Who is arrested as a dealer');
});

test('what Ctrl-C leaves says so, and its command gives the same again, under the same hash', async () => {
  const small = ['compare', 'crackdown-on-dealers', ...sandbox.tiny, '--people', '100'];
  // One thread finishes them in order.
  const args = [...small, '--replicates', '2000', '--threads', '1', '--out', 'cut'];
  const { out, err } = await sandbox.run(args, async (child) => {
    await wait(8000);
    child.kill('SIGINT');
  });
  const done = Number(/interrupted: (\d+) of 2000 replicates/.exec(err)?.[1]);
  const [folder] = readdirSync(join(sandbox.here, 'cut'));
  const read = (name: string) => readFileSync(join(sandbox.here, 'cut', folder, name), 'utf8');
  const [comparison, manifest] = ['comparison.json', 'manifest.json'].map((name) => JSON.parse(read(name)));
  const interrupted = { asked: 2000, finished: Array.from({ length: done }, (_, i) => i) };
  expect(comparison.provenance.interrupted).toEqual(interrupted);
  expect(manifest.provenance.interrupted).toEqual(interrupted);
  const said = `Interrupted after ${done} of 2,000 replicates`;
  expect(out).toContain(said);
  expect(read('report.html')).toContain(said);
  const again = /^Again: +npx crackdown (.*)$/m.exec(out)?.[1] ?? '';
  expect(again).toContain(`--replicates ${done} `);
  expect(manifest.command).toBe(`npx crackdown ${again}`);
  expect(read('report.html')).toContain(`--replicates ${done} `);
  const whole = await sandbox.json(again.split(' '));
  expect(whole.runs).toEqual(comparison.runs);
  expect(whole.provenance.scenarioHash).toBe(comparison.provenance.scenarioHash);
  expect(whole.provenance).not.toHaveProperty('interrupted');
});

test('before anything is finished nothing is written', async () => {
  const args = ['compare', 'nothing', '--people', '20000', '--json', '--out', 'none'];
  const { code, out, err } = await sandbox.run(args, async (child) => {
    await wait(6000);
    child.kill('SIGINT');
  });
  expect({ code, out }).toEqual({ code: 130, out: '' });
  expect(err).toContain('nothing was written');
  expect(existsSync(join(sandbox.here, 'none'))).toBe(false);
});

test('a world that is not finished leaves its checkpoints', async () => {
  const args = ['run', ...sandbox.tiny, '--years', '100', '--checkpoint', '0=first', '--quiet'];
  const { code, err } = await sandbox.run(args, async (child) => {
    while (!existsSync(join(sandbox.here, 'first'))) await wait(100);
    child.kill('SIGINT');
  });
  expect(code).toBe(130);
  expect(err).toBe('crackdown: interrupted: the world was not finished; kept: first\n');
});
