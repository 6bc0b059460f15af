// crackdown replicate: published models, rebuilt on the same engine.
import { availableParallelism } from 'node:os';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { type Brokerage, type Configuration, configurations } from '../replications/hoffer-alam-2013/configuration.ts';
import { type QuirkId, quirks } from '../replications/hoffer-alam-2013/quirks.ts';
import { bounds } from '../study/bounds.ts';
import { nearest } from '../study/nearest.ts';
import { oneOf } from './choice.ts';
import { BadInput, Interrupted } from './failure.ts';
import { from0, thousands, whole } from './numbers.ts';
import { type OutputOptions, repeatable, withOutputOptions } from './options.ts';
import { readSeeds } from './seed-list.ts';
import { print, printJson, width } from './streams.ts';
import { wrap } from './text.ts';

interface ReplicateOptions extends OutputOptions {
  readonly configuration: keyof typeof configurations;
  readonly ownDealer?: number;
  readonly share?: number;
  readonly surplus?: number;
  readonly brokerage: Brokerage;
  readonly correct: readonly (QuirkId | 'all')[];
  readonly days: number;
  readonly seeds: readonly number[];
  readonly threads: number;
}

const MODEL = 'hoffer-alam-2013';
/** The program’s own end: tick 100,000. */
const LAST_DAY = 2083;
/** Market-days that a document has room for. */
const MOST_ROWS = 400_000;

const NOTES = `
Hoffer & Alam 2013, doi 10.1007/978-3-642-37210-0_10: customers buy heroin for
their peers for a fee, and dealers keep the price of a package and change what
is in it. docs/replications/hoffer-alam-2013.md has rules and findings.

Quirks of the original program that --correct takes, or all of them:
${quirks.map(({ id, number, meaning, corrected }) => `  ${id} (${number})\n${wrap(`${meaning}; corrected: ${corrected}`, 79, '    ')}`).join('\n')}`;

export function replicateCommand(): Command {
  const command = new Command('replicate')
    .description('run a published model, rebuilt on the same engine')
    .addArgument(oneOf(new Argument('<model>', 'the model'), [MODEL]));
  const option = (flags: string, what: string) => new Option(flags, what);
  command
    .addOption(
      oneOf(
        option('--configuration <name>', 'what the program runs with, or what its interface shows'),
        Object.keys(configurations),
      ).default('code'),
    )
    .addOption(option('--own-dealer <a>', 'own-dealer parameter A instead').argParser(from0(1)))
    .addOption(option('--share <s>', 'chance that a neighbour brokers instead').argParser(from0(1)))
    .addOption(option('--surplus <units>', 'stock above which dealers leave instead').argParser(from0(1_000_000)))
    .addOption(
      oneOf(option('--brokerage <kind>', 'what brokers are paid in: a fee, or 5 to 10 % of the drug'), [
        'money',
        'drug',
      ]).default('money'),
    );
  repeatable(command, '--correct <quirk>', 'correct a quirk of the program, or all; repeatable', readQuirk)
    .addOption(option('--days <n>', 'market-days of eight hours').argParser(whole(1, LAST_DAY)).default(420))
    .addOption(option('--seeds <list>', 'one market for each').argParser(readSeeds).default(readSeeds('1-30'), '1-30'))
    .addOption(
      option('--threads <n>', 'threads; they change no figure')
        .argParser(whole(bounds.threads.min, bounds.threads.max))
        .default(availableParallelism(), 'one a core'),
    );
  return withOutputOptions(command).addHelpText('after', NOTES).action(replicate);
}

function readQuirk(text: string): QuirkId | 'all' {
  const known = [...quirks.map(({ id }) => id), 'all'] as const;
  const found = known.find((id) => id === text);
  if (found !== undefined) return found;
  const near = nearest(text, known);
  throw new InvalidArgumentError(
    `${text} is not known; ${near ? `did you mean ${near}?` : `known are ${known.join(', ')}.`}`,
  );
}

async function replicate(_model: string, options: ReplicateOptions): Promise<void> {
  const { days, seeds, threads, quiet = false, json } = options;
  if (days * seeds.length > MOST_ROWS)
    throw new BadInput(
      `--days ${days} of ${seeds.length} seeds: ${thousands(days * seeds.length)} rows, and ${thousands(MOST_ROWS)} is the most`,
    );
  const configuration = configurationOf(options);
  const started = performance.now();
  const { replicateHofferAlam } = await import('../study/hoffer-alam.ts');
  const { watched } = await import('./watch.ts');
  const found = await watched(quiet, ({ onProgress, signal }) =>
    replicateHofferAlam({ configuration, days, seeds, threads }, onProgress, signal),
  );
  if (found.length === 0) throw new Interrupted(`interrupted: no seed of ${seeds.length} was finished`);
  const { documentOf } = await import('../study/hoffer-alam-document.ts');
  const document = documentOf(configuration, days, found, (performance.now() - started) / 1000);
  if (json) printJson(document);
  else {
    const { replicationAnswer } = await import('./replication-answer.ts');
    print(`${replicationAnswer(document, width())}\n`);
  }
  if (found.length < seeds.length)
    throw new Interrupted(
      `interrupted: ${found.length} of ${seeds.length} seeds were finished; all of the above is theirs`,
    );
}

function configurationOf(options: ReplicateOptions): Configuration {
  const { ownDealer, share, surplus, brokerage, correct } = options;
  const all = correct.includes('all');
  const base = configurations[options.configuration];
  return {
    ...base,
    ownDealer: ownDealer ?? base.ownDealer,
    share: share ?? base.share,
    surplus: surplus ?? base.surplus,
    brokerage,
    corrected: quirks.map(({ id }) => id).filter((id) => all || correct.includes(id)),
  };
}
