// What an overdose changes for who survives it, and for friends who hear of it: hospital, a kit, an offer of treatment, stopping,
// and more care for a time. A survivor takes less at first and is less often alone; friends take care not to be alone.
import { handOut } from '../care/kits.ts';
import { offerTreatment } from '../care/seeking-treatment.ts';
import { quit } from '../lives/quitting.ts';
import { defineStream, pairUniform, uniform } from '../world/chance.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import { FRIENDS } from '../world/tables.ts';
import type { World } from '../world/world.ts';

const TAKEN = defineStream('body/taken-to-hospital');
const HOSPITAL = defineStream('body/dies-in-hospital');
const QUITS = defineStream('body/after-overdose');
const KIT = defineStream('care/kit-after-overdose');
const NEWS = defineStream('body/news-of-overdose');

/** Whether a survivor whom an ambulance reached is taken to hospital: the others refuse. */
export function isTaken({ keys, clock, city }: World, person: number): boolean {
  return uniform(keys[TAKEN], person, clock.step[0]) < city.rescue.taken;
}

/** Whether somebody dies in hospital who was brought there alive, would have died without help and was not woken by those near. */
export function diesInHospital({ keys, clock, city }: World, person: number): boolean {
  return uniform(keys[HOSPITAL], person, clock.step[0]) < city.rescue.hospitalDeath;
}

/** A person has survived an overdose: an ambulance came or not, and took them to hospital or not. */
export function survive(world: World, person: number, ambulance: boolean, taken: boolean): void {
  const { people, city, keys, clock, levers } = world;
  const step = clock.step[0];
  // What they are used to taking is less for a time: it grows back with use.
  people.habit.set(person, people.habit.get(person) * (1 - city.rescue.carefulCut));
  takeCare(world, person);
  if (ambulance) {
    const few = city.rescue.kitAfterOverdose;
    const share = few + (1 - few) * levers['care.naloxone-after-overdose'][people.place[person]];
    if (uniform(keys[KIT], person, step) < share) handOut(world, person, 1);
  }
  if (taken) offerTreatment(world, person, 'overdose');
  if (uniform(keys[QUITS], person, step) < city.lives.quitAfterOverdose) quit(world, person);
}

/** Friends hear of an overdose, or do not. */
export function tellFriends(world: World, person: number): void {
  const { people, city, keys, clock } = world;
  for (let f = 0; f < FRIENDS && people.friends.of(person, f) >= 0; f++) {
    const friend = people.friends.of(person, f);
    if (pairUniform(keys[NEWS], person, friend, clock.step[0]) < city.rescue.newsOfOverdose) takeCare(world, friend);
  }
}

/** For some days a person takes care not to use alone. */
function takeCare({ people, city, clock }: World, person: number): void {
  if (city.rescue.waryDays === 0) return;
  people.waryUntil[person] = clock.step[0] + stepsOf(city.rescue.waryDays);
}
