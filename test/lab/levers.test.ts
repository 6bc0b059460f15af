import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameLaw } from '../../src/lab/lab/same-law.ts';
import { draftOf, readDay, readDraft, readValue } from '../../src/lab/levers/change-form.ts';
import { commandFor, yearsOf } from '../../src/lab/levers/command.ts';
import { found, groups, withFirst } from '../../src/lab/levers/groups.ts';
import { holds, inForce, lastTurn, standingOf } from '../../src/lab/levers/in-force.ts';
import { looksLikeCity, readPolicy, writePolicy } from '../../src/lab/levers/law-file.ts';
import { lawGroups } from '../../src/lab/levers/laws.ts';
import { moveLever } from '../../src/lab/levers/move-lever.ts';
import { readSettingField } from '../../src/lab/levers/settings.ts';
import { nearestStop, stopsOf } from '../../src/lab/levers/stops.ts';
import { settingInWords, settingsInWords, whenAndWhere } from '../../src/lab/levers/words.ts';
import { leverById, levers } from '../../src/model/levers/index.ts';
import { isChoice, leverCode, type NumberLever } from '../../src/model/levers/lever.ts';
import { defaultLevers, setLevers } from '../../src/model/levers/schedule.ts';
import { STEPS_PER_DAY } from '../../src/model/world/clock.ts';
import { DAYS_PER_YEAR, type Day, dayOf } from '../../src/study/day.ts';
import { type PolicyChange, stepsFor } from '../../src/study/policy.ts';
import { loadPolicy, policyIds } from '../../src/study/scenario-files.ts';
import { change, city, policy } from './laws.ts';

const on = (day: Day) => dayOf(day, city);
const numbers = levers.filter((lever): lever is NumberLever<typeof lever.id> => !isChoice(lever));
const lever = (id: string) => leverById.get(id) as NumberLever;
const effort = (from: number, value: number, more: object = {}): PolicyChange => ({
  from,
  ...more,
  set: { 'police.effort': value },
});

test('every lever stands in one group', () => {
  expect(groups.flatMap((group) => group.levers.map(({ id }) => id)).sort()).toEqual(levers.map(({ id }) => id).sort());
});

test('what a law moves comes first', () => {
  const sorted = withFirst(new Set(['supply.edge-price', 'court.certainty']));
  expect(sorted.slice(0, 3).map(({ title, levers }) => [title, levers[0].id])).toEqual([
    ['Courts', 'court.certainty'],
    ['Supply', 'supply.edge-price'],
    ['Police', 'police.effort'],
  ]);
  expect(sorted.flatMap(({ levers }) => levers)).toHaveLength(levers.length);
});

test('levers are found by their words', () => {
  expect(found(groups, 'naloxone release').flatMap(({ levers }) => levers.map(({ id }) => id))).toEqual([
    'custody.release-naloxone',
  ]);
  expect(found(groups, 'zebra')).toEqual([]);
});

describe('the stops of a slider', () => {
  test.each(numbers.map((one) => [one.id, one] as const))('%s: ends, default and few', (_, one) => {
    const stops = stopsOf(one);
    expect(stops[0]).toBe(one.min);
    expect(stops.at(-1)).toBe(one.max);
    expect(stops).toContain(one.default);
    expect(stops.length).toBeLessThan(40);
    expect(stops).toEqual([...new Set(stops)].sort((a, b) => a - b));
    for (const [i, stop] of stops.entries()) {
      expect(String(stop).length).toBeLessThan(7);
      expect(nearestStop(stops, stop)).toBe(i);
    }
    if (!one.unit.startsWith('multiple')) return;
    // 1 is where one would expect it.
    const share = stops.indexOf(1) / (stops.length - 1);
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.65);
  });

  test('the doubling and the tenfold are among them', () => {
    expect(stopsOf(lever('police.effort'))).toEqual(expect.arrayContaining([0, 0.5, 1, 2, 5, 10, 20]));
    expect(stopsOf(lever('care.alerts'))).toEqual(expect.arrayContaining([0, 0.05, 0.5, 1]));
    expect(stopsOf(lever('supply.inert-bag'))).toEqual([0, 1]);
  });

  test('a value between two is nearest to one of them', () => {
    const stops = [0, 1, 10, 100];
    expect([0.4, 0.6, 3, 4, 99, 1000, -1].map((value) => nearestStop(stops, value))).toEqual([0, 1, 1, 2, 3, 3, 0]);
  });
});

describe('what stands on a day', () => {
  test('is what the model has', () => {
    const places = city.people.places.map(({ name }) => name);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.integer({ min: 0, max: 3100 }), (changes, day) => {
        const values = defaultLevers(places.length);
        const step = (city.people.burnInDays + day) * STEPS_PER_DAY;
        setLevers(values, stepsFor({ id: 'x', name: 'x', changes }, city), step);
        const active = inForce(changes, day, on);
        for (const one of levers) {
          const { value, where } = standingOf(active, one.id);
          const codes = [...values[one.id]];
          const rows = where ? where.map((place) => places.indexOf(place)) : places.keys();
          for (const row of rows) expect(codes[row]).toBe(leverCode(one, value));
          if (holds(active, one.id, value)) expect(new Set(codes)).toEqual(new Set([leverCode(one, value)]));
          expect(holds(active, one.id, value, where)).toBe(true);
        }
      }),
    );
  });

  test('is said with what stands elsewhere, and since when', () => {
    const changes = [effort(0, 2), effort(10, 3, { until: 20, where: ['downtown'] })];
    expect(standingOf(inForce(changes, 15, on), 'police.effort')).toEqual({
      value: 3,
      elsewhere: 2,
      where: ['downtown'],
      change: changes[1],
    });
    expect([0, 9, 10, 25].map((day) => lastTurn(changes, day, on))).toEqual([0, 0, 10, 20]);
  });
});

describe('a moved lever', () => {
  const move = (
    changes: readonly PolicyChange[],
    value: number | string,
    from: number,
    today = from,
    id = 'police.effort',
  ) => moveLever(changes, { id, value, from, today }, on);

  test('is a change from today on', () => {
    expect(move([], 2, 120)).toEqual([effort(120, 2)]);
    expect(move([effort(0, 2)], 3, 120)).toEqual([effort(0, 2), effort(120, 3)]);
  });

  test('moved again on the same day is the same change', () => {
    expect(move([effort(0, 2), effort(120, 3)], 4, 120)).toEqual([effort(0, 2), effort(120, 4)]);
  });

  test('joins another lever moved on the same day', () => {
    expect(move([{ from: 120, set: { 'police.raids': 3 } }], 2, 120)).toEqual([
      { from: 120, set: { 'police.raids': 3, 'police.effort': 2 } },
    ]);
  });

  test('moved back leaves nothing behind', () => {
    expect(move(move([], 2, 0), 1, 0)).toEqual([]);
    expect(move([effort(0, 2), effort(120, 3)], 2, 120)).toEqual([effort(0, 2)]);
    const { changes } = loadPolicy('crackdown-on-dealers');
    expect(move(move(changes, 5, 0), 2, 0)).toEqual(changes);
  });

  test('of today’s law taken back on a later day is a change', () => {
    expect(move([effort(0, 2)], 1, 50)).toEqual([effort(0, 2), effort(50, 1)]);
  });

  test('moves within the places and until the day that the law has for it', () => {
    const downtown = { until: 540, where: ['downtown'] };
    expect(move([effort(0, 2, downtown)], 3, 0)).toEqual([effort(0, 3, downtown)]);
    expect(move([effort(0, 2, downtown)], 3, 100)).toEqual([effort(0, 2, downtown), effort(100, 3, downtown)]);
  });

  test('put back in some places stands as another change has it for others', () => {
    const west = effort(0, 3, { where: ['westfield'] });
    const east = effort(20, 2, { where: ['eastside'] });
    expect(move([west, east], 1, 20)).toEqual([west]);
    expect(move([west], 1, 20)).toEqual([west, effort(20, 1, { where: ['westfield'] })]);
    expect(move([west], 1, 0, 20)).toEqual([]);
  });

  test('leaves what begins later', () => {
    expect(move([effort(180, 5)], 2, 100)).toEqual([effort(100, 2), effort(180, 5)]);
  });

  test('from the first day holds from then until today', () => {
    expect(move([effort(50, 3)], 2, 0, 120)).toEqual([effort(0, 2)]);
    expect(move([effort(0, 4), effort(50, 3)], 2, 0, 120)).toEqual([effort(0, 2)]);
  });

  test('stands a date beside its day', () => {
    const dated = { from: '2016-01-11', set: { 'police.effort': 3 } };
    expect(move([dated], 4, 10)).toEqual([{ ...dated, set: { 'police.effort': 4 } }]);
  });

  test('always stands where it was moved to, and nothing else does otherwise', () => {
    const given = fc.record({
      changes: fc.array(change, { maxLength: 6 }),
      one: fc.constantFrom(...levers),
      days: fc.tuple(fc.integer({ min: 0, max: 3100 }), fc.integer({ min: 0, max: 3100 })),
      first: fc.boolean(),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(given, ({ changes, one, days: [today, another], first, share }) => {
        const value = isChoice(one)
          ? one.choices[Math.floor(share * 0.99 * one.choices.length)]
          : one.min + share * (one.max - one.min);
        const from = first ? 0 : today;
        const moved = moveLever(changes, { id: one.id, value, from, today }, on);
        const { where } = standingOf(inForce(changes, today, on), one.id);
        for (const day of new Set([from, today, Math.floor((from + today) / 2)]))
          expect(holds(inForce(moved, day, on), one.id, value, where)).toBe(true);
        // It can be moved again, and run.
        stepsFor({ id: 'x', name: 'x', changes: moved }, city);
        expect(moved.every(({ set }) => Object.keys(set).length > 0)).toBe(true);
        for (const other of levers.filter(({ id }) => id !== one.id))
          expect(standingOf(inForce(moved, another, on), other.id).value).toBe(
            standingOf(inForce(changes, another, on), other.id).value,
          );
        if (another < from)
          expect(standingOf(inForce(moved, another, on), one.id)).toEqual(
            standingOf(inForce(changes, another, on), one.id),
          );
        // Put back in some places, it stands where another change sets it for others: moving it again moves it there.
        const stands = standingOf(inForce(moved, today, on), one.id);
        if (isDeepStrictEqual(stands.where, where)) {
          const again = moveLever(moved, { id: one.id, value, from, today }, on);
          expect(sameLaw(again, moved)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('levers and changes in words', () => {
  expect(
    settingsInWords({
      from: 0,
      set: { 'police.target': 'retail-sellers', 'police.effort': 2, 'care.alerts': 0.62, 'care.outreach': 10 },
    }),
  ).toEqual([
    'Police effort 2×',
    'Whom police go for: retail sellers',
    'Outreach by peers: 10 peer workers per 1,000 people using',
    'Alerts about strong drug: 62 % of people who use',
  ]);
  expect(settingInWords(lever('care.strips-sellers'), 0.07)).toBe('Test strips for sellers: 7 % of the rest');
  expect(whenAndWhere({ from: 0 })).toBe('From the first day');
  expect(whenAndWhere({ from: 180, until: '2017-01-01', where: ['downtown', 'mill-district'] })).toBe(
    'From day 180 until 2017-01-01, in downtown and mill district',
  );
});

describe('the form of a change', () => {
  test('holds any change', () => {
    fc.assert(
      fc.property(change, (given) => {
        expect(readDraft(draftOf(given), city)).toEqual({ change: given });
      }),
    );
  });

  test('says what is wrong in words', () => {
    const draft = { from: '0', until: '', where: ['downtown'], settings: [{ id: 'supply.edge-seizures', value: '3' }] };
    const wrong = (more: Partial<typeof draft>) =>
      (readDraft({ ...draft, ...more }, city) as { wrong: string[] }).wrong;
    expect(wrong({})).toEqual([
      'Seizures at the edge: 3 is no number from 0 to 1 (share of lots)',
      'Seizures at the edge acts on the whole city: it cannot be set for some places.',
    ]);
    expect(wrong({ from: 'soon', settings: [] })).toEqual([
      expect.stringMatching(/^From: “soon” is no day\./),
      'It sets no lever: add one.',
    ]);
    const settings = [{ id: 'police.effort', value: '2' }];
    expect(wrong({ from: '10', until: '5', settings })).toEqual([expect.stringMatching(/does not come after/)]);
    expect(wrong({ from: '2015-01-01', settings })).toEqual([expect.stringMatching(/before day 0/)]);
  });

  test('reads days and values as they are written', () => {
    expect([' 7 ', '2016-07-01', '7.5', '-1', ''].map(readDay)).toEqual([
      7,
      '2016-07-01',
      undefined,
      undefined,
      undefined,
    ]);
    expect(['2', '.5', '0,5', '1e3', '0x10', ''].map((text) => readValue('police.effort', text))).toEqual([
      ...[2, 0.5, 0.5, 1000, Number.NaN, Number.NaN],
    ]);
  });
});

describe('the file of a law', () => {
  test('is read back as it was, whatever the law', () => {
    fc.assert(
      fc.property(policy, (given) => {
        expect(readPolicy(writePolicy(given, 'npx crackdown compare my-law.yaml'), 'my-law.yaml', city)).toEqual(given);
      }),
    );
  });

  test.each(policyIds())('%s', (id) => {
    const built = loadPolicy(id);
    expect(readPolicy(writePolicy(built), `${id}.yaml`)).toEqual(built);
  });

  test('is told from that of a city', () => {
    expect(looksLikeCity(writePolicy(loadPolicy('nothing')))).toBe(false);
    expect(looksLikeCity('name: x\ntitle: y\npeople:\n')).toBe(true);
  });
});

test('the command line says as many days', () => {
  for (let days = 1; days <= 10 * DAYS_PER_YEAR; days++) {
    const years = yearsOf(days);
    expect(Math.round(Number(years) * DAYS_PER_YEAR)).toBe(days);
    expect(years.length).toBeLessThanOrEqual(7);
  }
  expect(commandFor({ people: 1000, days: 365, seed: 7 }, 'my-law.yaml', 'typical-2016')).toBe(
    'npx crackdown compare my-law.yaml --people 1000 --years 1 --replicates 1 --seed 7',
  );
  expect(commandFor({ people: 50, days: 30, seed: 0 }, "it's.yaml", '-city.yaml')).toBe(
    "npx crackdown compare 'it'\\''s.yaml' --city ./-city.yaml --people 50 --years 0.082 --replicates 1 --seed 0",
  );
});

test('every built-in law stands in one group', () => {
  const shown = lawGroups(policyIds().map((id) => loadPolicy(id)));
  expect(shown.flatMap(({ policies }) => policies.map(({ id }) => id)).sort()).toEqual([...policyIds()].sort());
  expect(shown.map(({ title, policies }) => [title, policies.length])).toEqual([
    ['Against dealing', 7],
    ['Less arrest', 2],
    ['For health', 15 - 1],
    ['Today’s law goes on', 1],
  ]);
});

test('settings are read as they are written', () => {
  expect(['1000', ' 1,000 ', '1 000', '50000'].map((text) => readSettingField('people', text))).toEqual([
    ...[1000, 1000, 1000, 50_000],
  ]);
  for (const text of ['49', '50,001', '1e3', '1,00', '-5', '', '10.5', '9'.repeat(20)])
    expect(readSettingField('people', text)).toMatch(/^People using: a whole number from 50 to 50,000/);
  expect(readSettingField('days', '0')).toMatch(/^Days: a whole number from 1 to 3,650/);
  expect(readSettingField('seed', '0')).toBe(0);
  expect(readSettingField('seed', 'x')).toMatch(/^Luck is any whole number/);
});
