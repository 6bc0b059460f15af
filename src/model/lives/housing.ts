// Housing is lost and regained a step at a time, so that the city's shares last; in custody it is only lost. Who has the home of a
// programme keeps it, while free, as homes.ts has it.
import { custody, housing } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { loseHome, move } from './homes.ts';

/** What a month does to a person's housing; `u` is a uniform. */
export function house(world: World, person: i32, u: f64): void {
  const { people, city } = world;
  const { housingLoss, housingLossInside, housingGain } = city.lives;
  const now = people.housing[person];
  const free = people.custody[person] < custody.pretrial;
  const loss = free ? housingLoss : housingLossInside;
  if (people.lodged[person] === 1) {
    if (!free && u < loss) loseHome(world, person);
    return;
  }
  if (now < housing.unsheltered && u < loss) move(world, person, now + 1);
  else if (free && now > housing.housed && 1 - u < housingGain) move(world, person, now - 1);
}
