// A sentence in words: the arithmetic step by step, the range, the statute, and what the two leave.
import { weightInWords } from '../model/law/federal/drugs.ts';
import type { Offence } from '../model/law/federal/offence.ts';
import type { Sentence, SentenceRange } from '../model/law/federal/sentence.ts';
import { table } from './table.ts';
import { paint, wrap } from './text.ts';

export function sentenceAnswer(offence: Offence, sentence: Sentence, columns: number): string {
  const { manual, steps, totalLevel, history, range, statute, relieved, restricted } = sentence;
  const drugs = offence.drugs.map(({ drug, grams }) => `${weightInWords(grams)} of ${drug}`).join(', ');
  const title = `${drugs}: the law of 31 December ${offence.year}, manual of ${manual}`;
  const rows = steps.map(({ words, rule, change, level }) => [words, rule, signed(change), String(level)]);
  const arithmetic = table(
    ['offence level', 'rule', 'change', 'level'],
    [...rows, [paint.bold('total'), '', '', paint.bold(String(totalLevel))]],
    columns,
  );
  const points = history.points === null ? '' : `, ${history.points} ${history.points === 1 ? 'point' : 'points'}`;
  const career = offence.careerOffender ? ', as a career offender’s always is' : points;
  const minimum =
    relieved && statute.minimumMonths > 0 ? '; the safety valve lifts the minimum, 18 U.S.C. 3553(f)' : '';
  const facts: [string, string][] = [
    ['Criminal history', `category ${history.category}${career}`],
    ['Guideline range', `${rangeInWords(range)}: sentencing table, level ${totalLevel}, category ${history.category}`],
    ['Statute', `${termsInWords(sentence)}: ${statute.provision}, ${statute.words}${minimum}`],
    ['Within both', `${paint.bold(rangeInWords(restricted))}, ${restricted.rule}`],
  ];
  const lines = facts.map(([name, text]) => `${name.padEnd(18)}${wrap(text, columns - 18).replaceAll('\n', HANGING)}`);
  return [wrap(title, columns), arithmetic, lines.join('\n')].join('\n\n');
}

const HANGING = `\n${' '.repeat(18)}`;

function signed(change: number): string {
  return change < 0 ? `−${-change}` : change > 0 ? `+${change}` : '0';
}

function rangeInWords({ lowMonths, highMonths, life }: SentenceRange): string {
  if (lowMonths === highMonths) return life ? 'life' : `${lowMonths} months`;
  return life ? `${lowMonths} months to life` : `${lowMonths} to ${highMonths} months`;
}

function termsInWords({ statute: { minimumMonths, maximumMonths, life } }: Sentence): string {
  if (minimumMonths === maximumMonths) return 'life and nothing less';
  const most = life ? 'life' : `${maximumMonths / 12} years`;
  return minimumMonths === 0
    ? `no minimum, ${most} at most`
    : life
      ? `${minimumMonths / 12} years to life`
      : `${minimumMonths / 12} to ${most}`;
}
