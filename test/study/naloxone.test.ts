// More naloxone averts deaths, beyond what chance would do: the interval of the paired difference lies below zero.
import { expect, test } from 'vitest';
import { intervalOf } from '../../src/study/interval.ts';
import { seedOf } from '../../src/study/seeds.ts';
import { runReplicate } from '../../src/study/world-run.ts';
import { cityWith, typical } from '../model/fixture.ts';

/** Overdoses so frequent, and so often fatal without help, that few people and days count many; sites near enough. */
const city = cityWith({
  people: { burnInDays: 20 },
  body: { overdoseHazard: typical.body.overdoseHazard * 10, fatalHazard: typical.body.fatalHazard * 15 },
  site: { metres: 5000 },
});

/** Deaths under a policy less those without it, by replicate. */
function differences(set: Readonly<Record<string, number | string>>): number[] {
  const changes = [{ from: 80, until: Number.POSITIVE_INFINITY, set }];
  return Array.from({ length: 16 }, (_, replicate) => {
    const { baseline, policy } = runReplicate(
      { city, changes, people: 300, years: 0.25, seed: seedOf(5, replicate), replicate, check: false },
      () => {},
    );
    const deaths = ({ outcomes }: typeof policy) => outcomes['overdose-deaths'].value as number;
    return deaths(policy) - deaths(baseline);
  });
}

test('many kits in the hands of people who use avert deaths', () => {
  expect(intervalOf(differences({ 'care.naloxone-kits': 50 })).hi).toBeLessThan(0);
});

test('supervised sites everywhere avert deaths', () => {
  expect(intervalOf(differences({ 'care.supervised-consumption': 1 })).hi).toBeLessThan(0);
});
