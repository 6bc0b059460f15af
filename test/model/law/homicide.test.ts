import { expect, test } from 'vitest';
import { PRESCRIBED } from '../../../src/model/body/note-overdose.ts';
import { takeIntoCustody } from '../../../src/model/law/custody.ts';
import { traceDeath } from '../../../src/model/law/homicide.ts';
import { die } from '../../../src/model/lives/dying.ts';
import { charge, custody, death, knowledge, means, substances } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { askForGift, cityWith, firstDay, giveStash, informs, makeFriends, type Setting, setUp } from '../fixture.ts';

const always = { homicideTraced: 1, homicideCharged: 1, informs: informs(0) };
const city = cityWith({ law: always, market: { hookUp: 1 } });
const SELLER = 2;
const FRIEND = 3;

/** A death of person 1, who bought from a seller, and what is charged. */
function charged({ witnessed = true, law = always, set = {}, before = (_: World) => {} } = {}): number[] {
  const world = firstDay({ city: cityWith({ law }, city), set });
  setUp(world, SELLER, 20);
  before(world);
  traceDeath(world, 1, SELLER, witnessed, true);
  die(world, 1, death.overdose);
  const { cases } = world;
  for (let row = 0; row < cases.rows; row++) {
    expect([charge.names[cases.charge[row]], means.names[cases.means[row]]]).toEqual(['homicide', 'tracedDeath']);
    expect(world.people.openCase[cases.person[row]]).toBe(row);
  }
  return [...cases.person.slice(0, cases.rows)];
}
const given = (world: World) => {
  makeFriends(world, 1, FRIEND);
  giveStash(world, FRIEND, 6, SELLER);
  world.people.sociability.set(FRIEND, 255);
  expect(askForGift(world, 1)).toBe(true);
};

test('the seller is charged if somebody was near, else nobody', () => {
  expect(charged()).toEqual([SELLER]);
  expect(charged({ witnessed: false })).toEqual([]);
});

test('a friend who handed it over lately is charged instead, witnesses or not', () => {
  expect(charged({ before: given })).toEqual([FRIEND]);
  expect(charged({ before: given, witnessed: false })).toEqual([FRIEND]);
  const later = (world: World) => {
    given(world);
    world.clock.step[0] += 40;
  };
  expect(charged({ before: later })).toEqual([SELLER]);
});

test('nobody is charged over a prescribed dose, whoever brought drug the day before', () => {
  const world = firstDay({ city });
  given(world);
  traceDeath(world, 1, PRESCRIBED, true, false);
  expect(world.cases.rows).toBe(0);
});

test('nobody is charged who is dead, nor for what one had of oneself', () => {
  expect(charged({ before: (world) => die(world, SELLER, death.other) })).toEqual([]);
  const world = firstDay({ city });
  traceDeath(world, 1, 1, true, true);
  traceDeath(world, 1, -1, true, true);
  expect(world.cases.rows).toBe(0);
});

test('charges come as often as the city and the lever have it', () => {
  const of = (law: Partial<typeof always>, set: Setting['set'] = {}) => {
    const world = firstDay({ city: cityWith({ law: { ...always, ...law } }, city), set, people: 600 });
    setUp(world, 0, 20);
    for (let person = 1; person < 600; person++) traceDeath(world, person, 0, true, false);
    return world.cases.rows / 599;
  };
  expect(Math.abs(of({ homicideTraced: 0.3 }) - 0.3)).toBeLessThan(0.08);
  expect(Math.abs(of({ homicideCharged: 0.2 }) - 0.2)).toBeLessThan(0.07);
  expect(of({ homicideCharged: 0.2 }, { 'law.homicide-charges': 0 })).toBe(0);
  expect(of({ homicideCharged: 0.2 }, { 'law.homicide-charges': 1000 })).toBeGreaterThan(0.98);
});

test('the case is over what killed, and over what the giver knew of it', () => {
  const caseOf = (fentanyl: boolean) => {
    const world = firstDay({ city });
    const shop = setUp(world, SELLER, 20);
    world.shops.knows.set(shop, knowledge.told);
    traceDeath(world, 1, SELLER, true, fentanyl);
    const { cases } = world;
    return [cases.fentanyl[0], knowledge.names[cases.knew[0]], substances.names[cases.substance[0]]];
  };
  expect([caseOf(true), caseOf(false)]).toEqual([
    [1, 'told', 'fentanyl'],
    [0, 'no', 'heroin'],
  ]);
});

test('who is in custody already is charged there, and stays', () => {
  const world = firstDay({ city });
  setUp(world, SELLER, 20);
  takeIntoCustody(world, SELLER, custody.prison, 5000);
  traceDeath(world, 1, SELLER, true, true);
  expect([world.cases.rows, world.people.custody[SELLER], world.people.nextAct[SELLER]]).toEqual([
    1,
    custody.prison,
    5000,
  ]);
});
