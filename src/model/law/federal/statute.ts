// 21 U.S.C. 841(b): the least and the most that the statute allows, by substance, weight, death and earlier convictions.
import { type SubstanceId, substanceIds, weightInWords } from './drugs.ts';
import type { LawInForce } from './law-in-force.ts';
import type { Offence } from './offence.ts';
import { LIFE, statutoryTerms, substances } from './tables.ts';

/** The terms of a statute. Months of life are infinite; JSON, which has no infinity, writes null for them. */
export interface Statute {
  readonly provision: string;
  /** What it hangs on, in words. */
  readonly words: string;
  /** 0 where the statute sets none; infinite where it is life. */
  readonly minimumMonths: number;
  /** Infinite where it is life. */
  readonly maximumMonths: number;
  /** Whether the maximum is life. */
  readonly life: boolean;
}

/**
 * The statute's terms. A threshold is one substance's own: those of several do not add up, but analogues of fentanyl, all
 * "any analogue" to the statute, do. Earlier convictions count in (A) and (B) as the year's law has them, in (C) always for a
 * felony drug offence.
 */
export function statuteFor(offence: Offence, grams: ReadonlyMap<SubstanceId, number>, law: LawInForce): Statute {
  const { death = false, priors = 0 } = offence;
  if (!(Number.isInteger(priors) && priors >= 0)) throw new RangeError(`${priors} earlier convictions: a whole number`);
  const { paragraph, clause, reached } = paragraphFor(grams);
  const rows = death ? statutoryTerms.death : termsOf(paragraph, law);
  const [minimumMonths, maximumMonths] = rows[Math.min(priors, rows.length - 1)];
  const earlier = `after ${priors === 1 ? 'a' : priors} ${priorCounted(paragraph, law, priors)}`;
  return {
    provision: `21 U.S.C. 841(b)(1)(${paragraph})${clause}`,
    words: [reached, ...(death ? ['death or serious injury'] : []), ...(priors > 0 ? [earlier] : [])].join(', '),
    minimumMonths,
    maximumMonths,
    life: maximumMonths === LIFE,
  };
}

type Paragraph = 'A' | 'B' | 'C';

/** The gravest paragraph that a substance of the offence reaches. */
function paragraphFor(grams: ReadonlyMap<SubstanceId, number>) {
  for (const paragraph of ['A', 'B'] as const) {
    const id = substanceIds.find((each) => (grams.get(each) ?? 0) >= substances[each].fromGrams[paragraph]);
    if (id === undefined) continue;
    const { clause, fromGrams, label } = substances[id];
    return { paragraph, clause, reached: `${weightInWords(fromGrams[paragraph])} or more of ${label}` };
  }
  return { paragraph: 'C' as const, clause: '', reached: 'below the thresholds of (A) and (B)' };
}

function termsOf(paragraph: Paragraph, law: LawInForce): readonly (readonly [number, number])[] {
  if (paragraph === 'A') return law.firstStepAct ? statutoryTerms.aSince2018 : statutoryTerms.aUntil2018;
  return paragraph === 'B' ? statutoryTerms.b : statutoryTerms.c;
}

/** The earlier convictions that the paragraph counts. */
function priorCounted(paragraph: Paragraph, law: LawInForce, count: number): string {
  const [one, many] = count === 1 ? ['felony', 'offence'] : ['felonies', 'offences'];
  return law.firstStepAct && paragraph !== 'C' ? `serious drug or violent ${one}` : `felony drug ${many}`;
}
