// Whose lives part between worlds, person by person.
import type { Fates } from './tasks.ts';

/** Fates are overdose deaths, so that their net is the difference in overdose deaths. Each list has 1 for who died, by row. */
export function fatesOf(baseline: Uint8Array, policy: Uint8Array, placebo: Uint8Array): Fates {
  const fates = { averted: 0, caused: 0, placeboAverted: 0, placeboCaused: 0 };
  for (let i = 0; i < baseline.length; i++) {
    if (baseline[i] > policy[i]) fates.averted++;
    if (baseline[i] < policy[i]) fates.caused++;
    if (baseline[i] > placebo[i]) fates.placeboAverted++;
    if (baseline[i] < placebo[i]) fates.placeboCaused++;
  }
  return fates;
}
