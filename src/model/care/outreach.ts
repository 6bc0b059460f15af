// Outreach by peers: clients of syringe services who are paid to go to people they know, and on to whom those know. Whom they
// reach follows from the ties alone, as in recruitment by peers (Broadhead et al. 1998); fear of police keeps nobody from it. They
// bring kits, news of the service, and a way into treatment.

import { isOff } from '../levers/schedule.ts';
import { isAlive } from '../lives/alive.kernel.ts';
import { drawFriend } from '../lives/friendship.ts';
import { defineProcess } from '../process.ts';
import {
  defineStream,
  firstWord,
  mixed,
  mixedWord,
  pairUniform,
  second,
  secondWord,
  uniform,
} from '../world/chance.ts';
import { custody, using } from '../world/codes.ts';
import { eachOfMonth } from '../world/month.ts';
import type { People } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { nearness } from './nearness.ts';
import { refer } from './referral.ts';
import { giveSupplies } from './supplies.ts';
import { couldGo } from './syringe-services.ts';

const WORKS = defineStream('care/peer-worker');
const GOES = defineStream('care/peer-worker-goes');
const REACHED = defineStream('care/reached-by-peer');
const ASKS = defineStream('care/asks-peer');

/** Workers are stated for so many people who use. */
const PER_PEOPLE = 1000;
/** Ties that one contact may lead on, at most: a definition, seldom reached. */
const WAVES = 5;

export const outreach = defineProcess({
  name: 'outreach',
  meaning: 'once in 30 days for each peer worker: whom they reach along ties, and what they bring',
  run(world) {
    if (isOff(world.levers['care.outreach'])) return;
    const shares = shareWorking(world);
    eachOfMonth(world, (_, person) => work(world, person, shares));
  },
});

/** Share of the clients of each place who work: as many as the policy pays for, or all there are. */
function shareWorking({ people, city, levers, agenda }: World): number[] {
  const clients = new Array<number>(city.people.places.length).fill(0);
  for (let i = 0; i < people.rows; i++) if (isClient(people, i)) clients[people.place[i]]++;
  return clients.map((count, place) => {
    const wanted =
      (levers['care.outreach'][place] / PER_PEOPLE) * agenda.usingAtStart * city.people.places[place].share;
    return count > 0 ? wanted / count : 0;
  });
}

function isClient(people: People, person: number): boolean {
  return people.client[person] === 1 && isAlive(people, person) && people.custody[person] === custody.free;
}

/** One draw for life says who of the clients is asked first, so that mostly the same people work. */
function work(world: World, person: number, shares: readonly number[]): void {
  const { people, city, keys, tally } = world;
  if (!isClient(people, person) || uniform(keys[WORKS], person, 0) >= shares[people.place[person]]) return;
  tally.peerWorkers[tally.rows - 1]++;
  for (let contact = 0; contact < Math.round(city.services.workerContacts); contact++) {
    const reached = goAlongTies(world, person, contact);
    if (reached >= 0) bring(world, person, reached, contact);
  }
}

/** Whom a contact leads to: a friend of the worker, or of that friend, and so on; -1 nobody who uses and is free. */
function goAlongTies(world: World, worker: number, contact: number): number {
  const { people, city, keys, clock } = world;
  uniform(keys[GOES], worker, clock.step[0], contact);
  const whom = firstWord();
  const onward = secondWord();
  let at = worker;
  for (let wave = 0; wave < WAVES; wave++) {
    const next = drawFriend(people, at, mixedWord(whom, wave));
    if (next < 0) break;
    at = next;
    if (mixed(onward, wave) >= city.services.contactOnward) break;
  }
  const found = at !== worker && people.using[at] === using.active && people.custody[at] === custody.free;
  return found ? at : -1;
}

function bring(world: World, worker: number, person: number, contact: number): void {
  const { people, city, keys, clock, tally, levers } = world;
  const { contactKits, contactBegins, asksTreatment } = city.services;
  const step = clock.step[0];
  const day = tally.rows - 1;
  people.lastReached[person] = step;
  tally.outreachContacts[day]++;
  const u = pairUniform(keys[REACHED], worker, person, step, contact);
  const begins = second();
  const kits = contactKits * levers['care.naloxone-kits'][people.place[person]];
  tally.kitsThroughOutreach[day] += giveSupplies(world, person, kits, u);
  if (couldGo(world, person) && begins < contactBegins * nearness(world, person)) people.client[person] = 1;
  if (pairUniform(keys[ASKS], worker, person, step, contact) < asksTreatment) refer(world, person, 'outreach');
}
