// Use: whoever wants to and holds anything takes a dose, for the effect they want and by what they believe they hold; what
// it holds is another matter, and the body meets the true dose. Beliefs, habit and the day's plan follow from how it felt.
// One loop over columns that are read once, without a call on the common path: a use is the commonest thing there is, and
// spread over ten small functions, each of which fetched its columns anew and handed on doubles by way of the heap, it cost
// twice as much.
import { HANDLED_MOST } from '../market/handling.kernel.ts';
import { release } from '../market/lots.kernel.ts';
import { packetsLeft } from '../market/stash.kernel.ts';
import { defineProcess } from '../process.ts';
import { atStep, coarse, defineStream, mixedWord, open } from '../world/chance.ts';
import { custody, handling, substances } from '../world/codes.ts';
import { reserve } from '../world/columns.ts';
import { leftAfter, leftByStep } from '../world/halving.ts';
import { nearest, quantileOf } from '../world/quantiles.kernel.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import { HANDLINGS, NEVER, SELLERS, SUBSTANCES } from '../world/tables.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { effectiveDose } from './dose.ts';
import { moreThanTrace } from './fentanyl.kernel.ts';
import { goWithout, nextWithdrawal } from './need.kernel.ts';
import { doublings, overdoseRisk } from './risk.ts';
import { adapted, heldUp } from './tolerance.kernel.ts';
import { wantedDose } from './wanting.kernel.ts';

const DOSE = defineStream('body/dose');

export const use = defineProcess({
  name: 'use',
  meaning: 'doses are taken for the effect that is wanted; the body meets what they really hold',
  run: takeDoses,
});

function takeDoses(world: World): void {
  const { people, lots, agenda, city, clock, keys, ledger, tally } = world;
  const { habit, lastUse, lastAdequate, onset, nextCue, nextAct, tolerance, toleranceStep, route, depressants } =
    people;
  const { stash, stashMixture, stashLot, stashSource, stashPackets, stashKnown, sellers, belief, strength } = people;
  const { handled } = people;
  const held = people.custody;
  const treated = people.treatment;
  const { wants, wantsCount, leftOut, prepared } = agenda;
  const {
    potency,
    acting,
    heldUp: holds,
    passes,
    overdoseCeilings,
    unevenDose,
    unevenFentanyls,
    perception,
  } = prepared;
  const { body, market } = city;
  const { naive, toleranceHalfLife, toleranceGain, adequate, habitGain, habitMost, beliefGain, breakCut } = body;
  const { packetWeight } = market;
  const packet = packetWeight * NG_PER_MG;
  const left = leftByStep(toleranceHalfLife);
  const content = body.wanted;
  const dependentFrom = body.dependentRatio * naive;
  const withdrawal = stepsOf(body.withdrawalDays);
  const { used } = ledger;
  const { holders } = lots;
  const step = clock.step[0];
  const { first, second } = atStep(keys[DOSE], step);
  let uses = 0;
  let usedNg = 0;
  for (let w = 0; w < wantsCount; w++) {
    const person = wants[w];
    const mixture = stashMixture[person];
    if (mixture === 0 || held[person] !== custody.free) {
      goWithout(world, person);
      continue;
    }

    // How much: by what is believed of the seller it came from, or of anybody, and less by who is careful with it.
    const wanted = (1 - leftOut[w]) * wantedDose(habit[person], step - lastUse[person], breakCut);
    const source = stashSource[person];
    // `slotOf` without a branch: which of the slots it is nobody foresees.
    const known = person * SELLERS;
    const is1 = same(sellers[known + 1], source);
    const is2 = same(sellers[known + 2], source);
    const is3 = same(sellers[known + 3], source);
    const isAny = same(sellers[known], source) | is1 | is2 | is3;
    const slot = source >= 0 && isAny === 1 ? known + is1 + 2 * is2 + 3 * is3 : -1;
    const believed = (mixture / packet) * (slot >= 0 ? belief[slot] : strength[person]);
    const taken = believed > wanted ? Math.ceil(mixture * (wanted / believed)) : mixture;
    const all = taken >= mixture;

    // What is left to chance: two factors of 16 bits each, and a rare event of 32.
    const word = mixedWord(mixedWord(first, person), second);
    const struck = open(mixedWord(word, 1));

    // From the stash into the books and the body. Doses split off one stash differ, by a factor of mean 1. In its fentanyls, unless
    // they are a trace, they differ besides as the lot is uneven: by the mean of some of the packets that are left.
    const at = person * SUBSTANCES;
    const lot = stashLot[person];
    let portion = 1;
    let ofFentanyls = 1;
    if (!all) {
      const share = taken / mixture;
      portion = share * quantileOf(unevenDose, 0, coarse(word, 0));
      ofFentanyls = portion;
      let effect = 0;
      for (let s = 1; s < SUBSTANCES; s++) effect += stash[at + s] * potency[s];
      if (lot >= 0 && moreThanTrace(world, effect, effect + stash[at] * potency[substances.heroin])) {
        const uneven = lots.unevenness[lot] * Math.sqrt((1 - share) / (share * Math.max(1, stashPackets[person])));
        ofFentanyls *= quantileOf(unevenFentanyls, nearest(uneven), open(mixedWord(word, 2)));
      }
    }
    let mg = 0;
    let heroin = 0;
    let pure = 0;
    for (let s = 0; s < SUBSTANCES; s++) {
      const there = stash[at + s];
      if (there === 0) continue;
      const ng = all ? there : Math.min(there, Math.floor(there * (s === substances.heroin ? portion : ofFentanyls)));
      stash[at + s] = there - ng;
      used[s] += ng;
      pure += ng;
      mg += ng * potency[s];
      if (s === substances.heroin) heroin = mg;
    }
    const weight = all ? mixture : Math.min(mixture, Math.max(taken, pure));
    const rest = mixture - weight;
    stashMixture[person] = rest;
    if (rest > 0) stashPackets[person] = packetsLeft(stashPackets[person], rest, mixture);
    else {
      if (lot >= 0 && holders[lot] > 1) holders[lot]--;
      else release(world, lot);
      stashLot[person] = -1;
      stashSource[person] = -1;
      stashPackets[person] = 0;
      stashKnown[person] = 0;
    }
    const account = person * HANDLINGS + handling.used;
    handled[account] = Math.min(HANDLED_MOST, handled[account] + Math.ceil(pure / NG_PER_MG));

    // What it does. Tolerance has fallen since it was last looked at, and a dose above it closes a share of the gap.
    const kind = treated[person];
    const through = passes[kind];
    const whole = effectiveDose(acting, mg, route[person], depressants[person]);
    const dose = whole * through;
    const since = step - toleranceStep[person];
    const share = since < left.length ? left[since] : +leftAfter(since, toleranceHalfLife);
    const medicine = holds[kind];
    const before = heldUp(naive + (tolerance[person] - naive) * share, medicine);
    tolerance[person] = adapted(before, dose, toleranceGain);
    toleranceStep[person] = step;
    lastUse[person] = step;
    if (dose >= adequate * before) lastAdequate[person] = step;
    // Nearly every draw lies above the ceiling of the risk, and the risk itself is not worked out.
    if (struck < overdoseCeilings[doublings(dose, before)] && struck < overdoseRisk(city, dose, before))
      noteOverdose(world, person, source, dose, before, moreThanTrace(world, mg - heroin, mg));

    // What was felt moves what is believed of this source, and of anybody; what would have contented moves the habit. Who takes a
    // medicine that blocks knows why less was felt, and learns nothing of their habit from it.
    const felt = (whole * quantileOf(perception, 0, coarse(word, 16)) * packetWeight * NG_PER_MG) / weight;
    if (slot >= 0) belief[slot] += beliefGain * (felt - belief[slot]);
    strength[person] += beliefGain * (felt - strength[person]);
    habit[person] += through * habitGain * (Math.min(content * before, habitMost) - habit[person]);

    // The day's plan, as `plan` has it.
    const after = heldUp(tolerance[person], medicine);
    const next =
      after >= dependentFrom ? nextWithdrawal(lastAdequate[person] + onset[person], step, withdrawal) : NEVER;
    nextAct[person] = Math.min(Math.max(nextCue[person], step + 1), next);
    uses++;
    usedNg += pure;
  }
  const day = tally.rows - 1;
  tally.uses[day] += uses;
  tally.usedNg[day] += usedNg;
}

/** 1 if two numbers of 32 bits are the same, else 0. */
function same(a: number, b: number): number {
  const differs = a ^ b;
  return 1 ^ ((differs | -differs) >>> 31);
}

/** In place of who drug came from: it was prescribed. */
export const PRESCRIBED = -2;

/** Lists an overdose for rescue. */
export function noteOverdose(
  world: World,
  person: number,
  source: number,
  dose: number,
  tolerance: number,
  fentanyl: boolean,
): void {
  const { agenda, tally } = world;
  const { overdoses } = agenda;
  const day = tally.rows - 1;
  tally.overdoses[day]++;
  if (fentanyl) tally.overdosesFentanyl[day]++;
  reserve(overdoses, 1);
  const row = overdoses.rows++;
  overdoses.person[row] = person;
  overdoses.source[row] = source;
  overdoses.dose[row] = dose;
  overdoses.tolerance[row] = tolerance;
  overdoses.fentanyl[row] = fentanyl ? 1 : 0;
}
