import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listed } from '../../src/cli/replication-again.ts';
import { readSeeds } from '../../src/cli/seed-list.ts';
import { Sandbox } from './crackdown.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
});
afterAll(() => sandbox.remove());

const replicate = ['replicate', 'hoffer-alam-2013'];
const short = [...replicate, '--days', '12', '--seeds', '3-5'];

const FIELDS = [
  ...['seed', 'day', 'deals', 'brokered_deals', 'broker_share', 'price12_net', 'price12_gross'],
  ...['price12_customer_actual', 'units_per_deal', 'tax_paid', 'units_bought', 'units_consumed', 'dealers_active'],
  ...['dealers_new', 'drop_arrest', 'drop_surplus', 'drop_nocustomer', 'dealer_units_mean', 'dealer_units_sd'],
  ...['dealer_degree_mean', 'customer_dealers_mean', 'customers_no_dealer', 'stale_referrals', 'social_degree_mean'],
];

test('every day of every seed, with these fields, the same on one thread and on two; nothing is written', async () => {
  const one = await sandbox.json([...short, '--threads', '1']);
  const two = await sandbox.json([...short, '--threads', '2']);
  expect(one.schema).toBe('crackdown-replicate/1');
  expect(one.series).toHaveLength(36);
  for (const row of one.series) expect(Object.keys(row)).toEqual(FIELDS);
  expect(one.series.map(({ seed, day }: { seed: number; day: number }) => [seed, day])).toEqual(
    [3, 4, 5].flatMap((seed) => Array.from({ length: 12 }, (_, i) => [seed, i + 1])),
  );
  const figures = ({ series, means, checksums }: typeof one) => ({ series, means, checksums });
  expect(figures(two)).toEqual(figures(one));
  expect(readdirSync(sandbox.here)).toEqual([]);
});

test('configurations, what replaces a value of them, and corrections reach the market', async () => {
  const configuration = async (...args: string[]) =>
    (await sandbox.json([...replicate, '--days', '1', '--seeds', '1', ...args])).provenance.configuration;
  expect(await configuration()).toMatchObject({ ownDealer: 1, share: 0.25, surplus: 84, corrected: [] });
  expect(await configuration('--configuration', 'gui')).toMatchObject({ ownDealer: 0.8, share: 0.3, surplus: 168 });
  const set = ['--own-dealer', '0.25', '--share', '0.7', '--surplus', '100', '--brokerage', 'drug'];
  expect(await configuration(...set, '--correct', 'copies-counted')).toMatchObject({
    ...{ ownDealer: 0.25, share: 0.7, surplus: 100, brokerage: 'drug', corrected: ['copies-counted'] },
  });
  expect((await configuration('--correct', 'all')).corrected.length).toBeGreaterThan(8);
});

test('the answer fits 80 columns and gives the command that gives it again', async () => {
  const { code, out, err } = await sandbox.run([...short, '--quiet', '--correct', 'copies-counted']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.split('\n').filter((line) => line.length > 80 && !line.startsWith('Again:'))).toEqual([]);
  expect(out).toMatch(/^broker_share +0\.\d+ \[/m);
  const again = /^Again: +npx crackdown (.*)$/m.exec(out)?.[1].split(' ') ?? [];
  expect(again).toEqual(expect.arrayContaining(['--seeds', '3-5', '--correct', 'copies-counted']));
  const table = (text: string) => text.slice(text.indexOf('Measure'), text.indexOf('crackdown 0.'));
  expect(table((await sandbox.run(again)).out)).toBe(table(out));
});

test('Ctrl-C keeps the seeds that are finished, and says how many of how many', async () => {
  const args = [...replicate, '--days', '40', '--seeds', '1-9000', '--json'];
  const { code, out, err } = await sandbox.run(args, async (child) => {
    await wait(5000);
    child.kill('SIGINT');
  });
  expect(code).toBe(130);
  const done = Number(/interrupted: (\d+) of 9000 seeds/.exec(err)?.[1]);
  expect(done).toBeGreaterThan(0);
  expect(JSON.parse(out).series).toHaveLength(40 * done);
});

test.each([
  ['1-3', [1, 2, 3]],
  ['7', [7]],
  ['1,5-6,3', [1, 5, 6, 3]],
  ['0 - 1', [0, 1]],
])('--seeds %s', (text, expected) => {
  expect(readSeeds(text)).toEqual(expected);
  expect(readSeeds(listed(expected))).toEqual(expected);
});

test.each(['', '1-', 'a', '3-1', '1,1', '1-3,2', '1.5', '-1', '0-10000', '9007199254740992'])(
  '--seeds %j is refused',
  (text) => {
    expect(() => readSeeds(text)).toThrow(/1-30 or 1,2,7-9/);
  },
);
