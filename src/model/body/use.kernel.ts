// The doses of a block, as a chain of loops: who holds anything, how much they take, what is in it, what it does, what is
// left. What nobody foresees (a part of the stash or all, a fentanyl in it or none, the last of it) sorts into lists that are
// written always and kept if they should be; or it is reckoned without asking, to the same bit.

import { HANDLED_MOST } from '../market/handling.kernel.ts';
import { letGo, packetsLeft } from '../market/stash.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { atStep, coarse, defineStream, mixedWord, open } from '../world/chance.ts';
import { custody, handling, substances } from '../world/codes.ts';
import { type f64, i32 } from '../world/numbers.ts';
import { nearest, quantileOf } from '../world/quantiles.kernel.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import { HANDLINGS, NEVER, SELLERS, SUBSTANCES } from '../world/tables.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { doublings } from './doublings.kernel.ts';
import { moreThanTrace } from './fentanyl.kernel.ts';
import { goWithout, nextWithdrawal } from './need.kernel.ts';
import { meetDose } from './note-overdose.ts';
import { adapted, heldUp, leftOf } from './tolerance.kernel.ts';
import { beliefSlot, believedEffect, wantedDose } from './wanting.kernel.ts';

const DOSE = defineStream('body/dose');

// Places in `wants` of who holds drug and is free, and of who is not.
const holding = new Int32Array(BLOCK);
const without = new Int32Array(BLOCK);
// By dose, in the order of turns: who takes it, the word of their luck, the slot in which they know the seller and whether they do;
const taker = new Int32Array(BLOCK);
const luck = new Int32Array(BLOCK);
const slotIn = new Int32Array(BLOCK);
const knows = new Uint8Array(BLOCK);
// what the stash weighed, what is to be taken by weight, and the shares of its heroin and of its fentanyls that come;
const weighed = new Float64Array(BLOCK);
const intended = new Float64Array(BLOCK);
const portion = new Float64Array(BLOCK);
const ofFentanyls = new Float64Array(BLOCK);
// what is in it: pure mass, ng, and effect, mg morphine, of heroin and of all.
const pure = new Float64Array(BLOCK);
const ofHeroin = new Float64Array(BLOCK);
const effect = new Float64Array(BLOCK);
// Doses that are a part of a stash, that hold fentanyls; those that leave something, and those that leave nothing.
const parts = new Int32Array(BLOCK);
const laced = new Int32Array(BLOCK);
const leaving = new Int32Array(BLOCK);
const emptying = new Int32Array(BLOCK);
/** Two numbers of which one is chosen by a question that nobody foresees. */
const either = new Float64Array(2);

/** Who wants to use and holds anything takes a dose. */
export function takeDoses(world: World): void {
  const doses = sort(world);
  const some = measure(world, doses);
  divide(world, some);
  takeOut(world, doses);
  const left = act(world, doses);
  leave(world, left, doses - left);
}

/** Lists who of the block holds drug and is free. Returns how many they are; the others go without. */
function sort(world: World): i32 {
  const wants = world.agenda.wants;
  const count = world.agenda.wantsCount;
  const stashMixture = world.people.stashMixture;
  const held = world.people.custody;
  let doses = 0;
  let none = 0;
  for (let w = 0; w < count; w++) {
    const person = wants[w];
    const has = (stashMixture[person] > 0 ? 1 : 0) & (held[person] === custody.free ? 1 : 0);
    holding[doses] = w;
    without[none] = person;
    doses += has;
    none += 1 - has;
  }
  for (let n = 0; n < none; n++) goWithout(world, without[n]);
  return doses;
}

/**
 * How much each takes: by what is believed of the seller it came from, or of anybody, and less by who is careful with it. Lists
 * who takes a part of what they hold, and returns how many they are.
 */
function measure(world: World, doses: i32): i32 {
  const people = world.people;
  const wants = world.agenda.wants;
  const leftOut = world.agenda.leftOut;
  const stashMixture = people.stashMixture;
  const habit = people.habit;
  const lastUse = people.lastUse;
  const breakCut: f64 = world.city.body.breakCut;
  const step = world.clock.step[0];
  const key = atStep(world.keys[DOSE], step);
  const first = key.first;
  const second = key.second;
  let some = 0;
  for (let d = 0; d < doses; d++) {
    const w = holding[d];
    const person = wants[w];
    const mixture: f64 = stashMixture[person];
    const wanted: f64 = (1 - leftOut[w]) * wantedDose(habit[person], step - lastUse[person], breakCut);
    const slot = beliefSlot(people, person);
    const believed: f64 = believedEffect(world, person, slot);
    const taken: f64 = Math.ceil(mixture * (wanted / believed));
    taker[d] = person;
    luck[d] = mixedWord(mixedWord(first, person), second);
    // The person's first slot stands in where the seller is not known.
    slotIn[d] = slot + ((person * SELLERS - slot) & (slot >> 31));
    knows[d] = 1 + (slot >> 31);
    weighed[d] = mixture;
    portion[d] = 1;
    ofFentanyls[d] = 1;
    parts[some] = d;
    const isPart = (believed > wanted ? 1 : 0) & (taken < mixture ? 1 : 0);
    some += isPart;
    // Of everything the weight is what is there; of a part it stays.
    either[0] = mixture;
    either[1] = taken;
    intended[d] = either[isPart];
  }
  return some;
}

/**
 * What of a stash is in a part of it. Doses split off one stash differ, by a factor of mean 1. In its fentanyls, unless they are
 * a trace, they differ besides as the lot is uneven: by the mean of some of the packets that are left.
 */
function divide(world: World, some: i32): void {
  const people = world.people;
  const prepared = world.agenda.prepared;
  const stash = people.stash;
  const stashLot = people.stashLot;
  const stashPackets = people.stashPackets;
  const potency = prepared.potency;
  const unevenDose = prepared.unevenDose;
  const unevenFentanyls = prepared.unevenFentanyls;
  const unevenness = world.lots.unevenness;
  for (let p = 0; p < some; p++) {
    const d = parts[p];
    const person = taker[d];
    const word = luck[d];
    const share: f64 = intended[d] / weighed[d];
    const comes: f64 = share * quantileOf(unevenDose, 0, coarse(word, 0));
    portion[d] = comes;
    ofFentanyls[d] = comes;
    const at = person * SUBSTANCES;
    let fentanyls: f64 = 0;
    for (let s = 1; s < SUBSTANCES; s++) fentanyls += stash[at + s] * potency[s];
    const lot = stashLot[person];
    if (lot < 0 || !moreThanTrace(world, fentanyls, fentanyls + stash[at] * potency[substances.heroin])) continue;
    const packets = stashPackets[person];
    const uneven: f64 = unevenness[lot] * Math.sqrt((1 - share) / (share * (packets > 1 ? packets : 1)));
    ofFentanyls[d] = comes * quantileOf(unevenFentanyls, nearest(uneven), open(mixedWord(word, 2)));
  }
}

/** Takes the doses out of the stashes and into the books. */
function takeOut(world: World, doses: i32): void {
  const stash = world.people.stash;
  const potency = world.agenda.prepared.potency;
  const used = world.ledger.used;
  const mgOfHeroin: f64 = potency[substances.heroin];
  let heroin: f64 = 0;
  let lacedCount = 0;
  for (let d = 0; d < doses; d++) {
    const at = taker[d] * SUBSTANCES;
    const there: f64 = stash[at];
    const share: f64 = Math.floor(there * portion[d]);
    const ng: f64 = share < there ? share : there;
    stash[at] = there - ng;
    heroin += ng;
    pure[d] = ng;
    ofHeroin[d] = ng * mgOfHeroin;
    effect[d] = ng * mgOfHeroin;
    laced[lacedCount] = d;
    lacedCount += stash[at + 1] + stash[at + 2] + stash[at + 3] + stash[at + 4] > 0 ? 1 : 0;
  }
  used[substances.heroin] += heroin;
  for (let l = 0; l < lacedCount; l++) {
    const d = laced[l];
    const at = taker[d] * SUBSTANCES;
    let mass: f64 = pure[d];
    let mg: f64 = effect[d];
    for (let s = 1; s < SUBSTANCES; s++) {
      const there: f64 = stash[at + s];
      if (there === 0) continue;
      const share: f64 = Math.floor(there * ofFentanyls[d]);
      const ng: f64 = share < there ? share : there;
      stash[at + s] = there - ng;
      used[s] += ng;
      mass += ng;
      mg += ng * potency[s];
    }
    pure[d] = mass;
    effect[d] = mg;
  }
}

/**
 * What the doses do: to tolerance, to what is believed of the seller, to habit and to the day's plan. Lists who has something
 * left and who has not, and returns how many have.
 */
function act(world: World, doses: i32): i32 {
  const people = world.people;
  const prepared = world.agenda.prepared;
  const body = world.city.body;
  const belief = people.belief;
  const strength = people.strength;
  const habit = people.habit;
  const lastUse = people.lastUse;
  const lastAdequate = people.lastAdequate;
  const onset = people.onset;
  const nextAct = people.nextAct;
  const nextCue = people.nextCue;
  const tolerance = people.tolerance;
  const toleranceStep = people.toleranceStep;
  const treated = people.treatment;
  const route = people.route;
  const depressants = people.depressants;
  const handled = people.handled;
  const stashMixture = people.stashMixture;
  const acting = prepared.acting;
  const passes = prepared.passes;
  const holds = prepared.heldUp;
  const ceilings = prepared.overdoseCeilings;
  const perception = prepared.perception;
  const naive: f64 = body.naive;
  const gain: f64 = body.toleranceGain;
  const adequate: f64 = body.adequate;
  const habitGain: f64 = body.habitGain;
  const beliefGain: f64 = body.beliefGain;
  const content: f64 = body.wanted;
  const dependentFrom: f64 = body.dependentRatio * naive;
  const packetWeight: f64 = world.city.market.packetWeight;
  const withdrawal = stepsOf(body.withdrawalDays);
  const step = world.clock.step[0];
  either[0] = body.habitMost;
  let left = 0;
  let nothing = 0;
  let usedNg: f64 = 0;
  for (let d = 0; d < doses; d++) {
    const person = taker[d];
    const word = luck[d];
    const mass: f64 = pure[d];
    usedNg += mass;
    const mixture: f64 = weighed[d];
    const least: f64 = intended[d];
    const full: f64 = least > mass ? least : mass;
    const weight: f64 = full > mixture ? mixture : full;
    const rest: f64 = mixture - weight;
    stashMixture[person] = rest;
    leaving[left] = d;
    emptying[nothing] = d;
    const some = rest > 0 ? 1 : 0;
    left += some;
    nothing += 1 - some;
    const account = person * HANDLINGS + handling.used;
    const sum = handled[account] + i32(Math.ceil(mass / NG_PER_MG));
    handled[account] = sum < HANDLED_MOST ? sum : HANDLED_MOST;

    // Tolerance has fallen since it was last looked at, and a dose above it closes a share of the gap.
    const kind = treated[person];
    const through: f64 = passes[kind];
    const medicine: f64 = holds[kind];
    const whole: f64 = effect[d] * acting[route[person] * 2 + depressants[person]];
    const dose: f64 = whole * through;
    const fallen: f64 = naive + (tolerance[person] - naive) * leftOf(world, step - toleranceStep[person]);
    const before: f64 = heldUp(fallen, medicine);
    tolerance[person] = adapted(before, dose, gain);
    toleranceStep[person] = step;
    lastUse[person] = step;
    const wasAdequate = lastAdequate[person];
    const isAdequate = dose >= adequate * before ? step : wasAdequate;
    lastAdequate[person] = isAdequate;
    // Nearly every draw lies above the ceiling of the risk, and the risk itself is not worked out.
    const struck: f64 = open(mixedWord(word, 1));
    if (struck < ceilings[doublings(dose, before)]) {
      const fentanyl = moreThanTrace(world, effect[d] - ofHeroin[d], effect[d]);
      meetDose(world, struck, person, people.stashSource[person], dose, before, fentanyl);
    }

    // What was felt moves what is believed of this source, and of anybody; what would have contented moves the habit. Who takes a
    // medicine that blocks knows why less was felt, and learns nothing of their habit from it.
    const felt: f64 = (whole * quantileOf(perception, 0, coarse(word, 16)) * packetWeight * NG_PER_MG) / weight;
    const slot = slotIn[d];
    const believed: f64 = belief[slot];
    belief[slot] = believed + beliefGain * knows[d] * (felt - believed);
    const ofAnybody: f64 = strength[person];
    strength[person] = ofAnybody + beliefGain * (felt - ofAnybody);
    const contents: f64 = content * before;
    either[1] = contents;
    const usual: f64 = habit[person];
    habit[person] = usual + through * habitGain * (either[contents < either[0] ? 1 : 0] - usual);

    // The day's plan, as `plan` has it.
    const after: f64 = heldUp(tolerance[person], medicine);
    const suffers = nextWithdrawal(isAdequate + onset[person], step, withdrawal);
    const next = after >= dependentFrom ? suffers : NEVER;
    const cue = nextCue[person];
    const comes = cue > step ? cue : step + 1;
    nextAct[person] = comes < next ? comes : next;
  }
  const day = world.tally.rows - 1;
  world.tally.uses[day] += doses;
  world.tally.usedNg[day] += usedNg;
  return left;
}

/** Packets of what is left, and lots of what is not. */
function leave(world: World, left: i32, nothing: i32): void {
  const people = world.people;
  const stashMixture = people.stashMixture;
  const stashPackets = people.stashPackets;
  for (let l = 0; l < left; l++) {
    const d = leaving[l];
    const person = taker[d];
    stashPackets[person] = packetsLeft(stashPackets[person], stashMixture[person], weighed[d]);
  }
  for (let n = 0; n < nothing; n++) letGo(world, taker[emptying[n]]);
}
