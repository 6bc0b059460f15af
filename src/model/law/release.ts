// What a person is sent off with on the day of release: a kit or none, a way into treatment outside or none, parole or none.
import { leaveInside } from '../care/inside.ts';
import { handOut } from '../care/kits.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { custody, supervision, using } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { supervise } from './supervision.ts';

const KIT = defineStream('law/release-kit');
const PAROLE = defineStream('law/paroled');

/** Sends off somebody who is still in custody and about to be free. */
export function sendOff(world: World, person: number): void {
  const { people, city, keys, levers, clock, tally } = world;
  const step = clock.step[0];
  if (people.using[person] !== using.never) {
    const few = city.law.releaseKits;
    const share = few + (1 - few) * levers['custody.release-naloxone'][0];
    if (uniform(keys[KIT], person, step) < share) {
      handOut(world, person, 1);
      tally.kitsAtRelease[tally.rows - 1]++;
    }
  }
  leaveInside(world, person);
  // What is left of a prison sentence is served on parole, by those who are paroled. The draw belongs to the stay.
  const until = people.sentenceUntil[person];
  if (people.custody[person] !== custody.prison || until <= step) return;
  if (uniform(keys[PAROLE], person, people.custodySince[person]) < city.law.paroled)
    supervise(world, person, supervision.parole, until);
}
