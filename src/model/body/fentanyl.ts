// Whether drug that somebody holds counts as holding a fentanyl.
import { substances } from '../world/codes.ts';
import { SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { moreThanTrace } from './fentanyl.kernel.ts';

/** Whether the fentanyls in pure masses (ng) at `row` of a holding are more of its effect than a trace. */
export function holdsFentanyl(world: World, mass: ArrayLike<number>, row = 0): boolean {
  const { potency } = world.agenda.prepared;
  const at = row * SUBSTANCES;
  let whole = 0;
  for (let s = 0; s < SUBSTANCES; s++) whole += mass[at + s] * potency[s];
  return moreThanTrace(world, whole - mass[at + substances.heroin] * potency[substances.heroin], whole);
}
