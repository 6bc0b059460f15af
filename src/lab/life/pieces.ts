// What can be pointed at and followed in the telling of two lives.
import type { WhichWorld } from '../../observe/life/index.ts';

/** What is pointed at: a day in one of the two lives. */
export interface Pointed {
  readonly world: WhichWorld;
  readonly day: number;
}

/** A sentence in pieces: people who are named in it can be followed. */
export function piecesOf(text: string): { readonly text: string; readonly person?: number }[] {
  return text.split(/(person \d+)/).flatMap((part) => {
    if (part === '') return [];
    const found = /^person (\d+)$/.exec(part);
    return [found ? { text: part, person: Number(found[1]) } : { text: part }];
  });
}
