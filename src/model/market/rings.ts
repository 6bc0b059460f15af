// Who is found when one does not know whom one looks for. Sellers stand on a ring at a place that is their own luck of the
// day, a searcher's draw falls on it, and the next seller round is found: a seller more or fewer changes only what happens
// in one arc, and not everybody's luck (consistent hashing: Karger et al. 1997, doi 10.1145/258533.258660).
import { open } from '../world/chance.ts';
import { reserve } from '../world/columns.ts';
import { inKernel } from '../world/kernel.ts';
import { sortPart } from '../world/order.ts';
import type { World } from '../world/world.ts';
import { listStanding, sellsInBulk, standsInOpen } from './standing.kernel.ts';

const list = inKernel('listStanding', listStanding);

/** Lays out today's rings: sellers at work in the open at each site, and middle-level sellers of the whole city. */
export function layRings(world: World): void {
  const { shops, agenda } = world;
  const { ringStart, rings } = agenda;
  const sites = ringStart.length - 1;
  // One more than there are shops, for the end.
  const rows = shops.rows + 1;
  reserve(rings, rows - rings.rows);
  rings.rows = rows;
  list(world);
  const { standing, word } = rings;
  makeScratch(rows);
  ringStart.fill(0);
  let middle = 0;
  for (let i = 0; standing[i] >= 0; i++) {
    if (sellsInBulk(world, standing[i])) inMiddle[middle++] = numberOf(word[i], standing[i]);
    if (standsInOpen(world, standing[i])) ringStart[shops.site.get(standing[i]) + 1]++;
  }
  for (let place = 0; place < sites; place++) ringStart[place + 1] += ringStart[place];
  // Each site's sellers side by side, then in the order of their positions.
  for (let place = 0; place < sites; place++) next[place] = ringStart[place];
  for (let i = 0; standing[i] >= 0; i++)
    if (standsInOpen(world, standing[i])) placed[next[shops.site.get(standing[i])]++] = numberOf(word[i], standing[i]);
  for (let place = 0; place < sites; place++) sortPart(placed, ringStart[place], ringStart[place + 1]);
  read(placed, ringStart[sites], rings.position, rings.shop);
  agenda.middle = { positions: new Float64Array(middle), shops: new Int32Array(middle) };
  sortPart(inMiddle, 0, middle);
  read(inMiddle, middle, agenda.middle.positions, agenda.middle.shops);
}

// Where numbers in order are written down.
let placed = new Float64Array(0);
let inMiddle = new Float64Array(0);
const next = new Int32Array(256);

function makeScratch(sellers: number): void {
  if (placed.length >= sellers) return;
  placed = new Float64Array(sellers);
  inMiddle = new Float64Array(sellers);
}

/** Shops that a number holds beside the word of a position: numbers are sorted as numbers, without a comparison of pairs. */
const SHOPS = 2 ** 21;

function numberOf(word: number, shop: number): number {
  return (word >>> 0) * SHOPS + shop;
}

/** Takes numbers apart into positions and shops. */
function read(numbers: Float64Array, count: number, positions: Float64Array, shops: Int32Array): void {
  for (let i = 0; i < count; i++) {
    const word = Math.floor(numbers[i] / SHOPS);
    shops[i] = numbers[i] - word * SHOPS;
    positions[i] = open(word);
  }
}
