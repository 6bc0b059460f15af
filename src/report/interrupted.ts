// A study that was cut short, in words.
import type { Provenance } from '../study/comparison.ts';
import { number, plural } from './format.ts';

/** After how many replicates of how many, and which; nothing where all were finished. */
export function interruptedInWords({ interrupted }: Pick<Provenance, 'interrupted'>): string | undefined {
  if (!interrupted) return undefined;
  const { asked, finished } = interrupted;
  const after = `Interrupted after ${number(finished.length)} of ${plural(asked, 'replicate', 'replicates')}`;
  if (finished.length === 0) return `${after}.`;
  return `${after}: all figures are of ${finished.length === 1 ? 'replicate' : 'replicates'} ${listed(finished)}.`;
}

/** "0–2, 5 and 7": what follows on each other as one. */
function listed(finished: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const replicate of finished) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === replicate) run[1] = replicate;
    else runs.push([replicate, replicate]);
  }
  const words = runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ');
}
