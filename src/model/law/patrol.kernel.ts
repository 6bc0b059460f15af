// Draws for each deal of a block and for each person of it who is out. Nearly every draw lies above the largest hazard there
// is today: nothing else is read of those, and who of them is seen stands in seen.kernel.ts.
import { BLOCK } from '../world/block.ts';
import { atStep, defineStream, mixedWord, nextBelow, open, type StreamKey, wordsBelow } from '../world/chance.ts';
import { i32, u32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { HANDOVER } from './hand-over.kernel.ts';
import { seeDeal, seeHanding, seeOuting } from './seen.kernel.ts';

const PATROL = defineStream('law/patrol');
const STOP = defineStream('law/stop');

// Deals of which something may be seen.
const near = new Int32Array(BLOCK);

/** Police pass the deals of the block, and those who are out looking. */
export function passBlock(world: World): void {
  passDeals(world);
  passOutings(world);
}

function passDeals(world: World): void {
  const step = world.clock.step[0];
  const patrol = atStep(world.keys[PATROL], step);
  const handover = atStep(world.keys[HANDOVER], step);
  const count = listNear(world, patrol, handover, i32(wordsBelow(world.agenda.dealHazard)));
  for (let at = 0; at < count; at++) see(world, near[at], patrol, handover);
}

/** Lists the deals of which something may be seen: nearly none. Returns how many they are. */
function listNear(world: World, patrol: StreamKey, handover: StreamKey, most: i32): i32 {
  const rows = world.agenda.searches.rows;
  let count = 0;
  for (let row = 0; row < rows; row++) count = addNear(world, row, count, patrol, handover, most);
  return count;
}

/** Adds a search to so many deals of which something may be seen, if it is one. Returns how many there are. */
function addNear(world: World, row: i32, count: i32, patrol: StreamKey, handover: StreamKey, most: i32): i32 {
  const word = wordOfDeal(world, row, patrol);
  const isNear = isBelow(word, most) | isBelow(mixedWord(word, 1), most);
  const isHanded = isBelow(wordOfHanding(world, row, handover), most) & (1 + (world.agenda.searches.broker[row] >> 31));
  near[count] = row;
  return count + ((world.agenda.searches.sold[row] > 0 ? 1 : 0) & (isNear | isHanded));
}

function isBelow(word: i32, most: i32): i32 {
  return u32(word) <= u32(most) ? 1 : 0;
}

/** The word of the draw of a deal, `quickPair`: the customer's, and `quickMore` of it the seller's. */
function wordOfDeal(world: World, row: i32, patrol: StreamKey): i32 {
  const searches = world.agenda.searches;
  // At the deal stands the buyer, or who buys for them.
  const friend = searches.broker[row];
  const customer = friend >= 0 ? friend : searches.buyer[row];
  return mixedWord(mixedWord(patrol.first, customer) ^ patrol.second, searches.seller[row]);
}

/** The word of the draw of what a broker hands on. */
function wordOfHanding(world: World, row: i32, handover: StreamKey): i32 {
  const searches = world.agenda.searches;
  return mixedWord(mixedWord(handover.first, searches.broker[row]) ^ handover.second, searches.buyer[row]);
}

/** What may be seen of a deal: first the sale, then that a broker hands the drug on to a friend. */
function see(world: World, deal: i32, patrol: StreamKey, handover: StreamKey): void {
  const word = wordOfDeal(world, deal, patrol);
  seeDeal(world, deal, open(word), open(mixedWord(word, 1)));
  if (world.agenda.searches.broker[deal] >= 0) seeHanding(world, deal, open(wordOfHanding(world, deal, handover)));
}

function passOutings(world: World): void {
  const wants = world.agenda.wants;
  const count = world.agenda.wantsCount;
  const key = atStep(world.keys[STOP], world.clock.step[0]);
  const first = key.first;
  const second = key.second;
  const most = i32(wordsBelow(world.agenda.outingHazard));
  for (let from = 0; from < count; from++) {
    from = nextBelow(wants, from, count, first, second, most);
    // `quick`, of whom it may be.
    if (from < count) seeOuting(world, wants[from], open(mixedWord(mixedWord(first, wants[from]), second)));
  }
}
