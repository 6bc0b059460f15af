// The measures of a day, taken when dealers have set up others and before ties are cut and dealers dropped.
import { reserve } from '../../model/world/columns.ts';
import type { Days } from './days.ts';
import type { Market } from './market.ts';
import { dayEnd, defineRule } from './rule.ts';
import { CENTS_PER_DOLLAR, PRICE, TICKS_PER_DAY, UNIT, UNITS_PER_GRAM } from './scales.ts';

export const measure = defineRule({
  name: 'measures',
  meaning: 'the day is written down',
  who: 'market',
  priority: 2,
  when: dayEnd,
  run(market) {
    const { days, clock } = market;
    reserve(days, 1);
    const row = days.rows++;
    days.day[row] = clock.tick[0] / TICKS_PER_DAY;
    measureSales(market, days, row);
    measureDealers(market, days, row);
    measureCustomers(market, days, row);
  },
});

function measureSales({ today, customers }: Market, days: Days, row: number): void {
  const deals = today.deals[0];
  const units = today.units[0];
  const dollars = (deals * PRICE) / CENTS_PER_DOLLAR;
  const tax = today.brokerage[0] / CENTS_PER_DOLLAR;
  days.deals[row] = deals;
  days.brokeredDeals[row] = today.brokered[0];
  days.brokerShare[row] = today.brokered[0] / deals;
  days.price12Net[row] = (UNITS_PER_GRAM * dollars) / units;
  days.price12Gross[row] = (UNITS_PER_GRAM * (dollars + tax)) / (units - today.skimmed[0] / UNIT);
  days.unitsPerDeal[row] = units / deals;
  days.taxPaid[row] = tax;
  days.unitsBought[row] = units;
  days.unitsConsumed[row] = today.consumed[0] / UNIT;
  days.staleReferrals[row] = today.notFound[0];
  let buyers = 0;
  let sum = 0;
  for (let customer = 0; customer < customers.rows; customer++) {
    if (customers.bought[customer] === 0) continue;
    buyers++;
    sum += customers.actualPrice[customer];
  }
  days.price12CustomerActual[row] = sum / buyers;
}

function measureDealers({ dealers, acquaintance, present, today }: Market, days: Days, row: number): void {
  const n = present.length;
  let sum = 0;
  let known = 0;
  for (const dealer of present) {
    sum += dealers.package[dealer];
    known += acquaintance.others.count[dealer];
  }
  const mean = sum / n;
  let squares = 0;
  for (const dealer of present) squares += (dealers.package[dealer] - mean) * (dealers.package[dealer] - mean);
  days.dealersActive[row] = n;
  days.dealersNew[row] = today.entered[0];
  days.dropArrest[row] = today.arrested[0];
  days.dropSurplus[row] = today.surplus[0];
  days.dropNocustomer[row] = today.noCustomer[0];
  days.dealerUnitsMean[row] = mean;
  days.dealerUnitsSd[row] = Math.sqrt(squares / n);
  days.dealerDegreeMean[row] = known / n;
}

function measureCustomers({ customers, acquaintance }: Market, days: Days, row: number): void {
  let known = 0;
  let none = 0;
  let ties = 0;
  for (let customer = 0; customer < customers.rows; customer++) {
    const dealers = acquaintance.ones.count[customer];
    known += dealers;
    if (dealers === 0) none++;
    ties += customers.ties[customer];
  }
  days.customerDealersMean[row] = known / customers.rows;
  days.customersNoDealer[row] = none;
  days.socialDegreeMean[row] = ties / customers.rows;
}
