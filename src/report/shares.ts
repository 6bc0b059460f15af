// "Of 100 people so many …" for both laws, and what is said when there is nobody to count.
import type { Interval } from '../study/comparison.ts';
import { HUNDREDTHS, interval, isSame, NEW, TODAY } from './format.ts';

export interface OfHundred {
  /** "people arrested as dealers" */
  readonly of: string;
  /** "used drugs themselves" */
  readonly what: string;
  /** "nobody was arrested as a dealer" */
  readonly nobody: string;
  readonly baseline: Interval;
  readonly policy: Interval;
}

export function ofHundred({ of, what, nobody, baseline, policy }: OfHundred): string {
  const some = (value: Interval) => interval(value, HUNDREDTHS);
  const none = nobody.charAt(0).toUpperCase() + nobody.slice(1);
  if (baseline.mean === null && policy.mean === null) return `${none} under either law`;
  if (baseline.mean === null) return `Of 100 ${of} under ${NEW}, ${some(policy)} ${what}; under ${TODAY} ${nobody}`;
  if (policy.mean === null) return `Of 100 ${of} under ${TODAY}, ${some(baseline)} ${what}; under ${NEW} ${nobody}`;
  if (isSame(baseline, policy)) return `Of 100 ${of}, ${some(baseline)} ${what}, under either law`;
  return `Of 100 ${of}, ${some(baseline)} ${what} under ${TODAY} and ${some(policy)} under ${NEW}`;
}
