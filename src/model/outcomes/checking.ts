import { defineOutcome } from './outcome.ts';
import { gramsOf, shareOf, sumOf, total } from './period.ts';

export const checkingOutcomes = [
  defineOutcome({
    id: 'strips-handed-out',
    label: 'Test strips handed out',
    unit: 'strips',
    meaning: 'fentanyl test strips handed out to people who use',
    measure: ({ tally }, period) => total(tally.stripsHandedOut, period),
  }),
  defineOutcome({
    id: 'strips-used',
    label: 'Test strips used',
    unit: 'strips',
    meaning: 'strips that people used on drug of their own',
    measure: ({ tally }, period) => total(tally.stripsUsed, period),
  }),
  defineOutcome({
    id: 'strips-positive',
    label: 'Of these, positive',
    unit: 'share',
    meaning:
      'of strips that people used on drug of their own, the share that said there was a fentanyl, rightly or not',
    measure: ({ tally }, period) => shareOf(sumOf(tally.stripsPositive, period), sumOf(tally.stripsUsed, period)),
  }),
  defineOutcome({
    id: 'strips-used-by-sellers',
    label: 'Test strips used by sellers',
    unit: 'strips',
    meaning: 'strips that sellers used on drug they were about to buy',
    measure: ({ tally }, period) => total(tally.stripsBySellers, period),
  }),
  defineOutcome({
    id: 'doses-cut',
    label: 'Doses made smaller for what was known of the drug',
    unit: 'doses',
    meaning: 'doses taken smaller, by plan or by trying a little first, after a strip, a warning or an alert',
    measure: ({ tally }, period) => total(tally.dosesCut, period),
  }),
  defineOutcome({
    id: 'discarded-for-what-was-known',
    label: 'Thrown away for what was known of it',
    unit: 'g',
    meaning: 'pure drug thrown away by people who use and sellers who learnt of a fentanyl in it',
    measure: ({ tally }, period) => gramsOf(tally.checkDiscardedNg, period),
  }),
  defineOutcome({
    id: 'sellers-warning',
    label: 'Times that sellers began to warn',
    unit: 'times',
    meaning: 'times that a seller who learnt of a fentanyl in the stock began to tell every customer',
    measure: ({ tally }, period) => total(tally.sellersWarned, period),
  }),
  defineOutcome({
    id: 'sellers-diluting',
    label: 'Stocks stretched for what was known of them',
    unit: 'times',
    meaning: 'times that a seller who learnt of a fentanyl in the stock stretched it',
    measure: ({ tally }, period) => total(tally.sellersDiluted, period),
  }),
  defineOutcome({
    id: 'sellers-returning',
    label: 'Purchases refused for a positive strip',
    unit: 'times',
    meaning: 'times that a seller left drug with the supplier for a positive strip',
    measure: ({ tally }, period) => total(tally.sellersReturned, period),
  }),
  defineOutcome({
    id: 'alerts',
    label: 'Alerts about strong drug',
    unit: 'alerts',
    meaning: 'alerts of the health department, by neighbourhood',
    measure: ({ tally }, period) => total(tally.alerts, period),
  }),
  defineOutcome({
    id: 'alerts-heeded',
    label: 'Times that an alert was heeded',
    unit: 'times',
    meaning: 'times that somebody took the drug they held with more care for an alert',
    measure: ({ tally }, period) => total(tally.alertsHeeded, period),
  }),
] as const;
