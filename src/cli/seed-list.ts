// Seeds as they stand on the command line: 1-30, or 1,2,7-9.
import { InvalidArgumentError } from 'commander';

const MOST = 10_000;
const WORDS = `It takes seeds such as 1-30 or 1,2,7-9: whole numbers to 9,007,199,254,740,991, each once, ${MOST} at most.`;

export function readSeeds(text: string): number[] {
  const seeds = new Set<number>();
  for (const part of text.split(',')) {
    const [, first, last = first] = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part) ?? refuse();
    const [from, to] = [Number(first), Number(last)];
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || to < from || to - from >= MOST) refuse();
    for (let seed = from; seed <= to; seed++) {
      if (seeds.has(seed)) refuse();
      seeds.add(seed);
    }
  }
  if (seeds.size > MOST) refuse();
  return [...seeds];
}

function refuse(): never {
  throw new InvalidArgumentError(WORDS);
}
