import { carePatterns } from './care.ts';
import { lawPatterns } from './law.ts';
import { marketPatterns } from './market.ts';
import { overdosePatterns } from './overdose.ts';
import type { Pattern } from './pattern.ts';
import { peoplePatterns } from './people.ts';
import { seizurePatterns } from './seizures.ts';
import { supplyPatterns } from './supply.ts';
import { usePatterns } from './use.ts';

/** Every pattern, in the order in which they are shown. */
export const patterns: readonly Pattern[] = [
  ...usePatterns,
  ...marketPatterns,
  ...lawPatterns,
  ...overdosePatterns,
  ...seizurePatterns,
  ...supplyPatterns,
  ...carePatterns,
  ...peoplePatterns,
];
