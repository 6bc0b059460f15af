// Follows people through both worlds of a replicate that was run before: the same worlds again, to the bit, with a log of events.

import { openWorld } from '../model/opening.ts';
import { restoreWorld, snapshotWorld, type World, worldChecksum } from '../model/world/world.ts';
import { EventLog } from '../observe/event-log.ts';
import type { Fates } from '../observe/life/fates.ts';
import { fateOf } from '../observe/life/fates.ts';
import type { Life } from '../observe/life/life.ts';
import { lifeOf } from '../observe/life/life-of.ts';
import { hear } from '../observe/life/lived.ts';
import { periodOf } from './period.ts';
import type { ReplicateTask } from './tasks.ts';
import { advance, type Progress } from './world-run.ts';

/** Memory for events, bytes: the whole of a city of some thousands over some years; of larger ones the later everyday trade. */
const LOG_BYTES = 256 * 2 ** 20;

export interface FollowTask extends ReplicateTask {
  /** Whose life is told; nobody’s if only fates are wanted. */
  readonly person?: number;
}

/** What is taken out of one world. */
export interface Followed {
  readonly checksum: string;
  readonly fates: Fates;
  readonly life?: Life;
}

export interface FollowRecord {
  readonly baseline: Followed;
  readonly policy: Followed;
}

/** Both worlds of a replicate, from one burn-in. One log serves both: what the first world added is forgotten for the second. */
export function runFollow(task: FollowTask, progress: Progress): FollowRecord {
  const { city, seed, changes, person } = task;
  const period = periodOf(task);
  const log = person === undefined ? undefined : new EventLog({ bytes: LOG_BYTES });
  const measured = period.until - period.from;
  const all = period.from + 2 * measured;
  const world = openWorld(city, task.people, seed);
  if (person !== undefined && person >= world.people.rows)
    throw new RangeError(`there is no person ${person}: people are numbered from 0 to ${world.people.rows - 1}`);
  advance(world, period.from, task, (done) => progress(done / all));
  const start = snapshotWorld(world);
  const follow = (which: World, before: number): Followed => {
    const lived = log && hear(which, log);
    advance(which, period.until, task, (done) => progress((before + done) / all));
    return {
      checksum: worldChecksum(which),
      fates: fateOf(which, period),
      ...(lived && person !== undefined && { life: lifeOf(lived, person, period) }),
    };
  };
  const baseline = follow(world, 0);
  log?.truncate(period.from);
  return { baseline, policy: follow(restoreWorld(start, city, seed, changes), measured) };
}
