// A market: the tables that are its state, its configuration and its luck.
import { type StreamKey, streamKeys } from '../../model/world/chance.ts';
import { checksum } from '../../model/world/checksum.ts';
import { type AnyTable, createTable } from '../../model/world/columns.ts';
import { createRelation, type Relation, tablesOf } from '../../model/world/relation.ts';
import type { Configuration } from './configuration.ts';
import { type Days, daysTable } from './days.ts';
import { type Quirks, quirksBut } from './quirks.ts';
import * as tables from './tables.ts';

export interface Market {
  readonly customers: tables.Customers;
  readonly ties: tables.Ties;
  readonly dealers: tables.Dealers;
  /** Who knows which dealer. */
  readonly acquaintance: Relation<tables.AcquaintanceColumns>;
  readonly endorsements: tables.Endorsements;
  readonly cuts: tables.Cuts;
  readonly books: tables.Books;
  readonly today: tables.Today;
  readonly clock: tables.Clock;
  /** What was measured at the end of each day. */
  readonly days: Days;
  readonly configuration: Configuration;
  readonly quirks: Quirks;
  /** Keys of the streams of chance, by the number of the stream. */
  readonly keys: readonly StreamKey[];
  /** Customers whose turn it is in the present rule: no state. */
  readonly due: Int32Array;
  /** Dealers who have not left, the longest there first: follows from their table. */
  readonly present: number[];
}

/** A market of nobody: rows are there for the customers, and none for ties and dealers. */
export function emptyMarket(configuration: Configuration, seed: number): Market {
  const { customers } = configuration;
  return {
    customers: createTable(tables.customersTable, customers),
    ties: createTable(tables.tiesTable, 0),
    dealers: createTable(tables.dealersTable, 0),
    acquaintance: createRelation(tables.acquaintanceTable, customers, 0),
    endorsements: createTable(tables.endorsementsTable, 0),
    cuts: createTable(tables.cutsTable, 0),
    books: createTable(tables.booksTable, 1),
    today: createTable(tables.todayTable, 1),
    clock: createTable(tables.clockTable, 1),
    days: createTable(daysTable, 0),
    configuration,
    quirks: quirksBut(configuration.corrected),
    keys: streamKeys(seed),
    due: new Int32Array(customers),
    present: [],
  };
}

/** Identity of the whole state, 16 hex digits. */
export function marketChecksum(market: Market): string {
  const { customers, ties, dealers, endorsements, cuts, books, today, clock, days } = market;
  const plain: AnyTable[] = [customers, ties, dealers, endorsements, cuts, books, today, clock, days];
  return checksum([...plain, ...tablesOf(market.acquaintance)]);
}
