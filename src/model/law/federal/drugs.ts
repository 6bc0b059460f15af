// Drugs by name, and their weights in one offence.
import type { DrugWeight } from './offence.ts';
import { substances } from './tables.ts';

export type SubstanceId = keyof typeof substances;

export const substanceIds = Object.keys(substances) as SubstanceId[];

const byName = new Map<string, SubstanceId>(
  substanceIds.flatMap((id) => [id, ...substances[id].aliases].map((name): [string, SubstanceId] => [name, id])),
);

/** Every name that a drug may be given by. */
export const drugNames: readonly string[] = [...byName.keys()];

/** As which substance a drug counts; undefined for a name that is none of `drugNames`. */
export function substanceNamed(name: string): SubstanceId | undefined {
  return byName.get(name);
}

/**
 * Grams by substance, those of one substance added. Throws a RangeError for no drug, an unknown one, or a weight that is not
 * above 0 and finite.
 */
export function gramsBySubstance(drugs: readonly DrugWeight[]): ReadonlyMap<SubstanceId, number> {
  if (drugs.length === 0) throw new RangeError('an offence needs at least one drug');
  const grams = new Map<SubstanceId, number>();
  for (const { drug, grams: more } of drugs) {
    const id = substanceNamed(drug);
    if (id === undefined) throw new RangeError(`${drug} is not known; known are ${drugNames.join(', ')}`);
    if (!(more > 0 && more < Number.POSITIVE_INFINITY))
      throw new RangeError(`${drug}: ${more} g is no weight above 0 and finite`);
    grams.set(id, toMicrogram((grams.get(id) ?? 0) + more));
  }
  return grams;
}

/** A threshold is met by the decimal number that was written: sums and products of binary fractions are mended to 1 µg. */
export function toMicrogram(grams: number): number {
  return Math.round(grams * 1e6) / 1e6;
}

/** A weight in words. */
export function weightInWords(grams: number): string {
  return grams < 1000 ? `${toMicrogram(grams)} g` : `${toMicrogram(grams / 1000)} kg`;
}
