// The person whose lives under two laws part furthest: found, told and drawn from, as plain data.
import type { Period } from '../model/outcomes/outcome.ts';
import {
  compareLives,
  fateOf,
  type Lived,
  lifeOf,
  mostParted,
  portraitWords,
  presentWords,
  trackOf,
} from '../observe/life/index.ts';
import type { OneLife } from './comparison.ts';

/** People using at the start beyond which nobody is followed: a log of everything that changes lives would take too much memory. */
export const FOLLOWED_MOST = 20_000;
/** Bytes of everyday events that a log of one world keeps. */
export const LOG_MOST = 64e6;

/** Of two worlds that have come to their end. Undefined where no life came out differently. */
export function oneLife(baseline: Lived, policy: Lived, period: Period): OneLife | undefined {
  const person = mostParted(fateOf(baseline.world, period), fateOf(policy.world, period));
  if (person === undefined) return undefined;
  const one = lifeOf(baseline, person, period);
  const two = lifeOf(policy, person, period);
  return {
    days: period.days,
    portrait: portraitWords(one),
    present: { baseline: presentWords(one), policy: presentWords(two) },
    tracks: { baseline: trackOf(one), policy: trackOf(two) },
    ...compareLives(one, two),
  };
}
