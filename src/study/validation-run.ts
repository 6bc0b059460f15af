// Runs a world while it is recorded, and takes from it what patterns ask for. A pure function of its task, whichever thread it
// runs on.
import type { City } from '../model/city/parameters.ts';
import type { Change } from '../model/levers/schedule.ts';
import { openWorld } from '../model/opening.ts';
import { step } from '../model/step.ts';
import { STEPS_PER_DAY } from '../model/world/clock.ts';
import { worldChecksum } from '../model/world/world.ts';
import { patterns } from '../observe/patterns/index.ts';
import { inPeriod } from '../observe/patterns/period.ts';
import { studyWorlds, type WorldId } from '../observe/patterns/worlds.ts';
import { Recorder } from '../observe/recording/recorder.ts';
import { periodOf } from './period.ts';
import type { Progress } from './world-run.ts';

export interface ValidationTask {
  readonly city: City;
  readonly world: WorldId;
  /** Ids of patterns. */
  readonly only: readonly string[];
  readonly people: number;
  readonly years: number;
  readonly seed: number;
  readonly replicate: number;
}

export interface ValidationRecord {
  readonly replicate: number;
  readonly world: WorldId;
  /** By id of the patterns that are taken from this world. */
  readonly samples: Readonly<Record<string, readonly number[] | null>>;
  readonly checksum: string;
  readonly personSteps: number;
}

export function runRecorded(task: ValidationTask, progress: Progress = () => {}): ValidationRecord {
  const { city, changes, years } = settingOf(task);
  const period = periodOf({ city, years });
  const world = openWorld(city, task.people, task.seed, changes);
  const recorder = new Recorder(world, period);
  while (world.clock.step[0] < period.until) {
    step(world, recorder.watch);
    if (world.clock.step[0] % STEPS_PER_DAY === 0) progress(world.clock.step[0] / period.until);
  }
  const asked = patterns.filter(({ id, measure }) => task.only.includes(id) && measure?.worlds.includes(task.world));
  return {
    replicate: task.replicate,
    world: task.world,
    samples: Object.fromEntries(asked.map(({ id, measure }) => [id, measure?.sample(recorder.recording) ?? null])),
    checksum: worldChecksum(world),
    personSteps: inPeriod(world.tally.takingPart, period) * STEPS_PER_DAY,
  };
}

/** The city, the law and the time of one of the worlds. */
function settingOf(task: ValidationTask): { city: City; changes: Change[]; years: number } {
  const { settings, fromStart, startYear } = studyWorlds[task.world];
  const city = startYear === undefined ? task.city : { ...task.city, people: { ...task.city.people, startYear } };
  const from = fromStart ? 0 : city.people.burnInDays * STEPS_PER_DAY;
  const changes = settings ? [{ from, until: Number.POSITIVE_INFINITY, set: settings(city) }] : [];
  return { city, changes, years: startYear === undefined ? task.years : Math.min(1, task.years) };
}
