// Who is found when one does not know whom one looks for. Sellers stand on a ring at a place that is their own luck of the
// day, a searcher's draw falls on it, and the next seller round is found: a seller more or fewer changes only what happens
// in one arc, and not everybody's luck (consistent hashing: Karger et al. 1997, doi 10.1145/258533.258660).
import type { Ring } from '../world/agenda.ts';
import { defineStream, firstWord, open, uniform } from '../world/chance.ts';
import { custody, setting, shopTier } from '../world/codes.ts';
import { NG_PER_G } from '../world/units.ts';
import type { World } from '../world/world.ts';

const POSITION = defineStream('market/ring-position');

/** Lays out today's rings: sellers at work in the open at each site, and middle-level sellers of the whole city. */
export function layRings(world: World): void {
  const { shops, people, agenda, city, keys, clock } = world;
  const { person, mixture, packet, setting: where, site, tier, rows } = shops;
  const { street } = setting;
  const { mid } = shopTier;
  const bulk = city.market.bulkMinimum * NG_PER_G;
  const step = clock.step[0];
  const atSites: number[][] = city.people.places.map(() => []);
  const middle: number[] = [];
  for (let shop = 0; shop < rows; shop++) {
    const seller = person[shop];
    if (seller < 0 || mixture[shop] < packet[shop] || people.custody[seller] !== custody.free) continue;
    const inOpen = where[shop] === street;
    const inBulk = tier[shop] === mid && mixture[shop] >= bulk;
    if (!inOpen && !inBulk) continue;
    uniform(keys[POSITION], seller, step);
    const placed = (firstWord() >>> 0) * SHOPS + shop;
    if (inOpen) atSites[site[shop]].push(placed);
    if (inBulk) middle.push(placed);
  }
  const { ringStart, ringPositions, ringShops } = agenda;
  for (const [place, sellers] of atSites.entries()) {
    const { positions, shops } = ring(sellers);
    ringPositions.set(positions, ringStart[place]);
    ringShops.set(shops, ringStart[place]);
    ringStart[place + 1] = ringStart[place] + shops.length;
  }
  agenda.middle = ring(middle);
}

/** Shops that a number holds beside the word of a position: numbers are sorted as numbers, without a comparison of pairs. */
const SHOPS = 2 ** 21;

function ring(sellers: number[]): Ring {
  const placed = Float64Array.from(sellers).sort();
  const positions = new Float64Array(placed.length);
  const shops = new Int32Array(placed.length);
  for (let i = 0; i < placed.length; i++) {
    const word = Math.floor(placed[i] / SHOPS);
    shops[i] = placed[i] - word * SHOPS;
    positions[i] = open(word);
  }
  return { positions, shops };
}
