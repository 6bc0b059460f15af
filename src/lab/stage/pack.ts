// Neighbourhoods as discs in a room: they begin where they lie in the city, grow together, and give way to each other and to the
// walls until there is no room to grow. Directions stay, mostly, and little room is lost.

export interface Anchor {
  /** Where it lies, in any unit; y runs as in the room. */
  readonly x: number;
  readonly y: number;
  /** In units that grow. */
  readonly radius: number;
}

export interface Room {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** About each disc, pixels. */
  readonly margin: number;
}

export interface Packed {
  /** Pixels of a unit. */
  readonly unit: number;
  /** Middles, in pixels of the room. */
  readonly at: readonly { readonly x: number; readonly y: number }[];
}

/** Large steps while there is room, then small ones. */
const GROWTH = [1.06, 1.015] as const;
const ROUNDS = 160;
/** Where there is no room at once, discs are shaken, less and less, and try again so many times. */
const TRIES = 8;
/** Discs may overlap by so much of their margin, pixels. */
const SLACK = 0.4;

export function pack(anchors: readonly Anchor[], room: Room): Packed {
  if (anchors.length === 0) return { unit: 1, at: [] };
  const homes = fitted(anchors, room);
  const area = anchors.reduce((sum, { radius }) => sum + Math.PI * radius * radius, 0);
  let unit = 0.3 * Math.sqrt((room.width * room.height) / area);
  let discs: Disc[] = homes.map(({ x, y }) => ({ x, y, r: 0 }));
  let best: Packed = { unit: unit / 4, at: homes };
  for (const growth of GROWTH)
    for (;;) {
      const grown = unit * growth;
      discs = discs.map(({ x, y }, i) => ({ x, y, r: anchors[i].radius * grown + room.margin }));
      if (!findRoom(discs, homes, room)) break;
      unit = grown;
      best = { unit, at: discs.map(({ x, y }) => ({ x, y })) };
    }
  return best;
}

interface Disc {
  x: number;
  y: number;
  r: number;
}

/** The city’s own map, stretched over the inner part of the room. */
function fitted(anchors: readonly Anchor[], { width, height }: Room): { x: number; y: number }[] {
  const span = (values: number[], length: number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (value: number) => length * (most > least ? 0.15 + (0.7 * (value - least)) / (most - least) : 0.5);
  };
  const x = span(
    anchors.map((one) => one.x),
    width,
  );
  const y = span(
    anchors.map((one) => one.y),
    height,
  );
  return anchors.map((one) => ({ x: x(one.x), y: y(one.y) }));
}

/** Whether all find room, shaken if need be. */
function findRoom(discs: Disc[], homes: readonly { x: number; y: number }[], room: Room): boolean {
  if (discs.some(({ r }) => 2 * r > Math.min(room.width, room.height))) return false;
  if (settle(discs, homes, room)) return true;
  for (let again = 0; again < TRIES; again++) {
    const far = 0.08 * Math.min(room.width, room.height) * (1 - again / TRIES);
    discs.forEach((disc, i) => {
      // Each its own way, the same way every time.
      disc.x += far * Math.cos(2.4 * i + 1.7 * again);
      disc.y += far * Math.sin(2.4 * i + 1.7 * again);
    });
    if (settle(discs, homes, room)) return true;
  }
  return false;
}

/** Whether all find room; they are moved in place. */
function settle(discs: Disc[], homes: readonly { x: number; y: number }[], room: Room): boolean {
  for (let round = 0; round < ROUNDS; round++) {
    // Home draws them less and less.
    const pull = 0.03 * Math.max(0, 1 - (2 * round) / ROUNDS);
    discs.forEach((disc, i) => {
      disc.x += (homes[i].x - disc.x) * pull;
      disc.y += (homes[i].y - disc.y) * pull;
    });
    let worst = 0;
    for (let i = 0; i < discs.length; i++)
      for (let j = i + 1; j < discs.length; j++) worst = Math.max(worst, giveWay(discs[i], discs[j]));
    for (const disc of discs) worst = Math.max(worst, keepIn(disc, room));
    if (worst < SLACK) return true;
  }
  return false;
}

/** Two that overlap move apart, by half each; returns by how much they did overlap. */
function giveWay(a: Disc, b: Disc): number {
  const distance = Math.sqrt((b.x - a.x) ** 2 + (b.y - a.y) ** 2);
  const overlap = a.r + b.r - distance;
  if (overlap <= 0) return 0;
  const [east, south] = distance > 0 ? [(b.x - a.x) / distance, (b.y - a.y) / distance] : [1, 0];
  a.x -= (east * overlap) / 2;
  a.y -= (south * overlap) / 2;
  b.x += (east * overlap) / 2;
  b.y += (south * overlap) / 2;
  return overlap;
}

function keepIn(disc: Disc, { width, height }: Room): number {
  const x = Math.max(disc.r, Math.min(width - disc.r, disc.x));
  const y = Math.max(disc.r, Math.min(height - disc.r, disc.y));
  const out = Math.abs(x - disc.x) + Math.abs(y - disc.y);
  disc.x = x;
  disc.y = y;
  return out;
}
