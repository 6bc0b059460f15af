// Whether anybody is told of what happens. Kernel code asks this, and leaves the telling to functions outside it.
import type { World } from './world.ts';

export function isWitnessed(world: World): boolean {
  return world.witness !== undefined;
}
