// The state of the market, declared: every table, column, unit and meaning.
import { type Columns, defineTable, type Table } from '../../model/world/columns.ts';
import { linkColumns } from '../../model/world/relation.ts';
import { NOMINAL } from './scales.ts';

/** What a customer's latest deal was. */
export const dealKind = { none: 0, direct: 1, brokered: 2 } as const;

/** A time before the first tick: of records that stand for no purchase. */
export const BEFORE = -1;

export const customersTable = defineTable('customers', 'Who buys', {
  money: { kind: 'i32', unit: 'cents', meaning: 'money in hand' },
  stock: { kind: 'f64', unit: 'millionths of a unit', meaning: 'drug in hand' },
  unmet: { kind: 'f64', unit: 'millionths of a unit', meaning: 'drug not taken for want of it' },
  firstTie: { kind: 'i32', unit: 'ties row', meaning: 'first of the places for ties' },
  mostTies: { kind: 'i32', unit: 'count', meaning: 'places for ties: as many as the customer had at the start' },
  ties: { kind: 'i32', unit: 'count', meaning: 'ties now' },
  cutPhase: { kind: 'i32', unit: 'tick', meaning: 'when in its period the customer looks for ties to cut, 1 to 336' },
  makePhase: {
    kind: 'i32',
    unit: 'tick',
    meaning: 'when in its period the customer looks for a tie to make, 1 to 336',
  },
  dropPhase: { kind: 'i32', unit: 'tick', meaning: 'phase of dropping unused dealers, 1 to 672' },
  // The latest deal, by which others may be served
  lastKind: { kind: 'u8', unit: 'code', meaning: 'none, direct, brokered' },
  lastGood: { kind: 'u8', unit: 'flag', meaning: 'it was as large as the one before from that dealer' },
  lastDealer: { kind: 'i32', unit: 'dealers row', meaning: 'dealer of a direct deal, -1 none', fill: -1 },
  lastLink: { kind: 'i32', unit: 'acquaintance row', meaning: 'acquaintance that remembers it, -1 none', fill: -1 },
  // The day's accounts
  bought: { kind: 'i32', unit: 'count', meaning: 'purchases today' },
  obtained: { kind: 'f64', unit: 'millionths of a unit', meaning: 'drug obtained today' },
  paid: { kind: 'i32', unit: 'cents', meaning: 'brokerage paid today' },
  earned: { kind: 'i32', unit: 'cents', meaning: 'brokerage received today' },
  carried: { kind: 'i32', unit: 'cents', meaning: 'brokerage received and not yet set off against spending' },
  actualPrice: { kind: 'f64', unit: 'dollars/12 units', meaning: 'price paid today, brokerage received set off' },
});

export const tiesTable = defineTable('ties', 'Places for social ties, each directed and one of a pair', {
  customer: { kind: 'i32', unit: 'customers row', meaning: 'whose place it is', fill: -1 },
  neighbour: { kind: 'i32', unit: 'customers row', meaning: 'whom the tie is with, -1 free', fill: -1 },
  opposite: { kind: 'i32', unit: 'ties row', meaning: 'the same tie seen from the other end', fill: -1 },
  made: { kind: 'i32', unit: 'tick', meaning: 'when the tie was made', fill: BEFORE },
  good: { kind: 'i32', unit: 'count', meaning: 'good endorsements of the neighbour that are remembered' },
  bad: { kind: 'i32', unit: 'count', meaning: 'bad ones' },
  brokered: { kind: 'i32', unit: 'count', meaning: 'purchases through the neighbour since the last round' },
  target: { kind: 'i32', unit: 'count', meaning: 'purchases at which the round ends' },
});

export const endorsementsTable = defineTable('endorsements', 'Endorsements in the order in which they were given', {
  tie: { kind: 'i32', unit: 'ties row', meaning: 'tie from the buyer to the broker' },
  tick: { kind: 'i32', unit: 'tick', meaning: 'when it was given' },
  good: { kind: 'u8', unit: 'flag', meaning: 'good, else bad' },
});

export const cutsTable = defineTable('cuts', 'Ties that were cut, in the order in which they were', {
  one: { kind: 'i32', unit: 'customers row', meaning: 'one end' },
  other: { kind: 'i32', unit: 'customers row', meaning: 'the other end' },
  tick: { kind: 'i32', unit: 'tick', meaning: 'when it was cut' },
});

export const dealersTable = defineTable('dealers', 'Who sells; dealers who left keep their row', {
  identity: {
    kind: 'i32',
    unit: 'hash',
    meaning: 'what luck is keyed by: the row at the start, later the parent and tick',
  },
  entered: { kind: 'i32', unit: 'tick', meaning: 'when the dealer came' },
  left: { kind: 'i32', unit: 'tick', meaning: 'when the dealer left, -1 not yet', fill: -1 },
  package: { kind: 'i32', unit: 'units', meaning: 'size of a package', fill: NOMINAL },
  stock: { kind: 'f64', unit: 'millionths of a unit', meaning: 'drug in hand' },
  takings: { kind: 'f64', unit: 'cents', meaning: 'money taken since the dealer came' },
  lastSale: { kind: 'i32', unit: 'tick', meaning: 'latest sale, -1 never', fill: BEFORE },
  sales: { kind: 'i32', unit: 'count', meaning: 'sales today' },
  days: { kind: 'i32', unit: 'count', meaning: 'days of sales that the mean is over' },
  mean: { kind: 'f64', unit: 'sales/day', meaning: 'mean of sales a day' },
  squares: { kind: 'f64', unit: 'sales squared', meaning: 'sum of squared differences from the mean' },
  week: { kind: 'i32', unit: 'count', meaning: 'sales of seven days', width: 7 },
  weekDay: { kind: 'i32', unit: 'count', meaning: 'days of them that are filled in' },
  noCustomerPhase: { kind: 'i32', unit: 'tick', meaning: 'phase of the check for customers, 1 to 336' },
  surplusPhase: { kind: 'i32', unit: 'tick', meaning: 'phase of the check for surplus, 1 to 480' },
});

/** A customer is the one side of an acquaintance, a dealer the other. */
export const acquaintanceTable = defineTable('acquaintance', 'Who knows which dealer, and what they remember', {
  ...linkColumns,
  made: { kind: 'i32', unit: 'tick', meaning: 'when they came to know each other, or the dealer took the link over' },
  quantity: { kind: 'i32', unit: 'units', meaning: 'package of the latest deal remembered' },
  tick: { kind: 'i32', unit: 'tick', meaning: 'when that was, -1 if it stands for no purchase', fill: BEFORE },
  firstDay: { kind: 'i32', unit: 'count', meaning: 'deals remembered of the dealer’s first day' },
  secondDay: { kind: 'i32', unit: 'count', meaning: 'of the second' },
});

export const clockTable = defineTable('clock', 'Time', {
  tick: { kind: 'i32', unit: 'tick', meaning: 'the present tick; 1 is the first' },
  endorsement: { kind: 'i32', unit: 'endorsements row', meaning: 'oldest endorsement that is remembered' },
});

/** Drug and money that came and went; what is held is counted afresh. */
export const booksTable = defineTable('books', 'What came in and went out since the start', {
  openingUnits: { kind: 'f64', unit: 'millionths of a unit', meaning: 'drug held at the start' },
  supplied: { kind: 'f64', unit: 'millionths of a unit', meaning: 'drug that came to dealers' },
  consumed: { kind: 'f64', unit: 'millionths of a unit', meaning: 'drug that was taken' },
  openingCents: { kind: 'f64', unit: 'cents', meaning: 'money held at the start' },
  income: { kind: 'f64', unit: 'cents', meaning: 'money that came to customers from outside' },
});

/** Counts of the present day. */
export const todayTable = defineTable('today', 'Counts since the day began', {
  deals: { kind: 'i32', unit: 'count', meaning: 'purchases' },
  brokered: { kind: 'i32', unit: 'count', meaning: 'purchases through a broker' },
  units: { kind: 'i32', unit: 'units', meaning: 'drug sold' },
  skimmed: { kind: 'f64', unit: 'millionths of a unit', meaning: 'drug that brokers took' },
  brokerage: { kind: 'f64', unit: 'cents', meaning: 'money that brokers took' },
  consumed: { kind: 'f64', unit: 'millionths of a unit', meaning: 'drug taken' },
  notFound: { kind: 'i32', unit: 'count', meaning: 'referrals to dealers who had left' },
  entered: { kind: 'i32', unit: 'count', meaning: 'dealers who came' },
  arrested: { kind: 'i32', unit: 'count', meaning: 'dealers arrested' },
  surplus: { kind: 'i32', unit: 'count', meaning: 'dealers who left with too much stock' },
  noCustomer: { kind: 'i32', unit: 'count', meaning: 'dealers who left for want of customers' },
});

type TableOf<D> = D extends { readonly columns: infer C extends Columns } ? Table<C> : never;
export type Customers = TableOf<typeof customersTable>;
export type Ties = TableOf<typeof tiesTable>;
export type Endorsements = TableOf<typeof endorsementsTable>;
export type Cuts = TableOf<typeof cutsTable>;
export type Dealers = TableOf<typeof dealersTable>;
export type AcquaintanceColumns = (typeof acquaintanceTable)['columns'];
export type Clock = TableOf<typeof clockTable>;
export type Books = TableOf<typeof booksTable>;
export type Today = TableOf<typeof todayTable>;
