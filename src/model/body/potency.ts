// How strong each substance is. A city states a value and how uncertain it is, for nobody has measured the analogues in people
// and figures for one substance differ by factors. A world draws its own once, by its seed: both laws of a comparison meet the
// same drug, and replicates carry what is not known. What is mixed into a lot goes by the values stated, which is what the
// trade goes by, so that weights, and what a laboratory or a court sees of them, do not depend on the draw.
import type { City } from '../city/parameters.ts';
import { defineStream, type Key, uniform } from '../world/chance.ts';
import { substances } from '../world/codes.ts';
import { lognormal } from '../world/distributions.ts';
import { NG_PER_MG } from '../world/units.ts';

const POTENCY = defineStream('body/potency');

/** Intravenous morphine equivalent of a nanogram of each substance, mg, by code: this world's own. */
export function ownPotencies(city: City, keys: readonly Key[]): Float64Array {
  const { potency, potencySpread } = city.body;
  return Float64Array.from(substances.names, (name) => {
    const drawn = uniform(keys[POTENCY], substances[name], 0);
    return lognormal(drawn, potency[name], potencySpread[name]) / NG_PER_MG;
  });
}
