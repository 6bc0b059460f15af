// An earlier sentence, as --prior-sentence takes it: 18m, 90d, 2y, 0d where there was none; then maybe ",violent".
import { InvalidArgumentError } from 'commander';
import type { PriorSentence } from '../model/law/federal/history.ts';

export function readPriorSentence(text: string): PriorSentence {
  const [, number, unit, violent] = /^(\d{1,5})([ymd])(,violent)?$/.exec(text) ?? [];
  if (number === undefined)
    throw new InvalidArgumentError('It takes years, months or days of imprisonment: 2y, 18m, 90d, or 0d for none.');
  const length = Number(number);
  const term = unit === 'd' ? { days: length } : { months: unit === 'y' ? 12 * length : length };
  return violent ? { ...term, violent: true } : term;
}
