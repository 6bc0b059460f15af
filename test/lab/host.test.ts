import { beforeAll, describe, expect, test } from 'vitest';
import { History } from '../../src/lab/lab/history.ts';
import { look, stands } from '../../src/lab/world/frame.ts';
import { WorldHost } from '../../src/lab/world/host.ts';
import { tallyTable } from '../../src/model/world/tally.ts';
import { DAYS_PER_YEAR } from '../../src/study/day.ts';
import { stepsFor } from '../../src/study/policy.ts';
import { loadCity, loadPolicy } from '../../src/study/scenario-files.ts';
import { runReplicate } from '../../src/study/world-run.ts';

const whole = loadCity('typical-2016');
// A market that has not settled is as good a world to step, keep and restore.
const city = { ...whole, people: { ...whole.people, burnInDays: 20 } };
const opening = { city, people: 120, seed: 5 };
const DAYS = 40;
const crackdown = stepsFor(loadPolicy('crackdown-on-dealers', city), city);

/** Both worlds of the opening, at day 0. */
function open(): { readonly baseline: WorldHost; readonly policy: WorldHost } {
  const baseline = new WorldHost();
  const policy = new WorldHost();
  baseline.open(opening);
  baseline.advance(0);
  policy.restore(baseline.snapshot(), opening, crackdown);
  return { baseline, policy };
}

describe('worlds on the stage', () => {
  let both: ReturnType<typeof open>;
  const told = { baseline: new History(), policy: new History() };
  beforeAll(() => {
    both = open();
    for (const world of ['baseline', 'policy'] as const) {
      told[world].take(both[world].advance(DAYS / 2).series);
      told[world].take(both[world].advance(DAYS).series);
    }
  });

  test('end as those of the command line do, to the bit, and with the same measures', () => {
    const task = { ...opening, changes: crackdown, years: DAYS / DAYS_PER_YEAR, replicate: 0, check: false };
    const record = runReplicate(task, () => {});
    for (const world of ['baseline', 'policy'] as const) {
      expect(both[world].checksum()).toBe(record[world].checksum);
      const { daily, ...rest } = record[world];
      expect(both[world].account()?.record).toEqual(rest);
      expect([told[world].from, told[world].end]).toEqual([0, DAYS]);
      for (const [name, counts] of Object.entries(told[world].daily))
        expect(counts, name).toEqual(daily[name].slice(-DAYS));
    }
    expect(both.baseline.checksum()).not.toBe(both.policy.checksum());
  });

  test('show everybody as they stand', () => {
    const { looks } = both.policy.frame();
    const seen = new Set(Array.from(looks, look.stands));
    expect(seen).toContain(stands.takesPart);
    expect(seen).toContain(stands.apart);
    expect(Array.from(looks).every((byte) => look.role(byte) < 6)).toBe(true);
  });
});

test('a fentanyl in hand shows, and whether it is known of', () => {
  const much = stepsFor({ id: 'x', name: 'x', changes: [{ from: 0, set: { 'supply.fentanyl-share': 10 } }] }, city);
  const { baseline } = open();
  const policy = new WorldHost();
  policy.restore(baseline.snapshot(), opening, much);
  const { looks } = policy.advance(DAYS);
  const holding = Array.from(looks).filter((byte) => look.holdsFentanyl(byte));
  expect(holding.length).toBeGreaterThan(5);
  // Most do not know.
  expect(holding.filter((byte) => look.knows(byte)).length).toBeLessThan(holding.length / 2);
});

test('what a picture shows of a day is the same however the day was come to', () => {
  const { baseline } = open();
  baseline.advance(19);
  const one = baseline.advance(20).moments;
  expect(one.kind.length).toBeGreaterThan(0);
  baseline.seek(3);
  const { moments } = baseline.advance(20);
  expect(moments).toEqual(one);
  // Asked again, the same; after another day, another.
  expect(baseline.frame().moments).toEqual(one);
  expect(baseline.advance(21).moments).not.toEqual(one);
});

describe('a world that is taken back', () => {
  test('lives the same days again', () => {
    const { policy } = open();
    policy.advance(33);
    const then = policy.checksum();
    policy.advance(DAYS);
    expect(policy.seek(7).day).toBe(7);
    expect(policy.seek(33).day).toBe(33);
    expect(policy.checksum()).toBe(then);
  });

  test('tells its days anew from where it was taken back to', () => {
    const { baseline } = open();
    const first = baseline.advance(DAYS).series;
    expect(first.from).toBe(0);
    expect(Object.keys(first.daily)).toEqual(Object.keys(tallyTable.columns));
    const again = baseline.seek(12).series;
    expect(again.from + again.daily.uses.length).toBe(12);
    const rest = baseline.advance(DAYS).series;
    expect(Array.from(rest.daily.uses)).toEqual(Array.from(first.daily.uses.slice(rest.from)));
  });

  test('refuses a day that was never', () => {
    const { baseline } = open();
    expect(() => baseline.seek(-3)).toThrow('not kept');
  });
});

describe('a law that is changed on the way', () => {
  const later = stepsFor({ id: 'x', name: 'x', changes: [{ from: 25, set: { 'police.effort': 6 } }] }, city);

  test('gives the world of that law from the start', () => {
    const { baseline } = open();
    const straight = new WorldHost();
    straight.restore(baseline.snapshot(), opening, later);
    straight.advance(DAYS);
    const changed = new WorldHost();
    changed.restore(baseline.snapshot(), opening, []);
    changed.advance(30);
    const frame = changed.rewrite(later, 25);
    expect(frame.day).toBe(25);
    changed.advance(DAYS);
    expect(changed.checksum()).toBe(straight.checksum());
    // Snapshots of the law before are gone with it.
    changed.seek(27);
    changed.advance(DAYS);
    expect(changed.checksum()).toBe(straight.checksum());
  });
});

describe('a life on the stage', () => {
  test('is the same whether the world came straight to the day or was taken back to it', () => {
    const { policy } = open();
    policy.advance(DAYS);
    const { bits } = policy.fates();
    // Somebody of whom there is much to tell.
    const counts = Array.from(bits, (_, person) => policy.life(person).events.length);
    const person = counts.indexOf(Math.max(...counts));
    const straight = policy.life(person);
    expect(straight.events.length).toBeGreaterThan(50);
    expect(straight.events[0].day).toBeGreaterThanOrEqual(0);
    policy.seek(11);
    expect(policy.life(person).events).toEqual(straight.events.filter((event) => event.day < 11));
    policy.advance(DAYS);
    expect(policy.life(person)).toEqual(straight);
  });

  test('is the same in both worlds until the law changes', () => {
    const { baseline, policy } = open();
    const before = stepsFor({ id: 'x', name: 'x', changes: [{ from: 15, set: { 'police.effort': 8 } }] }, city);
    policy.rewrite(before, 0);
    baseline.advance(15);
    policy.advance(15);
    for (const person of [0, 17, 60]) expect(policy.life(person)).toEqual(baseline.life(person));
  });
});
