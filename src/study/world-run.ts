// Runs worlds to their end and takes down what came of them. A pure function of its task, whichever thread it runs on.
import { openWorld } from '../model/opening.ts';
import { measureAll } from '../model/outcomes/index.ts';
import type { Period } from '../model/outcomes/outcome.ts';
import type { Process } from '../model/process.ts';
import { step } from '../model/step.ts';
import { STEPS_PER_DAY } from '../model/world/clock.ts';
import { death } from '../model/world/codes.ts';
import { balance, faults } from '../model/world/ledger.ts';
import { restoreWorld, snapshotWorld, type World, worldChecksum } from '../model/world/world.ts';
import { EventLog } from '../observe/event-log.ts';
import { hear } from '../observe/life/index.ts';
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { fatesOf } from './fates.ts';
import { FOLLOWED_MOST, LOG_MOST, oneLife } from './one-life.ts';
import { periodOf } from './period.ts';
import type { ReplicateRecord, ReplicateTask, SingleRecord, SingleTask, WorldRecord } from './tasks.ts';
import { arrestsOf, dailyOf, replacementsOf } from './world-detail.ts';

/** Told now and then which share of the work is done, 0 to 1. */
export type Progress = (share: number) => void;

/** Both worlds of a replicate and its placebo, from one burn-in. */
export function runReplicate(task: ReplicateTask, progress: Progress): ReplicateRecord {
  const { city, seed, changes } = task;
  const period = periodOf(task);
  const burnIn = period.from;
  const measured = period.until - burnIn;
  const all = burnIn + 3 * measured;
  const world = openWorld(city, task.people, seed);
  advance(world, burnIn, task, (done) => progress(done / all));
  const start = snapshotWorld(world);
  const followed = task.replicate === 0 && task.people <= FOLLOWED_MOST;
  const listen = (which: World) => (followed ? hear(which, new EventLog({ bytes: LOG_MOST })) : undefined);
  const run = (which: World, before: number) => {
    advance(which, period.until, task, (done) => progress((before + done) / all));
    return { record: recordOf(which, period), deaths: overdoseDeaths(which, period) };
  };
  const one = listen(world);
  const baseline = run(world, 0);
  const under = restoreWorld(start, city, seed, changes);
  const two = listen(under);
  const policy = run(under, measured);
  const life = one && two && oneLife(one, two, period);
  // The placebo comes on the day on which the policy does.
  const first = Math.min(...changes.map((change) => change.from));
  const from = first < period.until ? Math.max(first, burnIn) : burnIn;
  const inert = [{ from, until: Number.POSITIVE_INFINITY, set: { 'supply.inert-bag': 1 } }];
  const placebo = run(restoreWorld(start, city, seed, inert), 2 * measured);
  return {
    replicate: task.replicate,
    seed,
    baseline: baseline.record,
    policy: policy.record,
    fates: fatesOf(baseline.deaths, policy.deaths, placebo.deaths),
    ...(life && { life }),
  };
}

export interface SingleWatch {
  readonly progress?: Progress;
  readonly checkpoint?: (day: number, bytes: Uint8Array) => void;
  /** Takes down what happens. */
  readonly log?: EventLog;
  /** Of the package, for checkpoints. */
  readonly version?: string;
}

/** Looking at the clock some three hundred times a step costs: of so many steps one is timed, at each time of day in turn. */
const TIMED_EVERY = 7;

/** One world, with about the time that each process took. */
export function runSingle(
  task: SingleTask,
  { progress, checkpoint, log, version = '' }: SingleWatch = {},
): SingleRecord {
  const { city, seed, changes, people } = task;
  const period = periodOf(task);
  const before = task.resume && readCheckpoint(task.resume, task, version);
  const world = before ? restoreWorld(before.snapshot, city, seed, changes) : openWorld(city, people, seed, changes);
  log?.attach(world);
  const seconds = new Map<string, number>();
  const watch = (process: Process) => {
    const started = performance.now();
    process.run(world);
    const spent = (performance.now() - started) / 1000;
    seconds.set(process.name, (seconds.get(process.name) ?? 0) + spent * TIMED_EVERY);
  };
  const stops = (task.checkpoint ?? []).map(({ day }) => day).sort((a, b) => a - b);
  for (const day of stops) {
    const at = period.from + day * STEPS_PER_DAY;
    if (at < world.clock.step[0] || at > period.until) continue;
    advance(world, at, task, (done) => progress?.(done / period.until), watch);
    checkpoint?.(day, writeCheckpoint(snapshotWorld(world), at, task, version, before?.resumed));
  }
  advance(world, period.until, task, (done) => progress?.(done / period.until), watch);
  return {
    ...recordOf(world, period),
    ledger: balance(world),
    profile: [...seconds].map(([process, spent]) => ({ process, seconds: spent })),
  };
}

/** Steps a world until a step, balancing the books at each where that is asked for. */
export function advance(
  world: World,
  until: number,
  { check }: Pick<ReplicateTask, 'check'>,
  progress: (done: number) => void,
  watch?: (process: Process) => void,
): void {
  while (world.clock.step[0] < until) {
    step(world, world.clock.step[0] % TIMED_EVERY === 0 ? watch : undefined);
    if (check) {
      const found = faults(balance(world));
      if (found.length > 0) throw new Error(`the books do not balance at step ${world.clock.step[0]}: ${found[0]}`);
    }
    if (world.clock.step[0] % STEPS_PER_DAY === 0) progress(world.clock.step[0]);
  }
}

/** What is taken down of a world at the end of a period. */
export function recordOf(world: World, period: Period): WorldRecord {
  const { tally } = world;
  let personDays = 0;
  for (let day = period.firstDay; day < period.firstDay + period.days; day++) personDays += tally.takingPart[day];
  return {
    outcomes: measureAll(world, period),
    checksum: worldChecksum(world),
    personSteps: personDays * STEPS_PER_DAY,
    daily: dailyOf(world),
    burnInDays: period.firstDay,
    arrests: arrestsOf(world, period),
    replacementDays: replacementsOf(world, period),
  };
}

/** Who died of overdose in the period, by row: 1 for each. */
export function overdoseDeaths({ people }: World, { from }: Period): Uint8Array {
  const died = new Uint8Array(people.rows);
  for (let i = 0; i < people.rows; i++)
    died[i] = people.deathCause[i] === death.overdose && people.deathStep[i] >= from ? 1 : 0;
  return died;
}
