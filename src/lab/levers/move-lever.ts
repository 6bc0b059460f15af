// A lever that somebody moves becomes a change of the law: of one that is there already, where there is one to take it.
import type { PolicyChange } from '../../study/policy.ts';
import { type DayOf, holds, inForce, standingOf, type Value, valueIn } from './in-force.ts';

export interface Move {
  /** Of a lever. */
  readonly id: string;
  readonly value: Value;
  /** From this day on: today or before. */
  readonly from: number;
  /** The day at which the lever stands where it was seen to stand. */
  readonly today: number;
}

/**
 * The changes of the law with a lever moved. It moves where the law sets it now: within the same places and until the same day.
 * Changes that begin after today stay. What has the lever stand there anyway leaves nothing behind.
 */
export function moveLever(changes: readonly PolicyChange[], move: Move, dayOf: DayOf): readonly PolicyChange[] {
  const { id, value, from, today } = move;
  const { where, until } = standingOf(inForce(changes, today, dayOf), id).change ?? {};
  const begins = (change: PolicyChange) => dayOf(change.from);
  const replaced = (change: PolicyChange) =>
    begins(change) >= from && begins(change) <= today && same(change.where, where);
  const takes = (change: PolicyChange) =>
    begins(change) === from && same(change.where, where) && change.until === until;
  const right = (tried: readonly PolicyChange[]) => {
    const days = [...new Set([from, ...tried.map(begins), today])].filter((day) => day >= from && day <= today);
    return days.every((day) => holds(inForce(tried, day, dayOf), id, value, where));
  };

  const without = changes.map((change) => (replaced(change) ? withoutLever(change, id) : change));
  const cleared = without.filter(setsAny);
  if (right(cleared)) return cleared;
  // In its old place, if it was there; with another lever of the same day; or as a change of its own.
  for (const old of [true, false]) {
    const taker = changes.findLastIndex(
      (change, i) => takes(change) && (old ? valueIn(change.set, id) !== undefined : setsAny(without[i])),
    );
    if (taker < 0) continue;
    const base = old ? changes[taker] : without[taker];
    const tried = without.with(taker, { ...base, set: { ...base.set, [id]: value } }).filter(setsAny);
    if (right(tried)) return tried;
  }
  const own: PolicyChange = {
    from,
    ...(until !== undefined && { until }),
    ...(where && { where }),
    set: { [id]: value },
  };
  const after = cleared.findLastIndex((change) => begins(change) <= today) + 1;
  return cleared.toSpliced(after, 0, own);
}

function withoutLever(change: PolicyChange, id: string): PolicyChange {
  return { ...change, set: Object.fromEntries(Object.entries(change.set).filter(([lever]) => lever !== id)) };
}

function setsAny({ set }: PolicyChange): boolean {
  return Object.keys(set).length > 0;
}

function same(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
