// Naloxone kits in people’s hands.
import type { World } from '../world/world.ts';

const KITS_MOST = 255;

/** Gives a person so many kits. */
export function handOut(world: World, person: number, kits: number): void {
  const { people, tally } = world;
  people.kits[person] = Math.min(KITS_MOST, people.kits[person] + kits);
  tally.kitsHandedOut[tally.rows - 1] += kits;
}
