import { isDependent } from '../body/tolerance.ts';
import { custody, using } from '../world/codes.ts';
import { defineOutcome } from './outcome.ts';
import { shareOf, sumOf, total } from './period.ts';

export const bodyOutcomes = [
  defineOutcome({
    id: 'doses-taken',
    label: 'Doses taken',
    unit: 'doses',
    meaning: 'uses of opioids from the market, of everybody',
    measure: ({ tally }, period) => total(tally.uses, period),
  }),
  defineOutcome({
    id: 'overdoses-per-dose',
    label: 'Overdoses per 10,000 doses',
    unit: 'overdoses per 10,000 doses',
    meaning: 'overdoses, fatal ones included, over doses taken',
    measure({ tally }, period) {
      const doses = sumOf(tally.uses, period);
      return { value: doses > 0 ? (1e4 * sumOf(tally.overdoses, period)) / doses : null, n: doses };
    },
  }),
  defineOutcome({
    id: 'dependent-share',
    label: 'People who use who are dependent',
    unit: 'share',
    meaning: 'of those free and using at the end, the share whom stopping would bring withdrawal',
    measure({ city, people, clock }) {
      let of = 0;
      let dependent = 0;
      for (let i = 0; i < people.rows; i++) {
        if (people.deathStep[i] >= 0 || people.using[i] !== using.active || people.custody[i] !== custody.free)
          continue;
        of++;
        if (isDependent(city, people, i, clock.step[0])) dependent++;
      }
      return shareOf(dependent, of);
    },
  }),
  defineOutcome({
    id: 'withdrawals-let-pass',
    label: 'Withdrawals let pass',
    unit: 'times',
    meaning: 'times that somebody long in withdrawal gave up looking and let it pass',
    measure: ({ tally }, period) => total(tally.gaveUp, period),
  }),
] as const;
