// What two worlds come to, in the form that the command line, the report and a run folder share: one set of figures shows a run
// that is under way, replicates, and a run that was opened.
import { cities } from 'made:cities';
import { outcomes } from 'made:outcomes';
import { policies } from 'made:policies';
import type { Comparison, Detail } from '../../study/comparison.ts';
import { DAYS_PER_YEAR } from '../../study/day.ts';
import { fatesOf } from '../../study/fates.ts';
import { detailOf, summarise } from '../../study/summary.ts';
import type { ReplicateRecord } from '../../study/tasks.ts';
import { commandFor } from '../findings/command.ts';
import type { Account } from '../world/host.ts';
import type { History } from './history.ts';
import type { WorldName } from './lab.svelte.ts';
import type { LabScenario } from './scenario.ts';

export interface Findings {
  readonly comparison: Comparison;
  readonly detail: Detail;
}

/** Of records that the page has made; `days` of the measured period are done. */
export function findingsOf(
  { city, policy, people, seed }: LabScenario,
  days: number,
  records: readonly ReplicateRecord[],
  wallSeconds: number,
): Findings {
  const years = days / DAYS_PER_YEAR;
  const builtIn = { cities: Object.keys(cities), policies };
  const command = commandFor({ city, policy, people, days, seed }, days, records.length, builtIn);
  const options = { city, policy, people, years, seed, replicates: records.length, threads: 1, command };
  const made = { version: __VERSION__, engine: navigator.userAgent, wallSeconds };
  return { comparison: summarise(options, records, outcomes, made), detail: detailOf(options, records) };
}

/** The two worlds on the stage, as far as they are: one replicate. No third world runs beside them, so nothing stands for the placebo. */
export function findingsSoFar(
  scenario: LabScenario,
  accounts: Record<WorldName, Account>,
  history: Record<WorldName, History>,
): Findings {
  const { baseline, policy } = accounts;
  const nobody = new Uint8Array(0);
  const fates = fatesOf(baseline.overdoseDeaths, policy.overdoseDeaths, nobody);
  const recordOf = (world: WorldName) => ({ ...accounts[world].record, daily: history[world].until(baseline.day) });
  const record = {
    replicate: 0,
    seed: scenario.seed,
    baseline: recordOf('baseline'),
    policy: recordOf('policy'),
    fates,
  };
  const { comparison, detail } = findingsOf(scenario, baseline.day, [record], 0);
  const nothing = { placebo: NONE, placeboAverted: NONE, placeboCaused: NONE };
  return { comparison: { ...comparison, individuals: { ...comparison.individuals, ...nothing } }, detail };
}

const NONE = { mean: null, lo: null, hi: null };
