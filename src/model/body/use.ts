// Use: whoever wants to and holds anything takes a dose; beliefs, habit and the day’s plan follow from how it felt.
import { defineProcess } from '../process.ts';
import { custody } from '../world/codes.ts';
import { reserve } from '../world/columns.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { plan } from './need.ts';
import { type Use, useShare } from './using.ts';
import { beliefSlot, believedEffect, wantedDose } from './wanting.ts';

export const use = defineProcess({
  name: 'use',
  meaning: 'doses are taken for the effect that is wanted; the body meets what they really hold',
  run(world) {
    const { agenda, people } = world;
    const { stashMixture } = people;
    for (let w = 0; w < agenda.wantsCount; w++) {
      const person = agenda.wants[w];
      if (stashMixture[person] > 0 && people.custody[person] === custody.free) takeDose(world, person);
    }
  },
});

function takeDose(world: World, person: number): void {
  const { people, clock, city } = world;
  const wanted = wantedDose(city, people, person, clock.step[0]);
  const slot = beliefSlot(people, person);
  const believed = believedEffect(world, person, slot);
  const source = people.stashSource[person];
  const taken = useShare(world, person, believed > wanted ? wanted / believed : 1);
  learn(world, person, slot, taken);
  const content = Math.min(city.body.wanted * taken.tolerance, city.body.habitMost);
  people.habit[person] += city.body.habitGain * (content - people.habit[person]);
  plan(world, person);
  if (taken.overdose) noteOverdose(world, person, source, taken);
}

// What was felt moves what is believed of this source, and of anybody.
function learn(world: World, person: number, slot: number, { felt, weight }: Use): void {
  const { people, city } = world;
  const strength = (felt * city.market.packetWeight * NG_PER_MG) / weight;
  const gain = city.body.beliefGain;
  if (slot >= 0) people.belief[slot] += gain * (strength - people.belief[slot]);
  people.strength[person] += gain * (strength - people.strength[person]);
}

function noteOverdose(world: World, person: number, source: number, taken: Use): void {
  const { overdoses } = world.agenda;
  reserve(overdoses, 1);
  const row = overdoses.rows++;
  overdoses.person[row] = person;
  overdoses.source[row] = source;
  overdoses.dose[row] = taken.dose;
  overdoses.tolerance[row] = taken.tolerance;
  overdoses.fentanyl[row] = taken.fentanyl ? 1 : 0;
}
