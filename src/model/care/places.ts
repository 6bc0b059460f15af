// Places in treatment, by kind: so many for each person using when the city began, times what the policy makes of them in
// each neighbourhood. A person of any neighbourhood may take any place.
import { isAgonist } from '../body/medicine.ts';
import { treatmentKinds } from '../world/codes.ts';
import type { World } from '../world/world.ts';

/** A part of a place counts as one; what only rounding makes does not. */
const ROUNDING = 1e-6;

/** The lever of each kind. */
const ofKinds = treatmentKinds.map((name) => `care.${name}-places` as const);

/** Places in a kind of treatment (a code), a whole number. */
export function placesFor(world: World, kind: number): number {
  const { city, levers, agenda } = world;
  const { places } = city.people;
  const ofKind = levers[ofKinds[kind - 1]];
  const ofAgonists = levers['care.treatment-places'];
  const agonist = isAgonist(kind);
  let level = 0;
  for (let place = 0; place < places.length; place++)
    level += places[place].share * ofKind[place] * (agonist ? ofAgonists[place] : 1);
  const own = agenda.usingAtStart * city.treatment.places[treatmentKinds[kind - 1]];
  return Math.ceil(Math.max(0, own * level - ROUNDING));
}
