// The daily measures, declared: name, unit and meaning of each.
import { type Columns, defineTable, type Table } from '../../model/world/columns.ts';

export const daysTable = defineTable('days', 'What was measured at the end of each day', {
  day: { kind: 'i32', unit: 'day', meaning: 'market-day of eight hours, 1 the first' },
  deals: { kind: 'f64', unit: 'count', meaning: 'purchases' },
  brokeredDeals: { kind: 'f64', unit: 'count', meaning: 'purchases through a broker' },
  brokerShare: { kind: 'f64', unit: 'share', meaning: 'of purchases, those through a broker' },
  price12Net: { kind: 'f64', unit: 'dollars/12 units', meaning: 'money to dealers over drug sold' },
  price12Gross: {
    kind: 'f64',
    unit: 'dollars/12 units',
    meaning: 'money to dealers and brokers over the drug that buyers were left with',
  },
  price12CustomerActual: {
    kind: 'f64',
    unit: 'dollars/12 units',
    meaning: 'mean over those who bought of what they paid less what brokering brought them',
  },
  unitsPerDeal: { kind: 'f64', unit: 'units', meaning: 'drug in a purchase' },
  taxPaid: { kind: 'f64', unit: 'dollars', meaning: 'brokerage paid in money' },
  unitsBought: { kind: 'f64', unit: 'units', meaning: 'drug sold by dealers' },
  unitsConsumed: { kind: 'f64', unit: 'units', meaning: 'drug taken' },
  dealersActive: { kind: 'f64', unit: 'count', meaning: 'dealers at the end of the day' },
  dealersNew: { kind: 'f64', unit: 'count', meaning: 'dealers who came' },
  dropArrest: { kind: 'f64', unit: 'count', meaning: 'dealers arrested' },
  dropSurplus: { kind: 'f64', unit: 'count', meaning: 'dealers who left with too much stock' },
  dropNocustomer: { kind: 'f64', unit: 'count', meaning: 'dealers who left for want of customers' },
  dealerUnitsMean: { kind: 'f64', unit: 'units', meaning: 'package size, mean over dealers' },
  dealerUnitsSd: { kind: 'f64', unit: 'units', meaning: 'package size, standard deviation over dealers' },
  dealerDegreeMean: { kind: 'f64', unit: 'customers', meaning: 'customers who know a dealer, mean over dealers' },
  customerDealersMean: { kind: 'f64', unit: 'dealers', meaning: 'dealers whom a customer knows, mean' },
  customersNoDealer: { kind: 'f64', unit: 'count', meaning: 'customers who know no dealer' },
  staleReferrals: { kind: 'f64', unit: 'count', meaning: 'referrals to dealers who had left' },
  socialDegreeMean: { kind: 'f64', unit: 'ties', meaning: 'social ties of a customer, mean' },
});

type ColumnsOf<D> = D extends { readonly columns: infer C extends Columns } ? C : never;
export type Days = Table<ColumnsOf<typeof daysTable>>;
export type Measure = keyof ColumnsOf<typeof daysTable>;
