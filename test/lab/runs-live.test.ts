import { expect, test } from 'vitest';
import { liveAddress } from '../../src/lab/runs/see-live.ts';
import { scenarioHash } from '../../src/study/provenance.ts';
import { loadCity, loadPolicy } from '../../src/study/scenario-files.ts';
import { comparison } from '../store/fixture.ts';

const city = loadCity('typical-2016');
const policy = loadPolicy('naloxone', city);

function made(of: { people?: number; years?: number; replicates?: number | number[] }) {
  const { people = 1000, years = 73 / 365, replicates = 2 } = of;
  const settings = { people, years, seed: 7, replicates };
  const provenance = {
    ...comparison().provenance,
    people,
    years,
    scenarioHash: scenarioHash({ city, policy, ...settings }),
  };
  return { provenance, runs: comparison().runs };
}

test('a run of a built-in city and law is seen live at its address', () => {
  const address = '?city=typical-2016&policy=naloxone&people=1000&days=73&seed=7';
  expect(liveAddress(made({}), city, policy, '0.1.0')).toEqual({ address });
  // It was stopped: replicates 1 and 2 of more.
  expect(liveAddress(made({ replicates: [1, 2] }), city, policy, '0.1.0')).toEqual({ address });
});

test('another city, law or version is not taken for it', () => {
  const other = { ...policy, changes: [{ from: 1, set: { 'police.effort': 2 } }] };
  expect(liveAddress(made({}), city, other, '0.1.0')).toEqual({ reason: expect.stringContaining('not the one') });
  expect(liveAddress(made({}), city, undefined, '0.1.0')).toEqual({ reason: expect.stringContaining('this law') });
  expect(liveAddress(made({}), city, policy, '0.2.0')).toEqual({ reason: expect.stringContaining('version 0.1.0') });
  expect(liveAddress(made({ people: 2e5 }), city, policy, '0.1.0')).toEqual({ reason: expect.stringMatching(/large/) });
});
