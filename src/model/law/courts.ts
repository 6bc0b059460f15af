// Courts. A case that is due is the federal court's or the state's. The state's go by sourced rates: dismissal, then prison,
// jail or probation, by charge and record; time served is drawn. The federal ones go by statute and guideline.
import { isAlive } from '../lives/alive.kernel.ts';
import { defineProcess } from '../process.ts';
import { pow } from '../world/arithmetic.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { charge, court, disposition } from '../world/codes.ts';
import { exponential, lognormal } from '../world/distributions.ts';
import { inKernel } from '../world/kernel.ts';
import type { i32 } from '../world/numbers.ts';
import type { World } from '../world/world.ts';
import { isCapital } from './capital.ts';
import { isDealerInLaw } from './charging.ts';
import { decideCases } from './courts.kernel.ts';
import { dismissedFederally, goesFederal, sentenceFederally } from './federal-cases.ts';
import { timesOdds } from './odds.ts';
import { DAYS_PER_MONTH, impose, imposeLife } from './sentencing.ts';

const COURT = defineStream('law/court');

/** Earlier convictions that count toward prison, at most. */
const PRIORS_MOST = 5;

export const courts = defineProcess({
  name: 'courts',
  meaning: 'cases that are due end in dismissal, probation, jail or prison, in state or federal court',
  run: inKernel('decideCases', decideCases),
});

// The draw belongs to the arrest, not to the day of the court, which a policy may move.
const draw = ({ keys, cases }: World, row: number, n: number) =>
  uniform(keys[COURT], cases.person[row], cases.step[row], n);

export function decide(world: World, row: i32): void {
  const { cases, people, city } = world;
  const person = cases.person[row];
  if (people.openCase[person] === row) people.openCase[person] = -1;
  const federal = goesFederal(world, row);
  cases.court[row] = federal ? court.federal : court.state;
  const dismissed = federal
    ? dismissedFederally(world, row)
    : draw(world, row, 0) < city.law.dismissed[charge.names[cases.charge[row]]];
  if (dismissed || !isAlive(people, person)) {
    cases.disposition[row] = disposition.dismissed;
    world.witness?.('disposition', person, -1, row);
    return;
  }
  if (isCapital(world, row)) {
    cases.capital[row] = 1;
    imposeLife(world, row);
  } else if (federal) sentenceFederally(world, row);
  else sentenceByState(world, row);
  if (people.convictions[person] < 255) people.convictions[person]++;
}

function sentenceByState(world: World, row: number): void {
  const { cases, city, levers } = world;
  const { law } = city;
  const kind = charge.names[cases.charge[row]];
  const share = law.prison[kind];
  const certainty = isDealerInLaw(cases.charge[row]) ? levers['court.certainty'][cases.place[row]] : 1;
  const record = pow(law.recordWeight, Math.min(PRIORS_MOST, cases.priors[row]));
  const severity = levers['court.severity'][cases.place[row]];
  if (draw(world, row, 1) < timesOdds(share, certainty * record)) {
    const median = law.prisonMedianDays * law.prisonByCharge[kind] * severity;
    const days = lognormal(draw(world, row, 3), median, law.prisonSigma);
    impose(world, row, disposition.prison, days, days / law.prisonServed[kind] / DAYS_PER_MONTH);
  } else if (draw(world, row, 2) * (1 - share) < law.jail[kind]) {
    const days = exponential(draw(world, row, 3), law.jailMeanDays * severity);
    impose(world, row, disposition.jail, days, days / law.jailServed / DAYS_PER_MONTH);
  } else impose(world, row, disposition.probation, law.probationDays, 0);
}
