// What the program does and its authors hardly meant, declared once: each may be corrected by itself. The numbers are those
// of docs/replications/hoffer-alam-2013.md. Quirks of the program's own output (Q8 to Q10) touch none of the measures
// here, and that it never reads its parameters (Q1) is the difference between the configurations.

export interface Quirk {
  readonly id: string;
  readonly number: string;
  readonly meaning: string;
  readonly corrected: string;
}

/** Declares quirks. The identity function exists for the types. */
function defineQuirks<const Q extends readonly Quirk[]>(list: Q): Q {
  return list;
}

export const quirks = defineQuirks([
  {
    id: 'unused-dealers-kept',
    number: 'Q2',
    meaning: 'two customers in a hundred drop dealers they no longer use, every 14 ticks; the others never do',
    corrected: 'everyone does, once in 14 days',
  },
  {
    id: 'cut-partners-taken-back',
    number: 'Q3',
    meaning: 'the rule that keeps partners apart for 90 days after a cut never applies',
    corrected: 'it does',
  },
  {
    id: 'full-phase-once',
    number: 'Q4',
    meaning: 'who drew the whole period as phase does the periodic thing once and never again',
    corrected: 'once a period, as everybody',
  },
  {
    id: 'own-dealer-reduced',
    number: 'Q5',
    meaning: 'the chance of going to an own dealer first is A − 1/(1 + dealers known)',
    corrected: 'it is A',
  },
  {
    id: 'brokered-cannot-broker',
    number: 'Q6',
    meaning:
      'who bought through a broker, or was sent to a dealer who has gone, cannot broker until a good purchase of their own',
    corrected: 'they broker by their latest purchase of their own',
  },
  {
    id: 'copies-counted',
    number: 'Q7',
    meaning: 'some brokered sales of a dealer’s first two days are counted twice',
    corrected: 'each is counted once',
  },
  {
    id: 'unmet-need-forgotten',
    number: 'Q11',
    meaning: 'what was not taken for want of drug is never taken',
    corrected: 'it is, at the next purchase, as far as that reaches',
  },
  {
    id: 'equal-is-no-good',
    number: 'Q12',
    meaning: 'a brokered deal as good as the buyer’s worst dealer earns the broker no endorsement',
    corrected: 'it earns a good one',
  },
  {
    id: 'cut-off-for-good',
    number: 'Q13',
    meaning: 'a customer without dealer and without tie can never buy',
    corrected: 'they find a dealer at random',
  },
  {
    id: 'most-begin-without-dealer',
    number: 'Q14',
    meaning:
      'the dealers known at the start are ten times an exponential of rate 8, cut to a whole number: none for 55 in 100',
    corrected: 'one to three, as the program’s comments say',
  },
]);

export type QuirkId = (typeof quirks)[number]['id'];

/** Which quirks are as the program has them. */
export type Quirks = Readonly<Record<QuirkId, boolean>>;

/** All quirks as the program has them, but for those to be corrected. */
export function quirksBut(corrected: readonly QuirkId[]): Quirks {
  const entries = quirks.map(({ id }) => [id, !corrected.includes(id)]);
  return { ...Object.fromEntries(entries) } as Quirks;
}
