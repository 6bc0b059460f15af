// What a month does to the work of somebody free, if they usually have some: most look for none, or keep what they have.
import { work } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { findWork, loseWork } from './working.ts';

/** Work of a month: `u` is a uniform. */
export function changeWork(world: World, person: i32, u: f64): void {
  const lives = world.city.lives;
  const finds = u < lives.workFound;
  const loses = 1 - u < lives.workLost;
  if (!finds && !loses) return;
  const usual = world.people.usualWork[person];
  if (usual === work.none) return;
  if (world.people.work[person] !== usual) {
    if (finds) findWork(world, person);
  } else if (loses) loseWork(world, person);
}
