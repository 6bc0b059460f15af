import { describe, expect, test } from 'vitest';
import { outreach } from '../../../src/model/care/outreach.ts';
import { custody, route, treatment } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, makeFriends, month, rowsOf, typical } from '../fixture.ts';

const PEOPLE = 300;
type Services = Parameters<typeof cityWith>[0]['services'];

const reached = (world: World) => rowsOf(world).filter((i) => world.people.lastReached[i] >= 0);

/** A month of outreach by as many workers as there are clients among people in a row of whom each knows the next. */
function worked(clients: readonly number[], values: Services = {}, level = 100, change?: (w: World) => void): World {
  const quiet = { contactKits: 0, contactBegins: 0, asksTreatment: 0 };
  const accepts = { ...typical.treatment.accepts, outreach: 1 };
  const city = cityWith({ services: { ...quiet, ...values }, treatment: { accepts } });
  const world = firstDay({ city, people: PEOPLE, set: { 'care.outreach': level } });
  world.people.route.fill(route.inject);
  for (let i = 0; i < PEOPLE - 1; i++) if (i % 100 !== 99) makeFriends(world, i, i + 1);
  for (const i of clients) world.people.client[i] = 1;
  change?.(world);
  month(world, outreach);
  return world;
}

describe('outreach', () => {
  test('reaches nobody without ties, nobody without clients, and nobody unless it is paid for', () => {
    expect(worked([50]).tally.outreachContacts[0]).toBeGreaterThan(0);
    expect(worked([50], {}, 100, ({ people }) => people.friends.fill(-1)).tally.outreachContacts[0]).toBe(0);
    expect(reached(worked([]))).toEqual([]);
    const idle = worked([50], {}, 0);
    expect([reached(idle), idle.tally.peerWorkers[0]]).toEqual([[], 0]);
  });

  test('reaches those who are tied to a worker, at most five ties away, and nobody else', () => {
    const world = worked([50], { contactOnward: 1 });
    const found = reached(world);
    expect(found.length).toBeGreaterThan(1);
    expect(found.every((i) => Math.abs(i - 50) <= 5)).toBe(true);
    expect(reached(worked([50], { contactOnward: 0 }))).toEqual([49, 51]);
  });

  test('reaches people who are free and use', () => {
    const world = worked([50], { contactOnward: 0 }, 100, ({ people }) => people.custody.fill(custody.jail, 51, 52));
    expect(reached(world)).toEqual([49]);
  });

  test('is done by as many clients as are paid for, and by the same people and more when more are', () => {
    const everybody = Array.from({ length: PEOPLE }, (_, i) => i);
    const at = (level: number) => worked(everybody, { contactOnward: 0 }, level);
    const [few, many] = [20, 80].map(at);
    const expected = (level: number) => (level / 1000) * few.agenda.usingAtStart;
    for (const [world, level] of [
      [few, 20],
      [many, 80],
    ] as const)
      expect(Math.abs(world.tally.peerWorkers[0] - expected(level))).toBeLessThan(4 * Math.sqrt(expected(level)));
    expect(reached(few).every((i) => many.people.lastReached[i] >= 0)).toBe(true);
    expect(reached(many).length).toBeGreaterThan(reached(few).length);
  });

  test('brings kits and a way into treatment', () => {
    const brought = { contactOnward: 0, contactKits: 3, asksTreatment: 1 };
    const { dependentRatio, naive } = typical.body;
    const world = worked([50], brought, 100, ({ people }) => people.tolerance.fill(dependentRatio * naive * 20));
    const { people, tally } = world;
    expect(people.kits[49] + people.kits[51]).toBe(tally.kitsThroughOutreach[0]);
    expect(tally.kitsThroughOutreach[0]).toBeGreaterThan(20);
    expect([49, 51].map((i) => people.waitingFor[i] !== treatment.none)).toEqual([true, true]);
    expect(people.waitingFor[48]).toBe(treatment.none);
  });

  test('brings news of the service to those who inject, who begin to go there if it is near', () => {
    const newClients = (values: Services) =>
      worked([50], { contactOnward: 0, contactBegins: 1, ...values }, 3.4, ({ people }) => {
        people.route[51] = route.sniff;
      }).people.client.slice(48, 53);
    expect([...newClients({ serviceTravel: 1e5 })]).toEqual([0, 1, 1, 0, 0]);
    expect([...newClients({ serviceTravel: 10 })]).toEqual([0, 0, 1, 0, 0]);
  });
});
