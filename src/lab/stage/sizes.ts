// How close one can look, and how long a moment can be seen.

/** Of a mark’s room at the closest, pixels of the page. */
const CLOSEST = 30;

/** @param spacing from a mark to the next in the whole city, pixels */
export function largestZoom(spacing: number): number {
  return Math.max(3, CLOSEST / spacing);
}

/**
 * How long a moment can be seen, ms: a second, and at speed a few days.
 * @param speed days a second
 * @param still without animation it is seen until the next day
 */
export function momentsLast(speed: number, still: boolean): number {
  return still ? Number.POSITIVE_INFINITY : Math.max(450, Math.min(1000, 3000 / speed));
}
