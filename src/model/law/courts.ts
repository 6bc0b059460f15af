// State courts by sourced rates: dismissal, then prison, jail or probation, by charge and record; time served is drawn.
import { defineProcess } from '../process.ts';
import { pow } from '../world/arithmetic.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { stepsOf } from '../world/clock.ts';
import { charge, custody, disposition } from '../world/codes.ts';
import { exponential, lognormal } from '../world/distributions.ts';
import type { World } from '../world/world.ts';
import { isDealerInLaw } from './charging.ts';
import { takeIntoCustody } from './custody.ts';
import { timesOdds } from './odds.ts';

const COURT = defineStream('law/court');

/** Earlier convictions that count toward prison, at most. */
const PRIORS_MOST = 5;

export const courts = defineProcess({
  name: 'courts',
  meaning: 'cases that are due end in dismissal, probation, jail or prison',
  run(world) {
    const { cases, clock } = world;
    const { disposition: decided, dueStep, rows } = cases;
    const { pending } = disposition;
    const step = clock.step[0];
    let first = clock.openCases[0];
    while (first < rows && decided[first] !== pending) first++;
    clock.openCases[0] = first;
    for (let row = first; row < rows; row++) if (decided[row] === pending && dueStep[row] <= step) decide(world, row);
  },
});

function decide(world: World, row: number): void {
  const { cases, people, city, keys, levers, clock } = world;
  const { law } = city;
  const person = cases.person[row];
  const step = clock.step[0];
  if (people.openCase[person] === row) people.openCase[person] = -1;
  const kind = charge.names[cases.charge[row]];
  // The draw belongs to the arrest, not to the day of the court, which a policy may move.
  const draw = (n: number) => uniform(keys[COURT], person, cases.step[row], n);
  if (people.deathStep[person] >= 0 || draw(0) < law.dismissed[kind]) {
    cases.disposition[row] = disposition.dismissed;
    return;
  }
  if (people.convictions[person] < 255) people.convictions[person]++;
  const share = law.prison[kind];
  const certainty = isDealerInLaw(cases.charge[row]) ? levers['court.certainty'][cases.place[row]] : 1;
  const record = pow(law.recordWeight, Math.min(PRIORS_MOST, cases.priors[row]));
  const severity = levers['court.severity'][cases.place[row]];
  if (draw(1) < timesOdds(share, certainty * record)) {
    const days = lognormal(draw(3), law.prisonMedianDays * law.prisonByCharge[kind] * severity, law.prisonSigma);
    sentence(world, row, disposition.prison, days);
    takeIntoCustody(world, person, custody.prison, step + stepsOf(days));
  } else if (draw(2) * (1 - share) < law.jail[kind]) {
    const days = exponential(draw(3), law.jailMeanDays * severity);
    sentence(world, row, disposition.jail, days);
    takeIntoCustody(world, person, custody.jail, step + stepsOf(days));
  } else sentence(world, row, disposition.probation, law.probationDays);
  people.supervisedUntil[person] = Math.max(
    people.supervisedUntil[person],
    (people.custody[person] === custody.free ? step : people.nextAct[person]) + stepsOf(law.probationDays),
  );
}

function sentence(world: World, row: number, kind: number, days: number): void {
  const { cases } = world;
  cases.disposition[row] = kind;
  cases.days[row] = days;
  world.witness?.('sentence', cases.person[row], -1, days);
}
