// crackdown follow: one person through both worlds of a run, or who the law did what to.
import { Command, Option } from 'commander';
import { fateGroupIds } from '../observe/life/fate-groups.ts';
import type { FollowRecord } from '../study/follow-run.ts';
import type { RecordedRun } from '../study/recorded-run.ts';
import { oneOf } from './choice.ts';
import { BadInput, Interrupted } from './failure.ts';
import { whole } from './numbers.ts';
import { type OutputOptions, withOutputOptions } from './options.ts';
import { print, printJson, width } from './streams.ts';

const WORLDS = ['baseline', 'policy', 'both'] as const;

interface FollowOptions extends OutputOptions {
  readonly replicate?: number;
  readonly world: (typeof WORLDS)[number];
  readonly find?: string;
}

const PEOPLE_MOST = 2 ** 31 - 1;

export function followCommand(): Command {
  const command = new Command('follow')
    .description('tell one person’s life under both laws, or find people by what the law did to them')
    .argument('<run>', 'a run folder of crackdown compare')
    .argument('[person]', 'the number of a person; without it: who the law did what to', whole(0, PEOPLE_MOST));
  const replicate = new Option('--replicate <n>', 'which pair of worlds (default: the first that was finished)');
  const world = oneOf(new Option('--world <which>', 'whose life is told'), WORLDS).default('both');
  const find = oneOf(new Option('--find <kind>', 'list the people of one kind'), fateGroupIds);
  command
    .addOption(replicate.argParser(whole(0, 100_000)))
    .addOption(world)
    .addOption(find);
  return withOutputOptions(command).action(followPerson);
}

async function followPerson(folder: string, person: number | undefined, options: FollowOptions): Promise<void> {
  const { json, quiet = false, find, world } = options;
  if (person !== undefined && find !== undefined)
    throw new BadInput(`--find ${find}: it lists people; leave the person ${person} out`);
  const { readRecordedRun, taskOf } = await import('../study/recorded-run.ts');
  const run = readRecordedRun(folder);
  const replicate = replicateOf(run, options.replicate);
  const { follow } = await import('../study/follow.ts');
  const { watched } = await import('./watch.ts');
  const task = { ...taskOf(run.scenario, replicate), ...(person !== undefined && { person }) };
  const done = await watched(quiet, (watch) => follow(task, watch)).catch((error) => {
    throw error.name === 'RangeError' && person !== undefined ? new BadInput(`${person}: ${error.message}`) : error;
  });
  if (!done) throw new Interrupted('interrupted: the worlds were not finished');
  await verify(run, replicate, done);
  const about = { run, replicate, world, ...(find !== undefined && { find }) };
  const { followAnswer, followDocument } = await import('./follow-answer.ts');
  if (json) printJson(followDocument(done, about));
  else print(`${followAnswer(done, about, width())}\n`);
}

function replicateOf({ scenario }: RecordedRun, wanted: number | undefined): number {
  const { replicates } = scenario;
  if (wanted === undefined) return replicates[0];
  if (replicates.includes(wanted)) return wanted;
  const all = replicates.length > 20 ? `${replicates.slice(0, 20).join(', ')} …` : replicates.join(', ');
  throw new BadInput(`--replicate ${wanted}: the run has no such replicate: ${all}`);
}

/** A life of another world than the folder is of would be a story about nobody. */
async function verify(run: RecordedRun, replicate: number, { baseline, policy }: FollowRecord): Promise<void> {
  const kept = run.checksums.get(replicate);
  if (kept && kept.baseline === baseline.checksum && kept.policy === policy.checksum) return;
  const { engine, version } = await import('../study/surroundings.ts');
  throw new Error(
    `the worlds are not those of the folder: their checksums are ${baseline.checksum} and ${policy.checksum}, the folder’s ` +
      `${kept ? `${kept.baseline} and ${kept.policy}` : 'missing'}. It was made by crackdown ${run.version} (${run.engine}), ` +
      `this is ${version()} (${engine()}): follow it with that version, or compare anew. Or the folder’s files were changed.`,
  );
}
