// When which lever stands where. Lever values follow from the policy and the step alone and are no part of the state: a
// policy that has not begun, or changes nothing, leaves every bit of a world as it was.
import { type LeverId, levers } from './index.ts';
import { leverCode } from './lever.ts';

/** One change of a policy: from a step until another, in some places or everywhere. */
export interface Change {
  /** First step, burn-in included. */
  readonly from: number;
  /** First step no longer in force; Infinity if it stays. */
  readonly until: number;
  /** Rows of places; everywhere if left out. */
  readonly where?: readonly number[];
  readonly set: Readonly<Partial<Record<LeverId, number | string | boolean>>>;
}

/** The value of each lever in each place, as the number that stands for it. */
export type LeverValues = Readonly<Record<LeverId, Float64Array>>;

/** Whether a number lever stands at 0 in every place. Asked in every block of people: a loop is a tenth of `every`. */
export function isOff(values: Float64Array): boolean {
  for (let place = 0; place < values.length; place++) if (values[place] !== 0) return false;
  return true;
}

/** Every lever at its default in every place. */
export function defaultLevers(places: number): LeverValues {
  const entries = levers.map((lever) => [lever.id, new Float64Array(places).fill(leverCode(lever, lever.default))]);
  return Object.fromEntries(entries) as Record<LeverId, Float64Array>;
}

const defaults = levers.map((lever) => leverCode(lever, lever.default));

/** Sets all values to what they are at a step; of changes that overlap, the later in the list holds. */
export function setLevers(values: LeverValues, changes: readonly Change[], step: number): void {
  for (let i = 0; i < levers.length; i++) setEverywhere(values[levers[i].id], defaults[i]);
  for (const change of changes) {
    if (step < change.from || step >= change.until) continue;
    for (const lever of levers) {
      const value = change.set[lever.id];
      if (value === undefined) continue;
      const code = leverCode(lever, value);
      if (change.where) for (const place of change.where) values[lever.id][place] = code;
      else setEverywhere(values[lever.id], code);
    }
  }
}

/** Places are few: a loop takes a tenth of what `fill` does, and all levers are set every day. */
function setEverywhere(values: Float64Array, code: number): void {
  for (let place = 0; place < values.length; place++) values[place] = code;
}
