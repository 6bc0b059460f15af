// Beds: a city has so many for people held over drugs, in jail and in prison. When more are held than there are beds, at the end
// of the day the least serious are let go until they fit: those held for a violation of supervision before those held for
// possession, and so on up to trafficking; of the same, who has least left to wait. This couples people: one more who is
// held may set free one who is held for less. It picks nobody by chance, so that it moves one fate and not all.
import { defineProcess } from '../process.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { custody, type houses } from '../world/codes.ts';
import { findFew } from '../world/few.ts';
import { inKernel } from '../world/kernel.ts';
import { putAmongFirst } from '../world/order.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { countHeld } from './capacity.kernel.ts';
import { letFree } from './custody.ts';

const TIE = defineStream('law/bed-tie');

const count = inKernel('countHeld', countHeld);

export const beds = defineProcess({
  name: 'beds',
  meaning: 'at the end of a day: where more are held than there are beds, the least serious are let go',
  run(world) {
    if (world.clock.step[0] % STEPS_PER_DAY !== STEPS_PER_DAY - 1) return;
    count(world);
    // Making room in one house moves nobody to the other.
    const [inJail, inPrison] = world.agenda.inHouses;
    makeRoom(world, 'jail', inJail);
    makeRoom(world, 'prison', inPrison);
  },
});

/** Beds for people held over drugs: by the city’s people using at the start, times what the policy makes of it. */
export function bedsFor(world: World, house: (typeof houses)[number]): number {
  const { city, agenda, levers } = world;
  return Math.round(agenda.usingAtStart * city.law.beds[house] * levers['custody.capacity'][0]);
}

function makeRoom(world: World, house: (typeof houses)[number], held: number): void {
  const excess = held - bedsFor(world, house);
  if (excess <= 0) return;
  const { custody: heldIn, rows } = world.people;
  const { pretrial, prison } = custody;
  const inPrison = house === 'prison';
  const first: number[] = [];
  const order = (a: number, b: number) => compare(world, a, b);
  for (const i of findFew(rows, heldIn))
    if (heldIn[i] >= pretrial && (heldIn[i] === prison) === inPrison) putAmongFirst(first, i, excess, order);
  for (const person of first) letFree(world, person, true);
}

/** Who goes first; negative if a does. */
function compare({ people, keys }: World, a: number, b: number): number {
  const bySeriousness = people.heldFor[a] - people.heldFor[b];
  if (bySeriousness !== 0) return bySeriousness;
  const byTime = people.nextAct[a] - people.nextAct[b];
  if (byTime !== 0) return byTime;
  const luck = (person: number) => uniform(keys[TIE], person, people.custodySince[person]);
  return luck(a) - luck(b);
}
