import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Luck, rescue, type Scene } from '../../../src/model/body/rescue.ts';
import { uniform } from '../../../src/model/world/chance.ts';
import { typical as city, cityWith } from '../fixture.ts';

const ALIVE = Number.POSITIVE_INFINITY;
const unit = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const luck: fc.Arbitrary<Luck> = fc.record({
  notices: unit,
  minute: unit,
  doses: unit,
  naloxone: unit,
  calls: unit,
  drive: unit,
  ambulance: unit,
  police: unit,
  officer: unit,
});
const minutes = fc.double({ min: 0, max: 200, noNaN: true });
const scene: fc.Arbitrary<Scene> = fc.record({
  friends: fc.nat(3),
  others: fc.nat(1),
  staffed: fc.boolean(),
  kits: fc.nat(4),
  perceivedRisk: unit,
  protection: unit,
  police: unit,
  policeNaloxone: unit,
  ambulance: fc.double({ min: 1, max: 60, noNaN: true }),
  excess: fc.double({ min: 0.5, max: 30, noNaN: true }),
  death: fc.oneof(minutes, fc.constant(ALIVE)),
});

/** Everything goes well, but nobody has naloxone, calls or comes. */
const alone: Scene = {
  friends: 0,
  others: 0,
  staffed: false,
  kits: 0,
  perceivedRisk: 0,
  protection: 0,
  police: 0,
  policeNaloxone: 0,
  ambulance: 8,
  excess: 3,
  death: 60,
};
const lucky: Luck = {
  notices: 0.001,
  minute: 0.5,
  doses: 0.001,
  naloxone: 0.001,
  calls: 0.001,
  drive: 0.5,
  ambulance: 0.001,
  police: 0.001,
  officer: 0.001,
};
const nobodyCalls = { ...lucky, calls: 0.999 };

test('under the same luck, whatever helps never kills', () => {
  fc.assert(
    fc.property(scene, luck, (s, l) => {
      const { died } = rescue(city, s, l);
      const better: Partial<Scene>[] = [
        { kits: s.kits + 1 },
        { friends: s.friends + 1 },
        { others: s.others + 1 },
        { staffed: true },
        { protection: 1 },
        { perceivedRisk: 0 },
        { policeNaloxone: 1 },
        { ambulance: s.ambulance / 2 },
        { excess: s.excess / 2 },
        { death: s.death + 10 },
        { death: ALIVE },
      ];
      if (died || (s.staffed && s.death <= city.site.staffMinutes)) return;
      for (const change of better) expect(rescue(city, { ...s, ...change }, l).died).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

test('alone, there is no call, no kit used and no reversal, and who would die dies', () => {
  fc.assert(
    fc.property(scene, luck, (s, l) => {
      const result = rescue(city, { ...s, friends: 0, others: 0, staffed: false }, l);
      expect(result).toMatchObject({ called: false, police: false, kitsUsed: 0, reversed: false });
      expect(result.died).toBe(s.death < ALIVE);
    }),
  );
});

test('who would live without help lives', () => {
  fc.assert(fc.property(scene, luck, (s, l) => !rescue(city, { ...s, death: ALIVE }, l).died));
});

test('kits used are kits that were there', () => {
  fc.assert(
    fc.property(scene, luck, (s, l) => {
      expect(rescue(city, s, l).kitsUsed).toBeLessThanOrEqual(s.kits);
    }),
  );
});

describe('each link can be the one that saves', () => {
  const friend = { ...alone, friends: 1 };
  test('somebody near with a kit', () => {
    expect(rescue(city, { ...friend, kits: 1 }, nobodyCalls)).toMatchObject({ died: false, reversed: true });
    expect(rescue(city, friend, nobodyCalls).died).toBe(true);
    expect(rescue(city, { ...friend, kits: 1 }, { ...nobodyCalls, notices: 0.999 }).died).toBe(true);
    expect(rescue(city, { ...friend, kits: 1 }, { ...nobodyCalls, naloxone: 0.999 }).died).toBe(true);
  });
  test('an ambulance that was called and comes in time', () => {
    expect(rescue(city, friend, lucky)).toMatchObject({ died: false, called: true, reversed: false });
    expect(rescue(city, { ...friend, ambulance: 90 }, lucky).died).toBe(true);
    expect(rescue(city, friend, { ...lucky, ambulance: 0.999 }).died).toBe(true);
  });
  test('an officer with naloxone who is there before the ambulance', () => {
    const late = { ...friend, ambulance: 60, police: 1 };
    expect(rescue(city, { ...late, policeNaloxone: 1 }, { ...lucky, officer: 0.9 })).toMatchObject({
      died: false,
      police: true,
    });
    expect(rescue(city, late, { ...lucky, officer: 0.9 }).died).toBe(true);
    expect(rescue(city, { ...late, police: 0, policeNaloxone: 1 }, lucky).died).toBe(true);
  });
  test('staff', () => {
    expect(rescue(city, { ...alone, staffed: true }, lucky).died).toBe(false);
    expect(rescue(city, { ...alone, staffed: true, death: city.site.staffMinutes / 2 }, lucky).died).toBe(true);
  });
});

test('a friend in the room notices sooner than others in the house', () => {
  const { friends, others } = city.rescue.noticeMinutes;
  const between = (friends + others) / 2 + city.rescue.actMinutes;
  const soon = { ...alone, kits: 1, death: between };
  expect(rescue(city, { ...soon, friends: 1 }, nobodyCalls).died).toBe(false);
  expect(rescue(city, { ...soon, others: 1 }, nobodyCalls).died).toBe(true);
});

test('naloxone works as often as its source says, if there are doses enough', () => {
  const draws = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);
  const share = (kits: number, excess: number) =>
    draws.filter((u) => rescue(city, { ...alone, friends: 1, kits, excess }, { ...nobodyCalls, naloxone: u }).reversed)
      .length / draws.length;
  expect(share(1, 3)).toBeCloseTo(city.rescue.naloxoneWorks, 2);
  expect(share(3, 8)).toBeCloseTo(city.rescue.naloxoneWorks, 2);
});

test('the further a dose exceeded tolerance, the more naloxone it takes, and one kit is often too little', () => {
  const draws = Array.from({ length: 2000 }, (_, i) => (i + 0.5) / 2000);
  const of = (kits: number, excess: number) =>
    draws.map((u) => rescue(city, { ...alone, friends: 1, kits, excess, death: 1e6 }, { ...nobodyCalls, doses: u }));
  const reversed = (kits: number, excess: number) => of(kits, excess).filter((r) => r.reversed).length / 2000;
  // One kit holds two doses: enough where at most one more than the first is needed.
  const extra = city.rescue.naloxonePerExcess * 8;
  expect(reversed(1, 8)).toBeCloseTo(Math.exp(-extra) * (1 + extra), 2);
  expect(reversed(1, 3)).toBeGreaterThan(reversed(1, 8));
  expect(reversed(9, 8)).toBe(1);
  const opened = of(9, 8).reduce((sum, r) => sum + r.kitsUsed, 0) / 2000;
  expect(opened).toBeGreaterThan(1.1);
  expect(opened).toBeLessThan(1 + extra);
});

test('fear keeps people from calling; protection that is believed, or no police, lets them', () => {
  const afraid = { ...alone, friends: 1, perceivedRisk: 1, police: 1 };
  const justCalls = { ...lucky, calls: city.rescue.calls - 0.01 };
  expect(rescue(city, { ...afraid, perceivedRisk: 0 }, justCalls).called).toBe(true);
  expect(rescue(city, afraid, justCalls).called).toBe(false);
  expect(rescue(city, { ...afraid, protection: 1 }, justCalls).called).toBe(true);
  expect(rescue(city, { ...afraid, police: 0 }, justCalls).called).toBe(true);
});

test('every value of the chain moves what comes of it', () => {
  const key = { a: 1, b: 2 };
  const results = (changed: typeof city) =>
    Array.from({ length: 3000 }, (_, i) => {
      const u = (n: number) => uniform(key, i, 0, n);
      const drawn = Object.fromEntries(Object.keys(lucky).map((link, n) => [link, u(n)])) as unknown as Luck;
      const where = { ...alone, friends: i % 2, others: (i + 1) % 2, kits: i % 3, excess: i % 5 > 2 ? 9 : 3 };
      const comes = { perceivedRisk: 0.5, police: 1, policeNaloxone: 0.5, ambulance: 20 };
      const at = { ...where, ...comes, death: 4 + 60 * u(10) };
      return rescue(changed, at, drawn).died;
    });
  const today = results(city);
  const { noticeMinutes: now } = city.rescue;
  const moved: Parameters<typeof cityWith>[0]['rescue'][] = [
    { helps: 0.4 },
    { noticeMinutes: { ...now, friends: now.friends * 2 } },
    { noticeMinutes: { ...now, others: now.others * 2 } },
    { noticeSigma: city.rescue.noticeSigma * 2 },
    { actMinutes: city.rescue.actMinutes * 2 },
    { calls: 0.3 },
    { fearsCalling: 0.1 },
    { kitDoses: 1 },
    { naloxoneWorks: 0.5 },
    { naloxonePerExcess: city.rescue.naloxonePerExcess * 2 },
    { doseMinutes: city.rescue.doseMinutes * 2 },
    { ambulanceSigma: city.rescue.ambulanceSigma * 2 },
    { ambulanceWorks: 0.5 },
    { policeCome: 0.1 },
    { policeLead: city.rescue.policeLead / 2 },
    { policeNaloxone: 0.9 },
  ];
  for (const some of moved) expect(results(cityWith({ rescue: some ?? {} })), JSON.stringify(some)).not.toEqual(today);
});

test('a city in which nobody acts helps nobody', () => {
  const deaf = cityWith({ rescue: { helps: 0 } });
  fc.assert(fc.property(scene, luck, (s, l) => rescue(deaf, { ...s, staffed: false }, l).died === s.death < ALIVE));
});
