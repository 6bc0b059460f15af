import { describe, expect, test } from 'vitest';
import { arrest } from '../../../src/model/law/arrest.ts';
import { courts } from '../../../src/model/law/courts.ts';
import { offenceOf } from '../../../src/model/law/federal-offence.ts';
import { court, custody, disposition, knowledge, means, substances } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, giveStash, informs, type Setting } from '../fixture.ts';

const each = (share: number) => ({
  ...{ possession: share, intent: share, distribution: share, trafficking: share, homicide: share },
});
const COURT = 10;
const all = { share: each(1), dismissed: 0, pleads: 1, assists: 0, atMinimum: 1 };
const city = cityWith({ law: { informs: informs(0), pretrialJail: each(0) }, federal: all });

/** People arrested on the first day with so much of a substance, whose cases a court then decides. */
function tried(
  grams: number,
  setting: Setting = {},
  alter: (world: World, row: number) => void = () => {},
  substance: number = substances.heroin,
): World {
  const world = firstDay({ city, people: 200, ...setting });
  const { cases } = world;
  for (let i = 0; i < world.people.rows; i++) {
    giveStash(world, i, 40);
    arrest(world, i, { means: means.stop, place: 0, handover: false, stock: 0, seen: 0 });
    const row = cases.rows - 1;
    cases.proved[row] = grams * 1e9;
    cases.weight[row] = grams * 1e9;
    cases.substance[row] = substance;
    cases.fentanyl[row] = substance === substances.heroin ? 0 : 1;
    alter(world, row);
  }
  world.people.custody.fill(custody.free);
  cases.dueStep.fill(COURT, 0, cases.rows);
  world.clock.step[0] = COURT;
  courts.run(world);
  return world;
}
const months = ({ cases }: World) => [...cases.months.slice(0, cases.rows)];
const share = (world: World, code: number) =>
  [...world.cases.court.slice(0, world.cases.rows)].filter((c) => c === code).length / world.cases.rows;

test('which cases are federal is the city’s share by charge, raised by the weight of a minimum and by the lever', () => {
  const some = (grams: number, lever: number, rate = 0.1) => {
    const federal = { ...all, share: each(rate), atMinimum: 5 };
    return share(
      tried(grams, { people: 800, city: cityWith({ federal }, city), set: { 'court.federal-share': lever } }),
      court.federal,
    );
  };
  expect([some(5, 1, 0), some(5, 0), some(5, 1, 1)]).toEqual([0, 0, 1]);
  expect(Math.abs(some(5, 1) - 0.1)).toBeLessThan(0.05);
  expect(Math.abs(some(100, 1) - 5 / 14)).toBeLessThan(0.07);
  expect(some(5, 20)).toBeGreaterThan(0.5);
});

test('sentences lie in the range of the guideline, within the statute', () => {
  // 50 g of heroin: level 18, two less by the safety valve, three by acceptance: 13, category I, 12 to 18 months.
  for (const m of months(tried(50))) {
    expect(m).toBeGreaterThanOrEqual(12);
    expect(m).toBeLessThanOrEqual(18);
  }
  // Without a plea neither: 27 to 33.
  for (const m of months(tried(50, { city: cityWith({ federal: { ...all, pleads: 0 } }, city) }))) {
    expect(m).toBeGreaterThanOrEqual(27);
    expect(m).toBeLessThanOrEqual(33);
  }
});

test('most of it is served, and all of what is no longer than a year', () => {
  const world = tried(50);
  const { cases, people } = world;
  for (let row = 0; row < cases.rows; row++) {
    expect(cases.days[row]).toBeCloseTo(cases.months[row] * (365.25 / 12) * city.federal.served, 0);
    expect(custody.names[people.custody[cases.person[row]]]).toBe('prison');
    expect(people.nextAct[cases.person[row]]).toBe(COURT + Math.round(cases.days[row] * 4));
  }
});

test('little weight, a plea and no record end in probation', () => {
  expect(new Set([...tried(1).cases.disposition.slice(0, 200)])).toEqual(new Set([disposition.probation]));
});

describe('mandatory minimums', () => {
  const record = (world: World, row: number) => {
    world.people.convictions[world.cases.person[row]] = 2;
  };
  test('bind by the weight of the mixture unless the safety valve lifts them', () => {
    expect(Math.min(...months(tried(40, {}, record, substances.fentanyl)))).toBe(60);
    expect(Math.min(...months(tried(39, {}, record, substances.fentanyl)))).toBeLessThan(60);
    expect(Math.max(...months(tried(40, {}, undefined, substances.fentanyl)))).toBeLessThan(60);
    expect(Math.min(...months(tried(100, {}, record, substances.carfentanil)))).toBe(120);
  });

  test('the lever multiplies them, and 0 leaves the range alone', () => {
    const of = (multiple: number) =>
      months(tried(40, { set: { 'court.mandatory-minimums': multiple } }, record, substances.fentanyl));
    expect(new Set(of(2))).toEqual(new Set([120]));
    expect(Math.max(...of(0))).toBeLessThanOrEqual(51);
    const heroin = (multiple: number) => months(tried(5, { set: { 'court.mandatory-minimums': multiple } }, record));
    expect(heroin(5)).toEqual(heroin(0));
  });

  test('help to the government takes a sentence below them', () => {
    const helping = cityWith({ federal: { ...all, assists: 1, assistLeaves: 0.5 } }, city);
    expect(Math.min(...months(tried(40, { city: helping }, record, substances.fentanyl)))).toBe(30);
  });
});

describe('fentanyl passed off as something else', () => {
  const knowing = (how: number) => (world: World, row: number) => {
    world.cases.knew[row] = how;
    world.cases.selling[row] = 1;
  };
  const mean = (world: World) => months(world).reduce((a, b) => a + b, 0) / world.cases.rows;
  const silent = cityWith({ supply: { toldToUser: 0 } }, city);
  const telling = cityWith({ supply: { toldToUser: 1 } }, city);
  const of = (guideline: string, how: number, where = silent) =>
    mean(tried(20, { city: where, set: { 'court.guideline': guideline } }, knowing(how), substances.fentanyl));
  test('counts from 2018, for who clearly knew and did not say', () => {
    expect(of('2018', knowledge.told)).toBeGreaterThan(1.3 * of('2018', knowledge.no));
    expect(of('2018', knowledge.overdoses)).toBe(of('2018', knowledge.no));
    expect(of('2017', knowledge.told)).toBe(of('2017', knowledge.no));
    expect(of('2018', knowledge.told, telling)).toBe(of('2018', knowledge.no));
  });
  test('does not count against who warned every customer', () => {
    const warned = (world: World, row: number) => {
      knowing(knowledge.tested)(world, row);
      world.cases.warned[row] = 1;
    };
    const set = { 'court.guideline': '2018' };
    expect(mean(tried(20, { city: silent, set }, warned, substances.fentanyl))).toBe(of('2018', knowledge.no));
    expect(of('2018', knowledge.tested)).toBe(of('2018', knowledge.told));
  });
});

test('a record is what the courts imposed, and a point for what lies before the start', () => {
  const world = tried(50);
  world.people.convictions[3] = 3;
  arrest(world, 3, { means: means.raid, place: 0, handover: true, stock: 0, seen: 1 });
  const row = world.cases.rows - 1;
  world.cases.dueStep[row] = COURT + 50;
  const { history } = offenceOf(world, row, true, true);
  expect(history).toEqual({ sentences: [{ months: world.cases.months[3] }, {}, {}], underSentence: true });
});

test('a go-between to the court is who was seen handing over little in the street, whatever they are', () => {
  const role = (by: number, packets: number) => {
    const world = firstDay({ city });
    giveStash(world, 1, packets);
    arrest(world, 1, { means: by, place: 0, handover: true, stock: 0, seen: 1 });
    return offenceOf(world, 0, true, true).role;
  };
  expect([role(means.patrol, 1), role(means.buyBust, 1), role(means.patrol, 20)]).toEqual(['minor', 'none', 'none']);
});

test('a federal acquittal leaves no mark', () => {
  const { cases, people } = tried(50, { city: cityWith({ federal: { ...all, dismissed: 1 } }, city) });
  expect(new Set([...cases.disposition.slice(0, 200)])).toEqual(new Set([disposition.dismissed]));
  expect(Math.max(...people.convictions)).toBe(0);
});

describe('capital punishment', () => {
  const leader =
    (grams: number, others: number, dollars = 0) =>
    (world: World, row: number) => {
      world.cases.proved[row] = grams * 1e9;
      world.cases.supplied[row] = others;
      world.cases.receipts[row] = dollars;
    };
  const condemned = (
    set: NonNullable<Setting['set']>,
    alter: (world: World, row: number) => void,
    where = city,
    grams = 50,
  ) => {
    const world = tried(grams, { people: 20, set, city: where }, alter);
    const capital = [...world.cases.capital.slice(0, world.cases.rows)].filter((c) => c === 1).length;
    if (capital > 0) {
      expect(world.cases.months[0]).toBe(470);
      expect(world.people.nextAct[world.cases.person[0]]).toBeGreaterThan(50 * 365 * 4);
    }
    return capital / world.cases.rows;
  };
  const statute = { 'court.capital': 'statute' };

  test('by the statute takes a leader of five or more with 60 kg of heroin or 20 million dollars', () => {
    expect(condemned({}, leader(60_000, 5))).toBe(0);
    expect(condemned(statute, leader(60_000, 5))).toBe(1);
    expect(condemned(statute, leader(59_999, 5))).toBe(0);
    expect(condemned(statute, leader(60_000, 4))).toBe(0);
    expect(condemned(statute, leader(50, 5, 2e7))).toBe(1);
    const state = cityWith({ federal: { ...all, share: each(0) }, law: { dismissed: each(0) } }, city);
    expect(condemned(statute, leader(60_000, 5), state)).toBe(0);
  });

  test('by the hypothetical law takes a weight, in any court', () => {
    const state = cityWith({ federal: { ...all, share: each(0) }, law: { dismissed: each(0) } }, city);
    const over = { 'court.capital': 'hypothetical' };
    expect(condemned(over, () => {}, state, 100)).toBe(1);
    expect(condemned(over, () => {}, city, 99)).toBe(0);
    expect(condemned({ ...over, 'court.capital-weight': 10 }, () => {}, city, 50)).toBe(1);
  });
});
