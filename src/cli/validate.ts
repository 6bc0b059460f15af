// crackdown validate: every published pattern beside what the model gives.
import { Command, Option } from 'commander';
import { bounds } from '../study/bounds.ts';
import { defaults } from './defaults.ts';
import { BadInput, Interrupted } from './failure.ts';
import { whole } from './numbers.ts';
import { type CityOptions, withCityOptions, withOutputOptions } from './options.ts';
import { print, printJson, width } from './streams.ts';

/** Long enough for windows of a year, for medication to last six months, and for rare deaths. */
const YEARS = 2;

interface ValidateOptions extends CityOptions {
  readonly replicates: number;
  readonly only?: readonly string[];
}

export function validateCommand(): Command {
  const command = new Command('validate').description('set every published pattern beside what the model gives');
  withCityOptions(command, YEARS);
  const replicates = new Option('--replicates <n>', 'worlds of each kind, each with luck of its own');
  command.addOption(
    replicates.argParser(whole(bounds.replicates.min, bounds.replicates.max)).default(defaults.replicates),
  );
  command.option('--only <id...>', 'these patterns alone, and the worlds that they need');
  return withOutputOptions(command).action(validatePatterns);
}

async function validatePatterns(options: ValidateOptions): Promise<void> {
  const { json, quiet = false, replicates, only } = options;
  const { patterns } = await import('../observe/patterns/index.ts');
  if (only) {
    const { unknownName } = await import('../study/unknown-name.ts');
    const ids = patterns.map(({ id }) => id);
    const wrong = only.filter((id) => !ids.includes(id)).map((id) => `--only ${unknownName(id, ids)}`);
    if (wrong.length > 0) throw new BadInput(wrong.join('\n'));
  }
  const { loadCity } = await import('../study/scenario-files.ts');
  const city = loadCity(options.city);
  const { people, years, seed, threads } = options;
  const { validate } = await import('../study/validate.ts');
  const { watched } = await import('./watch.ts');
  const task = { city, people, years, replicates, seed, threads, ...(only && { only }) };
  const { validation, stopped } = await watched(quiet, async (watch) => ({
    validation: await validate(task, watch),
    stopped: watch.signal.aborted,
  }));
  const done = validation.provenance.replicates;
  if (done === 0) throw new Interrupted(`interrupted: no replicate of ${replicates} was finished`);
  if (json) printJson(validation);
  else {
    const { validationAnswer } = await import('./validation-answer.ts');
    const { commandAgain } = await import('./again.ts');
    const { closing } = await import('./closing.ts');
    const words = ['validate', ...(only ? ['--only', ...only] : [])];
    print(`${validationAnswer(validation, city.title, width())}\n`);
    const { countOrWhich } = await import('../study/finished.ts');
    const which = countOrWhich(validation.provenance.interrupted?.finished ?? []);
    const again = typeof which === 'number' ? commandAgain(words, { ...options, replicates: done, set: [] }) : '';
    print(`\n${closing(validation.provenance, again, [], width())}\n`);
  }
  if (stopped && done < replicates)
    throw new Interrupted(`interrupted: ${done} of ${replicates} replicates were finished; all of the above is theirs`);
}
