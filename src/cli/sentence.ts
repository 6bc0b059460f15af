// crackdown sentence: the arithmetic of a federal drug sentence.
import { Command, InvalidArgumentError, Option } from 'commander';
import { drugNames } from '../model/law/federal/drugs.ts';
import type { Category, CriminalHistory, PriorSentence } from '../model/law/federal/history.ts';
import { FIRST_YEAR, LAST_YEAR } from '../model/law/federal/law-in-force.ts';
import type { DrugWeight, Offence, Role } from '../model/law/federal/offence.ts';
import { categories, roles } from '../model/law/federal/tables.ts';
import { oneOf } from './choice.ts';
import { readDrugWeight } from './drug-weight.ts';
import { BadInput } from './failure.ts';
import { whole } from './numbers.ts';
import { type OutputOptions, repeatable, withOutputOptions } from './options.ts';
import { readPriorSentence } from './prior-sentence.ts';
import { print, printJson, width } from './streams.ts';
import { wrap } from './text.ts';

interface SentenceOptions extends OutputOptions {
  readonly drug: readonly DrugWeight[];
  readonly year: number;
  readonly history: Category;
  readonly points?: number;
  readonly priorSentence: readonly PriorSentence[];
  readonly underSentence?: true;
  readonly role: Role;
  readonly accept?: true;
  readonly weapon?: true;
  readonly misrepresented?: true;
  readonly death?: true;
  readonly prior: number;
  readonly careerOffender?: true;
  readonly drawnIn?: true;
  readonly safetyValve?: true;
}

const NOTES = `
${wrap(`Drugs: ${drugNames.join(', ')}.`, 79)}

Roles: leader and manager of five or more people (+4, +3), leader-of-few (+2);
minor, between, minimal participant (−2, −3, −4).

A year means the law of its 31 December: 2018 has the manual of November and
the First Step Act of December. Weights are of the whole mixture. The
guidelines advise, and a judge finds the facts; this is no legal advice.`;

export function sentenceCommand(): Command {
  const command = new Command('sentence').description('reckon a federal drug sentence, with the rule of each step');
  const option = (flags: string, what: string) => new Option(flags, what);
  repeatable(command, '--drug <name=grams>', 'drug and grams of the mixture; repeatable', readDrugWeight)
    .addOption(option('--year <year>', 'the law of its 31 December').argParser(readYear).default(2018))
    .addOption(
      oneOf(option('--history <category>', 'criminal history category'), categories)
        .default('I')
        .conflicts(['points', 'priorSentence', 'underSentence']),
    )
    .addOption(
      option('--points <n>', 'criminal history points instead')
        .argParser(whole(0, 1000))
        .conflicts(['priorSentence', 'underSentence']),
    );
  const sentences = 'or an earlier sentence, such as 18m, 90d or 2y,violent; repeatable';
  repeatable(command, '--prior-sentence <term>', sentences, readPriorSentence)
    .option('--under-sentence', 'the offence was committed on probation, parole or the like')
    .addOption(oneOf(option('--role <role>', 'role in the offence'), Object.keys(roles)).default('none'))
    .option('--accept', 'accepted responsibility, in time')
    .option('--weapon', 'possessed a dangerous weapon')
    .option('--misrepresented', 'knowingly passed fentanyl off as something else')
    .option('--death', 'death or serious bodily injury resulted')
    .addOption(
      option('--prior <n>', 'earlier convictions that raise the statute’s terms').argParser(whole(0, 1000)).default(0),
    )
    .option('--career-offender', 'two earlier felonies of violence or drugs, §4B1.1')
    .option('--drawn-in', 'minimal, unpaid, by closeness or fear, §2D1.1(b)(17)')
    .option('--safety-valve', 'meets the rest of 18 U.S.C. 3553(f)');
  return withOutputOptions(command).addHelpText('after', NOTES).action(reckon);
}

function readYear(text: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw new InvalidArgumentError(`The manuals here are those of ${FIRST_YEAR} to ${LAST_YEAR}.`);
}

async function reckon(options: SentenceOptions): Promise<void> {
  if (options.drug.length === 0) throw new BadInput('--drug: at least one drug with its grams, such as heroin=100');
  const { sentence } = await import('../model/law/federal/sentence.ts');
  const offence = offenceOf(options);
  const found = sentence(offence);
  if (options.json) return printJson({ schema: 'crackdown-sentence/1', offence, ...found });
  const { sentenceAnswer } = await import('./sentence-answer.ts');
  print(`${sentenceAnswer(offence, found, width())}\n`);
}

function offenceOf(options: SentenceOptions): Offence {
  const { drug, year, role, accept, prior, weapon, misrepresented, death } = options;
  const { careerOffender, drawnIn, safetyValve } = options;
  return {
    drugs: drug,
    year,
    history: historyOf(options),
    role,
    priors: prior,
    acceptance: accept ?? false,
    weapon: weapon ?? false,
    misrepresented: misrepresented ?? false,
    death: death ?? false,
    careerOffender: careerOffender ?? false,
    drawnIn: drawnIn ?? false,
    safetyValve: safetyValve ?? false,
  };
}

function historyOf({ history, points, priorSentence, underSentence }: SentenceOptions): CriminalHistory {
  if (points !== undefined) return { points };
  if (priorSentence.length === 0 && !underSentence) return { category: history };
  return { sentences: priorSentence, underSentence: underSentence ?? false };
}
