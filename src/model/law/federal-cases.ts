// Federal cases: few, graver and heavier. Which they are is chance by charge and weight; what comes of them is the arithmetic of
// 21 U.S.C. 841(b) and the guidelines (law/federal), a plea nearly always, and most of the time served.
import { defineStream, uniform } from '../world/chance.ts';
import { charge, disposition } from '../world/codes.ts';
import type { World } from '../world/world.ts';
import { sentence } from './federal/sentence.ts';
import { offenceOf, reachesMinimum } from './federal-offence.ts';
import { timesOdds } from './odds.ts';
import { DAYS_PER_MONTH, impose, imposeLife, LIFE_MONTHS } from './sentencing.ts';

const FEDERAL = defineStream('law/federal-case');

/** 18 U.S.C. 3624(b): credit for good conduct, on terms of more than a year. */
const CREDIT_OVER_MONTHS = 12;
/** USSG 5B1.1, 5C1.1(b): in zone A, whose ranges begin at 0, probation will do. */
const ZONE_A_FROM = 0;

/** Draws belong to the arrest, as those of the state courts do. */
const draw = ({ keys, cases }: World, row: number, n: number) =>
  uniform(keys[FEDERAL], cases.person[row], cases.step[row], n);

/** Whether the case is taken by the federal prosecutor. */
export function goesFederal(world: World, row: number): boolean {
  const { cases, city, levers } = world;
  const share = city.federal.share[charge.names[cases.charge[row]]];
  const weight = reachesMinimum(world, row) ? city.federal.atMinimum : 1;
  return draw(world, row, 0) < timesOdds(share, weight * levers['court.federal-share'][cases.place[row]]);
}

export function dismissedFederally(world: World, row: number): boolean {
  return draw(world, row, 1) < world.city.federal.dismissed;
}

/** Sentences a case that ended in a conviction: within the range, unless help to the government takes it below. */
export function sentenceFederally(world: World, row: number): void {
  const { cases, city, levers } = world;
  const { federal, supply } = city;
  const pleaded = draw(world, row, 2) < federal.pleads;
  const silent = cases.warned[row] === 0 && draw(world, row, 3) >= supply.toldToUser;
  const found = sentence(offenceOf(world, row, pleaded, silent));
  const minimum = minimumOf(found.statute, found.relieved, levers['court.mandatory-minimums'][cases.place[row]]);
  // USSG 5G1.1, with the minimum that the lever leaves.
  const within = (months: number) => Math.min(found.statute.maximumMonths, Math.max(minimum, months));
  const low = within(found.range.lowMonths);
  const high = within(found.range.highMonths);
  const helped = pleaded && draw(world, row, 4) < federal.assists;
  if (low === ZONE_A_FROM) impose(world, row, disposition.probation, city.law.probationDays, 0);
  else if (low >= LIFE_MONTHS && !helped) imposeLife(world, row);
  else {
    const from = Math.min(low, LIFE_MONTHS);
    const drawn = from + draw(world, row, 5) * (Math.min(high, LIFE_MONTHS) - from);
    const months = drawn * (helped ? federal.assistLeaves : 1);
    const served = months > CREDIT_OVER_MONTHS ? federal.served : 1;
    impose(world, row, disposition.prison, months * DAYS_PER_MONTH * served, months);
  }
}

function minimumOf(statute: { readonly minimumMonths: number }, relieved: boolean | null, multiple: number): number {
  return relieved || multiple === 0 ? 0 : statute.minimumMonths * multiple;
}
