// Levels at the end of a day that are counted over all people and shops. Few are in custody or in treatment: they are listed block by
// block, and those who use are counted without a branch, for it is over everybody.
import { BLOCK } from './world/block.ts';
import { custody, treatment, using } from './world/codes.ts';
import type { i32 } from './world/numbers.ts';
import type { World } from './world/world.ts';

const few = new Int32Array(BLOCK);

/** Writes the day's levels of people and sellers into its row. */
export function countLevels(world: World): void {
  const tally = world.tally;
  const day = tally.rows - 1;
  countAway(world, day);
  const active = countUsing(world);
  tally.peopleUsing[day] = active;
  tally.takingPart[day] = active + countSellers(world, day);
}

/** People alive who use. */
function countUsing(world: World): i32 {
  const uses = world.people.using;
  const deathStep = world.people.deathStep;
  const rows = world.people.rows;
  let count = 0;
  for (let i = 0; i < rows; i++) count += (deathStep[i] >>> 31) & (uses[i] === using.active ? 1 : 0);
  return count;
}

/** Counts sellers at work. Returns those who do not use. */
function countSellers(world: World, day: i32): i32 {
  const shops = world.shops;
  const people = world.people;
  const rows = shops.rows;
  let sellers = 0;
  let sellOnly = 0;
  for (let shop = 0; shop < rows; shop++) {
    const seller = shops.person.get(shop);
    if (seller < 0) continue;
    if (people.using[seller] !== using.active) sellOnly++;
    if (people.custody[seller] === custody.free && shops.mixture.get(shop) >= shops.packet.get(shop)) sellers++;
  }
  world.tally.sellers[day] = sellers;
  return sellOnly;
}

/** Who is in custody or in treatment, or in both. */
function countAway(world: World, day: i32): void {
  const people = world.people;
  const tally = world.tally;
  const rows = people.rows;
  let treated = 0;
  let held = 0;
  let dependent = 0;
  let fromTreatment = 0;
  let beforeTrial = 0;
  let inPrison = 0;
  let usingInside = 0;
  let treatedInside = 0;
  for (let from = 0; from < rows; from += BLOCK) {
    const listed = listAway(world, from);
    for (let at = 0; at < listed; at++) {
      const i = few[at];
      if (people.deathStep[i] >= 0) continue;
      const kind = people.treatment[i];
      if (kind === treatment.methadone || kind === treatment.buprenorphine) treated++;
      const where = people.custody[i];
      if (where < custody.pretrial) continue;
      held++;
      dependent += people.dependentWhenTaken[i];
      fromTreatment += people.treatedWhenTaken[i];
      if (people.using[i] === using.active) usingInside++;
      if (where === custody.pretrial) beforeTrial++;
      if (where === custody.prison) inPrison++;
      if (kind === treatment.inside) treatedInside++;
    }
  }
  tally.inTreatment[day] = treated;
  tally.inCustody[day] = held;
  tally.inCustodyDependent[day] = dependent;
  tally.inCustodyFromTreatment[day] = fromTreatment;
  tally.inPretrial[day] = beforeTrial;
  tally.inPrison[day] = inPrison;
  tally.inJail[day] = held - beforeTrial - inPrison;
  tally.usingInside[day] = usingInside;
  tally.inTreatmentInside[day] = treatedInside;
}

/** Lists who of a block of rows is in custody or in treatment. */
function listAway(world: World, from: i32): i32 {
  const held = world.people.custody;
  const treatedBy = world.people.treatment;
  const end = from + BLOCK < world.people.rows ? from + BLOCK : world.people.rows;
  let count = 0;
  for (let i = from; i < end; i++) {
    few[count] = i;
    count += (held[i] | treatedBy[i]) !== 0 ? 1 : 0;
  }
  return count;
}
