import { isDependent } from '../body/tolerance.ts';
import { defineOutcome } from './outcome.ts';
import { shareOfUsing, sumOf, total } from './period.ts';

export const bodyOutcomes = [
  defineOutcome({
    id: 'doses-taken',
    label: 'Doses taken',
    unit: 'doses',
    meaning: 'doses of opioids taken by everybody, prescribed ones included',
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
    measure: (world) =>
      shareOfUsing(
        world,
        () => true,
        (i) => isDependent(world.city, world.people, i, world.clock.step[0]),
      ),
  }),
  defineOutcome({
    id: 'withdrawals-let-pass',
    label: 'Withdrawals let pass',
    unit: 'times',
    meaning: 'times that somebody long in withdrawal gave up looking and let it pass',
    measure: ({ tally }, period) => total(tally.gaveUp, period),
  }),
] as const;
