// A world for whoever steps it by hand: what is asked for is checked, as where a study is asked for.
import type { City } from '../model/city/parameters.ts';
import type { Change } from '../model/levers/schedule.ts';
import { openWorld as open } from '../model/opening.ts';
import type { World } from '../model/world/world.ts';
import { needsBounds } from './bounds.ts';

/**
 * A city with `people` who use, at the first step of its burn-in. Throws a ScenarioError where they or the seed are out of their
 * bounds.
 */
export function openWorld(city: City, people: number, seed: number, changes: readonly Change[] = []): World {
  needsBounds('openWorld', { people, seed });
  return open(city, people, seed, changes);
}
