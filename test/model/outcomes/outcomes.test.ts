import { describe, expect, test } from 'vitest';
import { handle } from '../../../src/model/market/handling.kernel.ts';
import { openWorld } from '../../../src/model/opening.ts';
import { measureAll, outcomes } from '../../../src/model/outcomes/index.ts';
import type { Period } from '../../../src/model/outcomes/outcome.ts';
import {
  charge,
  court,
  custody,
  death,
  disposition,
  handling,
  knowledge,
  race,
  role,
  shopTier,
  substances,
  using,
} from '../../../src/model/world/codes.ts';
import { reserve } from '../../../src/model/world/columns.ts';
import { tallyTable } from '../../../src/model/world/tally.ts';
import type { World } from '../../../src/model/world/world.ts';
import { bury, cityWith, firstDay, rowsOf, runDays } from '../fixture.ts';

test('each outcome has an id of its own, kebab-case, and says what it is in what unit', () => {
  expect(new Set(outcomes.map((o) => o.id)).size).toBe(outcomes.length);
  for (const { id, label, unit, meaning } of outcomes) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const words of [label, unit, meaning]) expect(words.trim()).not.toBe('');
  }
  expect(new Set(outcomes.map((o) => o.label)).size).toBe(outcomes.length);
});

/** A world of ten days made by hand, of which days 2 to 5 are measured. */
const period: Period = { from: 8, until: 24, firstDay: 2, days: 4 };
function byHand(): World {
  const world = firstDay();
  const { tally, cases } = world;
  reserve(tally, 9);
  tally.rows = 10;
  for (const name of Object.keys(tallyTable.columns) as (keyof typeof tallyTable.columns)[])
    for (let day = 0; day < 10; day++) tally[name][day] = day < 2 || day > 5 ? 1e6 : 0;
  reserve(cases, 20);
  return world;
}
function tell(world: World, name: keyof typeof tallyTable.columns, ...days: number[]): void {
  world.tally[name].set(days, 2);
}
function addCase(world: World, values: Partial<Record<keyof World['cases'], number>>): void {
  const { cases } = world;
  const row = cases.rows++;
  const filled = { step: 10, dueStep: 12, charge: charge.possession, disposition: disposition.pending, ...values };
  for (const [name, value] of Object.entries(filled)) (cases[name as 'step'] as Int32Array)[row] = value as number;
}
const measured = (world: World) => measureAll(world, period);

describe('of a world made by hand', () => {
  test('what it costs is counts times unit costs, by heading and in all', () => {
    const world = byHand();
    const { costs } = world.city;
    tell(world, 'policeEffort', 1, 1, 2, 2);
    tell(world, 'inCustody', 3, 4, 5, 6);
    tell(world, 'inMethadone', 10, 10, 10, 10);
    tell(world, 'inDetox', 1, 0, 0, 1);
    tell(world, 'inTreatmentInside', 0, 3, 0, 0);
    tell(world, 'ambulanceCalls', 0, 2, 0, 1);
    tell(world, 'takenToHospital', 0, 1, 0, 1);
    tell(world, 'siteVisits', 5, 0, 6, 0);
    tell(world, 'kitsHandedOut', 7, 0, 0, 0);
    const { pending, diverted, dismissed, prison } = disposition;
    for (const code of [pending, diverted, dismissed, prison, prison]) addCase(world, { disposition: code });
    addCase(world, { disposition: prison, dueStep: period.until });
    const found = measured(world);
    const expected = {
      'cost-of-police': (6 / 365) * world.agenda.usingAtStart * costs.policeYear,
      'cost-of-courts': 3 * costs.courtCase,
      'cost-of-custody': 18 * costs.custodyDay,
      'cost-of-treatment': 43 * costs.treatmentDay.methadone + 2 * costs.treatmentDay.detox,
      'cost-of-emergencies': 3 * costs.ambulance + 2 * costs.hospital,
      'cost-of-supervised-sites': 11 * costs.siteVisit,
      'cost-of-kits': 7 * costs.kit,
    };
    for (const [id, dollars] of Object.entries(expected)) expect(found[id].value, id).toBeCloseTo(dollars, 6);
    expect(found['public-cost'].value).toBeCloseTo(
      Object.values(expected).reduce((a, b) => a + b),
      6,
    );
  });

  test('counts are the sums of the days measured, and levels their means', () => {
    const world = byHand();
    tell(world, 'overdoses', 3, 0, 2, 1);
    tell(world, 'overdoseDeaths', 1, 0, 0, 1);
    tell(world, 'peopleUsing', 10, 20, 30, 40);
    tell(world, 'inCustody', 365, 365, 0, 0);
    tell(world, 'inCustodyDependent', 365, 0, 0, 0);
    tell(world, 'kitsHandedOut', 1, 1, 1, 1);
    const of = measured(world);
    expect(of['overdose-deaths'].value).toBe(2);
    expect(of['nonfatal-overdoses'].value).toBe(4);
    expect(of['people-using'].value).toBe(25);
    expect(of['custody-person-years'].value).toBe(2);
    expect(of['custody-who-are-dependent']).toEqual({ value: 0.5, n: 730 });
    expect(of['naloxone-kits'].value).toBe(4);
  });

  test('the price is what was paid over what was pure in it, and null where nothing was sold', () => {
    const world = byHand();
    tell(world, 'retailCents', 50_000, 30_000, 0, 0);
    tell(world, 'retailNg', 0.5e9, 0.5e9, 0, 0);
    tell(world, 'usedNg', 2e9, 0, 0, 1e9);
    expect(measured(world)['price-per-pure-gram'].value).toBe(800);
    expect(measured(world)['pure-grams-used'].value).toBe(3);
    expect(measured(byHand())['price-per-pure-gram'].value).toBeNull();
  });

  test('arrests count by when they were made and what the charge was', () => {
    const world = byHand();
    addCase(world, { step: 7 });
    addCase(world, { step: 24 });
    addCase(world, { step: 8 });
    addCase(world, { step: 23, charge: charge.intent, uses: 1, dependent: 1, selling: 1 });
    addCase(world, { charge: charge.distribution, uses: 1 });
    addCase(world, { charge: charge.trafficking, selling: 1 });
    const of = measured(world);
    expect([of.arrests.value, of['arrests-for-possession'].value, of['arrests-for-selling'].value]).toEqual([4, 1, 3]);
    expect(of['arrested-sellers-who-use']).toEqual({ value: 2 / 3, n: 3 });
    expect(of['arrested-sellers-who-depend']).toEqual({ value: 1 / 3, n: 3 });
    expect(of['arrested-sellers-without-stock']).toEqual({ value: 1 / 3, n: 3 });
  });

  test('sentences count by when the court spoke, whenever the arrest was', () => {
    const world = byHand();
    const dealer = { charge: charge.distribution, disposition: disposition.prison, fentanyl: 1 };
    addCase(world, { ...dealer, step: 1, dueStep: 10, uses: 1, knew: knowledge.told });
    addCase(world, { ...dealer, dueStep: 30 });
    addCase(world, { ...dealer, disposition: disposition.jail });
    addCase(world, { ...dealer, disposition: disposition.probation, uses: 1 });
    addCase(world, { ...dealer, charge: charge.possession });
    const of = measured(world);
    expect([of['prison-sentences'].value, of['sentenced-for-selling'].value]).toEqual([2, 2]);
    expect(of['sentenced-sellers-who-use']).toEqual({ value: 0.5, n: 2 });
    expect(of['sentenced-fentanyl-who-knew']).toEqual({ value: 0.5, n: 2 });
  });

  test('deals in the open moved by what the beats’ shares of them differ from those before', () => {
    const world = byHand();
    const beats = world.places.rows;
    reserve(world.beatDays, 10 * beats);
    world.beatDays.rows = 10 * beats;
    const on = (day: number, ...deals: number[]) => world.beatDays.openDeals.set(deals, day * beats);
    on(0, 6, 2, 2);
    on(1, 4, 3, 3);
    on(7, 99, 0, 0);
    for (let day = 2; day < 6; day++) on(day, 1, 1, 3);
    expect(measured(world)['open-deals-moved']).toEqual({ value: expect.closeTo(0.35, 9), n: 20 });
    for (let day = 2; day < 6; day++) on(day, 4, 2, 2);
    expect(measured(world)['open-deals-moved'].value).toBe(0);
    for (let day = 2; day < 6; day++) on(day, 0, 0, 0);
    expect(measured(world)['open-deals-moved'].value).toBeNull();
  });

  test('what laboratories found counts once they reported, in cases of dealing', () => {
    const world = byHand();
    const dealer = { charge: charge.distribution, labStep: 12 };
    const { cases } = world;
    for (const of of [dealer, dealer, { ...dealer, labStep: 24 }, { ...dealer, charge: charge.possession }])
      addCase(world, of);
    cases.lab.set([5, 0, 0, 5, 0, 2, 0, 9, 0, 0, 9, 0]);
    expect(measured(world)['fentanyl-by-laboratory']).toEqual({ value: 0.5, n: 2 });
  });

  test('work of police is summed over the days, money in dollars', () => {
    const world = byHand();
    tell(world, 'buyCents', 2000, 0, 3000, 0);
    tell(world, 'seizedCents', 0, 100, 0, 0);
    tell(world, 'raids', 1, 2, 0, 1);
    tell(world, 'emptyRaids', 0, 1, 0, 0);
    const of = measured(world);
    expect([of['police-money-in-buys'].value, of['money-seized'].value, of.raids.value]).toEqual([50, 1, 4]);
    expect(of['raids-that-find-nothing']).toEqual({ value: 0.25, n: 4 });
  });

  test('of those sentenced over a fentanyl some clearly knew, some had seen overdoses, and the rest did not know', () => {
    const world = byHand();
    const dealer = { charge: charge.intent, disposition: disposition.jail, fentanyl: 1 };
    addCase(world, { ...dealer, knew: knowledge.added, court: court.federal });
    addCase(world, { ...dealer, knew: knowledge.told });
    addCase(world, { ...dealer, knew: knowledge.overdoses, court: court.federal });
    addCase(world, dealer);
    const of = measured(world);
    expect(of['sentenced-fentanyl-who-knew']).toEqual({ value: 0.5, n: 4 });
    expect(of['sentenced-fentanyl-who-suspected']).toEqual({ value: 0.25, n: 4 });
    expect(of['federal-fentanyl-who-knew']).toEqual({ value: 0.5, n: 2 });
  });

  test('what the law calls people is set beside what they are, both ways', () => {
    const world = byHand();
    addCase(world, { charge: charge.intent, role: role.brokers });
    addCase(world, { charge: charge.possession, role: role.brokers });
    addCase(world, { charge: charge.possession, role: role.brokers });
    addCase(world, { charge: charge.distribution, role: role.userSeller, tier: shopTier.mid });
    const of = measured(world);
    expect(of['called-dealers-who-broker']).toEqual({ value: 0.5, n: 2 });
    expect(of['who-broker-called-dealers']).toEqual({ value: 1 / 3, n: 3 });
    expect(of['who-sell-and-use-called-dealers']).toEqual({ value: 1, n: 1 });
    expect(of['who-use-only-called-dealers']).toEqual({ value: null, n: 0 });
    expect(of['arrested-sellers-low-level']).toEqual({ value: 0.5, n: 2 });
  });

  test('who sold only to use depends, passed on something for gain, and used as much', () => {
    const world = byHand();
    const dealer = { charge: charge.intent, dependent: 1 };
    for (const share of [0, 0.2, 0.5, 0.6]) addCase(world, { ...dealer, continuum: share });
    addCase(world, { ...dealer, dependent: 0, continuum: 0.2 });
    expect(measured(world)['arrested-sellers-only-to-use']).toEqual({ value: 0.4, n: 5 });
  });

  test('arrests per thousand sales, and months imposed by court, role and substance', () => {
    const world = byHand();
    tell(world, 'deals', 1000, 500, 500, 0);
    const dealer = { charge: charge.intent, disposition: disposition.prison };
    addCase(world, { ...dealer, months: 20, role: role.brokers, court: court.federal });
    addCase(world, { ...dealer, months: 10, role: role.brokers, substance: substances.carfentanil });
    addCase(world, { ...dealer, months: 0, disposition: disposition.probation });
    addCase(world, { ...dealer, months: 470, capital: 1, court: court.federal, charge: charge.homicide });
    const of = measured(world);
    expect(of['arrests-per-thousand-sales']).toEqual({ value: 2, n: 2000 });
    expect(of['months-imposed-brokers']).toEqual({ value: 15, n: 2 });
    expect(of['months-imposed-fentanyl']).toEqual({ value: 10, n: 1 });
    expect(of['months-imposed-heroin']).toEqual({ value: 245, n: 2 });
    expect(of['federal-months-imposed']).toEqual({ value: 245, n: 2 });
    const counts = ['federal-sentences', 'capital-sentences', 'homicide-charges'];
    expect(counts.map((id) => of[id].value)).toEqual([2, 1, 1]);
  });

  test('the same shares by race and ethnicity rest on the arrests of each', () => {
    const world = byHand();
    world.people.race[7] = race.black;
    addCase(world, { charge: charge.intent, person: 7, uses: 1, tier: shopTier.mid });
    addCase(world, { charge: charge.intent, person: 8, disposition: disposition.jail, months: 4 });
    addCase(world, { charge: charge.possession, person: 7 });
    const of = measured(world);
    expect(of['arrested-sellers-black']).toEqual({ value: 0.5, n: 2 });
    expect(of['arrested-sellers-black-who-use']).toEqual({ value: 1, n: 1 });
    expect(of['arrested-sellers-black-low-level']).toEqual({ value: 0, n: 1 });
    expect(of['arrested-sellers-white-who-use']).toEqual({ value: 0, n: 1 });
    expect(of['months-imposed-white']).toEqual({ value: 4, n: 1 });
    expect(of['months-imposed-black']).toEqual({ value: null, n: 0 });
  });

  test('a share of nothing is not defined', () => {
    const of = measured(byHand());
    for (const id of ['arrested-sellers-who-use', 'failed-searches', 'brokered-deals', 'seller-replacement-days'])
      expect(of[id]).toEqual({ value: null, n: 0 });
  });

  test('who passed drugs on is who gave, brokered or sold, of those free and using', () => {
    const world = byHand();
    const { people } = world;
    people.using.fill(using.abstinent);
    people.using.fill(using.active, 0, 6);
    for (const person of rowsOf(world)) handle(people, person, handling.used, 5e6);
    handle(people, 1, handling.gift, 1e6);
    handle(people, 2, handling.brokered, 1e6);
    handle(people, 3, handling.resold, 1e6);
    handle(people, 9, handling.resold, 1e6);
    expect(measured(world)['ever-passed-on-drugs']).toEqual({ value: 0.5, n: 6 });
    people.custody[3] = custody.jail;
    bury(world, 2, 3);
    expect(measured(world)['ever-passed-on-drugs']).toEqual({ value: 0.25, n: 4 });
  });
});

test('of a world that has run, shares are shares, counts are counts, and what belongs together agrees', () => {
  const days = 90;
  const busy = { patrolPerDeal: 0.003, stopPerOuting: 0.01, courtDays: 10 };
  const world = runDays(openWorld(cityWith({ law: busy }), 300, 2), days);
  const all = { from: 0, until: days * 4, firstDay: 0, days };
  const of = measureAll(world, all);
  expect(Object.keys(of)).toEqual(outcomes.map((o) => o.id));
  for (const { id, unit } of outcomes) {
    const { value, n } = of[id];
    if (value === null) continue;
    expect(value, id).toBeGreaterThanOrEqual(0);
    if (unit === 'share') expect(value, id).toBeLessThanOrEqual(1);
    if (unit === 'share') expect(n, id).toBeGreaterThan(0);
  }
  const value = (id: string) => of[id].value as number;
  expect(value('arrests')).toBe(world.cases.rows);
  expect(value('arrests')).toBe(value('arrests-for-possession') + value('arrests-for-selling'));
  expect(of['arrested-sellers-who-use'].n).toBe(value('arrests-for-selling'));
  const died = rowsOf(world).filter((i) => world.people.deathCause[i] === death.overdose).length;
  expect(value('overdose-deaths')).toBe(died);
  expect(value('overdose-deaths-witnessed')).toBeLessThanOrEqual(died);
  const { ledger } = world;
  const grams = (flow: Float64Array) => flow.reduce((a, b) => a + b, 0) / 1e9;
  expect(value('pure-grams-used')).toBeCloseTo(grams(ledger.used), 6);
  expect(value('pure-grams-seized')).toBeCloseTo(grams(ledger.seized), 6);
  // Two halves make the whole.
  const halves = [
    measureAll(world, { ...all, until: 180, days: 45 }),
    measureAll(world, { ...all, from: 180, firstDay: 45, days: 45 }),
  ];
  for (const id of ['arrests', 'nonfatal-overdoses', 'withdrawal-hours', 'prison-sentences'])
    expect((halves[0][id].value as number) + (halves[1][id].value as number)).toBe(value(id));
});
