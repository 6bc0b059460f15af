import { beforeAll, describe, expect, test } from 'vitest';
import type { City } from '../../src/model/city/parameters.ts';
import { compareLives } from '../../src/observe/life/index.ts';
import { renderReport } from '../../src/report/page.ts';
import { DAYS_PER_YEAR } from '../../src/study/day.ts';
import { runFollow } from '../../src/study/follow-run.ts';
import { FOLLOWED_MOST } from '../../src/study/one-life.ts';
import { stepsFor } from '../../src/study/policy.ts';
import { loadCity, loadPolicy } from '../../src/study/scenario-files.ts';
import { detailOf, summarise } from '../../src/study/summary.ts';
import type { ReplicateRecord } from '../../src/study/tasks.ts';
import { runReplicate } from '../../src/study/world-run.ts';

const whole = loadCity('typical-2016');
const city: City = { ...whole, people: { ...whole.people, burnInDays: 20 } };
const policy = loadPolicy('crackdown-on-dealers', city);
const setting = { city, people: 150, years: 60 / DAYS_PER_YEAR, seed: 9, check: false };

describe('the life that parts furthest', () => {
  let followed: ReplicateRecord;
  beforeAll(() => {
    followed = runReplicate({ ...setting, changes: stepsFor(policy, city), replicate: 0 }, () => {});
  });

  test('is followed in the first replicate, and following changes no bit', () => {
    const other = runReplicate({ ...setting, changes: stepsFor(policy, city), replicate: 1 }, () => {});
    expect(followed.life?.days).toBe(60);
    expect(followed.life?.parting?.day).toBeGreaterThanOrEqual(0);
    expect(other.life).toBeUndefined();
    expect([followed.baseline.checksum, followed.policy.checksum]).toEqual([
      other.baseline.checksum,
      other.policy.checksum,
    ]);
  });

  // Long enough a burn-in for people to have dealt with many whom they know no longer.
  test.each([9, 16])('is told as whoever follows the person is told it, seed %i', (seed) => {
    const settled: City = { ...whole, people: { ...whole.people, burnInDays: 120 } };
    const changes = stepsFor(loadPolicy(policy.id, settled), settled);
    const task = { ...setting, city: settled, people: 300, seed, changes, replicate: 0 };
    const told = runReplicate(task, () => {}).life;
    const { baseline, policy: under } = runFollow({ ...task, person: told?.person ?? -1 }, () => {});
    if (!told || !baseline.life || !under.life) throw new Error('nobody was followed');
    const { parting, lines } = compareLives(baseline.life, under.life);
    expect(told.parting).toEqual(parting);
    expect(told.lines).toEqual(lines);
  });

  test('is nobody’s where both worlds are the same', () => {
    expect(runReplicate({ ...setting, changes: [], replicate: 0 }, () => {}).life).toBeUndefined();
    expect(FOLLOWED_MOST).toBeGreaterThan(setting.people);
  });

  test('stands in the report, each of its lines an event of one of the two lives', () => {
    const options = { ...setting, policy, replicates: 1, threads: 1 };
    const made = { version: '1', engine: 'e', wallSeconds: 1 };
    const report = renderReport(summarise(options, [followed], [], made), detailOf(options, [followed]));
    expect(report).toContain(
      `The two lives of person ${followed.life?.person} part on day ${followed.life?.parting?.day}`,
    );
    const lasting = followed.life?.lines.filter((line) => !line.everyday) ?? [];
    expect(lasting.length).toBeGreaterThan(0);
    const rows = report.slice(report.indexOf('class="life"')).match(/<tr/g)?.length ?? 0;
    expect(rows).toBeGreaterThan(1);
    for (const { text } of lasting) expect(report).toContain(text.replace(/&/g, '&amp;'));
  });
});
