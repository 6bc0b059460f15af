import { describe, expect, test } from 'vitest';
import { openDay } from '../../../src/model/day.ts';
import { lives } from '../../../src/model/lives/lives.ts';
import { beginUsing, quit } from '../../../src/model/lives/quitting.ts';
import { custody, housing, treatment, using } from '../../../src/model/world/codes.ts';
import { balance, faults } from '../../../src/model/world/ledger.ts';
import { NEVER } from '../../../src/model/world/tables.ts';
import { createWorld, type World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, giveStash, makeFriends, month, rowsOf, typical } from '../fixture.ts';

const quiet = {
  quit: 0,
  relapse: 0,
  initiation: 0,
  otherMortality: 0,
  housingLoss: 0,
  housingGain: 0,
  housingLossInside: 0,
};
type Lives = Partial<Record<keyof typeof quiet, number>>;

/** A month of the lives of people among whom only this happens. */
function lived(values: Lives, change: (world: World) => void = () => {}): World {
  const city = cityWith({ lives: { ...quiet, ...values }, market: { startChance: 0 } });
  const world = firstDay({ city, people: 500 });
  change(world);
  month(world, lives);
  return world;
}
const count = (world: World, test: (people: World['people'], i: number) => boolean) =>
  rowsOf(world).filter((i) => test(world.people, i)).length;
const near = (found: number, share: number, of: number) =>
  expect(Math.abs(found / of - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / of));

test('people who use or used die of other causes at the city’s rate; who never used are not counted here', () => {
  const world = lived({ otherMortality: 0.2 }, ({ people }) => people.using.fill(using.never, 0, 100));
  const used = count(world, (people, i) => people.using[i] !== using.never);
  near(world.tally.otherDeaths[0], 0.2 / (365 / 30), used);
  expect(count(world, (p, i) => p.deathStep[i] >= 0)).toBe(world.tally.otherDeaths[0]);
  expect(count(world, (p, i) => p.deathStep[i] >= 0 && p.using[i] === using.never)).toBe(0);
});

describe('beginning', () => {
  test('takes friends who use: none without, the city’s rate where half do, twice as many where all do', () => {
    const began = (friends: number[]) => {
      const world = lived({ initiation: 0.2 }, (w) => {
        w.people.using.fill(using.never);
        w.people.trader.fill(0);
        // Everybody from 20 on is the friend of two of the first twenty.
        w.people.using.fill(using.active, 0, 10);
        for (let i = 20; i < w.people.rows; i++)
          for (const f of friends) w.people.friends.put(i, friends.indexOf(f), f);
      });
      return [world.tally.began[0], world.people.rows - 20];
    };
    expect(began([])[0]).toBe(0);
    expect(began([15, 16])[0]).toBe(0);
    const [half, of] = began([1, 15]);
    near(half, 0.2, of);
    near(began([1, 2])[0], 0.4, of);
  });

  test('gives a habit of the body it is, and something to do', () => {
    const world = firstDay();
    const person = rowsOf(world).findLast((i) => world.people.using[i] === using.never) as number;
    beginUsing(world, person);
    const { people } = world;
    expect([people.using[person], people.habit.get(person)]).toEqual([using.active, Math.fround(typical.body.naive)]);
    expect(people.nextAct[person]).toBeLessThan(NEVER);
    expect([world.tally.began[0], world.tally.returned[0]]).toEqual([1, 0]);
  });

  test('is not for those who sell without using', () => {
    const world = lived({ initiation: 1 }, ({ people }) => {
      people.using.fill(using.active, 0, 10);
      people.using.fill(using.never, 10);
      people.trader.fill(1, 10);
      for (let i = 10; i < people.rows; i++) people.friends.put(i, 0, 1);
    });
    expect(world.tally.began[0]).toBe(0);
  });
});

describe('stopping and going back', () => {
  test('come at the city’s rates', () => {
    const world = lived({ quit: 0.3 });
    near(world.tally.quit[0], 0.3, 500);
    const back = lived({ relapse: 0.3 }, ({ people }) => people.using.fill(using.abstinent));
    near(back.tally.returned[0], 0.3, back.people.rows);
  });

  test('are not for those in custody, nor stopping for those in treatment', () => {
    const held = lived({ quit: 1, relapse: 1 }, ({ people }) => people.custody.fill(custody.prison));
    expect([held.tally.quit[0], held.tally.returned[0]]).toEqual([0, 0]);
    expect(lived({ quit: 1 }, ({ people }) => people.treatment.fill(treatment.methadone)).tally.quit[0]).toBe(0);
  });

  test('leave nothing in hand and the habit in memory', () => {
    const world = firstDay();
    giveStash(world, 1, 4);
    const habit = world.people.habit.get(1);
    quit(world, 1);
    const { people } = world;
    expect([people.using[1], people.stashMixture.get(1), people.nextAct[1]]).toEqual([using.abstinent, 0, NEVER]);
    beginUsing(world, 1);
    expect([people.using[1], people.habit.get(1)]).toEqual([using.active, habit]);
    expect(people.nextAct[1]).toBeLessThan(NEVER);
    expect(faults(balance(world))).toEqual([]);
  });
});

test('housing is lost and regained a step at a time', () => {
  const at = (values: Lives, from: number) => {
    const world = lived(values, ({ people }) => people.housing.fill(from));
    return [0, 1, 2].map((to) => count(world, (p, i) => p.housing[i] === to));
  };
  expect(at({ housingLoss: 1 }, housing.housed)[housing.unsheltered]).toBe(0);
  expect(at({ housingLoss: 1 }, housing.housed)[housing.housed]).toBe(0);
  expect(at({ housingGain: 1 }, housing.unsheltered)[housing.housed]).toBe(0);
  const [, , down] = at({ housingLoss: 0.25 }, housing.unstable);
  near(down, 0.25, lived({}).people.rows);
});

test('the shares of housing stay near the city’s own in the long run', () => {
  const { housingLoss, housingGain } = typical.lives;
  const city = cityWith({ lives: { ...quiet, housingLoss, housingGain }, market: { startChance: 0 } });
  const world = createWorld(city, 3, 1000);
  openDay.run(world);
  month(world, lives, 60);
  for (const [code, name] of housing.names.entries()) {
    const share = count(world, ({ housing: lives }, i) => lives[i] === code) / world.people.rows;
    expect(Math.abs(share - city.people.housing[name]), name).toBeLessThan(0.06);
  }
});

test('in custody housing is only lost, at a rate of its own', () => {
  const at = (values: Lives) => {
    const world = lived({ ...values, housingLoss: 0, housingGain: 1 }, ({ people }) => {
      people.housing.fill(housing.unstable);
      people.custody.fill(custody.prison);
    });
    return [0, 1, 2].map((to) => count(world, (p, i) => p.housing[i] === to));
  };
  const [up, , down] = at({ housingLossInside: 0.3 });
  expect(up).toBe(0);
  near(down, 0.3, lived({}).people.rows);
  expect(at({ housingLossInside: 0 })[2]).toBe(0);
});

test('what friends asked for and went without is half forgotten in a month', () => {
  const { people } = lived({}, (world) => {
    makeFriends(world, 1, 2);
    world.people.asked.fill(9);
    world.people.failures.fill(8);
  });
  expect([people.asked.get(1), people.failures.get(1)]).toEqual([4, 4]);
});
