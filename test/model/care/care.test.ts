import { describe, expect, test } from 'vitest';
import { toleranceAt } from '../../../src/model/body/tolerance.ts';
import { care } from '../../../src/model/care/care.ts';
import { enterTreatment, leaveTreatment, placesFor } from '../../../src/model/care/entering.ts';
import { custody, treatment, using } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, month, rowsOf, type Setting, typical } from '../fixture.ts';

const PEOPLE = 600;
const { dependentRatio, naive } = typical.body;
const treated = ({ people }: World) =>
  rowsOf({ people } as World).filter((i) => people.treatment[i] !== treatment.none);

/** People of whom all depend on what they use, for a month of care. */
function cared(values: Parameters<typeof cityWith>[0]['care'], set: Setting['set'] = {}, change?: (w: World) => void) {
  const quiet = { kitsPerMonth: 0, treatmentEntry: 0, treatmentRetention: 1, treatmentPlaces: 1 };
  const world = firstDay({ city: cityWith({ care: { ...quiet, ...values } }), people: PEOPLE, set });
  world.people.tolerance.fill(dependentRatio * naive * 20);
  change?.(world);
  month(world, care);
  return world;
}

describe('kits', () => {
  const total = ({ people }: World) => people.kits.slice(0, people.rows).reduce((a, b) => a + b, 0);
  const kept = { kitExpires: 0, kitLost: 0 };

  test('are handed out as often as the city and the lever have it, and counted', () => {
    const world = cared({ kitsPerMonth: 0.5, ...kept }, { 'care.naloxone-kits': 3 });
    expect(Math.abs(total(world) / PEOPLE - 1.5)).toBeLessThan(4 * Math.sqrt(1.5 / PEOPLE));
    expect(world.tally.kitsHandedOut[0]).toBe(total(world));
    expect(total(cared({ kitsPerMonth: 0.5 }, { 'care.naloxone-kits': 0 }))).toBe(0);
  });

  test('under the same luck nobody gets fewer of more', () => {
    const [one, two] = [1, 2].map((level) => cared({ kitsPerMonth: 0.5, ...kept }, { 'care.naloxone-kits': level }));
    expect(rowsOf(one).every((i) => two.people.kits[i] >= one.people.kits[i])).toBe(true);
  });

  test('go to people who use and are free', () => {
    const { people } = cared({ kitsPerMonth: 5, ...kept }, {}, ({ people }) =>
      people.custody.fill(custody.jail, 0, 50),
    );
    for (let i = 0; i < people.rows; i++)
      if (i < 50 || people.using[i] !== using.active) expect(people.kits[i]).toBe(0);
  });
});

test('who is afraid of arrest gets fewer kits and seeks treatment less, the same people and fewer', () => {
  const of = (risk: number) =>
    cared({ kitsPerMonth: 2, kitExpires: 0, kitLost: 0, treatmentEntry: 0.5 }, {}, ({ people }) => {
      people.caution.fill(255);
      people.perceivedRisk.fill(risk);
    });
  const [calm, afraid] = [of(0), of(1)];
  const kits = ({ tally }: World) => tally.kitsHandedOut[0];
  const reach = 1 - typical.law.fearsServices;
  expect(Math.abs(kits(afraid) / PEOPLE - 2 * reach)).toBeLessThan(4 * Math.sqrt((2 * reach) / PEOPLE));
  expect(rowsOf(calm).every((i) => calm.people.kits[i] >= afraid.people.kits[i])).toBe(true);
  const share = treated(afraid).length / treated(calm).length;
  expect(Math.abs(share - reach)).toBeLessThan(4 * Math.sqrt((reach * (1 - reach)) / treated(calm).length));
  expect(treated(afraid).every((i) => calm.people.treatment[i] !== treatment.none)).toBe(true);
});

describe('agonist treatment', () => {
  test('holds tolerance up on every day of it, and lets it fall from the day it ends', () => {
    const world = firstDay({ city: cityWith({ care: { treatmentPlaces: 1 } }), people: PEOPLE });
    const { people, city } = world;
    const at = (step: number) => toleranceAt(city, people, 3, step);
    enterTreatment(world, 3);
    expect([1, 50, 110].map(at)).toEqual(new Array(3).fill(city.care.agonistTolerance));
    leaveTreatment(world, 3);
    expect(at(world.clock.step[0])).toBe(city.care.agonistTolerance);
    expect(at(110)).toBeLessThan(city.care.agonistTolerance / 2);
  });

  test('is entered by people who depend, as often as they seek it', () => {
    const world = cared({ treatmentEntry: 0.3 }, {}, ({ people }) => people.tolerance.fill(naive, 0, 200));
    const { length } = treated(world);
    expect(treated(world).every((i) => i >= 200 && world.people.using[i] === using.active)).toBe(true);
    expect(Math.abs(length / 400 - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / 400));
  });

  test('has so many places and no more; the lever makes more of them', () => {
    for (const lever of [0, 0.5, 2]) {
      const world = cared({ treatmentEntry: 1, treatmentPlaces: 0.1 }, { 'care.treatment-places': lever });
      const most = Math.ceil(placesFor(world, 0));
      expect(treated(world).length).toBe(most);
      expect(Math.abs(most - PEOPLE * 0.1 * lever)).toBeLessThanOrEqual(1);
      expect(world.agenda.treated).toBe(most);
    }
  });

  test('keeps people for six months as the city has it', () => {
    const world = cared({ treatmentRetention: 0.4 }, {}, (w) => {
      for (let i = 0; i < PEOPLE; i++) enterTreatment(w, i);
    });
    month(world, care, 5);
    expect(Math.abs(treated(world).length / PEOPLE - 0.4)).toBeLessThan(4 * Math.sqrt(0.24 / PEOPLE));
    expect(world.agenda.treated).toBe(treated(world).length);
  });

  test('holds tolerance up while it lasts, and not afterwards', () => {
    const city = cityWith({ care: { agonistTolerance: 90, treatmentPlaces: 1, treatmentRetention: 1 } });
    const world = firstDay({ city });
    enterTreatment(world, 1);
    const at = (step: number) => toleranceAt(city, world.people, 1, step);
    expect(at(0)).toBeGreaterThanOrEqual(90);
    month(world, care, 3);
    const now = world.clock.step[0];
    expect(at(now)).toBeGreaterThan(naive);
    leaveTreatment(world, 1);
    expect(at(now)).toBeGreaterThanOrEqual(90);
    expect(at(now + 4 * 200)).toBeLessThan(naive * 1.5);
  });

  test('is entered once', () => {
    const world = firstDay({ city: cityWith({ care: { treatmentPlaces: 1 } }) });
    enterTreatment(world, 1);
    world.clock.step[0] = 9;
    enterTreatment(world, 1);
    expect(world.agenda.treated).toBe(1);
  });
});
