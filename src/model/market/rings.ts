// Who is found when one does not know whom one looks for. Sellers stand on a ring at a place that is their own luck of the
// day, a searcher's draw falls on it, and the next seller round is found: a seller more or fewer changes only what happens
// in one arc, and not everybody's luck (consistent hashing: Karger et al. 1997, doi 10.1145/258533.258660).
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
  const { ringStart, ringPositions, ringShops } = agenda;
  const sites = ringStart.length - 1;
  makeScratch(rows);
  ringStart.fill(0);
  let middle = 0;
  for (let shop = 0; shop < rows; shop++) {
    at[shop] = ELSEWHERE;
    const seller = person.get(shop);
    if (seller < 0 || mixture.get(shop) < packet.get(shop) || people.custody[seller] !== custody.free) continue;
    const inOpen = where.get(shop) === street;
    const inBulk = tier.get(shop) === mid && mixture.get(shop) >= bulk;
    if (!inOpen && !inBulk) continue;
    uniform(keys[POSITION], seller, step);
    words[shop] = firstWord();
    if (inBulk) inMiddle[middle++] = numberOf(shop);
    if (!inOpen) continue;
    at[shop] = site.get(shop);
    ringStart[site.get(shop) + 1]++;
  }
  for (let place = 0; place < sites; place++) ringStart[place + 1] += ringStart[place];
  // Each site's sellers side by side, then in the order of their positions.
  for (let place = 0; place < sites; place++) next[place] = ringStart[place];
  for (let shop = 0; shop < rows; shop++) if (at[shop] !== ELSEWHERE) placed[next[at[shop]]++] = numberOf(shop);
  for (let place = 0; place < sites; place++) placed.subarray(ringStart[place], ringStart[place + 1]).sort();
  read(placed, ringStart[sites], ringPositions, ringShops);
  agenda.middle = { positions: new Float64Array(middle), shops: new Int32Array(middle) };
  inMiddle.subarray(0, middle).sort();
  read(inMiddle, middle, agenda.middle.positions, agenda.middle.shops);
}

// Where the words of shops, the sites they are at, and numbers in order are written down.
let words = new Int32Array(0);
let at = new Int16Array(0);
let placed = new Float64Array(0);
let inMiddle = new Float64Array(0);
const next = new Int32Array(256);

/** No site. */
const ELSEWHERE = -1;

function makeScratch(shops: number): void {
  if (words.length >= shops) return;
  words = new Int32Array(2 * shops);
  at = new Int16Array(2 * shops);
  placed = new Float64Array(2 * shops);
  inMiddle = new Float64Array(2 * shops);
}

/** Shops that a number holds beside the word of a position: numbers are sorted as numbers, without a comparison of pairs. */
const SHOPS = 2 ** 21;

function numberOf(shop: number): number {
  return (words[shop] >>> 0) * SHOPS + shop;
}

/** Takes numbers apart into positions and shops. */
function read(numbers: Float64Array, count: number, positions: Float64Array, shops: Int32Array): void {
  for (let i = 0; i < count; i++) {
    const word = Math.floor(numbers[i] / SHOPS);
    shops[i] = numbers[i] - word * SHOPS;
    positions[i] = open(word);
  }
}
