// Staying in treatment and leaving it, and wards.
import { describe, expect, test } from 'vitest';
import { toleranceAt } from '../../../src/model/body/tolerance.ts';
import { admit } from '../../../src/model/care/entering.ts';
import { ask, offerTreatment } from '../../../src/model/care/seeking-treatment.ts';
import { takeIntoCustody } from '../../../src/model/law/custody.ts';
import { custody, episodeEnd, treatment, using } from '../../../src/model/world/codes.ts';
import { STEPS_PER_DAY } from '../../../src/model/world/steps.kernel.ts';
import { rowsOf, type Setting, typical } from '../fixture.ts';
import {
  all,
  days,
  dependent,
  type Kind,
  naive,
  near,
  PEOPLE,
  those,
  treated,
  type Values,
  waiting,
} from './treated.ts';

describe('staying', () => {
  const stay = (kind: Kind, values: Values, after: number, set: Setting['set'] = {}) => {
    const world = dependent({ inductionDays: 0, ...values }, set);
    for (const i of rowsOf(world)) admit(world, i, treatment[kind]);
    days(world, after);
    return treated(world).length / world.people.rows;
  };

  test('is as the city has it after the span, and early days are the worst', () => {
    const retention = all(0.4);
    for (const kind of ['methadone', 'buprenorphine'] as const) {
      near(stay(kind, { retention }, 180) * 800, 0.4, 800);
      expect(1 - stay(kind, { retention }, 60)).toBeGreaterThan((1 - 0.4) * 0.4);
    }
    near(
      stay('residential', { retention, span: { ...typical.treatment.span, residential: 30 } }, 30 - 1) * 800,
      0.41,
      800,
    );
  });

  test('counts from the day of entry for who was let in from the list, the first day too', () => {
    for (const kind of ['detox', 'residential', 'methadone'] as const) {
      const span = { ...typical.treatment.span, methadone: 5, residential: 5, detox: 5 };
      const world = dependent({ retention: all(0.4), span });
      for (const i of rowsOf(world)) ask(world, i, treatment[kind], 'own', true);
      days(world, 1);
      expect(treated(world).length).toBe(world.people.rows);
      days(world, 4);
      near(treated(world).length, 0.4, world.people.rows);
    }
  });

  test('on naltrexone counts from the first injection, however long induction is', () => {
    const left = [0, 20].map((inductionDays) => {
      const world = dependent({ retention: all(0.05), inductionDays, inductionSucceeds: 1 });
      for (const i of rowsOf(world)) admit(world, i, treatment.naltrexone);
      days(world, inductionDays + 29);
      return treated(world).length / world.people.rows;
    });
    const expected = 0.05 ** ((28 / 180) ** typical.treatment.leavingShape);
    for (const share of left) near(share * PEOPLE, expected, PEOPLE);
  });

  test('is shorter the more the lever multiplies leaving, and the same people stay', () => {
    const levels = [0, 0.5, 1, 2].map((level) =>
      stay('methadone', { retention: all(0.4) }, 90, { 'care.treatment-retention': level }),
    );
    expect(levels[0]).toBe(1);
    expect(levels.toSorted((a, b) => b - a)).toEqual(levels);
  });

  test('on naltrexone ends only when an injection is due', () => {
    const world = dependent({ retention: all(0.1), inductionDays: 0 });
    for (const i of rowsOf(world)) admit(world, i, treatment.naltrexone);
    days(world, 28);
    expect(treated(world).length).toBe(world.people.rows);
    days(world, 1);
    const left = treated(world).length;
    expect(left).toBeLessThan(world.people.rows);
    days(world, 27);
    expect(treated(world).length).toBe(left);
  });
});

describe('a ward', () => {
  test('keeps people away for as long as is planned, and they come home with what is left of tolerance', () => {
    const { span, inductionDays } = typical.treatment;
    for (const [kind, planned] of [
      ['detox', span.detox],
      ['residential', span.residential],
      ['naltrexone', inductionDays],
    ] as const) {
      const world = dependent({ stops: { detox: 0, residential: 0 } });
      const { people, agenda } = world;
      for (const i of rowsOf(world)) admit(world, i, treatment[kind]);
      days(world, planned);
      expect(agenda.dueCount).toBe(0);
      expect(those(world, (i) => people.custody[i] !== custody.ward)).toEqual([]);
      days(world, 1);
      expect(those(world, (i) => people.custody[i] !== custody.free)).toEqual([]);
      const step = world.clock.step[0];
      expect(toleranceAt(world.city, people, 1, step)).toBeCloseTo(
        naive + naive * 19 * 0.5 ** (step / (typical.body.toleranceHalfLife * STEPS_PER_DAY)),
        3,
      );
      expect(rowsOf(world).every((i) => people.nextAct[i] >= step - STEPS_PER_DAY)).toBe(true);
    }
  });

  test('is where withdrawal is got through: it does not come at home', () => {
    const world = dependent({ stops: { detox: 0, residential: 0 } });
    const { people } = world;
    people.cueRate.fill(1e-9);
    for (const i of rowsOf(world)) admit(world, i, treatment.detox);
    days(world, 7);
    expect(rowsOf(world).every((i) => people.nextAct[i] > 1000)).toBe(true);
  });

  test('of those who complete detox some stop using; of those who begin induction some get an injection', () => {
    const world = dependent({ stops: { detox: 0.3, residential: 0 } });
    for (const i of rowsOf(world)) admit(world, i, treatment.detox);
    days(world, 6);
    near(those(world, (i) => world.people.using[i] === using.abstinent).length, 0.3, world.people.rows);
    expect(treated(world)).toEqual([]);
    const induced = dependent({ inductionSucceeds: 0.7 });
    for (const i of rowsOf(induced)) admit(induced, i, treatment.naltrexone);
    days(induced, 9);
    near(treated(induced).length, 0.7, induced.people.rows);
    const ends = new Set(those(induced, (i) => induced.people.treatment[i] === 0).map((i) => induced.episodes.end[i]));
    expect([...ends].map((code) => episodeEnd.names[code])).toEqual(['notInduced']);
  });

  test('does not keep the law out: who is taken from it is in custody and no longer in treatment', () => {
    const world = dependent();
    const { people } = world;
    admit(world, 1, treatment.residential);
    takeIntoCustody(world, 1, custody.jail, 400);
    expect([people.custody[1], people.treatment[1], people.nextAct[1]]).toEqual([custody.jail, treatment.none, 400]);
    expect(people.dependentWhenTaken[1]).toBe(1);
  });

  test('a week after detox it is written down who had used, and nobody asks again before', () => {
    const world = dependent({ stops: { detox: 0, residential: 0 }, asks: 1 });
    const { people, episodes } = world;
    for (const i of rowsOf(world)) admit(world, i, treatment.detox);
    days(world, 6);
    const back = world.clock.step[0];
    people.lastUse.fill(back, 0, 100);
    for (const i of rowsOf(world)) offerTreatment(world, i, 'outreach');
    expect(waiting(world)).toEqual([]);
    days(world, 9);
    people.lastUse.fill(world.clock.step[0], 100, 200);
    days(world, 3);
    expect(those(world, (i) => episodes.relapsed[people.episode[i]] === 1)).toEqual(rowsOf(world).slice(0, 100));
  });

  test('who asks again within the week, seen into an agonist on release, has it written down for detox all the same', () => {
    const world = dependent({ stops: { detox: 0, residential: 0 } });
    const { people, episodes } = world;
    for (const person of [1, 2]) admit(world, person, treatment.detox);
    days(world, 6);
    people.lastUse.set(1, world.clock.step[0]);
    for (const person of [1, 2]) ask(world, person, treatment.methadone, 'release', true);
    const relapses = () => [...episodes.relapsed.slice(0, episodes.rows)];
    expect(relapses()).toEqual([1, 0, 0, 0]);
    people.lastUse.set(2, world.clock.step[0] + 1);
    days(world, 10);
    expect(relapses()).toEqual([1, 0, 0, 0]);
  });
});
