// A rule is a process of the market with its priority and its schedule: the list of them is the order of a tick.
import type { Process } from '../../model/process.ts';
import type { Market } from './market.ts';
import { TICKS_PER_DAY } from './scales.ts';

/** In ticks: the first, and the distance from one to the next. */
export interface Schedule {
  readonly from: number;
  readonly every: number;
}

export interface Rule extends Process<Market> {
  /** Whose rule it is. */
  readonly who: 'market' | 'customers' | 'dealers';
  /** The higher goes first; what is equal goes in the order of the list. */
  readonly priority: number;
  readonly when: Schedule;
}

/** Declares a rule. The identity function exists for the types. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

export const everyTick: Schedule = { from: 1, every: 1 };
export const dayStart: Schedule = { from: 1, every: TICKS_PER_DAY };
export const dayEnd: Schedule = { from: TICKS_PER_DAY, every: TICKS_PER_DAY };

/** Every tick from the first on which a rule with phases looks whose turn it is. */
export function everyTickFrom(from: number): Schedule {
  return { from, every: 1 };
}

export function isDue({ from, every }: Schedule, tick: number): boolean {
  return tick >= from && (tick - from) % every === 0;
}
