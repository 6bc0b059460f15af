import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { patterns } from '../../src/observe/patterns/index.ts';
import { Sandbox } from './crackdown.ts';

let sandbox: Sandbox;
let validate: string[];
beforeAll(() => {
  sandbox = new Sandbox();
  validate = ['validate', ...sandbox.tiny, '--replicates', '2'];
});
afterAll(() => sandbox.remove());

test('the document has every pattern, and nothing is written', async () => {
  const document = await sandbox.json(validate);
  expect(document).toMatchObject({
    schema: 'crackdown-validate/1',
    provenance: { city: 'typical-2016', seed: 5, replicates: 2, people: 300, years: 0.1, burnInDays: 30 },
  });
  expect(document.patterns.map(({ id }: { id: string }) => id)).toEqual(patterns.map(({ id }) => id));
  for (const { id, published, simulated, within, n, note } of document.patterns) {
    expect(Object.keys(published), id).toEqual(['value', 'lo', 'hi']);
    if (simulated === null) expect([within, typeof note], id).toEqual([null, 'string']);
    else {
      expect(Object.keys(simulated), id).toEqual(['mean', 'lo', 'hi']);
      expect(within, id).toBe(simulated.mean >= published.lo && simulated.mean <= published.hi);
      expect(n, id).toBeGreaterThanOrEqual(0);
    }
  }
  expect(readdirSync(sandbox.here)).toEqual([]);
});

test('the answer fits 80 columns, by role; on other threads the command it prints gives it again', async () => {
  const only = ['brokered-30-days', 'broker-buyers', 'survey-undercount', 'moud-retention'];
  const first = await sandbox.run([...validate, '--quiet', '--threads', '2', '--only', ...only]);
  expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
  expect(first.out.split('\n').filter((line) => line.length > 80 && !line.startsWith('Again:'))).toEqual([]);
  expect(first.out.indexOf('Calibration: ')).toBeLessThan(first.out.indexOf('Validation: '));
  expect(first.out).toContain('survey-undercount: not measured, needs the household survey');
  expect(first.out).toContain('moud-retention: not measured, the measured period is too short');
  const again = /^Again: +npx crackdown (.*)$/m.exec(first.out)?.[1].split(' ') ?? [];
  const second = await sandbox.run([...again, '--quiet', '--threads', '1']);
  const table = (text: string) => text.split('\nAgain:')[0];
  expect(table(second.out)).toBe(table(first.out));
});

test('--only takes some patterns, and names the nearest of those it does not know', async () => {
  const { patterns: found } = await sandbox.json([...validate, '--only', 'brokered-30-days', 'survey-undercount']);
  expect(found.map(({ id }: { id: string }) => id)).toEqual(['brokered-30-days', 'survey-undercount']);
  const { code, out, err } = await sandbox.run([...validate, '--only', 'brokered-30-day']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('did you mean brokered-30-days?');
});
