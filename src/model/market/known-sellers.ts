// Turning to a seller one knows: the one most trusted and believed strongest, with an error of judgement that belongs to the
// pair and the moment; then the next, as far as patience goes.
import { defineStream, mixed, quickWordOf } from '../world/chance.ts';
import { custody } from '../world/codes.ts';
import { SELLERS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { changeTrust } from './acquaintance.ts';
import { missSeller } from './vacancies.ts';

const JUDGE = defineStream('market/judge-seller');

const score = new Float64Array(SELLERS);

/** The slot (an index into the columns) of a known seller who can be reached now and has drug, or -1. */
export function turnToKnown(world: World, person: number): number {
  const { people, shops, city, keys, clock, agenda } = world;
  const { sellers, trust, belief } = people;
  const { tries, trustLost } = city.market;
  const first = person * SELLERS;
  const word = quickWordOf(keys[JUDGE], person, clock.step[0]);
  let best = -1;
  let most = -1;
  for (let k = 0; k < SELLERS; k++) {
    const seller = sellers[first + k];
    const judged = seller < 0 ? -1 : trust[first + k] * belief[first + k] * (0.5 + mixed(word, seller));
    score[k] = judged;
    if (judged > most) {
      most = judged;
      best = k;
    }
  }
  for (let t = 1; best >= 0; t++) {
    const slot = first + best;
    const seller = sellers[slot];
    const shop = people.shop[seller];
    if (people.custody[seller] !== custody.free) {
      missSeller(world, person, seller);
      changeTrust(people, slot, -trustLost);
    } else if (shop < 0) {
      changeTrust(people, slot, -2 * trustLost);
    } else if (mixed(~word, seller) < agenda.prepared.reachable[shops.setting[shop]]) {
      if (shops.mixture[shop] >= shops.packet[shop]) return slot;
      if (shops.turnedAway[shop] < 0xffff) shops.turnedAway[shop]++;
      changeTrust(people, slot, -trustLost);
    }
    if (t >= tries) return -1;
    score[best] = -1;
    best = -1;
    for (let k = 0; k < SELLERS; k++) if (score[k] >= 0 && (best < 0 || score[k] > score[best])) best = k;
  }
  return -1;
}
