// The Drug Quantity Table: the level by weight, or by converted weight where there are several drugs.
import { type SubstanceId, toMicrogram, weightInWords } from './drugs.ts';
import type { LawInForce } from './law-in-force.ts';
import { CONVERTED_WEIGHT, LEAST_LEVEL, QUANTITY_LEVELS, substances } from './tables.ts';

export interface QuantityLevel {
  readonly level: number;
  readonly rule: string;
  readonly words: string;
}

/** USSG 2D1.1(c), and note 8(B) for several drugs: each is converted, and the sum looked up in the same table. */
export function quantityLevel(grams: ReadonlyMap<SubstanceId, number>, law: LawInForce): QuantityLevel {
  const named = [...grams].map(([id, weight]) => `${weightInWords(weight)} of ${substances[id].label}`);
  if (grams.size === 1) {
    const [[id, weight]] = grams;
    return lookedUp(weight, substances[id].quantity, named[0]);
  }
  const converted = [...grams].map(([id, weight]) => weight * substances[id].converted);
  const sum = toMicrogram(converted.reduce((all, one) => all + one, 0));
  const words = `${named.join(' and ')} count as ${weightInWords(sum)} of ${law.convertedInto}`;
  return lookedUp(sum, CONVERTED_WEIGHT, words);
}

function lookedUp(weight: number, thresholds: readonly number[], words: string): QuantityLevel {
  const row = thresholds.findIndex((from) => weight >= from);
  const found = row === -1 ? thresholds.length : row;
  const upTo = found > 0 ? `less than ${weightInWords(thresholds[found - 1])}` : '';
  const from = row === -1 ? '' : `${weightInWords(thresholds[found])} or more`;
  return {
    level: row === -1 ? LEAST_LEVEL : QUANTITY_LEVELS[row],
    rule: `§2D1.1(c)(${found + 1})`,
    words: `${words}: ${[from, upTo].filter(Boolean).join(', ')}`,
  };
}
