// The command that gives the same figures of a replication again.
import type { HofferAlamDocument } from '../study/hoffer-alam-document.ts';

/** What decides figures is said in full, whatever the defaults will be one day. */
export function commandOf({ configuration, days, seeds }: HofferAlamDocument['provenance']): string {
  const { ownDealer, share, surplus, brokerage, corrected } = configuration;
  const set = { 'own-dealer': ownDealer, share, surplus, brokerage, days, seeds: listed(seeds) };
  return [
    'npx crackdown replicate hoffer-alam-2013',
    ...Object.entries(set).map(([name, value]) => `--${name} ${value}`),
    ...corrected.map((quirk) => `--correct ${quirk}`),
  ].join(' ');
}

/** Seeds as --seeds takes them: 1-3,7. */
export function listed(seeds: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const seed of seeds) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === seed) run[1] = seed;
    else runs.push([seed, seed]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}
