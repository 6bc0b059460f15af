/**
 * Places in the order of turns that make a block: a power of two, so that a block is always the same people, whoever
 * else is due. What those of them who act read and write fits into a core's own cache.
 */
export const BLOCK = 1024;
