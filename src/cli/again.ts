// The command that gives the same figures again, as it can be pasted into a shell.
import { defaults } from './defaults.ts';
import type { ScenarioOptions } from './options.ts';

/** What decides figures is said in full, whatever the defaults will be one day; what changes none is left out. */
export function commandAgain(
  words: readonly string[],
  options: ScenarioOptions & { readonly replicates?: number },
): string {
  const { city, people, years, replicates, seed, set } = options;
  return [
    'npx crackdown',
    ...words,
    ...(city === defaults.city ? [] : ['--city', city]),
    ...['--people', String(people), '--years', String(years)],
    ...(replicates === undefined ? [] : ['--replicates', String(replicates)]),
    ...['--seed', String(seed)],
    ...set.flatMap((setting) => ['--set', setting]),
  ]
    .map((word, i) => (i === 0 ? word : quoted(word)))
    .join(' ');
}

/** As a POSIX shell takes it. */
function quoted(word: string): string {
  return /^[\w./=:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
