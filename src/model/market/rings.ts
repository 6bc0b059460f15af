// Who is found when one does not know whom one looks for. Sellers stand on a ring at a place that is their own luck of the
// day, a searcher's draw falls on it, and the next seller round is found: a seller more or fewer changes only what happens
// in one arc, and not everybody's luck (consistent hashing: Karger et al. 1997, doi 10.1145/258533.258660).
import type { Ring } from '../world/agenda.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { custody, setting, shopTier } from '../world/codes.ts';
import { NG_PER_G } from '../world/units.ts';
import type { World } from '../world/world.ts';

const POSITION = defineStream('market/ring-position');

/** Lays out today's rings: sellers at work in the open at each site, and middle-level sellers of the whole city. */
export function layRings(world: World): void {
  const { shops, people, agenda, city, keys, clock } = world;
  const open: [number, number][][] = agenda.open.map(() => []);
  const middle: [number, number][] = [];
  for (let shop = 0; shop < shops.rows; shop++) {
    const seller = shops.person[shop];
    if (seller < 0 || people.custody[seller] !== custody.free || shops.mixture[shop] < shops.packet[shop]) continue;
    const at = uniform(keys[POSITION], seller, clock.step[0]);
    if (shops.setting[shop] === setting.street) open[agenda.sites[people.place[seller]]].push([at, shop]);
    if (shops.tier[shop] === shopTier.mid && shops.mixture[shop] >= city.market.bulkMinimum * NG_PER_G)
      middle.push([at, shop]);
  }
  for (const [place, sellers] of open.entries()) agenda.open[place] = ring(sellers);
  agenda.middle = ring(middle);
}

function ring(sellers: [number, number][]): Ring {
  sellers.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { positions: Float64Array.from(sellers, (s) => s[0]), shops: Int32Array.from(sellers, (s) => s[1]) };
}

/** The shop next round the ring from a draw, or -1 if the ring is empty. */
export function nextOnRing({ positions, shops }: Ring, u: number): number {
  if (shops.length === 0) return -1;
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle] < u) low = middle + 1;
    else high = middle;
  }
  return shops[low === shops.length ? 0 : low];
}
