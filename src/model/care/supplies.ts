// What syringe services and peer workers hand out: naloxone kits. Whatever else they come to hand out is given here.
import { poisson } from '../world/distributions.ts';
import type { World } from '../world/world.ts';
import { handOut } from './kits.ts';

/** Gives a person kits, so many in the mean, for a uniform. Returns how many. */
export function giveSupplies(world: World, person: number, mean: number, u: number): number {
  const kits = poisson(u, mean);
  return kits > 0 ? handOut(world, person, kits) : 0;
}
