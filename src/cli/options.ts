// Options that commands share, declared once.
import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { bounds } from '../study/bounds.ts';
import { defaults } from './defaults.ts';
import { whole, yearsToMeasure } from './numbers.ts';

/** Of every command. */
export interface OutputOptions {
  readonly json?: true;
  readonly quiet?: true;
}

/** Of every command that simulates. */
export interface CityOptions extends OutputOptions {
  readonly city: string;
  readonly people: number;
  readonly years: number;
  readonly seed: number;
  readonly threads: number;
}

/** Of every command that simulates a law. */
export interface ScenarioOptions extends CityOptions {
  /** Each of them lever=value. */
  readonly set: readonly string[];
  readonly check?: true;
  readonly out?: string;
}

export function withOutputOptions(command: Command): Command {
  return command
    .option('--json', 'one JSON document on standard output, nothing else there')
    .option('--quiet', 'no progress and no notes: the answer and errors only');
}

export function withCityOptions(command: Command, years: number = defaults.years): Command {
  const option = (flags: string, what: string, read: (text: string) => number, value: number, shown?: string) =>
    command.addOption(new Option(flags, what).argParser(read).default(value, shown));
  const { people, seed, threads } = bounds;
  command.option('--city <name|file>', 'the city: see crackdown cities', defaults.city);
  option('--people <n>', 'people using at the start', whole(people.min, people.max), defaults.people);
  option('--years <y>', 'years measured, after the burn-in', yearsToMeasure, years);
  option('--seed <n>', 'the luck: the same seed gives the same figures', whole(seed.min, seed.max), defaults.seed);
  return option(
    '--threads <n>',
    'threads; they change no figure',
    whole(threads.min, threads.max),
    availableParallelism(),
    'one a core',
  );
}

export function withScenarioOptions(command: Command): Command {
  withCityOptions(command);
  repeatable(command, '--set <lever=value>', 'set a lever from the first day on; repeatable', (text) => text);
  return command.option('--check', 'balance the books of mass and money at every step');
}

/** The option that says where run folders go. */
export function withOut(command: Command): Command {
  return command.option('--out <dir>', `where the run folder goes (default: ${defaults.out}; with --json: nowhere)`);
}

/** An option that keeps every value it is given. */
export function repeatable<T>(command: Command, flags: string, what: string, read: (text: string) => T): Command {
  const gather = (text: string, before: readonly T[]) => [...before, read(text)];
  return command.addOption(new Option(flags, what).argParser(gather).default([], 'none'));
}
