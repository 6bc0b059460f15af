// The doses of a block, as a chain of loops: who holds anything, how much they take, what is in it, what it does, what is
// left. What nobody foresees (all of the stash or a part, which one in four takes; the last of it) sorts into lists that are
// written always and kept if they should be; or it is reckoned without asking, to the same bit.

import { handle } from '../market/handling.kernel.ts';
import { letGo, packetsLeft } from '../market/stash.kernel.ts';
import { readLotsHeld } from '../world/ahead.kernel.ts';
import { BLOCK } from '../world/block.ts';
import { atStep, defineStream, mixedWord, open, quickWords } from '../world/chance.ts';
import { custody, handling, substances } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import { nearest, quantileOfHalf, quantileOfWord } from '../world/quantiles.kernel.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import { NEVER, SELLERS, SUBSTANCES } from '../world/tables.ts';
import { NG_PER_MG } from '../world/units.ts';
import type { World } from '../world/world.ts';
import { doublings } from './doublings.kernel.ts';
import { moreThanTrace } from './fentanyl.kernel.ts';
import { goWithout, nextWithdrawal } from './need.kernel.ts';
import { meetDose } from './note-overdose.ts';
import { adapted, heldUp, leftOf } from './tolerance.kernel.ts';
import { beliefSlot, believedEffect, wantedDose } from './wanting.kernel.ts';

const DOSE = defineStream('body/dose');

/** Most doses are below so many times tolerance, which is so many doublings of it. */
const COMMON: f64 = 8;
const COMMON_DOUBLINGS: i32 = 3;

// Places in `wants` of who holds drug and is free, and of who is not.
const holding = new Int32Array(BLOCK);
const without = new Int32Array(BLOCK);
// By dose, in the order of turns: who takes it, the word of their luck, the slot in which they know the seller, or -1;
const taker = new Int32Array(BLOCK);
const luck = new Int32Array(BLOCK);
const slotIn = new Int32Array(BLOCK);
// what it weighs, its pure mass, ng, and the effect, mg morphine, of its heroin and of all.
const weight = new Float64Array(BLOCK);
const pure = new Float64Array(BLOCK);
const ofHeroin = new Float64Array(BLOCK);
const effect = new Float64Array(BLOCK);
// and the effect after route and what else is taken, and how strong that makes the drug seem, mg morphine a packet.
const acts = new Float64Array(BLOCK);
const felt = new Float64Array(BLOCK);
// Doses that are all of a stash; those that are a part, each with what is wanted and what all is believed to do.
const wholes = new Int32Array(BLOCK);
const parts = new Int32Array(BLOCK);
const asked = new Float64Array(BLOCK);
const thought = new Float64Array(BLOCK);
/** Two numbers of which one is chosen by a question that nobody foresees. */
const either = new Float64Array(2);

/** Who wants to use and holds anything takes a dose. */
export function takeDoses(world: World): void {
  const doses = sort(world);
  const some = measure(world, doses);
  const left = divide(world, some);
  takeAll(world, doses - some);
  feel(world, doses);
  act(world, doses);
  leave(world, left < some ? listEmptied(world, doses) : doses - some);
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
    const has = (stashMixture.get(person) > 0 ? 1 : 0) & (held[person] === custody.free ? 1 : 0);
    holding[doses] = w;
    without[none] = person;
    doses += has;
    none += 1 - has;
  }
  for (let n = 0; n < none; n++) goWithout(world, without[n]);
  return doses;
}

/**
 * How much each wants, by what is believed of the seller it came from, or of anybody, and less by who is careful with it. Lists
 * who takes all they hold and who takes a part, and returns how many the latter are.
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
  let all = 0;
  let some = 0;
  for (let d = 0; d < doses; d++) {
    const w = holding[d];
    const person = wants[w];
    const wanted: f64 = (1 - leftOut[w]) * wantedDose(habit.get(person), step - lastUse.get(person), breakCut);
    const slot = beliefSlot(people, person);
    const believed: f64 = believedEffect(world, person, slot);
    taker[d] = person;
    slotIn[d] = slot;
    weight[d] = stashMixture.get(person);
    wholes[all] = d;
    parts[some] = d;
    asked[some] = wanted;
    thought[some] = believed;
    const isPart = believed > wanted ? 1 : 0;
    some += isPart;
    all += 1 - isPart;
  }
  quickWords(taker, doses, key.first, key.second, luck);
  readLotsHeld(world, taker, parts, some);
  return some;
}

/**
 * Takes the doses that are a part out of their stashes. Doses split off one stash differ, by a factor of mean 1. In its
 * fentanyls, unless they are a trace, they differ besides as the lot is uneven: by the mean of some of the packets that are left.
 * Returns how many leave something, as nearly all do.
 */
function divide(world: World, some: i32): i32 {
  const people = world.people;
  const prepared = world.agenda.prepared;
  const stash = people.stash;
  const stashLot = people.stashLot;
  const stashMixture = people.stashMixture;
  const stashPackets = people.stashPackets;
  const potency = prepared.potency;
  const unevenDose = prepared.unevenDose;
  const unevenFentanyls = prepared.unevenFentanyls;
  const unevenness = world.lots.unevenness;
  const used = world.ledger.used;
  let left = 0;
  for (let p = 0; p < some; p++) {
    const d = parts[p];
    const person = taker[d];
    const mixture: f64 = weight[d];
    const at = person * SUBSTANCES;
    const ng0: f64 = stash[at];
    const ng1: f64 = stash[at + 1];
    // Analogues are in few lots.
    const others: f64 = stash[at + 2] + stash[at + 3] + stash[at + 4];
    const packets = stashPackets.get(person);
    let intended: f64 = Math.ceil(mixture * (asked[p] / thought[p]));
    // Shares of the heroin and of the fentanyls that come: no more than all.
    let portion: f64 = 1;
    let ofFentanyls: f64 = 1;
    if (intended < mixture) {
      const word = luck[d];
      const share: f64 = intended / mixture;
      const comes: f64 = share * quantileOfHalf(unevenDose, 0, word, 0);
      portion = comes < 1 ? comes : 1;
      ofFentanyls = portion;
      let fentanyls: f64 = ng1 * potency[1];
      if (others > 0) for (let s = 2; s < SUBSTANCES; s++) fentanyls += stash[at + s] * potency[s];
      const lot = stashLot.get(person);
      if (lot >= 0 && moreThanTrace(world, fentanyls, fentanyls + ng0 * potency[substances.heroin])) {
        const uneven: f64 = unevenness.get(lot) * Math.sqrt((1 - share) / (share * (packets > 1 ? packets : 1)));
        const come: f64 = comes * quantileOfWord(unevenFentanyls, nearest(uneven), mixedWord(word, 2));
        ofFentanyls = come < 1 ? come : 1;
      }
    } else intended = mixture;
    const heroin: f64 = Math.floor(ng0 * portion);
    const fentanyl: f64 = Math.floor(ng1 * ofFentanyls);
    stash[at] = ng0 - heroin;
    stash[at + 1] = ng1 - fentanyl;
    used[substances.heroin] += heroin;
    used[1] += fentanyl;
    let mass: f64 = heroin + fentanyl;
    let mg: f64 = heroin * potency[substances.heroin];
    ofHeroin[d] = mg;
    mg += fentanyl * potency[1];
    if (others > 0)
      for (let s = 2; s < SUBSTANCES; s++) {
        const there: f64 = stash[at + s];
        const ng: f64 = Math.floor(there * ofFentanyls);
        stash[at + s] = there - ng;
        used[s] += ng;
        mass += ng;
        mg += ng * potency[s];
      }
    pure[d] = mass;
    effect[d] = mg;
    const least: f64 = intended > mass ? intended : mass;
    const taken: f64 = least < mixture ? least : mixture;
    const rest: f64 = mixture - taken;
    weight[d] = taken;
    stashMixture.set(person, rest);
    if (rest > 0) {
      stashPackets.set(person, packetsLeft(packets, rest, mixture));
      left++;
    }
  }
  return left;
}

/** Takes so many doses that are all of a stash. */
function takeAll(world: World, all: i32): void {
  const stash = world.people.stash;
  const stashMixture = world.people.stashMixture;
  const potency = world.agenda.prepared.potency;
  const used = world.ledger.used;
  const mg0: f64 = potency[substances.heroin];
  const mg1: f64 = potency[1];
  let heroin: f64 = 0;
  let fentanyl: f64 = 0;
  for (let a = 0; a < all; a++) {
    const d = wholes[a];
    const person = taker[d];
    const at = person * SUBSTANCES;
    const ng0: f64 = stash[at];
    const ng1: f64 = stash[at + 1];
    const ng2: f64 = stash[at + 2];
    const ng3: f64 = stash[at + 3];
    const ng4: f64 = stash[at + 4];
    const others: f64 = ng2 + ng3 + ng4;
    let mg: f64 = ng0 * mg0;
    stashMixture.set(person, 0);
    stash[at] = 0;
    stash[at + 1] = 0;
    heroin += ng0;
    fentanyl += ng1;
    ofHeroin[d] = mg;
    mg += ng1 * mg1;
    // Analogues are in few lots.
    if (others > 0) {
      stash[at + 2] = 0;
      stash[at + 3] = 0;
      stash[at + 4] = 0;
      used[2] += ng2;
      used[3] += ng3;
      used[4] += ng4;
      mg += ng2 * potency[2];
      mg += ng3 * potency[3];
      mg += ng4 * potency[4];
    }
    pure[d] = ng0 + ng1 + others;
    effect[d] = mg;
  }
  used[substances.heroin] += heroin;
  used[1] += fentanyl;
}

/**
 * How strong each dose makes its drug seem: apart from all that it does, because that is long, and in a short loop many divisions go
 * on at once.
 */
function feel(world: World, doses: i32): void {
  const prepared = world.agenda.prepared;
  const acting = prepared.acting;
  const perception = prepared.perception;
  const route = world.people.route;
  const depressants = world.people.depressants;
  const packetWeight: f64 = world.city.market.packetWeight;
  for (let d = 0; d < doses; d++) {
    const person = taker[d];
    const does: f64 = effect[d] * acting[route[person] * 2 + depressants[person]];
    acts[d] = does;
    felt[d] = (does * quantileOfHalf(perception, 0, luck[d], 16) * packetWeight * NG_PER_MG) / weight[d];
  }
}

/** What the doses do: to tolerance, to what is believed of the seller, to habit and to the day's plan. */
function act(world: World, doses: i32): void {
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
  const passes = prepared.passes;
  const holds = prepared.heldUp;
  const ceilings = prepared.overdoseCeilings;
  const naive: f64 = body.naive;
  const gain: f64 = body.toleranceGain;
  const adequate: f64 = body.adequate;
  const habitGain: f64 = body.habitGain;
  const beliefGain: f64 = body.beliefGain;
  const content: f64 = body.wanted;
  const dependentFrom: f64 = body.dependentRatio * naive;
  const withdrawal = stepsOf(body.withdrawalDays);
  const step = world.clock.step[0];
  const common: f64 = ceilings[COMMON_DOUBLINGS];
  either[0] = body.habitMost;
  let usedNg: f64 = 0;
  for (let d = 0; d < doses; d++) {
    const person = taker[d];
    const word = luck[d];
    const mass: f64 = pure[d];
    usedNg += mass;
    handle(people, person, handling.used, mass);

    // Tolerance has fallen since it was last looked at, and a dose above it closes a share of the gap.
    const kind = treated[person];
    const through: f64 = passes[kind];
    const medicine: f64 = holds[kind];
    const dose: f64 = acts[d] * through;
    const fallen: f64 = naive + (tolerance.get(person) - naive) * leftOf(world, step - toleranceStep.get(person));
    const before: f64 = heldUp(fallen, medicine);
    tolerance.set(person, adapted(before, dose, gain));
    toleranceStep.set(person, step);
    lastUse.set(person, step);
    const wasAdequate = lastAdequate.get(person);
    const isAdequate = dose >= adequate * before ? step : wasAdequate;
    lastAdequate.set(person, isAdequate);
    // Nearly every draw lies above the ceiling of common doses, nearly every other above its own: the risk itself is not worked out.
    const struck: f64 = open(mixedWord(word, 1));
    if ((struck < common || dose >= COMMON * before) && struck < ceilings[doublings(dose, before)]) {
      const fentanyl = moreThanTrace(world, effect[d] - ofHeroin[d], effect[d]);
      meetDose(world, struck, person, people.stashSource.get(person), dose, before, fentanyl);
    }

    // What was felt moves what is believed of this source, and of anybody; what would have contented moves the habit. Who takes a
    // medicine that blocks knows why less was felt, and learns nothing of their habit from it.
    const seems: f64 = felt[d];
    // The person's first slot stands in where the seller is not known.
    const known = slotIn[d];
    const isNew = known >> 31;
    const slot = known + ((person * SELLERS - known) & isNew);
    const believed: f64 = belief.get(slot);
    belief.set(slot, believed + beliefGain * (1 + isNew) * (seems - believed));
    const ofAnybody: f64 = strength.get(person);
    strength.set(person, ofAnybody + beliefGain * (seems - ofAnybody));
    const contents: f64 = content * before;
    either[1] = contents;
    const usual: f64 = habit.get(person);
    habit.set(person, usual + through * habitGain * (either[contents < either[0] ? 1 : 0] - usual));

    // The day's plan, as `plan` has it.
    const after: f64 = heldUp(tolerance.get(person), medicine);
    const suffers = nextWithdrawal(isAdequate + onset[person], step, withdrawal);
    const next = after >= dependentFrom ? suffers : NEVER;
    const cue = nextCue.get(person);
    const comes = cue > step ? cue : step + 1;
    nextAct[person] = comes < next ? comes : next;
  }
  const day = world.tally.rows - 1;
  world.tally.uses[day] += doses;
  world.tally.usedNg[day] += usedNg;
}

/** Lists those who have nothing left, in the order of turns. Returns how many they are. */
function listEmptied(world: World, doses: i32): i32 {
  const stashMixture = world.people.stashMixture;
  let emptied = 0;
  for (let d = 0; d < doses; d++) {
    wholes[emptied] = d;
    emptied += stashMixture.get(taker[d]) > 0 ? 0 : 1;
  }
  return emptied;
}

/** Lets go of the lots of what is used up. */
function leave(world: World, emptied: i32): void {
  for (let e = 0; e < emptied; e++) letGo(world, taker[wholes[e]]);
}
