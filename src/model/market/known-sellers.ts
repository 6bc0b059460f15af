// Turning to a seller one knows: the one most trusted and believed strongest, with an error of judgement that belongs to the
// pair and the moment; then the next, as far as patience goes.
import { defineStream, quickMore, quickPair } from '../world/chance.ts';
import { custody } from '../world/codes.ts';
import { SELLERS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { changeTrust } from './acquaintance.ts';
import { missSeller } from './vacancies.ts';

const JUDGE = defineStream('market/judge-seller');

const score = new Float64Array(SELLERS);
const luck = new Float64Array(SELLERS);

/** The slot (an index into the columns) of a known seller who can be reached now and has drug, or -1. */
export function turnToKnown(world: World, person: number): number {
  const { people, shops, city, keys, clock } = world;
  const { sellers, trust, belief } = people;
  const { tries, trustLost } = city.market;
  const first = person * SELLERS;
  let known = 0;
  for (let k = first; k < first + SELLERS; k++) if (sellers[k] >= 0) known++;
  if (known === 0) return -1;
  for (let k = 0; k < SELLERS; k++) {
    const seller = sellers[first + k];
    score[k] = -1;
    if (seller < 0) continue;
    const judged = 0.5 + quickPair(keys[JUDGE], person, seller, clock.step[0]);
    luck[k] = quickMore(1);
    score[k] = trust[first + k] * belief[first + k] * judged;
  }
  for (let t = Math.min(tries, known); t > 0; t--) {
    let best = 0;
    for (let k = 1; k < SELLERS; k++) if (score[k] > score[best]) best = k;
    score[best] = -1;
    const slot = first + best;
    const seller = sellers[slot];
    const shop = people.shop[seller];
    if (people.custody[seller] !== custody.free) {
      missSeller(world, person, seller);
      changeTrust(people, slot, -trustLost);
    } else if (shop < 0) {
      changeTrust(people, slot, -2 * trustLost);
    } else if (luck[best] < world.agenda.prepared.reachable[shops.setting[shop]]) {
      if (shops.mixture[shop] >= shops.packet[shop]) return slot;
      if (shops.turnedAway[shop] < 0xffff) shops.turnedAway[shop]++;
      changeTrust(people, slot, -trustLost);
    }
  }
  return -1;
}
