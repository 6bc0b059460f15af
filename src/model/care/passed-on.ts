// A prescribed dose passed on to a friend for nothing, who is told what it is: its weight in hand stands for as many of the
// friend's usual packets as it is worth.

import { drawFriend } from '../lives/friendship.ts';
import { handle } from '../market/handling.kernel.ts';
import { makeLot, STASH_MOST } from '../market/lots.kernel.ts';
import { addToStash } from '../market/stash.ts';
import { defineStream, mixedWord, quickPairWord } from '../world/chance.ts';
import { custody, handling, lotTier, substances, using } from '../world/codes.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { effectOf, prescribedNg } from './prescribed-dose.ts';

const TO = defineStream('care/dose-passed-on-to');

/** Passes a dose on, if a friend who uses has nothing in hand; `dose` tells several of a day apart. Returns whether. */
export function passOnDose(world: World, person: number, dose: number): boolean {
  const { people, city, agenda, clock, ledger, tally, keys } = world;
  const step = clock.step[0];
  const word = quickPairWord(keys[TO], person, dose, step);
  const friend = friendInNeed(world, person, word);
  if (friend < 0) return false;
  const ng = prescribedNg(world, person);
  const packets = effectOf(world, friend, ng) / people.strength.get(friend);
  const weight = Math.ceil(packets * city.market.packetWeight * NG_PER_MG);
  agenda.parcel.mass[substances.heroin] = ng;
  agenda.parcel.mixture = Math.min(STASH_MOST, Math.max(ng, weight));
  ledger.imported[substances.heroin] += ng;
  tally.passedOnNg[tally.rows - 1] += ng;
  const given = agenda.parcel.mixture;
  addToStash(world, friend, agenda.parcel, makeLot(world, mixedWord(word, friend), -1, -1, lotTier.hand, 0), 1, -1);
  handle(people, person, handling.gift, ng);
  people.handedBy.set(friend, person);
  people.handedStep.set(friend, step);
  world.witness?.('gift', person, friend, given);
  return true;
}

/** A friend who uses, is free and holds nothing; -1 if there is none. */
function friendInNeed({ people }: World, person: number, word: number): number {
  return drawFriend(
    people,
    person,
    word,
    (friend) =>
      people.using[friend] === using.active &&
      people.custody[friend] === custody.free &&
      people.stashMixture.get(friend) === 0,
  );
}
