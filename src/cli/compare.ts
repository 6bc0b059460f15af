// crackdown compare: today's law and another, on the same people with the same luck.
import { Command, Option } from 'commander';
import { bounds } from '../study/bounds.ts';
import type { Result } from '../study/compare.ts';
import { commandAgain } from './again.ts';
import { defaults } from './defaults.ts';
import { Interrupted } from './failure.ts';
import { whole } from './numbers.ts';
import { type ScenarioOptions, withOut, withOutputOptions, withScenarioOptions } from './options.ts';
import { print, printJson, width } from './streams.ts';

interface CompareOptions extends ScenarioOptions {
  readonly replicates: number;
  readonly report?: string;
}

export function compareCommand(): Command {
  const command = new Command('compare')
    .description('compare a law with today’s: the same people with the same luck in both worlds')
    .argument('<policy|file>', 'the law: a name of crackdown policies, or a file');
  withScenarioOptions(command);
  const replicates = new Option('--replicates <n>', 'pairs of worlds, each with luck of its own');
  command.addOption(
    replicates.argParser(whole(bounds.replicates.min, bounds.replicates.max)).default(defaults.replicates),
  );
  withOut(command).option('--report <file>', 'write the report here as well');
  return withOutputOptions(command).action(compareLaws);
}

async function compareLaws(policyName: string, options: CompareOptions): Promise<void> {
  const { json, quiet = false, report, replicates } = options;
  const out = options.out ?? (json ? undefined : defaults.out);
  const { needsFile, needsFolder } = await import('./places.ts');
  if (out !== undefined) needsFolder('--out', out);
  if (report !== undefined) needsFile('--report', report);
  const { noteLate, readScenario } = await import('./scenario.ts');
  const { city, policy } = readScenario(policyName, options);
  noteLate({ city, policy }, options);
  const { people, years, seed, threads, check = false } = options;
  const command = (finished: number) => commandAgain(['compare', policyName], { ...options, replicates: finished });
  const { compare } = await import('../study/compare.ts');
  const { watched } = await import('./watch.ts');
  const task = { city, policy, people, years, replicates, seed, threads, check, command };
  const { result, stopped } = await watched(quiet, async ({ onProgress, signal }) => ({
    result: await compare(task, onProgress, signal),
    stopped: signal.aborted,
  }));
  const done = result.comparison.runs.length;
  if (done === 0) throw new Interrupted(`interrupted: no replicate of ${replicates} was finished; nothing was written`);
  await tell(result, options, out);
  if (stopped && done < replicates)
    throw new Interrupted(`interrupted: ${done} of ${replicates} replicates were finished; all of the above is theirs`);
}

/** The answer comes first: it is there whatever becomes of the files. */
async function tell(result: Result, { json, report }: CompareOptions, out: string | undefined) {
  if (json) {
    printJson(result.comparison);
    await write(result, out, report);
    return;
  }
  const { answer } = await import('./answer.ts');
  print(`${answer(result, width())}\n`);
  const written = await write(result, out, report);
  const folder = written.find(([what]) => what === 'Data')?.[1];
  if (folder !== undefined) written.push(['Lives', `npx crackdown follow ${folder}`]);
  written.push(['Lab', 'npx crackdown serve']);
  const { closing } = await import('./closing.ts');
  print(`\n${closing(result.comparison.provenance, result.detail.command, written, width())}\n`);
}

/** Writes the run folder and the report. Returns what stands where. */
async function write(
  { comparison, detail }: Result,
  out: string | undefined,
  report: string | undefined,
): Promise<[what: string, where: string][]> {
  const data: [string, string][] = [];
  const reports = report === undefined ? [] : [report];
  if (out !== undefined) {
    const { basename, join } = await import('node:path');
    const { writeRun } = await import('../store/run-folder.ts');
    const folder = join(out, basename(await writeRun(out, comparison, detail)));
    data.push(['Data', folder]);
    reports.push(join(folder, 'report.html'));
  }
  if (reports.length === 0) return data;
  const { writeReport } = await import('../report/report.ts');
  for (const file of reports) await writeReport(file, comparison, detail);
  return [['Report', `${reports[0]} (open it in a browser)`], ...data];
}
