// Knowing a seller: a few slots a person, each with trust and a belief about what the seller's packets hold.
import { type People, SELLERS } from '../world/tables.ts';

/** Trust is held as a byte: this is full trust. */
export const TRUST_MOST = 255;

/** The slot in which a person knows a seller, as an index into the columns, or -1. */
export function slotOf(people: People, person: number, seller: number): number {
  for (let k = person * SELLERS; k < (person + 1) * SELLERS; k++) if (people.sellers[k] === seller) return k;
  return -1;
}

/**
 * Makes a person know a seller, with trust from 0 to 1 and what is believed of somebody new. Who knows as many as can be
 * known forgets the least trusted, if trusted less than the newcomer. Knowing already changes nothing.
 */
export function meet(people: People, person: number, seller: number, trust: number): void {
  if (person === seller || slotOf(people, person, seller) >= 0) return;
  let slot = person * SELLERS;
  for (let k = slot; k < (person + 1) * SELLERS; k++) {
    if (people.sellers[k] < 0) {
      slot = k;
      break;
    }
    if (people.trust[k] < people.trust[slot]) slot = k;
  }
  const level = Math.round(trust * TRUST_MOST);
  if (people.sellers[slot] >= 0 && people.trust[slot] >= level) return;
  people.sellers[slot] = seller;
  people.trust[slot] = level;
  people.belief[slot] = people.strength[person];
}

/** Moves trust in a slot by a share of the whole; a seller trusted not at all is forgotten. */
export function changeTrust(people: People, slot: number, by: number): void {
  const trust = Math.min(TRUST_MOST, people.trust[slot] + Math.round(by * TRUST_MOST));
  people.trust[slot] = Math.max(0, trust);
  if (trust <= 0) people.sellers[slot] = -1;
}
