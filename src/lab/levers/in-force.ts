// What a law sets on a day: of changes that overlap, the later in the list holds.
import { leverById } from '../../model/levers/index.ts';
import type { Day } from '../../study/day.ts';
import type { PolicyChange } from '../../study/policy.ts';

export type Value = number | string;
/** Counts a day or a date from day 0. */
export type DayOf = (day: Day) => number;

/** The changes in force on a day. */
export function inForce(changes: readonly PolicyChange[], day: number, dayOf: DayOf): PolicyChange[] {
  return changes.filter(({ from, until }) => dayOf(from) <= day && (until === undefined || day < dayOf(until)));
}

/** The day up to `day` on which a change last began or ended: since then the law has stood as it stands. */
export function lastTurn(changes: readonly PolicyChange[], day: number, dayOf: DayOf): number {
  const turns = changes.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]));
  return Math.max(0, ...turns.map(dayOf).filter((turn) => turn <= day));
}

/** Where a lever stands. */
export interface Standing {
  /** What it was last set to, or its default. */
  readonly value: Value;
  /** The places where that holds, if not everywhere, and what holds elsewhere unless a place has its own. */
  readonly where?: readonly string[];
  readonly elsewhere: Value;
  /** The change that set it; undefined at today’s law. */
  readonly change?: PolicyChange;
}

/** @param active the changes in force */
export function standingOf(active: readonly PolicyChange[], id: string): Standing {
  const setting = active.filter(({ set }) => valueIn(set, id) !== undefined);
  const usual = leverById.get(id)?.default ?? 0;
  const change = setting.at(-1);
  const general = setting.findLast(({ where }) => where === undefined);
  const elsewhere = (general && valueIn(general.set, id)) ?? usual;
  if (!change) return { value: usual, elsewhere };
  const value = valueIn(change.set, id) ?? usual;
  return { value, elsewhere, change, ...(change.where && { where: change.where }) };
}

/** Whether a lever has a value in all the places, or everywhere if none are named. */
export function holds(active: readonly PolicyChange[], id: string, value: Value, where?: readonly string[]): boolean {
  let everywhere: Value = leverById.get(id)?.default ?? 0;
  const places = new Map<string, Value>();
  for (const change of active) {
    const set = valueIn(change.set, id);
    if (set === undefined) continue;
    if (change.where) for (const place of change.where) places.set(place, set);
    else {
      everywhere = set;
      places.clear();
    }
  }
  if (where) return where.every((place) => (places.get(place) ?? everywhere) === value);
  return everywhere === value && [...places.values()].every((set) => set === value);
}

export function valueIn(set: PolicyChange['set'], id: string): Value | undefined {
  return Object.hasOwn(set, id) ? (set as Readonly<Record<string, Value>>)[id] : undefined;
}
