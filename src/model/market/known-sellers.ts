// Turning to a seller one knows: the one most trusted and believed strongest, with an error of judgement that belongs to the
// pair and the moment; then the next, as far as patience goes.
import { defineStream, pairUniform, second } from '../world/chance.ts';
import { custody, setting } from '../world/codes.ts';
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
  const { tries, reachable, trustLost } = city.market;
  const first = person * SELLERS;
  for (let k = 0; k < SELLERS; k++) {
    score[k] = -1;
    const seller = people.sellers[first + k];
    if (seller < 0) continue;
    const judged = 0.5 + pairUniform(keys[JUDGE], person, seller, clock.step[0]);
    luck[k] = second();
    score[k] = people.trust[first + k] * people.belief[first + k] * judged;
  }
  for (let t = 0; t < tries; t++) {
    let best = -1;
    for (let k = 0; k < SELLERS; k++) if (score[k] >= 0 && (best < 0 || score[k] > score[best])) best = k;
    if (best < 0) return -1;
    score[best] = -1;
    const slot = first + best;
    const seller = people.sellers[slot];
    const shop = people.shop[seller];
    if (people.custody[seller] !== custody.free) {
      missSeller(world, person, seller);
      changeTrust(people, slot, -trustLost);
    } else if (shop < 0) {
      changeTrust(people, slot, -2 * trustLost);
    } else if (luck[best] < reachable[setting.names[shops.setting[shop]]]) {
      if (shops.mixture[shop] >= shops.packet[shop]) return slot;
      if (shops.turnedAway[shop] < 0xffff) shops.turnedAway[shop]++;
      changeTrust(people, slot, -trustLost);
    }
  }
  return -1;
}
