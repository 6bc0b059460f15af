import { expect, test } from 'vitest';
import { withSettings } from '../../src/study/policy.ts';
import { readPolicy } from '../../src/study/policy-file.ts';
import { originHash, type Scenario, scenarioHash } from '../../src/study/provenance.ts';
import { loadCity, loadPolicy } from '../../src/study/scenario-files.ts';

const city = loadCity('typical-2016');
const policy = loadPolicy('crackdown-on-dealers', city);
const scenario: Scenario = { city, policy, people: 500, years: 1, seed: 3, replicates: 5 };
const hash = (change: Partial<Scenario>) => scenarioHash({ ...scenario, ...change });

test('what changes figures changes the hash', () => {
  const changed = [
    scenario,
    { city: { ...city, people: { ...city.people, burnInDays: 1 } } },
    { policy: loadPolicy('nothing', city) },
    { policy: withSettings(policy, { 'court.severity': 3 }) },
    { policy: { ...policy, changes: policy.changes.map((change) => ({ ...change, until: 30 })) } },
    { people: 501 },
    { years: 2 },
    { seed: 4 },
    { replicates: 6 },
    { replicates: [0, 1, 2, 3, 5] },
  ].map(hash);
  expect(new Set(changed).size).toBe(changed.length);
  for (const found of changed) expect(found).toMatch(/^[0-9a-f]{64}$/);
});

test('what changes none does not: names, titles, and the order in which values are written', () => {
  const other = { ...policy, id: 'mine', name: 'Mine', summary: 'words' };
  const turned = Object.fromEntries(Object.entries(city).reverse()) as unknown as typeof city;
  for (const same of [{ policy: other }, { city: { ...city, id: 'x', title: 'X' } }, { city: turned }])
    expect(hash(same)).toBe(hash({}));
  const [one, two] = ['police.effort: 2, court.severity: 3', 'court.severity: 3, police.effort: 2'].map((set) =>
    readPolicy(`name: x\nchanges:\n  - from: 0\n    set: { ${set} }\n`, 'x.yaml', city),
  );
  expect(hash({ policy: two })).toBe(hash({ policy: one }));
});

test('a start is the same under every law and for any time', () => {
  const start = originHash(scenario);
  expect(originHash({ ...scenario, people: 501 })).not.toBe(start);
  expect(originHash({ ...scenario, seed: 4 })).not.toBe(start);
  expect(originHash({ city: { ...city, title: 'X' }, people: 500, seed: 3 })).toBe(start);
});
