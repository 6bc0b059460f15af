// Places in treatment, by kind: so many for each person using when the city began, times what the policy makes of them in
// each neighbourhood. A person of any neighbourhood may take any place.
import { isAgonist } from '../body/medicine.ts';
import { treatmentKinds } from '../world/codes.ts';
import type { World } from '../world/world.ts';

/** A part of a place counts as one; what only rounding makes does not. */
const ROUNDING = 1e-6;

/** Places in a kind of treatment (a code), a whole number. */
export function placesFor(world: World, kind: number): number {
  const { city, levers, agenda } = world;
  const name = treatmentKinds[kind - 1];
  const ofKind = levers[`care.${name}-places` as const];
  const ofAgonists = levers['care.treatment-places'];
  let level = 0;
  for (const [place, { share }] of city.people.places.entries())
    level += share * ofKind[place] * (isAgonist(kind) ? ofAgonists[place] : 1);
  return Math.ceil(Math.max(0, agenda.usingAtStart * city.treatment.places[name] * level - ROUNDING));
}
