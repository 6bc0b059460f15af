// An overdose: where, with whom, what is at hand; death, or what survival changes.
import { openKits, residentHasKit, residentOpensKit } from '../care/kits.ts';
import { reportOverdose } from '../checking/alerts.ts';
import { heedOverdose } from '../checking/sellers.ts';
import { traceDeath } from '../law/homicide.ts';
import { policeAtOverdose } from '../law/police-at-overdose.ts';
import { die } from '../lives/dying.ts';
import { defineProcess } from '../process.ts';
import { defineStream, firstWord, mixed, uniform } from '../world/chance.ts';
import { death, heeds, knowledge, rescued, scene } from '../world/codes.ts';
import { FRIENDS } from '../world/tables.ts';
import type { Witness, World } from '../world/world.ts';
import { ambulanceMedian } from './ambulance.ts';
import { type Company, companyOf, kitsAtHand } from './company.ts';
import { minutesToDeath } from './dying-time.ts';
import { holdsFentanyl } from './fentanyl.ts';
import { type Rescue, rescue } from './rescue.ts';
import { diesInHospital, isTaken, survive, tellFriends } from './surviving.ts';

const CHAIN = defineStream('body/rescue');
const CALLER = defineStream('body/who-calls');
const ELSEWHERE = defineStream('body/kit-from-elsewhere');
const LEARNS = defineStream('body/seller-learns');

/** Which draw of the chain is which. */
const draws = {
  notices: 0,
  minute: 1,
  doses: 2,
  naloxone: 3,
  calls: 4,
  drive: 5,
  ambulance: 6,
  police: 7,
  officer: 8,
  dies: 9,
} as const;

export const rescues = defineProcess({
  name: 'rescue',
  meaning: 'overdoses: place, company, naloxone, ambulance, police, death or survival',
  run(world) {
    for (let row = 0; row < world.agenda.overdoses.rows; row++) befall(world, row);
  },
});

function befall(world: World, row: number): void {
  const { people, agenda } = world;
  const { overdoses } = agenda;
  const person = overdoses.person[row];
  const source = overdoses.source[row];
  const fentanyl = overdoses.fentanyl[row] === 1;
  world.witness?.('overdose', person, -1, overdoses.dose[row]);
  tellSeller(world, person, source, fentanyl);
  const company = companyOf(world, person);
  const caller = callerOf(world, person, company);
  const minute = deathWithoutHelp(world, row);
  const excess = overdoses.dose[row] / overdoses.tolerance[row];
  const { outcome, opener } = helpAt(world, person, company, caller, minute, excess);
  const taken = outcome.called && !outcome.died && isTaken(world, person);
  const inDanger = minute < Number.POSITIVE_INFINITY && !outcome.reversed;
  const inHospital = taken && inDanger && diesInHospital(world, person);
  count(world, company, outcome, taken, inHospital);
  if (world.witness !== undefined)
    tell(world.witness, person, company, caller, { ...outcome, opener, taken, inHospital, inDanger });
  if (outcome.called || outcome.died) reportOverdose(world, person);
  tellFriends(world, person);
  if (outcome.died || inHospital) {
    const witnessed = isWitnessed(company);
    countDeath(world, company.scene, witnessed, fentanyl);
    traceDeath(world, person, source, witnessed, fentanyl);
    die(world, person, death.overdose);
  } else {
    if (people.overdoses[person] < 255) people.overdoses[person]++;
    survive(world, person, outcome.called, taken);
    if (outcome.police) policeAtOverdose(world, person, person);
  }
  if (outcome.police && caller >= 0) policeAtOverdose(world, person, caller);
}

/** A customer’s overdose may tell the seller what is in the stock. */
function tellSeller(world: World, person: number, seller: number, fentanyl: boolean): void {
  const { people, shops, keys, clock, city } = world;
  const shop = seller < 0 ? -1 : people.shop.get(seller);
  if (!fentanyl || shop < 0 || !holdsFentanyl(world, shops.mass, shop)) return;
  const learns = uniform(keys[LEARNS], person, clock.step[0]) < city.supply.learnsFromOverdose;
  if (!learns || shops.knows.get(shop) !== knowledge.no) return;
  shops.knows.set(shop, knowledge.overdoses);
  world.witness?.('learns', seller, person, knowledge.overdoses);
  heedOverdose(world, shop);
}

function isWitnessed({ friends, other }: Company): boolean {
  return friends.length > 0 || other;
}

/** Whoever of those who are there would call: a friend, or -1 for somebody else or nobody. Who it is goes by identity. */
function callerOf({ keys, clock }: World, person: number, { friends, other }: Company): number {
  uniform(keys[CALLER], person, clock.step[0]);
  const word = firstWord();
  let caller = -1;
  let most = other ? mixed(word, caller) : 0;
  for (const friend of friends) {
    const u = mixed(word, friend);
    if (u <= most) continue;
    most = u;
    caller = friend;
  }
  return caller;
}

/** Minute of death without help. */
function deathWithoutHelp({ agenda, city, keys, clock }: World, row: number): number {
  const { person, dose, tolerance } = agenda.overdoses;
  const u = uniform(keys[CHAIN], person[row], clock.step[0], draws.dies);
  return minutesToDeath(city, dose[row], tolerance[row], u);
}

/** What became of an overdose, and the first friend whose kit was opened, -1 none. */
interface Helped {
  readonly outcome: Rescue;
  readonly opener: number;
}

/** Kits at hand: the victim's own, and those of each friend who is there. */
const kits = new Uint8Array(1 + FRIENDS);

/** What help comes, and the kits that it takes: the victim’s own go first, then the friends’, then one from elsewhere. */
function helpAt(
  world: World,
  person: number,
  company: Company,
  caller: number,
  minute: number,
  excess: number,
): Helped {
  const { people, city, keys, clock, levers } = world;
  const place = people.place[person];
  // Who asked a friend to be near has also laid ready what they have: they, and no friend who is there by chance.
  const laidReady = (people.heed.get(person) & heeds.company) !== 0;
  const ownAll = company.scene === scene.home || laidReady;
  const hostAll = company.scene === scene.friends;
  const { friends } = company;
  kits[0] = kitsAtHand(world, person, ownAll);
  let inHands = kits[0];
  for (let i = 0; i < friends.length; i++) {
    kits[i + 1] = kitsAtHand(world, friends[i], i === 0 && hostAll);
    inHands += kits[i + 1];
  }
  const other = company.other && company.scene !== scene.site;
  const elsewhere = uniform(keys[ELSEWHERE], person, clock.step[0]);
  const own = other && elsewhere < city.rescue.bystanderKit;
  const resident = other && !own && residentHasKit(world, person);
  const key = keys[CHAIN];
  const step = clock.step[0];
  const outcome = rescue(
    city,
    {
      friends: friends.length,
      others: company.other ? 1 : 0,
      staffed: company.scene === scene.site,
      kits: inHands + (own || resident ? 1 : 0),
      perceivedRisk: caller >= 0 ? people.perceivedRisk.get(caller) : city.law.fearFloor,
      protection: levers['law.good-samaritan'][place],
      police: levers['law.police-at-overdoses'][place],
      policeNaloxone: levers['police.naloxone'][place],
      ambulance: ambulanceMedian(city, place) * levers['care.ambulance-minutes'][place],
      excess,
      death: minute,
    },
    {
      notices: uniform(key, person, step, draws.notices),
      minute: uniform(key, person, step, draws.minute),
      doses: uniform(key, person, step, draws.doses),
      naloxone: uniform(key, person, step, draws.naloxone),
      calls: uniform(key, person, step, draws.calls),
      drive: uniform(key, person, step, draws.drive),
      ambulance: uniform(key, person, step, draws.ambulance),
      police: uniform(key, person, step, draws.police),
      officer: uniform(key, person, step, draws.officer),
    },
  );
  const opener = openAtHand(world, person, friends, outcome.kitsUsed);
  if (resident && outcome.kitsUsed > inHands) residentOpensKit(world, place);
  return { outcome, opener };
}

/** Opens so many of the kits at hand, in order. Returns the first friend whose kit was opened, -1 none. */
function openAtHand(world: World, person: number, friends: readonly number[], used: number): number {
  let left = used;
  let opener = -1;
  for (let i = 0; i <= friends.length; i++) {
    const who = i === 0 ? person : friends[i - 1];
    const taken = Math.min(left, kits[i]);
    if (taken > 0 && i > 0 && opener < 0) opener = who;
    openKits(world, who, taken);
    left -= taken;
  }
  return opener;
}

interface Told extends Rescue {
  readonly opener: number;
  readonly taken: boolean;
  readonly inHospital: boolean;
  /** Without help it would have killed. */
  readonly inDanger: boolean;
}

/** Tells where it was, who was there and did what, and how it ended. */
function tell(witness: Witness, person: number, company: Company, caller: number, outcome: Told): void {
  witness('overdoseAt', person, company.friends[0] ?? -1, company.scene);
  if (outcome.noticed && company.scene !== scene.site) witness('ambulance', person, caller, outcome.called ? 1 : 0);
  if (outcome.police) witness('policeCame', person, caller, 0);
  if (outcome.taken) witness('hospital', person, -1, 0);
  const end = endOf(company, outcome);
  witness('rescue', person, end === rescued.naloxone ? giverOf(outcome, caller) : -1, end);
}

/** The friend who gave naloxone: whose kit it was, else who acted. */
function giverOf({ opener }: Told, caller: number): number {
  return opener >= 0 ? opener : caller;
}

/** How an overdose ended, as a code of rescued. */
function endOf({ scene: where }: Company, outcome: Told): number {
  const { died, noticed, inHospital, inDanger, reversed, reversedByPolice, called } = outcome;
  if (died) return noticed ? rescued.tooLate : rescued.unseen;
  if (inHospital) return rescued.diedInHospital;
  if (where === scene.site) return rescued.staff;
  if (reversedByPolice) return rescued.officer;
  if (reversed) return rescued.naloxone;
  return called && inDanger ? rescued.ambulance : rescued.cameRound;
}

function count(world: World, company: Company, outcome: Rescue, taken: boolean, inHospital: boolean): void {
  const { tally } = world;
  const day = tally.rows - 1;
  if (company.scene === scene.site) tally.overdosesSite[day]++;
  if (isWitnessed(company)) tally.overdosesWitnessed[day]++;
  if (outcome.reversed) tally.reversals[day]++;
  if (outcome.reversedByPolice) tally.policeReversals[day]++;
  if (outcome.called) tally.ambulanceCalls[day]++;
  tally.ambulanceMinutes[day] += outcome.drive;
  if (outcome.police) tally.policeAtOverdoses[day]++;
  if (taken) tally.takenToHospital[day]++;
  if (inHospital) tally.deathsHospital[day]++;
}

function countDeath({ tally }: World, where: number, witnessed: boolean, fentanyl: boolean): void {
  const day = tally.rows - 1;
  tally.overdoseDeaths[day]++;
  if (fentanyl) tally.deathsFentanyl[day]++;
  if (witnessed) tally.deathsWitnessed[day]++;
  if (where === scene.home) tally.deathsHome[day]++;
  else if (where === scene.friends) tally.deathsFriends[day]++;
  else if (where === scene.outside) tally.deathsOutside[day]++;
  else tally.deathsSite[day]++;
}
