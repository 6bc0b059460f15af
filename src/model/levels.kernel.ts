// Levels at the end of a day that are counted over all people and shops.
import { isAlive } from './lives/alive.kernel.ts';
import { custody, treatment, using } from './world/codes.ts';
import type { i32 } from './world/numbers.ts';
import type { World } from './world/world.ts';

// People alive, as they are counted: who use, who are in treatment with an agonist outside, who are held, and of these who were dependent or in
// treatment when taken, are not yet tried, are in prison, use, are treated.
let active: i32 = 0;
let treated: i32 = 0;
let held: i32 = 0;
let dependent: i32 = 0;
let fromTreatment: i32 = 0;
let beforeTrial: i32 = 0;
let inPrison: i32 = 0;
let usingInside: i32 = 0;
let treatedInside: i32 = 0;

/** Writes the day's levels of people and sellers into its row. */
export function countLevels(world: World): void {
  const tally = world.tally;
  const day = tally.rows - 1;
  active = treated = held = dependent = fromTreatment = beforeTrial = inPrison = usingInside = treatedInside = 0;
  countPeople(world);
  tally.peopleUsing[day] = active;
  tally.takingPart[day] = active + countSellers(world, day);
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

/** Counts everybody. In WebAssembly sixteen at once: levels.lanes.as. */
function countPeople(world: World): void {
  const rows = world.people.rows;
  for (let i = 0; i < rows; i++) countPerson(world, i);
}

function countPerson(world: World, i: i32): void {
  const people = world.people;
  if (!isAlive(people, i)) return;
  const uses = people.using[i] === using.active ? 1 : 0;
  active += uses;
  const kind = people.treatment[i];
  const where = people.custody[i];
  if (where < custody.pretrial) {
    if (kind === treatment.methadone || kind === treatment.buprenorphine) treated++;
    return;
  }
  held++;
  dependent += people.dependentWhenTaken[i];
  fromTreatment += people.treatedWhenTaken[i];
  if (where === custody.pretrial) beforeTrial++;
  if (where === custody.prison) inPrison++;
  usingInside += uses;
  if (kind === treatment.inside) treatedInside++;
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
