// Small markets for tests: nobody is tied and nobody knows a dealer but as the test says, everybody has money and nothing else.
import { getToKnow } from '../../../src/replications/hoffer-alam-2013/acquaintance.ts';
import { openBooks } from '../../../src/replications/hoffer-alam-2013/books.ts';
import { type Configuration, configurations } from '../../../src/replications/hoffer-alam-2013/configuration.ts';
import { admit } from '../../../src/replications/hoffer-alam-2013/dealers.ts';
import { emptyMarket, type Market } from '../../../src/replications/hoffer-alam-2013/market.ts';
import { makePlaces } from '../../../src/replications/hoffer-alam-2013/opening.ts';
import { BEFORE, dealKind } from '../../../src/replications/hoffer-alam-2013/tables.ts';
import { tie } from '../../../src/replications/hoffer-alam-2013/ties.ts';

export interface Setting extends Partial<Configuration> {
  /** Pairs of customers. */
  readonly ties?: readonly (readonly [number, number])[];
  /** Customer, dealer, and the package that the customer remembers (12). */
  readonly knows?: readonly (readonly [customer: number, dealer: number, quantity?: number])[];
  readonly tick?: number;
  /** Places for ties beyond those taken. */
  readonly room?: number;
}

/** A market just before the rule under test, four customers and three dealers if nothing else is said. */
export function smallMarket({ ties = [], knows = [], tick = 10, room = 0, ...rest }: Setting = {}): Market {
  const market = emptyMarket({ ...configurations.code, customers: 4, dealers: 3, share: 1, ...rest }, 1);
  const { customers, clock, configuration } = market;
  customers.money.fill(100_000);
  customers.mostTies.fill(room);
  for (const pair of ties) for (const customer of pair) customers.mostTies[customer]++;
  makePlaces(market);
  for (const [a, b] of ties) tie(market, a, b, BEFORE);
  for (let dealer = 0; dealer < configuration.dealers; dealer++) admit(market, dealer, 0);
  for (const [customer, dealer, quantity = 12] of knows) getToKnow(market, customer, dealer, quantity, 0);
  clock.tick[0] = tick;
  openBooks(market);
  return market;
}

/** A customer's latest deal was their own and good: they can broker with this dealer. */
export function canBroker({ customers, acquaintance }: Market, customer: number, dealer: number): void {
  const { links, ones } = acquaintance;
  customers.lastKind[customer] = dealKind.direct;
  customers.lastGood[customer] = 1;
  customers.lastDealer[customer] = dealer;
  let row = ones.first[customer];
  while (row >= 0 && links.other[row] !== dealer) row = links.nextOfOne[row];
  customers.lastLink[customer] = row;
}

/** Dealers whom a customer knows, in the order in which they met. */
export function dealersOf({ acquaintance }: Market, customer: number): number[] {
  const { links, ones } = acquaintance;
  const found: number[] = [];
  for (let row = ones.first[customer]; row >= 0; row = links.nextOfOne[row]) found.push(links.other[row]);
  return found;
}

/** Customers who know a dealer, in the order in which they came. */
export function customersOfDealer({ acquaintance }: Market, dealer: number): number[] {
  const { links, others } = acquaintance;
  const found: number[] = [];
  for (let row = others.first[dealer]; row >= 0; row = links.nextOfOther[row]) found.push(links.one[row]);
  return found;
}

/** The link between two, which must be there. */
export function linkOf({ acquaintance }: Market, customer: number, dealer: number): number {
  const { links, ones } = acquaintance;
  let row = ones.first[customer];
  while (links.other[row] !== dealer) row = links.nextOfOne[row];
  return row;
}

/** Neighbours of a customer. */
export function neighboursOf({ customers, ties }: Market, customer: number): number[] {
  const first = customers.firstTie[customer];
  const places = ties.neighbour.subarray(first, first + customers.mostTies[customer]);
  return [...places].filter((neighbour) => neighbour >= 0).sort((a, b) => a - b);
}
