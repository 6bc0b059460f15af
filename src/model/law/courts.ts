// State courts by sourced rates: dismissal, then prison, jail or probation, by charge and record; time served is drawn.
import { defineProcess } from '../process.ts';
import { pow } from '../world/arithmetic.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { stepsOf } from '../world/clock.ts';
import { charge, custody, disposition, supervision } from '../world/codes.ts';
import { exponential, lognormal } from '../world/distributions.ts';
import type { World } from '../world/world.ts';
import { isDealerInLaw } from './charging.ts';
import { heldForCharge, takeIntoCustody } from './custody.ts';
import { timesOdds } from './odds.ts';
import { supervise } from './supervision.ts';

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
  const why = heldForCharge(cases.charge[row]);
  if (draw(1) < timesOdds(share, certainty * record)) {
    // What is drawn is the time served under today’s release law; with the share served it makes the sentence, of which a
    // policy may have more or less served.
    const days = lognormal(draw(3), law.prisonMedianDays * law.prisonByCharge[kind] * severity, law.prisonSigma);
    const served = serve(world, row, disposition.prison, days, law.prisonServed[kind]);
    people.sentenceUntil[person] = Math.max(people.sentenceUntil[person], step + stepsOf(cases.imposed[row]));
    takeIntoCustody(world, person, custody.prison, step + stepsOf(served), why);
    return;
  }
  if (draw(2) * (1 - share) < law.jail[kind]) {
    const days = exponential(draw(3), law.jailMeanDays * severity);
    const served = serve(world, row, disposition.jail, days, law.jailServed);
    takeIntoCustody(world, person, custody.jail, step + stepsOf(served), why);
  } else sentence(world, row, disposition.probation, law.probationDays);
  const from = people.custody[person] === custody.free ? step : people.nextAct[person];
  supervise(world, person, supervision.probation, from + stepsOf(law.probationDays));
}

/** Writes down a sentence to jail or prison: the time imposed, and of it the time served, which is returned. */
function serve(world: World, row: number, kind: number, days: number, share: number): number {
  const { cases, levers } = world;
  cases.imposed[row] = days / share;
  const served = days * Math.min(1 / share, levers['custody.share-served'][0]);
  sentence(world, row, kind, served);
  return served;
}

function sentence(world: World, row: number, kind: number, days: number): void {
  const { cases } = world;
  cases.disposition[row] = kind;
  cases.days[row] = days;
  world.witness?.('sentence', cases.person[row], -1, days);
}
