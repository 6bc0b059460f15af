// Knowing a seller: a few slots a person, each with trust and a belief about what the seller's packets hold.
import { type f64, i32 } from '../world/numbers.ts';
import { type People, SELLERS } from '../world/tables.ts';

/** Trust is held as a byte: this is full trust. */
export const TRUST_MOST: i32 = 255;

/** The slot in which a person knows a seller, as an index into the columns, or -1. */
export function slotOf(people: People, person: i32, seller: i32): i32 {
  const sellers = people.sellers;
  for (let k = person * SELLERS; k < (person + 1) * SELLERS; k++) if (sellers.get(k) === seller) return k;
  return -1;
}

/**
 * Makes a person know a seller, with trust from 0 to 1 and what is believed of somebody new. Who knows as many as can be
 * known forgets the least trusted, if trusted less than the newcomer. Knowing already changes nothing.
 */
export function meet(people: People, person: i32, seller: i32, trust: f64): void {
  if (person === seller || slotOf(people, person, seller) >= 0) return;
  const sellers = people.sellers;
  const trusted = people.trust;
  let slot = person * SELLERS;
  for (let k = slot; k < (person + 1) * SELLERS; k++) {
    if (sellers.get(k) < 0) {
      slot = k;
      break;
    }
    if (trusted.get(k) < trusted.get(slot)) slot = k;
  }
  const level = asTrust(trust);
  if (sellers.get(slot) >= 0 && trusted.get(slot) >= level) return;
  const belief = people.belief;
  const strength = people.strength;
  sellers.set(slot, seller);
  trusted.set(slot, level);
  belief.set(slot, strength.get(person));
}

/** A share of the whole of trust, as trust is held; it may be less than nothing. */
export function asTrust(share: f64): i32 {
  return i32(Math.floor(share * TRUST_MOST + 0.5));
}

/** Moves trust in a slot by a share of the whole; a seller trusted not at all is forgotten. */
export function changeTrust(people: People, slot: i32, by: f64): void {
  const sellers = people.sellers;
  const trusted = people.trust;
  const trust = trusted.get(slot) + asTrust(by);
  trusted.set(slot, trust > TRUST_MOST ? TRUST_MOST : trust < 0 ? 0 : trust);
  if (trust <= 0) sellers.set(slot, -1);
}
