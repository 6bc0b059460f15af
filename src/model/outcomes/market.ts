import { CENTS_PER_DOLLAR, NG_PER_G } from '../world/units.ts';
import { defineOutcome } from './outcome.ts';
import { gramsOf, meanOf, shareOf, sumOf } from './period.ts';
import { REPLACEMENT_HORIZON, replacementDays } from './replacement.ts';

export const marketOutcomes = [
  defineOutcome({
    id: 'price-per-pure-gram',
    label: 'Price of a pure gram',
    unit: 'dollars/g',
    meaning: 'paid at retail, what brokers kept included, over the pure drug bought',
    measure({ tally }, period) {
      const grams = sumOf(tally.retailNg, period) / NG_PER_G;
      return { value: grams > 0 ? sumOf(tally.retailCents, period) / CENTS_PER_DOLLAR / grams : null };
    },
  }),
  defineOutcome({
    id: 'pure-grams-used',
    label: 'Pure drug used',
    unit: 'g',
    meaning: 'pure drug of all kinds used',
    measure: ({ tally }, period) => gramsOf(tally.usedNg, period),
  }),
  defineOutcome({
    id: 'pure-grams-seized',
    label: 'Pure drug seized',
    unit: 'g',
    meaning: 'pure drug of all kinds seized, in the city and at its edge',
    measure: ({ tally }, period) => gramsOf(tally.seizedNg, period),
  }),
  defineOutcome({
    id: 'failed-searches',
    label: 'Searches that fail',
    unit: 'share',
    meaning: 'of tries to get drug, the share that end with none',
    measure: ({ tally }, period) => shareOf(sumOf(tally.failedSearches, period), sumOf(tally.searches, period)),
  }),
  defineOutcome({
    id: 'brokered-deals',
    label: 'Deals through a friend',
    unit: 'share',
    meaning: 'of retail deals, the share in which a friend bought for the buyer',
    measure: ({ tally }, period) => shareOf(sumOf(tally.brokeredDeals, period), sumOf(tally.deals, period)),
  }),
  defineOutcome({
    id: 'active-sellers',
    label: 'Sellers',
    unit: 'people',
    meaning: 'people with stock for sale and not in custody; mean over the days',
    measure: ({ tally }, period) => meanOf(tally.sellers, period),
  }),
  defineOutcome({
    id: 'people-starting-to-sell',
    label: 'People who start to sell',
    unit: 'people',
    meaning: 'times that somebody began to sell',
    measure: ({ tally }, period) => ({ value: sumOf(tally.startedSelling, period) }),
  }),
  defineOutcome({
    id: 'seller-replacement-days',
    label: 'Days until an arrested seller’s sales are replaced',
    unit: 'days',
    most: REPLACEMENT_HORIZON,
    meaning: `mean days, of the first ${REPLACEMENT_HORIZON}, in which others do not yet sell as much to the seller’s customers (restricted mean of a Kaplan–Meier curve; Royston & Parmar 2013, doi 10.1186/1471-2288-13-152); n arrested sellers`,
    measure: (world, period) => replacementDays(world, period),
  }),
] as const;
