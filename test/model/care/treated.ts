// People who depend, and treatment of one's own choosing for them: for the tests of treatment.
import { expect } from 'vitest';
import { treat } from '../../../src/model/care/treatment.ts';
import { turns } from '../../../src/model/day.ts';
import { treatment, treatmentKinds, using } from '../../../src/model/world/codes.ts';
import { STEPS_PER_DAY } from '../../../src/model/world/steps.kernel.ts';
import type { World } from '../../../src/model/world/world.ts';
import { cityWith, firstDay, rowsOf, type Setting, typical } from '../fixture.ts';

export const PEOPLE = 600;
export const { naive } = typical.body;
export const all = (value: number) =>
  Object.fromEntries(treatmentKinds.map((kind) => [kind, value])) as Record<Kind, number>;
export type Kind = (typeof treatmentKinds)[number];
export type Values = NonNullable<Parameters<typeof cityWith>[0]['treatment']>;

export const near = (found: number, share: number, of: number) =>
  expect(Math.abs(found / of - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / of));
export const those = (world: World, test: (i: number) => boolean) => rowsOf(world).filter(test);
export const waiting = (world: World) => those(world, (i) => world.people.waitingFor[i] !== treatment.none);
export const treated = (world: World) => those(world, (i) => world.people.treatment[i] !== treatment.none);

/** People who all use and depend on it, of whom nobody asks, gives up or drops out unless the test says so. */
export function dependent(values: Values = {}, set: Setting['set'] = {}, people = PEOPLE): World {
  const still: Values = { asks: 0, givesUp: 0, places: all(10), retention: all(1), intakeDays: all(0) };
  const world = firstDay({ city: cityWith({ treatment: { ...still, ...values } }), people, set });
  world.people.using.fill(using.active);
  world.people.tolerance.fill(naive * 20);
  return world;
}

/** Ends so many days: who is due of those in wards, and what treatment does at the end of a day. */
export function days(world: World, count: number): void {
  for (let step = 0; step < count * STEPS_PER_DAY; step++) {
    turns.run(world);
    treat.run(world);
    world.clock.step[0]++;
  }
}

export const wish = (kind: Kind): Values => ({ wanted: { ...all(0), [kind]: 1 } });
