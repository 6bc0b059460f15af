import { describe, expect, test } from 'vitest';
import { syringeServices } from '../../../src/model/care/syringe-services.ts';
import { custody, route, treatment, using } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, month, rowsOf, type Setting, typical } from '../fixture.ts';

const PEOPLE = 600;
const SITE = typical.people.places.find((place) => place.syringeService) as { x: number; y: number };
const { dependentRatio, naive } = typical.body;
type Services = Parameters<typeof cityWith>[0]['services'];

const clients = (world: World) => rowsOf(world).filter((i) => world.people.client[i] === 1);
const kits = ({ people }: World) => people.kits.slice(0, people.rows).reduce((a, b) => a + b, 0);

/** People who all inject, at the door of a service, for some months of it. */
function served(values: Services, set: Setting['set'] = {}, change?: (w: World) => void, months = 1): World {
  const quiet = { serviceBegins: 0.5, serviceStops: 0, serviceVisits: 2, visitKits: 0, asksTreatment: 0 };
  const city = cityWith({ services: { ...quiet, ...values } });
  const world = firstDay({ city, people: PEOPLE, set });
  world.people.route.fill(route.inject);
  world.people.homeX.fill(SITE.x);
  world.people.homeY.fill(SITE.y);
  change?.(world);
  month(world, syringeServices, months);
  return world;
}
const away = (metres: number) => (world: World) => world.people.homeY.fill(SITE.y - metres);
const near = (found: number, share: number, of: number) =>
  expect(Math.abs(found - share * of)).toBeLessThan(4 * Math.sqrt(share * (1 - share) * of));

describe('a syringe service', () => {
  test('is gone to by people who inject, use, and are free', () => {
    const world = served({ serviceBegins: 1 }, {}, ({ people }) => {
      people.route.fill(route.sniff, 0, 100);
      people.custody.fill(custody.jail, 100, 150);
      people.using.fill(using.abstinent, 150, 200);
    });
    expect(clients(world)).toEqual(rowsOf(world).filter((i) => i >= 200 && world.people.using[i] === using.active));
    near(clients(served({})).length, 0.5, PEOPLE);
  });

  test('reaches the fewer the farther they live: half as many at the distance that the city states, and of the same people', () => {
    const [door, half, far] = [0, typical.services.serviceTravel, 20_000].map((m) => served({}, {}, away(m)));
    near(clients(half).length, 0.5, clients(door).length);
    expect(clients(far).length).toBeLessThan(clients(half).length / 2);
    expect(clients(half).every((i) => door.people.client[i] === 1)).toBe(true);
    expect(half.tally.serviceVisits[0]).toBeLessThan(door.tally.serviceVisits[0]);
  });

  test('reaches fewer of those who are afraid of arrest, and of the same people', () => {
    const [calm, afraid] = [0, 1].map((risk) =>
      served({}, {}, ({ people }) => {
        people.caution.fill(255);
        people.perceivedRisk.fill(risk);
      }),
    );
    near(clients(afraid).length, 1 - typical.law.fearsServices, clients(calm).length);
    expect(clients(afraid).every((i) => calm.people.client[i] === 1)).toBe(true);
  });

  test('stands nearer the more sites there are, and nowhere without any', () => {
    const of = (level: number) => served({}, { 'care.syringe-services': level }, away(3000));
    const [none, own, more] = [0, 1, 9].map(of);
    expect([clients(none), none.tally.serviceVisits[0]]).toEqual([[], 0]);
    // Nine times as many stand at a third of the distance.
    expect(clients(more)).toEqual(clients(served({}, {}, away(1000))));
    expect(clients(own).length).toBeLessThan(clients(more).length);
    expect(clients(own).every((i) => more.people.client[i] === 1)).toBe(true);
  });

  test('loses its clients when it closes, and else at the city’s rate', () => {
    const all = ({ people }: World) => people.client.fill(1);
    expect(clients(served({}, { 'care.syringe-services': 0 }, all))).toEqual([]);
    near(clients(served({ serviceStops: 0.3 }, {}, all)).length, 0.7, PEOPLE);
  });

  test('hands out kits by the visit, and each that is handed out is in somebody’s hands', () => {
    const world = served({ visitKits: 0.5 }, { 'care.naloxone-kits': 2 }, undefined, 3);
    const { serviceVisits, kitsThroughServices, kitsHandedOut } = world.tally;
    expect(serviceVisits[0]).toBeGreaterThan(PEOPLE);
    expect(Math.abs(kitsThroughServices[0] - serviceVisits[0])).toBeLessThan(4 * Math.sqrt(serviceVisits[0]));
    expect([kitsHandedOut[0], kits(world)]).toEqual([kitsThroughServices[0], kitsThroughServices[0]]);
  });

  test('refers those who depend and ask, as many of whom ask for treatment as the city has it', () => {
    const sees = { serviceBegins: 1, asksTreatment: 1 };
    const dependent = ({ people }: World) => people.tolerance.fill(dependentRatio * naive * 20, 0, 400);
    const world = served(sees, {}, dependent);
    const asked = rowsOf(world).filter((i) => world.people.waitingFor[i] !== treatment.none);
    expect(world.tally.referrals[0]).toBe(400);
    expect(asked.every((i) => i < 400)).toBe(true);
    near(asked.length, typical.treatment.accepts.service, 400);
  });
});
