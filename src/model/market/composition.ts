// What is in a lot that a supplier brings to the edge of the city. The draws belong to the supplier and the batch that
// is to be had upstream in those days, not to who asks for it or when exactly, so that in both worlds the same drug arrives.
import type { City } from '../city/parameters.ts';
import { defineStream, type Key, uniform } from '../world/chance.ts';
import { substances } from '../world/codes.ts';
import { lognormal, weighted } from '../world/distributions.ts';
import { SUBSTANCES } from '../world/tables.ts';

const LOT = defineStream('market/lot');

const draws = { purity: 0, fentanyl: 1, which: 2, strength: 3, unevenness: 4 } as const;

export interface Composition {
  /** Pure share of each substance in the mixture, 0 to 1. */
  readonly content: Float64Array;
  /** Coefficient of variation of the fentanyls between packets. */
  readonly unevenness: number;
}

/** Share of lots that hold a fentanyl in a year (with fraction): straight lines between dated values, level outside. */
export function fentanylShare(city: City, year: number): number {
  const points = city.supply.fentanylShare;
  const after = points.findIndex(([at]) => at > year);
  if (after === 0) return points[0][1];
  if (after < 0) return points[points.length - 1][1];
  const [from, low] = points[after - 1];
  const [to, high] = points[after];
  return low + ((high - low) * (year - from)) / (to - from);
}

/**
 * The composition of a supplier's lots of a batch. `share` is the chance, 0 to 1, that a fentanyl is in it already at the edge.
 * A fentanyl replaces part of the heroin by so much as is, in morphine equivalents, `fentanylStrength` times as strong.
 */
export function composeLot(
  city: City,
  keys: readonly Key[],
  importer: number,
  batch: number,
  share: number,
): Composition {
  const { supply } = city;
  const draw = (which: number) => uniform(keys[LOT], importer, batch, which);
  const content = new Float64Array(SUBSTANCES);
  // Cut at 0.95. Assumption: powder is never all drug, and the tail of the lognormal would go beyond it.
  const purity = Math.min(0.95, lognormal(draw(draws.purity), supply.edgePurity, supply.edgePuritySpread));
  content[substances.heroin] = purity;
  if (draw(draws.fentanyl) < share) addFentanyl(city, content, draw(draws.which), draw(draws.strength));
  return { content, unevenness: lognormal(draw(draws.unevenness), supply.unevennessFentanyl, supply.unevennessSpread) };
}

/** Replaces part of the heroin by a fentanyl, in place; `which` and `strength` are uniforms. Returns the fentanyl's code. */
export function addFentanyl(city: City, content: Float64Array, which: number, strength: number): number {
  const { supply, body } = city;
  const added = weighted(
    which,
    substances.names.map((id) => supply.fentanylMix[id]),
  );
  const replaced = content[substances.heroin] * supply.fentanylReplaces;
  // By the potencies stated, which is what the trade goes by: what the drug turns out to be is the world’s own.
  const ratio = lognormal(strength, supply.fentanylStrength, supply.fentanylStrengthSigma);
  content[substances.heroin] -= replaced;
  content[added] += (replaced * body.potency.heroin * ratio) / body.potency[substances.names[added]];
  return added;
}
