// What the lab runs: a city, a law, and the settings of the command line.
import type { City } from '../../model/city/parameters.ts';
import { DAYS_PER_YEAR } from '../../study/day.ts';
import type { Policy } from '../../study/policy.ts';

export interface LabScenario {
  readonly city: City;
  readonly policy: Policy;
  /** People using at the start. */
  readonly people: number;
  /** Days measured, after the burn-in. */
  readonly days: number;
  readonly seed: number;
}

/** What the page takes: fewer people are no market, and more are for the command line. */
export const limits = {
  people: { min: 50, max: 50_000, usual: 1000 },
  days: { min: 1, max: 10 * DAYS_PER_YEAR, usual: DAYS_PER_YEAR },
  seed: { min: 0, max: Number.MAX_SAFE_INTEGER, usual: 1 },
} as const;

export const usualCity = 'typical-2016';
export const usualPolicy = 'crackdown-on-dealers';
