import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ScenarioRecord } from '../../src/study/comparison.ts';
import { stepsFor, withSettings } from '../../src/study/policy.ts';
import { readRecordedRun, readScenarioRecord, taskOf } from '../../src/study/recorded-run.ts';
import { ScenarioError } from '../../src/study/scenario-error.ts';
import { loadCity, loadPolicy, policyIds } from '../../src/study/scenario-files.ts';

const city = loadCity('typical-2016');
const record = (policy = loadPolicy('crackdown-on-dealers', city)): ScenarioRecord => ({
  schema: 'crackdown-scenario/1',
  ...{ city, policy, people: 300, years: 0.1, seed: 5 },
  replicates: [0, 2],
});
const written = (scenario: unknown = record()) => JSON.stringify(scenario);
const read = (text: string) => readScenarioRecord(text, 'scenario.json');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crackdown-recorded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each(policyIds())('what was written is read again: %s', (id) => {
  const policy = withSettings(loadPolicy(id, city), { 'police.effort': 2 });
  const found = read(written(record(policy)));
  expect(found).toEqual(record(policy));
  expect(taskOf(found, 0)).toMatchObject({ city, seed: 5, people: 300, changes: stepsFor(policy, city) });
});

test('a policy out of a file has the id it had', () => {
  const policy = { ...loadPolicy('nothing', city), id: 'mine/law.yaml' };
  expect(read(written(record(policy))).policy).toEqual(policy);
});

test('a policy that was recorded may set a lever twice, which nobody should write', () => {
  const change = { from: 0, set: { 'police.effort': 2 } };
  const policy = { id: 'x', name: 'x', changes: [change, change] };
  expect(read(written(record(policy))).policy).toEqual(policy);
});

const broken = (change: object) => written({ ...record(), ...change });
test.each([
  ['no JSON', '{"schema": ', /is no JSON/],
  ['no mapping', '[1]', /is no mapping/],
  ['another schema', broken({ schema: 'x' }), /schema/],
  ['half a person', broken({ people: 0.5 }), /people/],
  ['far too many', broken({ people: 1e12 }), /people/],
  ['a year too many', broken({ years: 101 }), /years/],
  ['no luck', broken({ seed: -1 }), /seed/],
  ['no replicate', broken({ replicates: [] }), /replicates/],
  ['no city', broken({ city: 3 }), /city: missing/],
  ['a city with less', broken({ city: { ...city, market: undefined } }), /city: market: missing/],
  [
    'a value out of bounds',
    broken({ city: { ...city, people: { ...city.people, ageSd: -1 } } }),
    /city: people\.ageSd/,
  ],
  ['more than a city has', broken({ city: { ...city, x: {} } }), /city: x is not known/],
  ['no policy', broken({ policy: null }), /policy: missing/],
  ['a policy without an id', broken({ policy: { ...record().policy, id: 4 } }), /policy: id/],
  [
    'an unknown lever',
    broken({ policy: { ...record().policy, changes: [{ from: 0, set: { x: 1 } }] } }),
    /policy: x is/,
  ],
  ['more than a policy has', broken({ policy: { ...record().policy, x: 1 } }), /policy: x is/],
])('%s is refused in words', (_, text, said) => {
  expect(() => read(text)).toThrow(ScenarioError);
  expect(() => read(text)).toThrow(said);
});

test('no text makes it fail in another way', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map((x) => broken({ city: x, policy: x })),
      ),
      (text) => {
        expect(() => read(text)).toThrow(ScenarioError);
      },
    ),
    { numRuns: 200 },
  );
});

test('a folder is read with its checksums, or what it lacks is said', () => {
  expect(() => readRecordedRun(join(folder, 'nowhere'))).toThrow('is no run folder');
  expect(() => readRecordedRun(folder)).toThrow('is no run folder: crackdown compare writes them');
  const of = (name: string) => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };
  const single = of('single');
  writeFileSync(join(single, 'world.json'), '{}');
  expect(() => readRecordedRun(single)).toThrow('is no run folder: it is of crackdown run');
  expect(() => readRecordedRun(join(single, 'world.json'))).toThrow('is no run folder: it is a file');
  const early = of('early');
  writeFileSync(join(early, 'manifest.json'), '{}');
  expect(() => readRecordedRun(early)).toThrow('is no run folder: it is of an earlier version');
  writeFileSync(join(of('a-run'), 'scenario.json'), written());
  expect(() => readRecordedRun(folder)).toThrow('is no run folder: it holds some: a-run');
  writeFileSync(join(folder, 'scenario.json'), written());
  expect(() => readRecordedRun(folder)).toThrow(/manifest\.json.*is missing/);
  const checksum = '0123456789abcdef';
  const manifest = {
    provenance: { version: '0.1.0', engine: 'Node.js 20' },
    checksums: [{ replicate: 2, baseline: checksum, policy: checksum }],
  };
  const write = (some: object) =>
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...some }));
  write({});
  const run = readRecordedRun(folder);
  expect(run.scenario).toEqual(record());
  expect(run.checksums).toEqual(new Map([[2, { baseline: checksum, policy: checksum }]]));
  write({ checksums: [{ replicate: 2, baseline: 'x', policy: checksum }] });
  expect(() => readRecordedRun(folder)).toThrow('checksums');
  write({ provenance: { version: '\u001b[2J', engine: 'x' } });
  expect(() => readRecordedRun(folder)).toThrow('version');
  rmSync(join(folder, 'manifest.json'));
  mkdirSync(join(folder, 'manifest.json'));
  expect(() => readRecordedRun(folder)).toThrow();
});
