import { describe, expect, test } from 'vitest';
import { isAgonist } from '../../../src/model/body/medicine.ts';
import { toleranceAt } from '../../../src/model/body/tolerance.ts';
import { use } from '../../../src/model/body/use.ts';
import { care } from '../../../src/model/care/care.ts';
import { admit, leaveTreatment } from '../../../src/model/care/entering.ts';
import { placesFor } from '../../../src/model/care/places.ts';
import { ask, offerTreatment } from '../../../src/model/care/seeking-treatment.ts';
import { takeIntoCustody } from '../../../src/model/law/custody.ts';
import { custody, entryWay, episodeEnd, treatment, treatmentKinds, using } from '../../../src/model/world/codes.ts';
import { STEPS_PER_DAY } from '../../../src/model/world/steps.kernel.ts';
import type { World } from '../../../src/model/world/world.ts';
import { giveStash, rowsOf, type Setting, typical } from '../fixture.ts';
import { all, days, dependent, type Kind, naive, near, PEOPLE, those, treated, waiting, wish } from './treated.ts';

describe('the body', () => {
  const at = (world: World, days: number) =>
    toleranceAt(world.city, world.people, 1, world.clock.step[0] + days * STEPS_PER_DAY);

  test('agonists hold tolerance up on every day, each its own; the other kinds let it fall as without treatment', () => {
    for (const kind of treatmentKinds) {
      const world = dependent();
      const without = [1, 14, 60].map((days) => at(world, days));
      admit(world, 1, treatment[kind]);
      const held = kind === 'methadone' ? typical.treatment.holds.methadone : typical.treatment.holds.buprenorphine;
      const expected = isAgonist(treatment[kind]) ? without.map((fallen) => Math.max(fallen, held)) : without;
      expect([1, 14, 60].map((days) => at(world, days))).toEqual(expected);
    }
  });

  test('leaving gives nobody any tolerance back, and it falls from that day', () => {
    for (const kind of treatmentKinds) {
      const world = dependent();
      admit(world, 1, treatment[kind]);
      world.clock.step[0] = 28 * STEPS_PER_DAY;
      const before = at(world, 0);
      leaveTreatment(world, 1, episodeEnd.dropped);
      expect(at(world, 0)).toBeCloseTo(before, 4);
      expect(at(world, 7)).toBeCloseTo(naive + (before - naive) / 2, 4);
    }
  });

  test('the last dose of an agonist holds off withdrawal once more; after that it comes', () => {
    const world = dependent();
    const { people } = world;
    admit(world, 1, treatment.methadone);
    world.clock.step[0] = 400;
    people.nextCue.set(1, 10_000);
    leaveTreatment(world, 1, episodeEnd.dropped);
    expect(people.nextAct[1]).toBe(400 + people.onset[1]);
  });

  test('a dose does nothing on naltrexone and less on buprenorphine, and what is taken is used all the same', () => {
    const dose = (kind: number) => {
      const blocks = { buprenorphine: 0.5, naltrexone: 1 };
      const world = dependent({ blocks, holds: { methadone: 0, buprenorphine: 0 } });
      const { people, agenda, ledger } = world;
      people.tolerance.fill(naive);
      people.habit.fill(200);
      giveStash(world, 1, 20);
      people.treatment[1] = kind;
      agenda.wants[0] = 1;
      agenda.wantsCount = 1;
      const belief = people.strength.get(1);
      use.run(world);
      return {
        rise: people.tolerance.get(1) - naive,
        used: ledger.used[0],
        learned: people.strength.get(1) - belief,
        habit: people.habit.get(1),
      };
    };
    const [none, some, nothing] = [treatment.none, treatment.buprenorphine, treatment.naltrexone].map(dose);
    expect(none.rise).toBeGreaterThan(some.rise);
    expect(some.rise).toBeGreaterThan(0);
    expect(nothing.rise).toBe(0);
    expect(nothing.habit).toBe(200);
    expect([some.used, nothing.used]).toEqual([none.used, none.used]);
    expect([some.learned, nothing.learned]).toEqual([none.learned, none.learned]);
  });
});

describe('places', () => {
  test('none admit nobody, though all wait', () => {
    for (const kind of treatmentKinds) {
      const world = dependent();
      for (const i of rowsOf(world)) ask(world, i, treatment[kind], 'own');
      world.levers[`care.${kind}-places`].fill(0);
      days(world, 3);
      expect([treated(world).length, waiting(world).length]).toEqual([0, world.people.rows]);
    }
  });

  test('a kind that the city does not have is not asked for', () => {
    const world = dependent({ ...wish('detox'), places: { ...all(1), detox: 0 }, asks: 1 });
    for (let step = 0; step < 120; step++, world.clock.step[0]++) care.run(world);
    expect([waiting(world).length, world.episodes.rows]).toEqual([0, 0]);
  });

  test('bind when scarce and not when plentiful; the levers make more or fewer of them', () => {
    const entered = (kind: Kind, places: number, set: Setting['set'] = {}) => {
      const world = dependent({ places: all(places) }, set);
      for (const i of rowsOf(world)) ask(world, i, treatment[kind], 'own');
      days(world, 2);
      expect(rowsOf(world).filter((i) => world.people.treatment[i] === treatment[kind])).toHaveLength(
        treated(world).length,
      );
      expect(treated(world).length).toBe(Math.min(world.people.rows, placesFor(world, treatment[kind])));
      return treated(world).length;
    };
    for (const kind of treatmentKinds) {
      const [few, fewer, more] = [1, 0.5, 2].map((level) => entered(kind, 0.1, { [`care.${kind}-places`]: level }));
      expect([few, fewer, more]).toEqual([60, 30, 120]);
      expect(entered(kind, 10)).toBeGreaterThan(PEOPLE);
      const agonists = entered(kind, 0.1, { 'care.treatment-places': 3 });
      expect(agonists).toBe(isAgonist(treatment[kind]) ? 180 : 60);
    }
  });

  test('of a policy in one neighbourhood are that neighbourhood’s share more', () => {
    const world = dependent();
    const before = placesFor(world, treatment.methadone);
    world.levers['care.methadone-places'][0] = 2;
    const { share } = world.city.people.places[0];
    expect(placesFor(world, treatment.methadone)).toBe(Math.ceil(before * (1 + share)));
  });

  test('are free again when somebody drops out, is taken for long, or dies', () => {
    const world = dependent({ places: all(0.05) });
    for (const i of rowsOf(world)) ask(world, i, treatment.methadone, 'own');
    days(world, 1);
    const [first, second] = treated(world);
    leaveTreatment(world, first, episodeEnd.dropped);
    takeIntoCustody(world, second, custody.jail, 4000);
    days(world, 1);
    expect(treated(world).length).toBe(30);
    expect(treated(world)).not.toContain(first);
  });
});

describe('the waiting list', () => {
  test('is drained in the order of asking, whoever else waits for something else', () => {
    const world = dependent({ places: { ...all(10), methadone: 0.05 } });
    const askers = [500, 3, 77, 400, 12];
    for (const person of askers) {
      ask(world, person, treatment.methadone, 'own');
      world.clock.step[0]++;
    }
    ask(world, 8, treatment.buprenorphine, 'own');
    world.levers['care.methadone-places'].fill(1 / 30);
    const order: number[] = [];
    for (let day = 0; day < 5; day++) {
      days(world, 1);
      const there = those(world, (i) => world.people.treatment[i] === treatment.methadone);
      order.push(...there);
      for (const person of there) leaveTreatment(world, person, episodeEnd.dropped);
    }
    expect(order).toEqual(askers);
    expect(world.people.treatment[8]).toBe(treatment.buprenorphine);
  });

  test('of those who asked at once lets nobody in by their number', () => {
    const world = dependent({ places: all(0.5) });
    const { rows } = world.people;
    for (const i of rowsOf(world)) ask(world, i, treatment.methadone, 'own');
    days(world, 1);
    const low = treated(world).filter((i) => i < rows / 2).length;
    near(low, 0.5, treated(world).length);
  });

  test('takes as long as intake does, or no time where doors are open', () => {
    const entered = (set: Setting['set']) => {
      const world = dependent({ intakeDays: all(10) }, set);
      ask(world, 1, treatment.methadone, 'own');
      days(world, 20);
      return (world.episodes.startStep[0] - world.episodes.askStep[0]) / STEPS_PER_DAY;
    };
    expect(Math.floor(entered({}))).toBe(10);
    expect(entered({ 'care.treatment-intake': 'same-day' })).toBeLessThan(1);
  });

  test('is left by some each day, and by who stops using or is held', () => {
    const world = dependent({ intakeDays: all(300), givesUp: 0.05 });
    for (const i of rowsOf(world)) ask(world, i, treatment.methadone, 'own');
    days(world, 20);
    near(waiting(world).length, 0.95 ** 20, world.people.rows);
    const [quits, taken] = waiting(world);
    world.people.using[quits] = using.abstinent;
    takeIntoCustody(world, taken, custody.jail, 1000);
    days(world, 1);
    expect(waiting(world)).not.toContain(quits);
    expect(waiting(world)).not.toContain(taken);
    const ends = those(world, (i) => world.episodes.endStep[world.people.episode[i]] >= 0);
    expect(ends.length).toBe(world.people.rows - waiting(world).length);
  });

  test('under the same luck more places never keep anybody out', () => {
    const [few, more] = [0.1, 0.3].map((places) => {
      const world = dependent({ places: all(places), givesUp: 0.02 });
      for (const i of rowsOf(world)) ask(world, i, treatment.methadone, 'own');
      days(world, 30);
      return treated(world);
    });
    expect(more.length).toBeGreaterThan(few.length);
    expect(few.every((i) => more.includes(i))).toBe(true);
  });
});

describe('asking', () => {
  test('is as often as the city has it, of people who depend, for the kinds that are wanted', () => {
    const world = dependent({ asks: 0.4 });
    world.people.tolerance.fill(naive, 0, 200);
    for (let step = 0; step < 120; step++, world.clock.step[0]++) care.run(world);
    const asked = waiting(world);
    expect(asked.every((i) => i >= 200)).toBe(true);
    // A share is kept away by fear of arrest.
    const { rows } = world.people;
    expect(asked.length / (rows - 200)).toBeLessThan(0.4);
    expect(asked.length / (rows - 200)).toBeGreaterThan(0.25);
    const { methadone } = typical.treatment.wanted;
    near(asked.filter((i) => world.people.waitingFor[i] === treatment.methadone).length, methadone, asked.length);
  });

  test('on an offer is as often as that way has it, of people who depend and are not treated', () => {
    const ways = entryWay.names.filter((way) => way !== 'own');
    for (const way of ways) {
      const accepts = { ...typical.treatment.accepts, [way]: 0.5 };
      const world = dependent({ accepts, offered: { overdose: 1, release: 1 } });
      world.people.tolerance.fill(naive, 0, 50);
      world.people.treatment.fill(treatment.methadone, 50, 100);
      for (const i of rowsOf(world)) offerTreatment(world, i, way);
      expect(waiting(world).every((i) => i >= 100)).toBe(true);
      near(waiting(world).length, 0.5, world.people.rows - 100);
      const by = new Set([...world.episodes.by.slice(0, world.episodes.rows)]);
      expect([...by]).toEqual([entryWay[way]]);
    }
  });

  test('after an overdose follows the lever: of the rest who would be offered nothing, a share', () => {
    const asked = (level: number) => {
      const world = dependent(
        { accepts: { ...typical.treatment.accepts, overdose: 1 }, offered: { overdose: 0.2, release: 0 } },
        { 'care.treatment-after-overdose': level },
      );
      for (const i of rowsOf(world)) offerTreatment(world, i, 'overdose');
      return waiting(world).length / world.people.rows;
    };
    expect(Math.abs(asked(0) - 0.2)).toBeLessThan(0.06);
    expect(Math.abs(asked(0.5) - 0.6)).toBeLessThan(0.07);
    expect(asked(1)).toBe(1);
  });
});

test('time and deaths in treatment are counted by kind', () => {
  const world = dependent();
  for (const [k, kind] of treatmentKinds.entries())
    for (let i = 0; i <= k; i++) admit(world, 10 * k + i, treatment[kind]);
  ask(world, 400, treatment.methadone, 'own');
  world.levers['care.methadone-places'].fill(0);
  world.people.treatedBefore[401] = 1;
  days(world, 1);
  const { tally } = world;
  expect([
    tally.inMethadone[0],
    tally.inBuprenorphine[0],
    tally.inNaltrexone[0],
    tally.inResidential[0],
    tally.inDetox[0],
  ]).toEqual([1, 2, 3, 4, 5]);
  expect([tally.waiting[0], tally.leftAgonist[0]]).toEqual([1, 1]);
});
