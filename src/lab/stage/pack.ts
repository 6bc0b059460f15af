// Neighbourhoods as discs that do not overlap: from where they lie they are drawn together until they touch, so that directions
// stay and little room is lost.

export interface Disc {
  x: number;
  y: number;
  readonly radius: number;
}

const ROUNDS = 400;

/**
 * Draws discs together, in place.
 * @param aspect height over width of the room: the longer way is drawn together less
 */
export function pack(discs: readonly Disc[], aspect: number): void {
  if (discs.length < 2) return;
  loosen(discs);
  const [pullX, pullY] = [0.03 * Math.min(1.6, Math.max(1, aspect)), 0.03 * Math.min(1.6, Math.max(1, 1 / aspect))];
  for (let round = 0; round < ROUNDS; round++) {
    const rest = 1 - round / ROUNDS;
    for (const disc of discs) {
      disc.x *= 1 - pullX * rest;
      disc.y *= 1 - pullY * rest;
    }
    for (let again = 0; again < 4; again++) separate(discs);
  }
  for (let again = 0; again < 200; again++) separate(discs);
}

/** Moves all apart, in proportion, until none overlap. */
function loosen(discs: readonly Disc[]): void {
  let factor = 1;
  each(discs, (a, b, distance) => {
    if (distance > 0) factor = Math.max(factor, (a.radius + b.radius) / distance);
  });
  for (const disc of discs) {
    disc.x *= factor;
    disc.y *= factor;
  }
}

/** Two that overlap give way by half each. */
function separate(discs: readonly Disc[]): void {
  each(discs, (a, b, distance) => {
    const overlap = a.radius + b.radius - distance;
    if (overlap <= 0) return;
    const [east, north] = distance > 0 ? [(b.x - a.x) / distance, (b.y - a.y) / distance] : [1, 0];
    a.x -= (east * overlap) / 2;
    a.y -= (north * overlap) / 2;
    b.x += (east * overlap) / 2;
    b.y += (north * overlap) / 2;
  });
}

function each(discs: readonly Disc[], pair: (a: Disc, b: Disc, distance: number) => void): void {
  for (let i = 0; i < discs.length; i++)
    for (let j = i + 1; j < discs.length; j++) {
      const [a, b] = [discs[i], discs[j]];
      pair(a, b, Math.hypot(b.x - a.x, b.y - a.y));
    }
}
