// crackdown run: one world.
import { Command } from 'commander';
import type { Events } from '../observe/event-log.ts';
import type { Resumed } from '../study/checkpoint.ts';
import { commandAgain } from './again.ts';
import { type CheckpointPlace, readCheckpointPlace } from './checkpoint-place.ts';
import { defaults, TODAYS_LAW } from './defaults.ts';
import { BadInput, Interrupted } from './failure.ts';
import { repeatable, type ScenarioOptions, withOut, withOutputOptions, withScenarioOptions } from './options.ts';
import { print, printJson, width } from './streams.ts';
import type { WorldDocument } from './world-document.ts';

interface RunOptions extends ScenarioOptions {
  readonly policy: string;
  readonly checkpoint: readonly CheckpointPlace[];
  readonly resume?: string;
  readonly events?: string;
  readonly profile?: true;
}

export function runCommand(): Command {
  const command = new Command('run')
    .description('run one world, under today’s law unless told otherwise')
    .option('--policy <name|file>', 'the law: see crackdown policies', TODAYS_LAW);
  withScenarioOptions(command);
  const keep = 'keep the world as it is at a day’s start; repeatable';
  repeatable(command, '--checkpoint <day=file>', keep, readCheckpointPlace)
    .option('--resume <file>', 'go on from a checkpoint, under the same or another law')
    .option('--events <file>', 'write every event to a .parquet or .csv file')
    .option('--profile', 'say what time each process of a step took');
  return withOutputOptions(withOut(command)).action(runWorld);
}

async function runWorld(options: RunOptions): Promise<void> {
  const { json, quiet = false, events, checkpoint, profile } = options;
  const out = options.out ?? (json ? undefined : defaults.out);
  await checkPlaces(options, out);
  const { noteLate, readScenario } = await import('./scenario.ts');
  const scenario = readScenario(options.policy, options);
  const { task, resumed } = await taskOf(options, scenario);
  noteLate(scenario, options);

  const started = performance.now();
  const { CheckpointWriter } = await import('./checkpoint-writer.ts');
  const checkpoints = new CheckpointWriter(checkpoint);
  const { simulate } = await import('../study/single.ts');
  const { watched } = await import('./watch.ts');
  const done = await watched(quiet, ({ onProgress, signal }) =>
    simulate(task, { onProgress, signal, keepEvents: events !== undefined, onCheckpoint: checkpoints.take }),
  ).catch((error) => {
    throw ofResuming(error, options.resume);
  });
  const kept = await checkpoints.written();
  if (!done)
    throw new Interrupted(
      `interrupted: the world was not finished; ${kept.length > 0 ? `kept: ${kept.join(', ')}` : 'nothing was written'}`,
    );

  const { worldDocument } = await import('./world-document.ts');
  const document = worldDocument(scenario, options, done.record, (performance.now() - started) / 1000, resumed);
  if (json) printJson(document);
  else {
    const { worldAnswer } = await import('./world-answer.ts');
    print(`${worldAnswer(document, scenario, profile === true, width())}\n`);
  }
  const written = kept.map((file): [string, string] => ['Kept', file]);
  if (events !== undefined && done.events) {
    await writeEventLog(events, done.events, scenario.city.people.burnInDays);
    written.push(['Events', events]);
  }
  if (out !== undefined) written.push(['Data', await writeDocument(out, document)]);
  if (json) return;
  const { closing } = await import('./closing.ts');
  print(`\n${closing(document.provenance, again(options, resumed), written, width())}\n`);
}

async function checkPlaces({ years, checkpoint, events }: RunOptions, out: string | undefined): Promise<void> {
  const { needsFile, needsFolder } = await import('./places.ts');
  if (out !== undefined) needsFolder('--out', out);
  if (events !== undefined) {
    if (!/\.(parquet|csv)$/i.test(events)) throw new BadInput(`--events ${events}: its name ends in .parquet or .csv`);
    needsFile('--events', events);
  }
  const { DAYS_PER_YEAR } = await import('../study/day.ts');
  const last = Math.round(years * DAYS_PER_YEAR);
  const { resolve } = await import('node:path');
  const days = new Map<string, number>();
  for (const { day, file } of checkpoint) {
    if (day > last) throw new BadInput(`--checkpoint ${day}=${file}: the world ends on day ${last}`);
    needsFile('--checkpoint', file);
    const other = days.get(resolve(file));
    if (other !== undefined)
      throw new BadInput(`--checkpoint ${day}=${file}: the world of day ${other} goes into that file; give another`);
    days.set(resolve(file), day);
  }
}

async function taskOf(options: RunOptions, { city, policy }: import('./scenario.ts').Scenario) {
  const { people, years, seed, check = false, checkpoint, resume } = options;
  const { stepsFor } = await import('../study/policy.ts');
  const { lawName } = await import('../study/policy-words.ts');
  const changes = stepsFor(policy, city);
  const law = { id: policy.id, name: lawName(policy) };
  const task = { city, changes, law, people, years, seed, replicate: 0, check, checkpoint: [...checkpoint] };
  if (resume === undefined) return { task };
  const { bytes, day, resumed } = await readResumed(resume, task);
  for (const place of checkpoint)
    if (place.day < day)
      throw new BadInput(`--checkpoint ${place.day}=${place.file}: the world of ${resume} goes on from day ${day}`);
  return { task: { ...task, resume: bytes }, resumed };
}

async function readResumed(resume: string, task: import('../study/tasks.ts').ReplicateTask) {
  const { readFile } = await import('node:fs/promises');
  const { readCheckpoint } = await import('../study/checkpoint.ts');
  const { version } = await import('../study/surroundings.ts');
  try {
    const bytes = await readFile(resume);
    return { bytes, ...readCheckpoint(bytes, task, version()) };
  } catch (error) {
    throw new BadInput(`--resume ${resume}: ${(error as Error).message}`);
  }
}

/** Whether a snapshot is whole is found out where it is restored. */
function ofResuming(error: Error, resume: string | undefined): Error {
  const damaged = resume !== undefined && error.message.startsWith('The snapshot cannot be restored');
  return damaged ? new BadInput(`--resume ${resume}: ${error.message}`) : error;
}

async function writeEventLog(file: string, events: Events, burnInDays: number): Promise<void> {
  const { writeEvents } = await import('../store/events.ts');
  const kind = Array.from(events.kind, (code) => events.kinds[code]);
  await writeEvents(file, { ...events, kind, rows: kind.length, burnInDays });
}

async function writeDocument(out: string, document: WorldDocument): Promise<string> {
  const { basename, join } = await import('node:path');
  const { writeFile } = await import('node:fs/promises');
  const { newFolder } = await import('../store/new-entry.ts');
  const { folderName } = await import('../store/run-folder.ts');
  const { policy, scenarioHash, resumed } = document.provenance;
  const folder = await newFolder(out, folderName(policy, scenarioHash, resumed), (temporary) =>
    writeFile(join(temporary, 'world.json'), `${JSON.stringify(document, null, 2)}\n`),
  );
  return join(out, basename(folder));
}

/** A world resumed under its own law is what it would have been from the start: that needs no file. */
function again(options: RunOptions, resumed: Resumed | undefined): string {
  const { policy, resume } = options;
  const words = ['run', ...(policy === TODAYS_LAW ? [] : ['--policy', policy])];
  return commandAgain([...words, ...(resumed && resume !== undefined ? ['--resume', resume] : [])], options);
}
