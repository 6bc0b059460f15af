// Periodic rules that each follows in a phase of their own, drawn once: 1 to the period. The program asks whether the tick is the
// phase, or what is left of the tick over the period; so whoever drew the whole period acts once, at the first tick of the rule,
// and never again (Q4).
import type { Market } from './market.ts';

/** The phase whose turn it is; 0 is nobody's. */
export function phaseNow({ quirks }: Market, tick: number, period: number): number {
  if (tick === period) return period;
  const left = tick % period;
  return left === 0 && !quirks['full-phase-once'] ? period : left;
}

/** Puts the customers of a phase in `due`; returns how many there are. */
export function customersOf(market: Market, phases: Int32Array, phase: number): number {
  const { customers, due } = market;
  let count = 0;
  for (let customer = 0; customer < customers.rows; customer++) if (phases[customer] === phase) due[count++] = customer;
  return count;
}
