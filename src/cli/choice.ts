// One of a few fixed words, for an option or an argument: what is none of them is told the nearest.
import { type Argument, InvalidArgumentError, type Option } from 'commander';
import { nearest } from '../study/nearest.ts';

export function oneOf<T extends Option | Argument>(of: T, known: readonly string[]): T {
  // For the help; its own parser names no nearest.
  of.choices(known);
  of.argParser((text: string) => {
    if (known.includes(text)) return text;
    const near = nearest(text, known);
    throw new InvalidArgumentError(`${near ? `Did you mean ${near}? ` : ''}Allowed choices are ${known.join(', ')}.`);
  });
  return of;
}
