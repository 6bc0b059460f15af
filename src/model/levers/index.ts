import { careLevers } from './care.ts';
import { courtLevers } from './courts.ts';
import { custodyLevers } from './custody.ts';
import { lawLevers } from './law.ts';
import type { Lever } from './lever.ts';
import { policeLevers } from './police.ts';
import { servicesLevers } from './services.ts';
import { supplyLevers } from './supply.ts';

const declared = [
  ...policeLevers,
  ...lawLevers,
  ...courtLevers,
  ...custodyLevers,
  ...careLevers,
  ...servicesLevers,
  ...supplyLevers,
];

export type LeverId = (typeof declared)[number]['id'];

/** Every lever, in the order in which they are shown. */
export const levers: readonly Lever<LeverId>[] = declared;

export const leverById: ReadonlyMap<string, Lever<LeverId>> = new Map(levers.map((lever) => [lever.id, lever]));
