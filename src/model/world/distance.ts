/** Metres between two points of the plane. */
export function metresBetween(aX: number, aY: number, bX: number, bY: number): number {
  const east = aX - bX;
  const north = aY - bY;
  return Math.sqrt(east * east + north * north);
}
