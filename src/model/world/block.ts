/**
 * People that make a block: a power of two, so that a block is always the same people, whoever else is due. What those of them who act read
 * and write fits into a core's own cache, the second; with fewer more time goes to where loops begin and end.
 */
export const BLOCK = 2048;
