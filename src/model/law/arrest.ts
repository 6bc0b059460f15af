// An arrest: what the officer saw is written down beside what the person really was, which the officer does not know. Drug is
// seized, money too where the charge is of dealing; the person is booked, may name a supplier, and is afraid, as are friends.
import { holdsFentanyl } from '../body/fentanyl.ts';
import { isDependent } from '../body/tolerance.ts';
import { offerTreatment } from '../care/seeking-treatment.ts';
import { continuum, roleOf } from '../market/role.ts';
import { loseStock } from '../market/shop.ts';
import { loseStash } from '../market/stash.ts';
import { openVacancy } from '../market/vacancies.ts';
import { defineStream, uniform } from '../world/chance.ts';
import { charge, custody, disposition, knowledge, possessionLaw, using } from '../world/codes.ts';
import { reserve } from '../world/columns.ts';
import { exponential } from '../world/distributions.ts';
import { stepsOf } from '../world/steps.kernel.ts';
import { SELLERS, SUBSTANCES } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { chargeFor, thresholdsAt } from './charging.ts';
import { heldForCharge, takeIntoCustody } from './custody.ts';
import { writeEvidence } from './evidence.ts';
import { spreadFear } from './fear.ts';
import { knownTo } from './known.ts';
import { examine } from './laboratory.ts';
import { timesOdds } from './odds.ts';
import { checkAtArrest } from './revocation.ts';

const BOOKING = defineStream('law/booking');
const INFORMS = defineStream('law/informs');

/** 30 days in steps: who used within them counts as a person who uses. */
const RECENT = stepsOf(30);
const NO_SHOP = 255;

/** What an officer has on a person. Written in this order everywhere: to the engine it is then one kind of thing, which is read the faster. */
export interface Observed {
  readonly means: number;
  readonly place: number;
  /** Whether the officer saw drug change hands, or bought it. */
  readonly handover: boolean;
  /** Packets of stock that can be seized: what is on the person, or all of it. */
  readonly stock: number;
  /** Packets seen to change hands, counted with what is found. */
  readonly seen: number;
  /** What an officer bought: gross weight, ng, and the masses seized in the books before the buy. */
  readonly bought?: { readonly weight: number; readonly before: ArrayLike<number> };
  /** The charge is of a death that the drug led to. */
  readonly death?: true;
}

/** Arrests a person, or, where the law has it so, takes the drug and lets them go. Returns whether there was an arrest. */
export function arrest(world: World, person: number, seen: Observed): boolean {
  const { people, shops, cases, clock, city, levers, keys, ledger } = world;
  const step = clock.step[0];
  const shop = people.shop.get(person);
  const stock = shop < 0 ? 0 : Math.min(shops.mixture.get(shop), seen.stock * shops.packet.get(shop));
  const weight = people.stashMixture.get(person) + stock + (seen.bought?.weight ?? 0);
  const packets =
    people.stashPackets.get(person) + (shop < 0 ? 0 : Math.ceil(stock / shops.packet.get(shop))) + seen.seen;
  if (packets === 0) return false;
  const statements = shop < 0 ? 0 : shops.statements.get(shop);
  const record = people.convictions[person];
  const evidence = { weight, packets, cash: people.cash.get(person), handover: seen.handover, statements, record };
  const code = seen.death ? charge.homicide : chargeFor(city, evidence, thresholdsAt(world, seen.place));
  const law = levers['law.possession'][seen.place];
  const fentanyl = holdsFentanyl(world, people.stash, person) || (shop >= 0 && holdsFentanyl(world, shops.mass, shop));
  const knew = knownTo(world, person);
  const selling = shop >= 0 && shops.mixture.get(shop) >= shops.packet.get(shop);
  if (code === charge.possession && law === possessionLaw.decriminalised) {
    seize(world, person, stock);
    world.witness?.('letOff', person, -1, 0);
    return false;
  }
  reserve(cases, 1);
  const row = cases.rows++;
  cases.person[row] = person;
  cases.step[row] = step;
  cases.place[row] = seen.place;
  cases.means[row] = seen.means;
  cases.weight[row] = weight;
  cases.packets[row] = Math.min(0xffff, packets);
  cases.cash[row] = people.cash.get(person);
  cases.handover[row] = seen.handover ? 1 : 0;
  cases.priors[row] = people.convictions[person];
  cases.charge[row] = code;
  cases.role[row] = roleOf(people, person);
  cases.continuum[row] = continuum(people, person);
  cases.uses[row] = people.using[person] === using.active && step - people.lastUse.get(person) <= RECENT ? 1 : 0;
  cases.dependent[row] = isDependent(city, people, person, step) ? 1 : 0;
  cases.selling[row] = selling ? 1 : 0;
  cases.tier[row] = shop < 0 ? NO_SHOP : shops.tier.get(shop);
  cases.fentanyl[row] = fentanyl ? 1 : 0;
  cases.knew[row] = fentanyl ? knew : knowledge.no;
  cases.warned[row] = shop < 0 ? 0 : shops.warns.get(shop);
  writeEvidence(world, row, stock, seen.seen);
  world.witness?.('arrest', person, -1, row);
  if (people.arrests[person] < 255) people.arrests[person]++;
  const diverted = code === charge.possession && law === possessionLaw.divert;
  // Who faces no charge has nothing to trade for a name.
  if (!diverted) inform(world, person, row);
  const before = seen.bought?.before ?? seizedBefore;
  for (let s = 0; s < SUBSTANCES; s++) seizedBefore[s] = ledger.seized[s];
  seize(world, person, stock);
  examine(world, row, before, weight);
  spreadFear(world, person, seen.place);
  if (diverted) {
    cases.disposition[row] = disposition.diverted;
    cases.dueStep[row] = step;
    world.witness?.('disposition', person, -1, row);
    offerTreatment(world, person, 'arrest');
    return true;
  }
  if (code !== charge.possession) forfeit(world, person);
  cases.disposition[row] = disposition.pending;
  cases.dueStep[row] = step + stepsOf(exponential(uniform(keys[BOOKING], person, step), city.law.courtDays));
  people.openCase[person] = row;
  book(world, person, row);
  checkAtArrest(world, person);
  return true;
}

/** The masses seized in the books before an arrest. */
const seizedBefore = new Float64Array(SUBSTANCES);

function seize(world: World, person: number, stock: number): void {
  const { people, tally } = world;
  const pure =
    loseStash(world, person, 'seized') + (stock > 0 ? loseStock(world, people.shop.get(person), stock, 'seized') : 0);
  tally.seizedNg[tally.rows - 1] += pure;
}

/** Money found with a charge of dealing is taken. */
function forfeit(world: World, person: number): void {
  const { people, ledger, tally } = world;
  const cash = Math.max(0, people.cash.get(person));
  people.cash.set(person, people.cash.get(person) - cash);
  ledger.seizedCents[0] += cash;
  tally.seizedCents[tally.rows - 1] += cash;
  if (cash > 0) world.witness?.('forfeits', person, -1, cash);
}

/** Booked: in jail for days until release, or until the court if held. */
function book(world: World, person: number, row: number): void {
  const { cases, clock, city, levers, keys } = world;
  const step = clock.step[0];
  const share = city.law.pretrialJail[charge.names[cases.charge[row]]];
  const held =
    uniform(keys[BOOKING], person, step, 1) < timesOdds(share, levers['court.pretrial-jail'][cases.place[row]]);
  // Who is held is let go, if at all, after the court: the courts sit later in a step than people are let go.
  const until = held ? cases.dueStep[row] + 1 : step + stepsOf(city.law.pretrialReleaseDays);
  world.witness?.('booked', person, -1, held ? 1 : 0);
  openVacancy(world, person);
  takeIntoCustody(world, person, custody.pretrial, until, heldForCharge(cases.charge[row]));
}

/**
 * The arrested person may name who they bought from: the seller of what they hold, else the one trusted most. The graver the
 * charge, the more there is to gain by it.
 */
function inform(world: World, person: number, row: number): void {
  const { people, shops, city, levers, keys, clock, cases } = world;
  const chance = city.law.informs[charge.names[cases.charge[row]]] * levers['police.informants'][cases.place[row]];
  if (uniform(keys[INFORMS], person, clock.step[0]) >= chance) return;
  let supplier = people.stashSource.get(person);
  if (supplier < 0 || supplier === person) {
    let slot = person * SELLERS;
    for (let k = slot + 1; k < (person + 1) * SELLERS; k++)
      if (people.sellers.get(k) >= 0 && (people.sellers.get(slot) < 0 || people.trust.get(k) > people.trust.get(slot)))
        slot = k;
    supplier = people.sellers.get(slot);
  }
  const shop = people.shop.get(person);
  if (shop >= 0 && shops.supplier[shop] >= 0) supplier = shops.supplier[shop];
  const named = supplier >= 0 ? people.shop.get(supplier) : -1;
  if (named < 0) return;
  shops.heat.set(named, shops.heat.get(named) + 1);
  shops.statements.set(named, shops.statements.get(named) + 1);
  world.witness?.('informs', person, supplier, 0);
}
