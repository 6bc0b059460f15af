// What is told is what is counted and written down.
import { beforeAll, expect, test } from 'vitest';
import { openWorld } from '../../../src/model/opening.ts';
import { death, disposition, knowledge, rescued } from '../../../src/model/world/codes.ts';
import { type EventKind, eventUnits, everydayEvents } from '../../../src/model/world/events.ts';
import type { Tally } from '../../../src/model/world/tally.ts';
import type { World } from '../../../src/model/world/world.ts';
import { always, cityWith, runDays, typical } from '../fixture.ts';

interface Told {
  readonly kind: EventKind;
  readonly person: number;
  readonly other: number;
  readonly amount: number;
}

let world: World;
const events: Told[] = [];
beforeAll(() => {
  const city = cityWith({ people: { burnInDays: 0 } }, typical);
  const set = { 'care.strips-users': 4, 'supply.safer-supply': 5, 'care.housing': 5, 'police.effort': 3 };
  world = openWorld(city, 400, 7, always(set));
  world.witness = (kind, person, other, amount) => void events.push({ kind, person, other, amount });
  runDays(world, 240);
});

const of = (kind: EventKind, amount?: number) =>
  events.filter((event) => event.kind === kind && (amount === undefined || event.amount === amount));
const sum = (column: keyof Tally) => {
  let total = 0;
  for (let day = 0; day < world.tally.rows; day++) total += (world.tally[column] as ArrayLike<number>)[day];
  return total;
};

test('trade', () => {
  expect(of('sale')).toHaveLength(sum('deals'));
  expect(of('brokered')).toHaveLength(sum('brokeredDeals'));
  // A seller learns from the overdose of somebody.
  for (const { other } of of('learns', knowledge.overdoses)) expect(other).toBeGreaterThanOrEqual(0);
});

test('overdoses, one end for each', () => {
  expect(of('rescue')).toHaveLength(of('overdose').length);
  expect(of('overdoseAt')).toHaveLength(of('overdose').length);
  expect(of('ambulance', 1)).toHaveLength(sum('ambulanceCalls'));
  expect(of('policeCame')).toHaveLength(sum('policeAtOverdoses'));
  expect(of('hospital')).toHaveLength(sum('takenToHospital'));
  expect(of('rescue', rescued.officer)).toHaveLength(sum('policeReversals'));
  expect(of('rescue', rescued.naloxone).length).toBeLessThanOrEqual(sum('reversals'));
  const killed = [rescued.unseen, rescued.tooLate, rescued.diedInHospital].flatMap((code) => of('rescue', code));
  expect(killed).toHaveLength(sum('overdoseDeaths'));
  expect(of('death', death.overdose)).toHaveLength(sum('overdoseDeaths'));
  expect(of('rescue', rescued.diedInHospital)).toHaveLength(sum('deathsHospital'));
});

test('using, selling, treatment', () => {
  expect(of('begins')).toHaveLength(sum('began'));
  expect(of('returns')).toHaveLength(sum('returned'));
  expect(of('quits')).toHaveLength(sum('quit'));
  expect(of('startsSelling')).toHaveLength(sum('startedSelling'));
  expect(of('stopsSelling')).toHaveLength(sum('stoppedSelling'));
  const { episodes } = world;
  for (const { person, amount } of of('asksForTreatment')) expect(episodes.person[amount]).toBe(person);
  let started = 0;
  for (let row = 0; row < episodes.rows; row++) if (episodes.startStep[row] > 0) started++;
  expect(of('treated')).toHaveLength(started);
});

test('the law', () => {
  const { cases, releases } = world;
  expect(of('arrest')).toHaveLength(cases.rows);
  expect(of('release')).toHaveLength(releases.rows);
  let decided = 0;
  for (let row = 0; row < cases.rows; row++) if (cases.disposition[row] !== disposition.pending) decided++;
  expect(of('disposition')).toHaveLength(decided);
  expect(of('booked')).toHaveLength(cases.rows);
  expect(of('revocation')).toHaveLength(sum('violations') + sum('revokedOnArrest'));
});

test('homes, work and friends as they are told are as they are', () => {
  for (const { amount } of of('moves')) expect(Math.floor(amount / 10)).not.toBe(amount % 10);
  const housing = new Map(of('moves').map(({ person, amount }) => [person, amount % 10]));
  for (const [person, last] of housing) expect(world.people.housing[person]).toBe(last);
  for (const { person, other } of of('befriends')) expect(person).not.toBe(other);
});

test('what is called everyday is told', () => {
  for (const kind of everydayEvents) expect(of(kind).length, kind).toBeGreaterThan(0);
  expect(Object.keys(eventUnits)).toEqual(expect.arrayContaining([...everydayEvents]));
});
