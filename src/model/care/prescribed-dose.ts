// Prescribed doses: whoever wants to use and has one left today takes it before looking for anything else. It holds what it
// says; what the body makes of it is what it makes of any dose (use.ts).

import { effectiveDose } from '../body/dose.ts';
import { plan } from '../body/need.ts';
import { noteOverdose, PRESCRIBED } from '../body/note-overdose.ts';
import { overdoseRisk } from '../body/risk.ts';
import { adapted } from '../body/tolerance.kernel.ts';
import { toleranceAt } from '../body/tolerance.ts';
import { wantedDose } from '../body/wanting.kernel.ts';
import { handle } from '../market/handling.kernel.ts';
import { defineProcess } from '../process.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { custody, handling, substances } from '../world/codes.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';

const STRIKES = defineStream('care/prescribed-dose');

export const prescribedDoses = defineProcess({
  name: 'prescribed doses',
  meaning: 'people in safer supply who want to use and have a prescribed dose left take it and look for nothing else',
  run(world) {
    const { agenda, people } = world;
    if (agenda.prescribed === 0) return;
    const { wants, sick, dependent, wantsCount } = agenda;
    let left = 0;
    for (let w = 0; w < wantsCount; w++) {
      const person = wants[w];
      if (people.dosesLeft[person] > 0 && people.custody[person] === custody.free) {
        takePrescribed(world, person);
        continue;
      }
      wants[left] = person;
      dependent[left] = dependent[w];
      sick[left++] = sick[w];
    }
    agenda.wantsCount = left;
  },
});

/** Heroin in the dose that is prescribed to somebody, ng: as much as they want, up to the largest there is. */
export function prescribedNg(world: World, person: number): number {
  const { people, city, clock } = world;
  const wanted = wantedDose(people.habit.get(person), clock.step[0] - people.lastUse.get(person), city.body.breakCut);
  return Math.ceil(Math.min(wanted / effectOf(world, person, 1), city.services.saferMost * NG_PER_MG));
}

/** Effect of so much heroin on somebody, mg morphine as it acts. */
export function effectOf({ people, agenda }: World, person: number, ng: number): number {
  const { acting, potency } = agenda.prepared;
  return effectiveDose(acting, ng * potency[substances.heroin], people.route[person], people.depressants[person]);
}

function takePrescribed(world: World, person: number): void {
  const { people, city, clock, keys, ledger, tally } = world;
  const { toleranceGain, adequate, habitGain, habitMost, wanted } = city.body;
  const step = clock.step[0];
  const day = tally.rows - 1;
  const ng = prescribedNg(world, person);
  people.dosesLeft[person]--;
  ledger.imported[substances.heroin] += ng;
  ledger.used[substances.heroin] += ng;
  handle(people, person, handling.used, ng);
  tally.uses[day]++;
  tally.usedNg[day] += ng;
  tally.prescribedDoses[day]++;
  tally.prescribedNg[day] += ng;

  const dose = effectOf(world, person, ng);
  const before = toleranceAt(city, people, person, step);
  people.tolerance.set(person, adapted(before, dose, toleranceGain));
  people.toleranceStep.set(person, step);
  people.lastUse.set(person, step);
  if (dose >= adequate * before) people.lastAdequate.set(person, step);
  if (uniform(keys[STRIKES], person, step) < overdoseRisk(city, dose, before)) {
    tally.prescribedOverdoses[day]++;
    noteOverdose(world, person, PRESCRIBED, dose, before, false);
  }
  people.habit.set(
    person,
    people.habit.get(person) + habitGain * (Math.min(wanted * before, habitMost) - people.habit.get(person)),
  );
  plan(world, person);
}
