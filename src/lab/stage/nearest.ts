// Who is at a point, and who is the next in a direction.

/** Points in square cells, to find the nearest without looking at all. */
export class Grid {
  readonly #x: ArrayLike<number>;
  readonly #y: ArrayLike<number>;
  readonly #cell: number;
  readonly #cells = new Map<number, number[]>();

  constructor(x: ArrayLike<number>, y: ArrayLike<number>, cell: number) {
    this.#x = x;
    this.#y = y;
    this.#cell = cell;
    for (let i = 0; i < x.length; i++) {
      const key = this.#key(Math.floor(x[i] / cell), Math.floor(y[i] / cell));
      const there = this.#cells.get(key);
      if (there) there.push(i);
      else this.#cells.set(key, [i]);
    }
  }

  /** The nearest point no further than `within`; undefined if none is. */
  nearest(x: number, y: number, within: number): number | undefined {
    let found: number | undefined;
    let least = within * within;
    const reach = Math.ceil(within / this.#cell);
    const column = Math.floor(x / this.#cell);
    const row = Math.floor(y / this.#cell);
    for (let c = column - reach; c <= column + reach; c++)
      for (let r = row - reach; r <= row + reach; r++)
        for (const i of this.#cells.get(this.#key(c, r)) ?? []) {
          const distance = (this.#x[i] - x) ** 2 + (this.#y[i] - y) ** 2;
          if (distance > least) continue;
          least = distance;
          found = i;
        }
    return found;
  }

  #key(column: number, row: number): number {
    return column * 0x10000 + row;
  }
}

export const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;
export type Direction = keyof typeof directions;

/** The nearest to `from` in a direction, within 45° of it; whoever is off to a side counts as further. -1 if nobody is there. */
export function nextInDirection(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  from: number,
  direction: Direction,
  may: (row: number) => boolean = () => true,
): number {
  const [east, south] = directions[direction];
  let found = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < x.length; row++) {
    if (row === from) continue;
    const dx = x[row] - x[from];
    const dy = y[row] - y[from];
    const along = dx * east + dy * south;
    const aside = Math.abs(dx * south) + Math.abs(dy * east);
    if (along <= 0 || aside > along) continue;
    const cost = along + 2 * aside;
    if (cost < least && may(row)) {
      least = cost;
      found = row;
    }
  }
  return found;
}
