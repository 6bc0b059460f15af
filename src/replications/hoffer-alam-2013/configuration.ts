// What a market is set up with.
import type { QuirkId } from './quirks.ts';

/** How brokers are paid: a fee, or part of the drug (5 to 10 %), which the program can do and does not by default. */
export type Brokerage = 'money' | 'drug';

export interface Configuration {
  readonly customers: number;
  /** Dealers at the start. */
  readonly dealers: number;
  /** Mean number of social ties at the start. */
  readonly meanTies: number;
  /** Own-dealer parameter A. */
  readonly ownDealer: number;
  /** Chance that a neighbour who could broker is willing. */
  readonly share: number;
  /** Stock, in units, above which a dealer leaves who is checked. */
  readonly surplus: number;
  readonly brokerage: Brokerage;
  /** Quirks that are corrected. */
  readonly corrected: readonly QuirkId[];
}

const common = { customers: 500, dealers: 100, meanTies: 8, brokerage: 'money', corrected: [] } as const;

/** `code` is what the program runs with, `gui` what its interface shows and the program never reads. */
export const configurations = {
  code: { ...common, ownDealer: 1, share: 0.25, surplus: 84 },
  gui: { ...common, ownDealer: 0.8, share: 0.3, surplus: 168 },
} as const satisfies Record<string, Configuration>;
