import { careLevers } from './care.ts';
import { lawLevers } from './law.ts';
import type { Lever } from './lever.ts';
import { policeLevers } from './police.ts';
import { supplyLevers } from './supply.ts';

/** Every lever, in the order in which they are shown. */
export const levers = [...policeLevers, ...lawLevers, ...careLevers, ...supplyLevers];

export type LeverId = (typeof levers)[number]['id'];

export const leverById: ReadonlyMap<string, Lever> = new Map(levers.map((lever) => [lever.id, lever]));
