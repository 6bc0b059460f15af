// The page's own address follows what it shows, so that a reload and a copy of the address bar show the same again.
import { policies } from 'made:policies';
import type { Lab } from '../lab/lab.svelte.ts';
import { isOwnCity } from './desk.svelte.ts';
import { addressOf, usualQuery } from './own-address.ts';

/** The worlds have been at rest for so long, ms. */
const REST = 300;

/** The query that opens what the lab shows, or why there is none. */
export function addressOfLab({ scenario, day, selected }: Lab, run: boolean): ReturnType<typeof addressOf> {
  return addressOf(scenario, { day, selected }, { run, builtIn: policies, ownCity: isOwnCity(scenario.city) });
}

/** To be called while a component is set up. */
export function keepAddress(lab: Lab): void {
  $effect(() => {
    // Days that pass are not followed, only where the worlds come to rest.
    if (lab.phase !== 'waiting' && lab.phase !== 'done') return;
    const address = addressOfLab(lab, lab.day > 0);
    const timer = setTimeout(() => write('query' in address ? address.query : ''), REST);
    return () => clearTimeout(timer);
  });
}

function write(query: string): void {
  // A first visit has a clean address until something is changed or run.
  const clean = query === usualQuery && location.search === '';
  const next = clean ? '' : query;
  if (next === location.search) return;
  try {
    history.replaceState(history.state, '', `${location.pathname}${next}${location.hash}`);
  } catch {
    // Browsers refuse where it is asked too often: the next rest writes it.
  }
}
