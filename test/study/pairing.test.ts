// The same luck in both worlds is there to make differences certain sooner. In an open population (people die, begin, stop and
// go back) a mild policy parts the worlds little by little: paired differences must still vary less than independent ones.
import { expect, test } from 'vitest';
import { seedOf } from '../../src/study/seeds.ts';
import { runReplicate } from '../../src/study/world-run.ts';
import { cityWith, typical } from '../model/fixture.ts';

test('pairing makes the difference in overdoses under a mild naloxone policy far less variable', () => {
  // Overdoses often enough that few people and days count many, and kits save some of who dies of them.
  const city = cityWith({
    people: { burnInDays: 20 },
    body: { overdoseHazard: typical.body.overdoseHazard * 10, fatalHazard: 1 },
    care: { kitsPerMonth: 0.3 },
  });
  const changes = [{ from: 80, until: Number.POSITIVE_INFINITY, set: { 'care.naloxone-kits': 2 } }];
  const records = Array.from({ length: 8 }, (_, replicate) =>
    runReplicate(
      { city, changes, people: 200, years: 0.15, seed: seedOf(11, replicate), replicate, check: false },
      () => {},
    ),
  );
  const overdoses = ({ outcomes }: (typeof records)[number]['policy']) =>
    (outcomes['overdose-deaths'].value as number) + (outcomes['nonfatal-overdoses'].value as number);
  const today = records.map((record) => overdoses(record.baseline));
  const policy = records.map((record) => overdoses(record.policy));
  const difference = policy.map((count, i) => count - today[i]);
  expect(difference.some((d) => d !== 0)).toBe(true);
  expect(variance(today) + variance(policy)).toBeGreaterThan(3 * variance(difference));
});

function variance(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
}
