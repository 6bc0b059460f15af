// Validation: every published pattern beside what the model gives, over replicates that differ in their luck.
import type { City } from '../model/city/parameters.ts';
import { patterns } from '../observe/patterns/index.ts';
import { type Estimate, jackknife } from '../observe/patterns/jackknife.ts';
import type { Measure, Pattern } from '../observe/patterns/pattern.ts';
import { studyWorlds, type WorldId } from '../observe/patterns/worlds.ts';
import { needsBounds } from './bounds.ts';
import type { Provenance } from './comparison.ts';
import { countOrWhich, interruptedBefore } from './finished.ts';
import { runValidation, type ValidationRunner, type Watch } from './pool.ts';
import { scenarioHash } from './provenance.ts';
import { ScenarioError } from './scenario-error.ts';
import { seedOf } from './seeds.ts';
import { engine, version } from './surroundings.ts';
import { unknownName } from './unknown-name.ts';
import type { ValidationRecord, ValidationTask } from './validation-run.ts';

export interface ValidateOptions {
  readonly city: City;
  /** People using at the start. */
  readonly people: number;
  /** Years measured, after the burn-in. */
  readonly years: number;
  readonly replicates: number;
  readonly seed: number;
  readonly threads: number;
  /** Ids of the patterns wanted; all if left out. */
  readonly only?: readonly string[];
}

export interface PatternFound {
  readonly id: string;
  readonly role: Pattern['role'];
  readonly published: Pick<Pattern['published'], 'value' | 'lo' | 'hi'>;
  /** Pooled over replicates, with a 95 % interval over them; null where it was not measured. */
  readonly simulated: Estimate | null;
  /** Whether the mean lies within the published interval. */
  readonly within: boolean | null;
  /** Cases that it rests on. */
  readonly n?: number;
  /** Why it was not measured. */
  readonly note?: string;
}

/** The JSON document of `crackdown validate`. */
export interface Validation {
  readonly schema: 'crackdown-validate/1';
  readonly provenance: Provenance;
  readonly patterns: readonly PatternFound[];
}

const TODAY = { id: 'nothing', name: 'Nothing changes', changes: [] };
const TOO_SHORT = 'the measured period is too short';
const NO_CASE = 'no case in this run';
const EVERYWHERE: NonNullable<Measure['bounds']> = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** Measures the patterns. When stopped by the signal it gives what the finished replicates come to, which may be none. */
export async function validate(
  options: ValidateOptions,
  watch: Pick<Watch, 'onProgress' | 'signal'> = {},
  run: ValidationRunner = runValidation,
): Promise<Validation> {
  const started = performance.now();
  const { city, people, years, seed, threads } = options;
  needsBounds('validate', { people, replicates: options.replicates, seed, threads, years });
  const known = patterns.map(({ id }) => id);
  const unknown = (options.only ?? []).filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new ScenarioError(
      'validate',
      unknown.map((id) => ({ message: `only: ${unknownName(id, known)}` })),
    );
  const wanted = patterns.filter(({ id }) => options.only?.includes(id) ?? true);
  const worlds = (Object.keys(studyWorlds) as WorldId[]).filter((world) =>
    wanted.some(({ measure }) => measure?.worlds.includes(world)),
  );
  const only = wanted.map(({ id }) => id);
  const tasks = all(options.replicates).flatMap((replicate) =>
    worlds.map((world): ValidationTask => {
      return { city, world, only, people, years, replicate, seed: seedOf(seed, replicate) };
    }),
  );
  const records: ValidationRecord[] = [];
  // Where nothing that is wanted can be measured yet there is nothing to run.
  if (tasks.length > 0) await run(tasks, (record) => records.push(record), { ...watch, threads });
  const replicates = finished(records, worlds);
  const done = tasks.length > 0 ? replicates.map(([replicate]) => replicate) : all(options.replicates);
  return {
    schema: 'crackdown-validate/1',
    provenance: {
      version: version(),
      city: city.id,
      policy: TODAY.id,
      scenarioHash: scenarioHash({ city, policy: TODAY, people, years, seed, replicates: countOrWhich(done) }),
      ...{ seed, replicates: done.length, people, years },
      burnInDays: city.people.burnInDays,
      engine: engine(),
      personSteps: records.reduce((sum, record) => sum + record.personSteps, 0),
      wallSeconds: (performance.now() - started) / 1000,
      ...interruptedBefore(options.replicates, done),
    },
    patterns: wanted.map((pattern) =>
      found(
        pattern,
        replicates.map(([, worldsOf]) => worldsOf),
      ),
    ),
  };
}

function all(replicates: number): number[] {
  return Array.from({ length: replicates }, (_, replicate) => replicate);
}

type Replicate = ReadonlyMap<WorldId, ValidationRecord>;

/** Replicates of which every world was finished, in their order. */
function finished(records: readonly ValidationRecord[], worlds: readonly WorldId[]): [number, Replicate][] {
  const byReplicate = new Map<number, Map<WorldId, ValidationRecord>>();
  for (const record of records) {
    const of = byReplicate.get(record.replicate) ?? new Map();
    byReplicate.set(record.replicate, of.set(record.world, record));
  }
  return [...byReplicate].filter(([, of]) => of.size === worlds.length).sort(([a], [b]) => a - b);
}

function found(pattern: Pattern, replicates: readonly Replicate[]): PatternFound {
  const { id, role, published, measure, needs } = pattern;
  const { value, lo, hi } = published;
  const base = { id, role, published: { value, lo, hi } };
  if (!measure) return { ...base, simulated: null, within: null, ...(needs !== undefined && { note: needs }) };
  const samples = samplesOf(pattern, measure, replicates);
  const figure = jackknife(samples, (some) => measure.value(...pooled(measure, some)), measure.ratio);
  const simulated = figure && withinBounds(figure, measure.bounds);
  if (!simulated) return { ...base, simulated, within: null, note: samples.length > 0 ? NO_CASE : TOO_SHORT };
  return {
    ...base,
    simulated,
    within: simulated.mean >= lo && simulated.mean <= hi,
    n: measure.cases(...pooled(measure, samples)),
  };
}

/** An interval of few cases may reach where no figure can be. */
function withinBounds(figure: Estimate, [least, most] = EVERYWHERE): Estimate {
  const { mean, lo, hi } = figure;
  return { mean, lo: lo === null ? null : Math.max(least, lo), hi: hi === null ? null : Math.min(most, hi) };
}

/** For each replicate that has something to say, a sample of each world. */
function samplesOf({ id }: Pattern, { worlds }: Measure, replicates: readonly Replicate[]) {
  const all = replicates.map((of) => worlds.map((world) => of.get(world)?.samples[id] ?? null));
  return all.filter((samples): samples is (readonly number[])[] => !samples.includes(null));
}

function pooled({ worlds, pool }: Measure, samples: readonly (readonly (readonly number[])[])[]) {
  return worlds.map((_, world) => pool(samples.map((of) => of[world])));
}
