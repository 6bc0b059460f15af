// Where marks can stand in a neighbourhood: places of a hexagonal lattice, the nearest to the middle first, so that nobody hides
// anybody. Distances are in units of the lattice: from a mark to the next.

export interface Sites {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** From the middle to the outermost site, and half a unit. */
  readonly radius: number;
  /** Of the clearing in the middle, 0 none. */
  readonly clearing: number;
}

const COLUMN = Math.sqrt(3) / 2;
/** Area of a site. */
const AREA = COLUMN;

/**
 * Sites for so many people.
 * @param turn angle of the lattice, radians: neighbours are turned differently, so that a city is not a crystal
 * @param open leaves a clearing in the middle
 */
export function hexagonalSites(count: number, turn: number, open: boolean): Sites {
  const clearing = open && count > 0 ? Math.max(1.35, 0.1 * Math.sqrt((count * AREA) / Math.PI)) : 0;
  const reach = Math.sqrt((count * AREA) / Math.PI + clearing * clearing) + 2;
  const found: { x: number; y: number; d: number }[] = [];
  const columns = Math.ceil(reach / COLUMN);
  for (let i = -columns; i <= columns; i++) {
    const x = i * COLUMN;
    for (let j = -Math.ceil(reach) - 1; j <= reach + 1; j++) {
      const y = j + (i & 1) / 2;
      const d = Math.sqrt(x * x + y * y);
      if (d >= clearing && d <= reach) found.push({ x, y, d });
    }
  }
  // Ties go by position, so that the order is the same everywhere.
  found.sort((a, b) => a.d - b.d || a.x - b.x || a.y - b.y);
  const taken = found.slice(0, count);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return {
    x: Float64Array.from(taken, ({ x, y }) => x * cos - y * sin),
    y: Float64Array.from(taken, ({ x, y }) => x * sin + y * cos),
    radius: (taken.at(-1)?.d ?? 0) + 0.5,
    clearing,
  };
}
