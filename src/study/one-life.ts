// The person whose lives under two laws part furthest: found, told and drawn from, as plain data.
import type { Period } from '../model/outcomes/outcome.ts';
import type { World } from '../model/world/world.ts';
import type { EventLog } from '../observe/event-log.ts';
import {
  compareLives,
  fateOf,
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

/** A world that has come to its end, and what was heard of it from the beginning of the period. */
export interface Lived {
  readonly world: World;
  readonly log: EventLog;
}

/** Undefined where no life came out differently. */
export function oneLife(baseline: Lived, policy: Lived, period: Period): OneLife | undefined {
  const person = mostParted(fateOf(baseline.world, period), fateOf(policy.world, period));
  if (person === undefined) return undefined;
  const one = lifeOf(baseline.world, baseline.log, person, period);
  const two = lifeOf(policy.world, policy.log, person, period);
  return {
    days: period.days,
    portrait: portraitWords(one),
    present: { baseline: presentWords(one), policy: presentWords(two) },
    tracks: { baseline: trackOf(one), policy: trackOf(two) },
    ...compareLives(one, two),
  };
}
