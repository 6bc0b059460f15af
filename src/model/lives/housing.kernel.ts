// Housing is lost and regained a step at a time, so that the city's shares last; in custody it is only lost. Who has the home of a
// programme keeps it, while free, as homes.ts has it.
import { custody, housing } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { loseHome, moveTo } from './homes.ts';

/** What a month does to a person's housing; `u` is a uniform. */
export function changeHousing(world: World, person: i32, u: f64): void {
  const lives = world.city.lives;
  const gains = 1 - u < lives.housingGain;
  // For most the draw would do for nothing.
  if (u >= lives.housingLoss && u >= lives.housingLossInside && !gains) return;
  const people = world.people;
  const now = people.housing[person];
  const free = people.custody[person] < custody.pretrial;
  const loss: f64 = free ? lives.housingLoss : lives.housingLossInside;
  const loses = u < loss;
  if (people.lodged[person] === 1) {
    if (!free && loses) loseHome(world, person);
  } else if (now < housing.unsheltered && loses) moveTo(world, person, now + 1);
  else if (free && now > housing.housed && gains) moveTo(world, person, now - 1);
}
