// Asking neighbours, the best endorsed first, in an order by luck among equals. A neighbour can help who is willing and whose
// latest deal was their own and good. If the dealer of that deal has left, the neighbour earns a bad endorsement, and the asker a
// mark that keeps them from brokering until a good purchase of their own (Q6).
import { defineStream, mixed, mixedWord, quickWordOf } from '../../model/world/chance.ts';
import { endorse } from './endorsements.ts';
import type { Market } from './market.ts';
import { dealKind } from './tables.ts';

const WILLING = defineStream('hoffer-alam-2013/willing-to-broker');
const ASKED = defineStream('hoffer-alam-2013/order-of-asking');

// Who can help, in the order in which they are asked.
let places = new Int32Array(16);
let scores = new Int32Array(16);
let words = new Float64Array(16);

/** The place of the tie to a neighbour who can broker a deal with a dealer who is there, -1 if there is none. */
export function willingBroker(market: Market, customer: number): number {
  const { customers, dealers } = market;
  const count = candidates(market, customer);
  for (let i = 0; i < count; i++) {
    const broker = market.ties.neighbour[places[i]];
    if (dealers.left[customers.lastDealer[broker]] < 0) return places[i];
    notFound(market, customer, places[i]);
  }
  return -1;
}

/**
 * Whether a neighbour is willing is drawn for each who is asked, and asking changes nothing about those asked later: so it is
 * found out first who can help, and only they are put in order.
 */
function candidates(market: Market, customer: number): number {
  const { customers, ties, configuration, keys, clock } = market;
  const { lastKind, lastGood } = customers;
  const first = customers.firstTie[customer];
  const end = first + customers.mostTies[customer];
  const willing = quickWordOf(keys[WILLING], customer, clock.tick[0]);
  const asked = quickWordOf(keys[ASKED], customer, clock.tick[0]);
  let count = 0;
  for (let place = first; place < end; place++) {
    const neighbour = ties.neighbour[place];
    if (neighbour < 0 || lastKind[neighbour] !== dealKind.direct || !lastGood[neighbour]) continue;
    if (mixed(willing, neighbour) > configuration.share) continue;
    insert(count++, place, ties.good[place] - ties.bad[place], mixedWord(asked, neighbour) >>> 0);
  }
  return count;
}

/** Puts a neighbour where they belong among `count`: by score, falling, then by word. */
function insert(count: number, place: number, score: number, word: number): void {
  if (count === places.length) grow();
  let i = count;
  while (i > 0 && (scores[i - 1] < score || (scores[i - 1] === score && words[i - 1] > word))) {
    places[i] = places[i - 1];
    scores[i] = scores[i - 1];
    words[i] = words[i - 1];
    i--;
  }
  places[i] = place;
  scores[i] = score;
  words[i] = word;
}

function grow(): void {
  const more = <A extends Int32Array | Float64Array>(old: A, fresh: A) => {
    fresh.set(old);
    return fresh;
  };
  places = more(places, new Int32Array(2 * places.length));
  scores = more(scores, new Int32Array(places.length));
  words = more(words, new Float64Array(places.length));
}

function notFound(market: Market, customer: number, place: number): void {
  const { customers, today, quirks } = market;
  endorse(market, place, false);
  today.notFound[0]++;
  if (!quirks['brokered-cannot-broker']) return;
  customers.lastKind[customer] = dealKind.brokered;
  customers.lastLink[customer] = -1;
}
