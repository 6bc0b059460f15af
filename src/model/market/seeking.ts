// Seeking drug, in order: one's own stock, a seller one knows, a friend who can buy for one, an open-air site, a gift in
// withdrawal; else going without.

import { isDependent } from '../body/tolerance.ts';
import { beliefSlot, believedEffect, wantedDose } from '../body/wanting.ts';
import { defineProcess } from '../process.ts';
import { readAhead } from '../world/ahead.ts';
import { defineStream, quick } from '../world/chance.ts';
import { SELLERS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { TRUST_MOST } from './acquaintance.ts';
import { askFriends } from './brokering.ts';
import { buy, packetsFor } from './buying.ts';
import { noteDeal } from './deal.ts';
import { askForGift } from './gift.ts';
import { hustle } from './hustling.ts';
import { turnToKnown } from './known-sellers.ts';
import { searchOpenAir } from './open-air.ts';
import { atWork, takeStock } from './shop.ts';
import { addToStash, roomInStash } from './stash.ts';

const SEEK = defineStream('market/seek');

export const seeking = defineProcess({
  name: 'seek and trade',
  meaning: 'people who want to use and hold too little look for drug: known sellers, friends, open-air sites, gifts',
  run(world) {
    const { agenda, clock, city, people } = world;
    const { stashMixture, habit, lastUse } = people;
    agenda.deals.rows = 0;
    readAhead(world, agenda.wants, agenda.wantsCount);
    for (let w = 0; w < agenda.wantsCount; w++) {
      const person = agenda.wants[w];
      const wanted = wantedDose(habit[person], clock.step[0] - lastUse[person], city.body.breakCut);
      if (stashMixture[person] > 0) {
        const believed = believedEffect(world, person, beliefSlot(people, person));
        if (believed >= city.body.enough * wanted) continue;
      }
      if (atWork(world, person)) takeOwn(world, person, wanted);
      else seek(world, person, wanted, agenda.sick[w] === 1);
    }
  },
});

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

function seek(world: World, person: number, wanted: number, sick: boolean): void {
  const { people, city, tally, places, clock } = world;
  const day = tally.rows - 1;
  tally.searches[day]++;
  if (people.cash[person] < city.market.packetPrice) hustle(world, person);
  const doses = isDependent(city, people, person, clock.step[0]) ? city.market.buyDoses : 1;
  if (trade(world, person, wanted * doses) || (sick && askForGift(world, person))) return;
  tally.failedSearches[day]++;
  places.failed[people.place[person]]++;
  if (people.failures[person] < 255) people.failures[person]++;
}

function trade(world: World, person: number, wanted: number): boolean {
  const { people, city, keys, clock } = world;
  const canPay = people.cash[person] >= city.market.packetPrice;
  const inPerson = knowsSeller(world, person) && quick(keys[SEEK], person, clock.step[0]) < city.market.askOwnFirst;
  if (inPerson && buyFromKnown(world, person, wanted)) return true;
  if (canPay && askFriends(world, person, wanted)) return true;
  if (!inPerson && buyFromKnown(world, person, wanted)) return true;
  return canPay && searchOpenAir(world, person, wanted);
}

function knowsSeller(world: World, person: number): boolean {
  for (let k = person * SELLERS; k < (person + 1) * SELLERS; k++) if (world.people.sellers[k] >= 0) return true;
  return false;
}

function buyFromKnown(world: World, person: number, wanted: number): boolean {
  const { people } = world;
  const slot = turnToKnown(world, person);
  if (slot < 0) return false;
  const shop = people.shop[people.sellers[slot]];
  const packets = packetsFor(world, shop, wanted, people.belief[slot]);
  const sold = buy(world, shop, person, packets, people.trust[slot] / TRUST_MOST);
  if (sold === 0) return false;
  noteDeal(world, shop, person, -1, sold, false);
  return true;
}
