// Draws for each deal of a block and for each person of it who is out. Nearly every draw lies above the largest hazard there
// is today: nothing else is read of those, and who of them is seen stands in seen.kernel.ts.
import { BLOCK } from '../world/block.ts';
import { atStep, defineStream, mixedWord, open, wordsBelow } from '../world/chance.ts';
import { type i32, u32 } from '../world/numbers.ts';
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
  const searches = world.agenda.searches;
  const broker = searches.broker;
  const buyer = searches.buyer;
  const seller = searches.seller;
  const sold = searches.sold;
  const rows = searches.rows;
  const key = atStep(world.keys[PATROL], world.clock.step[0]);
  const first = key.first;
  const second = key.second;
  const most = u32(wordsBelow(world.agenda.dealHazard));
  let hands = 0;
  let deals = 0;
  for (let row = 0; row < rows; row++) {
    // At the deal stands the buyer, or who buys for them.
    const friend = broker[row];
    const pays = buyer[row];
    const customer = friend >= 0 ? friend : pays;
    // `quickPair` and `quickMore`, as words.
    const word = mixedWord(mixedWord(first, customer) ^ second, seller[row]);
    const isDeal = sold[row] > 0 ? 1 : 0;
    near[deals] = row;
    nearWord[deals] = word;
    deals += isDeal & ((u32(word) <= most ? 1 : 0) | (u32(mixedWord(word, 1)) <= most ? 1 : 0));
    brokered[hands] = row;
    hands += isDeal & (friend >= 0 ? 1 : 0);
  }
  const handings = passHands(world, hands);
  if ((deals | handings) !== 0) see(world, deals, handings);
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
  const most = u32(wordsBelow(world.agenda.outingHazard));
  for (let w = 0; w < count; w++) {
    // `quick`, as a word.
    const word = mixedWord(mixedWord(first, wants[w]), second);
    if (u32(word) <= most) seeOuting(world, wants[w], open(word));
  }
}
