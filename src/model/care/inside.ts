// Agonist treatment in custody: continued or not for who was in it when taken, begun or not for who depended and was not, and the
// way into treatment outside on release. One draw a stay against the share of the house that the person is in: more
// treatment takes it from nobody, and who is moved to a house that treats fewer may lose it.
import { defineStream, second, uniform } from '../world/chance.ts';
import { custody, custodyTreatment, episodeEnd, treatment, using } from '../world/codes.ts';
import type { i32 } from '../world/numbers.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import { leaveTreatment } from './entering.ts';
import { ask, offerTreatment, wantedAgonist } from './seeking-treatment.ts';

const INSIDE = defineStream('care/treated-in-custody');
const LINKED = defineStream('care/linked-at-release');

/** Whether somebody in custody is treated: asked when they are taken, moved or held for longer, and once in 30 days. */
export function treatInside(world: World, person: i32): void {
  const { people, city, keys, clock } = world;
  // A programme outside keeps a place for some days; who is let go within them has missed doses and no more.
  if (people.nextAct[person] - clock.step[0] <= stepsOf(city.care.placeKept)) return;
  const now = people.treatment[person];
  if (uniform(keys[INSIDE], person, people.custodySince[person]) >= shareTreated(world, person)) {
    leaveTreatment(world, person, episodeEnd.taken);
  } else if (now !== treatment.inside) {
    leaveTreatment(world, person, episodeEnd.taken);
    people.treatment[person] = treatment.inside;
    world.witness?.('treatedInside', person, -1, 0);
  }
}

/** Share of people like this one who are treated in the house they are in: by what they were when taken, and the policy. */
function shareTreated({ people, city, levers }: World, person: number): number {
  const { insideContinued, insideBegun, insideAccepts } = city.care;
  const house = people.custody[person] === custody.prison ? 'prison' : 'jail';
  const policy = levers['custody.treatment'][0];
  if (policy === custodyTreatment.none) return 0;
  const begun = policy === custodyTreatment.offered ? insideAccepts : insideBegun[house];
  if (people.treatedWhenTaken[person] === 1) return policy === custodyTreatment.today ? insideContinued[house] : 1;
  return people.dependentWhenTaken[person] === 1 ? begun : 0;
}

/**
 * On release: who was treated inside goes on outside, if somebody sees to it and there is a place, without any intake; else
 * it ends. To others treatment may be offered.
 */
export function leaveInside(world: World, person: number): void {
  const { people, city, keys } = world;
  if (people.treatment[person] !== treatment.inside) {
    offerTreatment(world, person, 'release');
    return;
  }
  leaveTreatment(world, person, episodeEnd.taken);
  const linked = uniform(keys[LINKED], person, people.custodySince[person]) < city.care.insideLinked;
  const kind = wantedAgonist(world, second());
  if (linked && people.using[person] === using.active) ask(world, person, kind, 'release', true);
}
