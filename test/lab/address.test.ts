import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Address, readAddress, writeAddress } from '../../src/lab/lab/address.ts';
import { limits } from '../../src/lab/lab/scenario.ts';
import { addressOf, usualQuery } from '../../src/lab/levers/own-address.ts';
import { loadPolicy, policyIds } from '../../src/study/scenario-files.ts';
import { change, city } from './laws.ts';

const faultsOf = (query: string) => readAddress(query).faults;
const wrong = (text: string) => faultsOf(`?change=${encodeURIComponent(text)}`);

const setting = (key: keyof typeof limits) => fc.integer({ min: limits[key].min, max: limits[key].max });

describe('an address', () => {
  test('is read as it was written, whatever law it holds', () => {
    const address = fc.record(
      {
        city: fc.string(),
        policy: fc.string(),
        people: setting('people'),
        days: setting('days'),
        seed: setting('seed'),
        run: fc.boolean(),
        day: setting('days'),
        person: fc.integer({ min: 0, max: 1e7 }),
        changes: fc.array(change, { maxLength: 5 }),
      },
      { requiredKeys: ['city', 'policy', 'people', 'days', 'seed', 'run'] },
    );
    fc.assert(
      fc.property(address, (given) => {
        expect(readAddress(writeAddress(given as Address))).toEqual({ address: given, faults: [] });
      }),
    );
  });

  test('a law of one’s own that changes nothing is not the one that it began as', () => {
    const { address } = readAddress(writeAddress({ ...readAddress('').address, changes: [] }));
    expect(address.changes).toEqual([]);
  });

  test('stays legible', () => {
    const changes = [{ from: 0, until: '2016-07-01', where: ['downtown'], set: { 'police.effort': 2 } }];
    expect(writeAddress({ ...readAddress('').address, changes })).toMatch(
      /&change=0\.\.2016-07-01@downtown:police\.effort=2$/,
    );
  });
});

describe('what nobody can have meant is said, and the usual stands in', () => {
  test.each([
    ['police.effort=2', /not of the form/],
    ['0:', /nothing is not of the form lever=value/],
    ['0:police.effort', /not of the form lever=value/],
    ['0:police.effort=', /nothing is no number from 0 to 20/],
    ['0:police.effort=2=3', /2=3 is no number/],
    ['0:police.effort=1e99', /1e99 is no number/],
    ['0:police.effort=NaN', /NaN is no number/],
    ['0:police.effrot=2', /did you mean police.effort/],
    ['0:__proto__=2', /__proto__ is no lever/],
    ['0:constructor=2', /constructor is no lever$/],
    ['-1:police.effort=2', /-1 is no day/],
    ['0..1..2:police.effort=2', /no day and no span/],
    ['2016-02-31:police.effort=2', /no day/],
    ['0@downtown@eastside:police.effort=2', /not of the form/],
    ['0@downtown:supply.edge-seizures=0.5', /acts on the whole city/],
    ['0:law.possession=divrt', /did you mean divert/],
  ])('%s', (text, message) => {
    expect(wrong(text)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    'people=1e3',
    'people=-5',
    'people=49',
    'days=0',
    'days=3651',
    'seed=9007199254740992',
    'seed=1.5',
    'day=x',
  ])('%s', (query) => {
    expect(faultsOf(`?${query}`)).toEqual([expect.stringContaining('no whole number from')]);
    expect(readAddress(`?${query}`).address).toEqual(readAddress('').address);
  });

  test('of very much that is wrong some is told, on lines that can be read', () => {
    const long = 'x'.repeat(10_000);
    const query = new URLSearchParams({ people: long, days: long });
    for (let i = 0; i < 1000; i++) query.append('change', `${long}:police.effort=${long}`);
    const faults = faultsOf(`?${query}`);
    expect(faults).toHaveLength(11);
    expect(faults.at(-1)).toBe('… and 992 more');
    expect(Math.max(...faults.map((fault) => fault.length))).toBeLessThan(300);
    expect(Math.max(...wrong(`0:law.possession=${long}`).map((fault) => fault.length))).toBeLessThan(300);
  });

  test('no text makes the reader fail', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.string().map((text) => `?change=0:${text}`),
    );
    fc.assert(fc.property(hostile, (text) => void readAddress(text)));
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

describe('the address of what the page shows', () => {
  const builtIn = policyIds().map((id) => loadPolicy(id));
  const crackdown = loadPolicy('crackdown-on-dealers');
  const scenario = { city, policy: crackdown, people: 1000, days: 365, seed: 1 };
  const shown = { day: 0, selected: undefined };
  const given = { run: false, builtIn, ownCity: false };
  const query = (...[of, at, how]: Parameters<typeof addressOf>) => {
    const found = addressOf(of, at, how);
    return 'query' in found ? readAddress(found.query).address : found.why;
  };

  test('of a first visit is the usual', () => {
    expect(addressOf(scenario, shown, given)).toEqual({ query: usualQuery });
  });

  test('names a built-in law, and holds a changed one', () => {
    expect(query(scenario, { day: 12, selected: 3 }, { ...given, run: true })).toMatchObject({
      ...{ policy: 'crackdown-on-dealers', run: true, day: 12, person: 3 },
    });
    const changes = [{ from: 5, set: { 'police.effort': 3 } }];
    const changed = { ...scenario, policy: { ...crackdown, changes } };
    expect(query(changed, shown, given)).toMatchObject({ policy: 'crackdown-on-dealers', changes });
    const own = { ...scenario, policy: { id: 'mine', name: 'Mine', changes } };
    expect(query(own, shown, given)).toMatchObject({ policy: 'nothing', changes });
  });

  test('cannot be where the city is a file, or the law very long', () => {
    expect(query(scenario, shown, { ...given, ownCity: true })).toMatch(/cannot hold it/);
    const changes = Array.from({ length: 500 }, (_, from) => ({ from, set: { 'police.effort': 3 } }));
    expect(query({ ...scenario, policy: { ...crackdown, changes } }, shown, given)).toMatch(/too long/);
  });
});
