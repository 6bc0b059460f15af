// Where in this view one is, by the hash of the address: #runs, #runs/opened, #runs/study/ID, #runs/RUN.

export type Place = { readonly at: 'home' | 'opened' } | { readonly at: 'study' | 'run'; readonly id: string };

/** Ids as the server makes them: nothing that would be another path. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/;

export function placeOf(hash: string): Place {
  const [, first = '', second] = hash.replace(/^#/, '').split('/');
  if (first === 'study' && second !== undefined && ID.test(second)) return { at: 'study', id: second };
  if (first === 'opened') return { at: 'opened' };
  return ID.test(first) && first !== 'study' ? { at: 'run', id: first } : { at: 'home' };
}

export const placeHash = {
  home: '#runs',
  opened: '#runs/opened',
  study: (id: string) => `#runs/study/${id}`,
  run: (id: string) => `#runs/${id}`,
} as const;
