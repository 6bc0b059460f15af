// In hospital somebody may speak of treatment with who survived an overdose, and some of those seek it.
import { isDependent } from '../body/tolerance.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import type { World } from '../world/world.ts';
import { enterTreatment } from './entering.ts';

const OFFER = defineStream('care/offer-after-overdose');

/** Treatment is spoken of, or not, with a survivor in hospital. */
export function offerAfterOverdose(world: World, person: number): void {
  const { people, city, keys, clock, tally } = world;
  const offered = uniform(keys[OFFER], person, clock.step[0]) < city.rescue.offeredTreatment;
  const accepts = second() < city.rescue.acceptsTreatment;
  if (!offered) return;
  tally.treatmentOffered[tally.rows - 1]++;
  if (accepts && isDependent(city, people, person, clock.step[0])) enterTreatment(world, person);
}
