import { beforeAll, describe, expect, test } from 'vitest';
import { openWorld } from '../../../src/model/opening.ts';
import { step } from '../../../src/model/step.ts';
import { STEPS_PER_DAY } from '../../../src/model/world/clock.ts';
import { custody, death, route, using } from '../../../src/model/world/codes.ts';
import { type World, worldChecksum } from '../../../src/model/world/world.ts';
import { Recorder } from '../../../src/observe/recording/recorder.ts';
import type { Recording } from '../../../src/observe/recording/recording.ts';
import { isOutside } from '../../../src/observe/recording/treatments.ts';
import { cityWith, typical } from '../../model/fixture.ts';

const people = 300;
const days = 90;
const burnIn = 30;
/** Where enough happens for few people in a short time. */
const city = cityWith({
  people: { burnInDays: burnIn },
  body: { overdoseHazard: typical.body.overdoseHazard * 10 },
  law: { patrolPerDeal: typical.law.patrolPerDeal * 10 },
  supply: { fentanylShare: [[2016, 0.5]] },
});
const period = {
  from: burnIn * STEPS_PER_DAY,
  until: days * STEPS_PER_DAY,
  firstDay: burnIn,
  days: days - burnIn,
};

function run(recorded: boolean): { world: World; recording: Recording } {
  const world = openWorld(city, people, 7);
  const recorder = new Recorder(world, period);
  if (!recorded) world.witness = undefined;
  while (world.clock.step[0] < period.until) recorded ? step(world, recorder.watch) : step(world);
  return { world, recording: recorder.recording };
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, value) => all + value, 0);

let world: World;
let recording: Recording;
beforeAll(() => {
  ({ world, recording } = run(true));
});

test('looking on changes no bit', () => {
  expect(worldChecksum(run(false).world)).toBe(worldChecksum(world));
});

describe('what is written down is what the world counts', () => {
  test('doses and money, by person and month', () => {
    expect(recording.months).toHaveLength(3);
    const monthly = (column: 'uses' | 'spent') => sum(recording.months.map((month) => sum(month[column])));
    expect(monthly('uses')).toBe(sum(world.tally.uses.subarray(0, days)));
    expect(monthly('spent')).toBe(sum(world.tally.retailCents.subarray(0, days)));
  });

  test('doses by person and week', () => {
    expect(recording.weeks).toHaveLength(Math.floor(days / 7));
    const whole = recording.weeks.length * 7;
    expect(sum(recording.weeks.map(({ uses }) => sum(uses)))).toBe(sum(world.tally.uses.subarray(0, whole)));
  });

  test('doses with a fentanyl and without, and overdoses of each, in the period', () => {
    const { fentanylDoses, otherDoses, fentanylOverdoses, otherOverdoses } = recording.counts;
    const measured = (counter: Float64Array) => sum(counter.subarray(burnIn, days));
    expect(fentanylDoses + otherDoses).toBe(measured(world.tally.uses));
    expect(fentanylDoses).toBeGreaterThan(0);
    expect(fentanylOverdoses).toBe(measured(world.tally.overdosesFentanyl));
    expect(fentanylOverdoses + otherOverdoses).toBe(measured(world.tally.overdoses));
  });

  test('overdoses, each where the person stays, with those who died', () => {
    const { overdoses } = recording;
    expect(overdoses.rows).toBe(sum(world.tally.overdoses.subarray(0, days)));
    const fatal = sum(overdoses.fatal.subarray(0, overdoses.rows));
    expect(fatal).toBe(sum(world.tally.overdoseDeaths.subarray(0, days)));
    expect(fatal).toBe(Array.from(world.people.deathCause).filter((cause) => cause === death.overdose).length);
    expect(sum(recording.months.map((month) => sum(month.overdoses)))).toBe(overdoses.rows - fatal);
    for (let row = 0; row < overdoses.rows; row++) {
      const person = overdoses.person[row];
      expect(overdoses.x[row]).toBe(world.people.homeX[person]);
      expect(overdoses.injects[row]).toBe(world.people.route[person] === route.inject ? 1 : 0);
    }
  });

  test('brokered deals, with no more people than deals', () => {
    const { months, everBrokered } = recording;
    expect(sum(months.map((month) => sum(month.brokered)))).toBe(sum(world.tally.brokeredDeals.subarray(0, days)));
    for (const month of months)
      for (let person = 0; person < month.rows; person++) {
        const deals = month.brokered[person];
        expect(month.buyers[person]).toBeLessThanOrEqual(deals);
        expect(month.brokersSellers[person]).toBeLessThanOrEqual(deals);
        expect(month.buyers[person] > 0).toBe(deals > 0);
        if (deals > 0) expect(everBrokered[person]).toBe(1);
      }
  });

  test('arrests, each with a seizure at a site or where somebody stays, in the beat of the case', () => {
    const { seizures } = recording;
    expect(seizures.rows).toBe(world.cases.rows);
    expect(seizures.rows).toBeGreaterThan(10);
    expect(sum(recording.months.map((month) => sum(month.arrests)))).toBe(world.cases.rows);
    const { places } = city.people;
    let atSites = 0;
    for (let row = 0; row < seizures.rows; row++) {
      const spot = `${seizures.x[row]} ${seizures.y[row]}`;
      const site = places.some(({ x, y }) => spot === `${x} ${y}`);
      const homes = Array.from(world.people.homeX, (x, i) => `${x} ${world.people.homeY[i]}`);
      expect(site || homes.includes(spot)).toBe(true);
      if (site) atSites++;
    }
    expect(atSites).toBeGreaterThan(0);
  });

  test('what is found in a seizure: a fentanyl where the case has one, mostly heroin', () => {
    const { seizures } = recording;
    let heroin = 0;
    for (let row = 0; row < seizures.rows; row++) {
      if (world.cases.fentanyl[row] === 1) expect(seizures.found[row] >> 1).toBeGreaterThan(0);
      heroin += seizures.found[row] & 1;
    }
    expect(heroin / seizures.rows).toBeGreaterThan(0.8);
  });

  test('hustles: no more than there were tries', () => {
    const times = sum(recording.months.map((month) => sum(month.hustled)));
    expect(times).toBeGreaterThan(0);
    expect(times).toBeLessThan(sum(world.tally.hustles.subarray(0, days)));
  });

  test('who is free, and treatment that goes on, at the end', () => {
    const last = recording.months[2];
    const { people: all } = world;
    for (let person = 0; person < all.rows; person++) {
      const free = all.deathStep[person] < 0 && all.custody[person] === custody.free;
      expect(last.present[person]).toBe(free ? 1 : 0);
    }
    const { episodes } = recording;
    const open = Array.from(episodes.person.subarray(0, episodes.rows)).filter((_, row) => episodes.until[row] < 0);
    const treated = Array.from(all.treatment, (kind, i) => (isOutside[kind] === 1 && all.deathStep[i] < 0 ? i : -1));
    expect(open.sort()).toEqual(treated.filter((i) => i >= 0).sort());
    expect(episodes.rows).toBeGreaterThan(open.length);
  });

  test('days outside custody of people who inject: no more than everybody’s', () => {
    const measured = sum(world.tally.peopleUsing.subarray(burnIn, days));
    expect(recording.counts.injectingDays).toBeGreaterThan(0.4 * measured);
    expect(recording.counts.injectingDays).toBeLessThan(measured);
    // Which may be of several kinds.
    expect(recording.counts.methadoneDays).toBeGreaterThan(0);
    expect(recording.counts.methadoneDays).toBeLessThanOrEqual(sum(world.tally.inTreatment.subarray(burnIn, days)));
  });

  test('withdrawal: days and weeks of it, of people who use, less than the steps that began in it', () => {
    let sick = 0;
    for (const month of recording.months)
      for (let person = 0; person < month.rows; person++) {
        expect(month.sickDays[person]).toBeLessThanOrEqual(30);
        expect(month.sickWeeks[person]).toBeLessThanOrEqual(Math.max(0, Math.min(6, month.sickDays[person])));
        if (month.using[person] === using.never) expect(month.sickDays[person]).toBe(0);
        sick += month.sickDays[person];
      }
    expect(sick).toBeGreaterThan(0);
    expect(sick).toBeLessThan(sum(world.tally.withdrawalHours.subarray(0, days)) / 6);
  });
});
