// Use: whoever wants to and holds anything takes a dose; beliefs, habit and the day’s plan follow from how it felt.
import { defineProcess } from '../process.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { custody } from '../world/codes.ts';
import { reserve } from '../world/columns.ts';
import { lognormal } from '../world/distributions.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { plan } from './need.ts';
import { useShare } from './using.ts';
import { beliefSlot, believedEffect, wantedDose } from './wanting.ts';

const FELT = defineStream('body/felt-strength');

export const use = defineProcess({
  name: 'use',
  meaning: 'doses are taken for the effect that is wanted; the body meets what they really hold',
  run(world) {
    const { agenda, people } = world;
    agenda.overdoses.rows = 0;
    for (let w = 0; w < agenda.wantsCount; w++) {
      const person = agenda.wants[w];
      if (people.stashMixture[person] > 0 && people.custody[person] === custody.free) takeDose(world, person);
    }
  },
});

function takeDose(world: World, person: number): void {
  const { people, agenda, clock, city } = world;
  const wanted = wantedDose(city, people, person, clock.step[0]);
  const believed = believedEffect(world, person);
  const slot = beliefSlot(people, person);
  const source = people.stashSource[person];
  const before = people.stashMixture[person];
  const taken = useShare(world, person, believed > wanted ? wanted / believed : 1);
  const weight = before - people.stashMixture[person];
  learn(world, person, slot, taken.dose, weight);
  const content = city.body.wanted * taken.tolerance;
  people.habit[person] += city.body.habitGain * (Math.min(content, city.body.habitMost) - people.habit[person]);
  plan(world, person);
  if (!taken.overdose) return;
  const { overdoses } = agenda;
  reserve(overdoses, 1);
  const row = overdoses.rows++;
  overdoses.person[row] = person;
  overdoses.source[row] = source;
  overdoses.dose[row] = taken.dose;
  overdoses.tolerance[row] = taken.tolerance;
  overdoses.fentanyl[row] = taken.fentanyl ? 1 : 0;
}

// What was felt, with an error, moves what is believed of this source, and of anybody.
function learn(world: World, person: number, slot: number, dose: number, weight: number): void {
  const { people, city, keys, clock } = world;
  const felt = lognormal(uniform(keys[FELT], person, clock.step[0]), dose, city.body.perception);
  const strength = (felt * city.market.packetWeight * NG_PER_MG) / weight;
  if (slot >= 0) people.belief[slot] += city.body.beliefGain * (strength - people.belief[slot]);
  people.strength[person] += city.body.beliefGain * (strength - people.strength[person]);
}
