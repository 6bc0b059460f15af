// Draws for each deal of a block and for each person of it who is out. Nearly every draw lies above the largest hazard there
// is today: nothing else is read of those, and who of them is seen stands in seen.kernel.ts.
import { BLOCK } from '../world/block.ts';
import { atStep, defineStream, mixedWord, nextBelow, open, wordsBelow } from '../world/chance.ts';
import { i32, u32 } from '../world/numbers.ts';
import { NEVER } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { HANDOVER } from './hand-over.kernel.ts';
import { seeDeal, seeHanding, seeOuting } from './seen.kernel.ts';

const PATROL = defineStream('law/patrol');
const STOP = defineStream('law/stop');

// Searches: deals through a broker; deals that may be seen and hand-overs that may, each with the word of its draw.
const brokered = new Int32Array(BLOCK);
const near = new Int32Array(BLOCK);
const nearWord = new Int32Array(BLOCK);
const handed = new Int32Array(BLOCK);
const handedWord = new Int32Array(BLOCK);

/** Police pass the deals of the block, and those who are out looking. */
export function passBlock(world: World): void {
  passDeals(world);
  passOutings(world);
}

function passDeals(world: World): void {
  const handings = passHands(world, listBrokered(world));
  const deals = listNear(world);
  if ((deals | handings) !== 0) see(world, deals, handings);
}

/** Lists the deals through a broker. Returns how many they are. */
function listBrokered(world: World): i32 {
  const rows = world.agenda.searches.rows;
  let hands = 0;
  for (let row = 0; row < rows; row++) hands = addBrokered(world, row, hands);
  return hands;
}

/** Adds a search to so many deals through a broker, if it is one. Returns how many there are. */
function addBrokered(world: World, row: i32, hands: i32): i32 {
  const searches = world.agenda.searches;
  brokered[hands] = row;
  return hands + ((searches.sold[row] > 0 ? 1 : 0) & (1 + (searches.broker[row] >> 31)));
}

/** Lists the deals that may be seen, each with the word of its draw. Returns how many they are. */
function listNear(world: World): i32 {
  const rows = world.agenda.searches.rows;
  const key = atStep(world.keys[PATROL], world.clock.step[0]);
  const most = i32(wordsBelow(world.agenda.dealHazard));
  let deals = 0;
  for (let row = 0; row < rows; row++) deals = addNear(world, row, deals, key.first, key.second, most);
  return deals;
}

/** Adds a search to so many deals that may be seen, if it is one: nearly none is. Returns how many there are. */
function addNear(world: World, row: i32, deals: i32, first: i32, second: i32, most: i32): i32 {
  const searches = world.agenda.searches;
  // At the deal stands the buyer, or who buys for them.
  const friend = searches.broker[row];
  const customer = friend >= 0 ? friend : searches.buyer[row];
  // `quickPair` and `quickMore`, as words.
  const word = mixedWord(mixedWord(first, customer) ^ second, searches.seller[row]);
  const isNear = (u32(word) <= u32(most) ? 1 : 0) | (u32(mixedWord(word, 1)) <= u32(most) ? 1 : 0);
  near[deals] = row;
  nearWord[deals] = word;
  return deals + ((searches.sold[row] > 0 ? 1 : 0) & isNear);
}

/** Draws for each deal through a broker whether it is seen that they hand the drug on. Returns how many may be. */
function passHands(world: World, hands: i32): i32 {
  const broker = world.agenda.searches.broker;
  const buyer = world.agenda.searches.buyer;
  const key = atStep(world.keys[HANDOVER], world.clock.step[0]);
  const first = key.first;
  const second = key.second;
  const most = u32(wordsBelow(world.agenda.dealHazard));
  let handings = 0;
  for (let h = 0; h < hands; h++) {
    const row = brokered[h];
    const word = mixedWord(mixedWord(first, broker[row]) ^ second, buyer[row]);
    handed[handings] = row;
    handedWord[handings] = word;
    handings += u32(word) <= most ? 1 : 0;
  }
  return handings;
}

/** What may be seen, in the order of the deals: of one deal the sale first, then the hand-over to a friend. */
function see(world: World, deals: i32, handings: i32): void {
  let d = 0;
  let h = 0;
  while (d < deals || h < handings) {
    const sale = d < deals ? near[d] : NEVER;
    const hand = h < handings ? handed[h] : NEVER;
    if (sale <= hand) {
      seeDeal(world, sale, open(nearWord[d]), open(mixedWord(nearWord[d], 1)));
      d++;
    } else {
      seeHanding(world, hand, open(handedWord[h]));
      h++;
    }
  }
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
