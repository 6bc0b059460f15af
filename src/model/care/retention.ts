// Staying in treatment. Of a kind a share S is left after its span; the cumulative hazard of leaving grows as a power of the
// days, H(d) = -ln S (d / span)^k, with k below 1, so that the first days are the worst (a Weibull survival; the falling
// hazard is observed, its form is assumption). A lever multiplies the hazard.
import type { City } from '../city/parameters.ts';
import { expm1, log, pow } from '../world/arithmetic.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { treatment, treatmentKinds } from '../world/codes.ts';
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';

const LEAVES = defineStream('care/leaves-treatment');

/** Days from one injection of naltrexone to the next, by its label: nobody can leave in between. */
const INJECTION_DAYS = 28;
/** A little more than 1: a computed chance may exceed its hazard by a last bit. */
const CEILING = 1.000001;
/** Days of treatment told apart; later ones have the hazard of the last. */
const DAYS = 1461;

/** Cumulative hazard of leaving by the end of each day of treatment, by code of treatment and day. */
export function leavingHazards({ treatment: { retention, span, leavingShape } }: City): readonly Float64Array[] {
  const hazards = treatment.names.map(() => new Float64Array(DAYS + 1));
  for (const kind of treatmentKinds) {
    const whole = -log(retention[kind]);
    for (let day = 1; day <= DAYS; day++) hazards[treatment[kind]][day] = whole * pow(day / span[kind], leavingShape);
  }
  return hazards;
}

/**
 * Whether somebody in treatment leaves today. Asked at the end of each day of whoever is outside custody. Who was let in at the end of
 * a day is asked first a day later, for both days; on naltrexone days count from the first injection.
 */
export function dropsOut(world: World, person: number): boolean {
  const { people, episodes, agenda, clock, city, keys, levers } = world;
  const kind = people.treatment[person];
  const step = clock.step[0];
  const start = episodes.startStep[people.episode[person]];
  const day = Math.floor((step - start) / STEPS_PER_DAY);
  const hazards = agenda.prepared.leaving[kind];
  let last = day + 1;
  let before = step - start <= STEPS_PER_DAY ? 0 : day;
  if (kind === treatment.naltrexone) {
    last = day - city.treatment.inductionDays;
    if (last <= 0 || last % INJECTION_DAYS !== 0) return false;
    before = last - INJECTION_DAYS;
  }
  const end = Math.min(last, DAYS);
  const hazard = hazards[end] - hazards[end - (last - before)];
  const over = hazard * levers['care.treatment-retention'][people.place[person]];
  if (over <= 0) return false;
  const u = uniform(keys[LEAVES], person, step);
  // The chance is less than the hazard, and mostly so is the hazard than the draw.
  return u < over * CEILING && u < -expm1(-over);
}
