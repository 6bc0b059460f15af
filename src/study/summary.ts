// What the replicates of a comparison come to: means, intervals, and the records beside them.
import type { Outcome } from '../model/outcomes/outcome.ts';
import type { CompareOptions } from './compare.ts';
import type { Comparison, Detail, OutcomeComparison, WorldDetail } from './comparison.ts';
import { DAYS_PER_YEAR } from './day.ts';
import { countOrWhich, interruptedBefore } from './finished.ts';
import { differenceOf, intervalOf } from './interval.ts';
import { changeDays, changesInWords, isForHealth } from './policy-words.ts';
import { scenarioHash } from './provenance.ts';
import type { Surroundings } from './surroundings.ts';
import type { ReplicateRecord, WorldRecord } from './tasks.ts';

/** What the replicates come to together. */
export function summarise(
  options: CompareOptions,
  records: readonly ReplicateRecord[],
  outcomes: readonly Pick<Outcome, 'id' | 'label' | 'unit' | 'most'>[],
  made: Surroundings & { readonly wallSeconds: number },
): Comparison {
  const { city, policy, people, years, seed } = options;
  const done = records.map((record) => record.replicate);
  const replicates = countOrWhich(done);
  const fates = (count: (fates: ReplicateRecord['fates']) => number) => intervalOf(records.map((r) => count(r.fates)));
  return {
    schema: 'crackdown-compare/1',
    provenance: {
      version: made.version,
      city: city.id,
      policy: policy.id,
      scenarioHash: scenarioHash({ city, policy, people, years, seed, replicates }),
      ...{ seed, replicates: done.length, people, years },
      burnInDays: city.people.burnInDays,
      engine: made.engine,
      personSteps: records.reduce((sum, r) => sum + r.baseline.personSteps + r.policy.personSteps, 0),
      wallSeconds: made.wallSeconds,
      ...interruptedBefore(options.replicates, done),
    },
    outcomes: outcomes.map((outcome) => compareOutcome(outcome, records)),
    individuals: {
      deathsAverted: fates((f) => f.averted),
      deathsCaused: fates((f) => f.caused),
      net: fates((f) => f.averted - f.caused),
      placebo: fates((f) => f.placeboAverted - f.placeboCaused),
      placeboAverted: fates((f) => f.placeboAverted),
      placeboCaused: fates((f) => f.placeboCaused),
    },
    runs: records.map((r) => ({
      replicate: r.replicate,
      seed: r.seed,
      baseline: valuesOf(r.baseline),
      policy: valuesOf(r.policy),
    })),
    checksums: records.map((r) => ({
      replicate: r.replicate,
      baseline: r.baseline.checksum,
      policy: r.policy.checksum,
    })),
  };
}

function compareOutcome(
  { id, label, unit, most }: Pick<Outcome, 'id' | 'label' | 'unit' | 'most'>,
  records: readonly ReplicateRecord[],
): OutcomeComparison {
  const values = (world: 'baseline' | 'policy') => records.map((r) => r[world].outcomes[id]?.value ?? null);
  const cases = (world: 'baseline' | 'policy') =>
    records.reduce((sum, record) => sum + (record[world].outcomes[id]?.n ?? 0), 0);
  const counted = records.some((r) => r.baseline.outcomes[id]?.n !== undefined);
  const [baseline, policy] = [values('baseline'), values('policy')];
  return {
    ...{ id, label, unit, ...(most !== undefined && { most }) },
    baseline: { ...intervalOf(baseline), ...(counted && { n: cases('baseline') }) },
    policy: { ...intervalOf(policy), ...(counted && { n: cases('policy') }) },
    difference: differenceOf(baseline, policy),
  };
}

function valuesOf(world: WorldRecord): Record<string, number | null> {
  return Object.fromEntries(Object.entries(world.outcomes).map(([id, { value }]) => [id, value]));
}

/** What the report and the run folder show beyond it. */
export function detailOf(options: CompareOptions, records: readonly ReplicateRecord[]): Detail {
  const { city, policy, people, years, seed } = options;
  const done = records.map((record) => record.replicate);
  const life = records.find((record) => record.replicate === 0)?.life;
  const worldOf = ({ daily, burnInDays, arrests, replacementDays }: WorldDetail): WorldDetail => ({
    ...{ daily, burnInDays, arrests, replacementDays },
  });
  return {
    title: policy.name,
    cityTitle: city.title,
    changes: changesInWords(policy),
    forHealth: isForHealth(policy),
    changeDays: changeDays(policy, city, years * DAYS_PER_YEAR),
    command: commandOf(options, done),
    ...(life && { life }),
    scenario: {
      schema: 'crackdown-scenario/1',
      ...{ city, policy, people, years, seed },
      replicates: done,
    },
    replicates: records.map((r) => ({
      replicate: r.replicate,
      baseline: worldOf(r.baseline),
      policy: worldOf(r.policy),
    })),
  };
}

/** No command gives replicates with gaps between them, or none at all. */
function commandOf({ command = '', replicates }: CompareOptions, done: readonly number[]): string {
  const which = countOrWhich(done);
  if (typeof which !== 'number' || which === 0) return '';
  if (typeof command === 'function') return command(which);
  return which === replicates ? command : '';
}
