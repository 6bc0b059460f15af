// Seeking drug, in order: one's own stock, a seller one knows, a friend who can buy for one, an open-air site, a gift in
// withdrawal; else going without.

import { heldUp } from '../body/tolerance.ts';
import { beliefSlot, believedEffect, wantedDose } from '../body/wanting.ts';
import { defineProcess } from '../process.ts';
import { readAhead } from '../world/ahead.ts';
import { defineStream, quick } from '../world/chance.ts';
import { treatment } from '../world/codes.ts';
import { leftAfter, leftByStep } from '../world/halving.ts';
import { SELLERS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { TRUST_MOST } from './acquaintance.ts';
import { askFriends } from './brokering.ts';
import { buy, packetsFor, packetsOf } from './buying.ts';
import { noteDeal } from './deal.ts';
import { askForGift } from './gift.ts';
import { hustle } from './hustling.ts';
import { turnToKnown } from './known-sellers.ts';
import { searchOpenAir } from './open-air.ts';
import { sell } from './sale.ts';
import { atWork, takeStock } from './shop.ts';
import { addToStash, roomInStash } from './stash.ts';

const SEEK = defineStream('market/seek');

export const seeking = defineProcess({
  name: 'seek and trade',
  meaning: 'people who want to use and hold too little look for drug: known sellers, friends, open-air sites, gifts',
  run: seek,
});

/**
 * The turns of all who want to use. What most of them do, buying from a seller they know, is done in this one loop and the
 * two functions of judging sellers and of selling, between which whole numbers pass; the rest is called where it comes up.
 */
function seek(world: World): void {
  const { agenda, clock, city, people, shops, tally, keys } = world;
  const { stashMixture, habit, lastUse, tolerance, toleranceStep, treatment: treated, shop, cash, sellers } = people;
  const { wants, wantsCount, sick } = agenda;
  const { breakCut, naive, toleranceHalfLife } = city.body;
  const { packetPrice, packetWeight, askOwnFirst, buyDoses } = city.market;
  const { agonistTolerance } = city.care;
  const left = leftByStep(toleranceHalfLife);
  const dependentFrom = city.body.dependentRatio * naive;
  const key = keys[SEEK];
  const step = clock.step[0];
  let searches = 0;
  let failed = 0;
  agenda.deals.rows = 0;
  readAhead(people, wants, wantsCount);
  for (let w = 0; w < wantsCount; w++) {
    const person = wants[w];
    const wanted = wantedDose(habit[person], step - lastUse[person], breakCut);
    if (stashMixture[person] > 0 && holdsEnough(world, person, wanted)) continue;
    if (shop[person] >= 0 && atWork(world, person)) {
      takeOwn(world, person, wanted);
      continue;
    }
    searches++;
    if (cash[person] < packetPrice) hustle(world, person);
    const since = step - toleranceStep[person];
    const share = since < left.length ? left[since] : +leftAfter(since, toleranceHalfLife);
    const body = naive + (tolerance[person] - naive) * share;
    const dependent = heldUp(body, treated[person] !== treatment.none, agonistTolerance) >= dependentFrom;
    const needed = dependent ? wanted * buyDoses : wanted;

    const canPay = cash[person] >= packetPrice;
    const at = person * SELLERS;
    const knows = sellers[at] >= 0 || sellers[at + 1] >= 0 || sellers[at + 2] >= 0 || sellers[at + 3] >= 0;
    const inPerson = knows && quick(key, person, step) < askOwnFirst;
    if (!inPerson && canPay && askFriends(world, person, needed)) continue;
    const slot = knows ? turnToKnown(world, person) : -1;
    if (slot >= 0) {
      const row = shop[sellers[slot]];
      const packets = packetsOf(shops.packet[row], packetWeight, needed, people.belief[slot]);
      const sold = canPay
        ? sell(world, row, person, packets)
        : buy(world, row, person, packets, people.trust[slot] / TRUST_MOST);
      if (sold > 0) {
        noteDeal(world, row, person, -1, sold, false, slot);
        continue;
      }
    }
    if (inPerson && canPay && askFriends(world, person, needed)) continue;
    if (canPay && searchOpenAir(world, person, needed)) continue;
    if (sick[w] === 1 && askForGift(world, person)) continue;
    failed++;
    noteFailure(world, person);
  }
  tally.searches[tally.rows - 1] += searches;
  tally.failedSearches[tally.rows - 1] += failed;
}

function holdsEnough(world: World, person: number, wanted: number): boolean {
  return believedEffect(world, person, beliefSlot(world.people, person)) >= world.city.body.enough * wanted;
}

/** Sellers who use take from their stock what a customer would buy for one dose. */
function takeOwn(world: World, person: number, wanted: number): void {
  const { people, shops, agenda } = world;
  const shop = people.shop[person];
  const packets = packetsFor(world, shop, wanted, people.strength[person]);
  const weight = Math.min(packets * shops.packet[shop], shops.mixture[shop], roomInStash(world, person));
  if (weight <= 0) return;
  takeStock(world, shop, weight);
  addToStash(world, person, agenda.parcel, shops.lot[shop], packets, person);
  if (shops.knows[shop] === 1) people.stashKnown[person] = 1;
}

function noteFailure(world: World, person: number): void {
  const { people, places } = world;
  places.failed[people.place[person]]++;
  if (people.failures[person] < 255) people.failures[person]++;
}
