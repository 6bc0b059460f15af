import { describe, expect, test } from 'vitest';
import { care } from '../../../src/model/care/care.ts';
import { custody, treatment, using } from '../../../src/model/world/codes.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, month, rowsOf, type Setting, typical } from '../fixture.ts';

const PEOPLE = 600;
const { dependentRatio, naive } = typical.body;
const waiting = ({ people }: World) =>
  rowsOf({ people } as World).filter((i) => people.waitingFor[i] !== treatment.none);

/** People of whom all depend on what they use, for a month of care. */
function cared(values: Parameters<typeof cityWith>[0]['care'], set: Setting['set'] = {}, change?: (w: World) => void) {
  const city = cityWith({ care: { kitsPerMonth: 0, ...values }, treatment: { asks: 0.5 } });
  const world = firstDay({ city, people: PEOPLE, set });
  world.people.tolerance.fill(dependentRatio * naive * 20);
  change?.(world);
  month(world, care);
  return world;
}

describe('kits', () => {
  const total = ({ people }: World) => people.kits.slice(0, people.rows).reduce((a, b) => a + b, 0);
  const kept = { kitLife: 120 };

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

  test('are lost at the rate of their mean life', () => {
    const world = cared({ kitLife: 1 }, {}, ({ people }) => people.kits.fill(10));
    const share = total(world) / (10 * world.people.rows);
    expect(Math.abs(share - Math.exp(-1))).toBeLessThan(0.03);
  });
});

test('who is afraid of arrest gets fewer kits, and asks for treatment less, the same people and fewer', () => {
  const of = (risk: number) =>
    cared({ kitsPerMonth: 2, kitLife: 120 }, {}, ({ people }) => {
      people.caution.fill(255);
      people.perceivedRisk.fill(risk);
    });
  const [calm, afraid] = [of(0), of(1)];
  const kits = ({ tally }: World) => tally.kitsHandedOut[0];
  const reach = 1 - typical.law.fearsServices;
  expect(Math.abs(kits(afraid) / PEOPLE - 2 * reach)).toBeLessThan(4 * Math.sqrt((2 * reach) / PEOPLE));
  expect(rowsOf(calm).every((i) => calm.people.kits[i] >= afraid.people.kits[i])).toBe(true);
  const share = waiting(afraid).length / waiting(calm).length;
  expect(Math.abs(share - reach)).toBeLessThan(4 * Math.sqrt((reach * (1 - reach)) / waiting(calm).length));
  expect(waiting(afraid).every((i) => calm.people.waitingFor[i] !== treatment.none)).toBe(true);
});
