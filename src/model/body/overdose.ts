// After an overdose: where, with whom, what is at hand; death, or what survival changes.
import { offerTreatment } from '../care/seeking-treatment.ts';
import { traceDeath } from '../law/homicide.ts';
import { die } from '../lives/dying.ts';
import { friendCount } from '../lives/friendship.ts';
import { quit } from '../lives/quitting.ts';
import { defineProcess } from '../process.ts';
import { defineStream, second, uniform } from '../world/chance.ts';
import { custody, death, housing, knowledge } from '../world/codes.ts';
import { FRIENDS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { holdsFentanyl } from './fentanyl.ts';
import { rescue } from './rescue.ts';
import { unhelpedDeathRisk } from './risk.ts';

const SCENE = defineStream('body/scene');
const CHAIN = defineStream('body/rescue');
const AFTER = defineStream('body/after-overdose');

export const rescues = defineProcess({
  name: 'rescue',
  meaning: 'overdoses: company, naloxone, ambulance, death or survival',
  run(world) {
    for (let row = 0; row < world.agenda.overdoses.rows; row++) befall(world, row);
  },
});

function befall(world: World, row: number): void {
  const { agenda, people, city, clock, keys, tally, levers } = world;
  const { overdoses } = agenda;
  const person = overdoses.person[row];
  const step = clock.step[0];
  const day = tally.rows - 1;
  const fentanyl = overdoses.fentanyl[row] === 1;
  world.witness?.('overdose', person, -1, overdoses.dose[row]);
  tellSeller(world, person, overdoses.source[row], fentanyl);
  const witnessed = hasCompany(world, person);
  const friend = friendNear(world, person);
  const draw = (n: number) => uniform(keys[CHAIN], person, step, n);
  const elsewhere = draw(5) < city.body.bystanderKit ? 1 : 0;
  const friendsKits = friend >= 0 ? people.kits[friend] : 0;
  const outcome = rescue(
    city,
    {
      unhelpedRisk: unhelpedDeathRisk(city, overdoses.dose[row], overdoses.tolerance[row]),
      witnessed,
      kits: people.kits[person] + friendsKits + elsewhere,
      perceivedRisk: friend >= 0 ? people.perceivedRisk[friend] : city.law.fearFloor,
      protection: levers['law.good-samaritan'][people.place[person]],
      fentanyl,
    },
    { acts: draw(0), calls: draw(1), naloxone: draw(2), ambulance: draw(3), dies: draw(4) },
  );
  // Kits nearest at hand go first: the victim’s own, then the friend’s, then one from elsewhere.
  const own = Math.min(people.kits[person], outcome.kitsUsed);
  people.kits[person] -= own;
  if (friend >= 0) people.kits[friend] -= Math.min(friendsKits, outcome.kitsUsed - own);
  if (outcome.reversed) tally.reversals[day]++;
  if (outcome.called) tally.ambulanceCalls[day]++;
  if (witnessed) tally.overdosesWitnessed[day]++;
  if (outcome.died) {
    tally.overdoseDeaths[day]++;
    if (fentanyl) tally.deathsFentanyl[day]++;
    if (witnessed) tally.deathsWitnessed[day]++;
    traceDeath(world, person, overdoses.source[row], witnessed, fentanyl);
    die(world, person, death.overdose);
    return;
  }
  if (people.overdoses[person] < 255) people.overdoses[person]++;
  if (uniform(keys[AFTER], person, step) < city.lives.quitAfterOverdose) quit(world, person);
  offerTreatment(world, person, 'overdose');
}

/** A customer’s overdose may tell the seller what is in the stock. */
function tellSeller(world: World, person: number, seller: number, fentanyl: boolean): void {
  const { people, shops, keys, clock, city } = world;
  const shop = seller < 0 ? -1 : people.shop[seller];
  if (!fentanyl || shop < 0 || !holdsFentanyl(city, shops.mass, shop)) return;
  const learns = uniform(keys[AFTER], person, clock.step[0], 1) < city.supply.learnsFromOverdose;
  if (learns && shops.knows[shop] === knowledge.no) shops.knows[shop] = knowledge.overdoses;
}

/** Whether anybody is near: at home by the chance of using alone, elsewhere by who passes. */
function hasCompany(world: World, person: number): boolean {
  const { people, city, keys, clock } = world;
  const where = uniform(keys[SCENE], person, clock.step[0]);
  const company = second();
  const outside = people.housing[person] === housing.unsheltered || where < city.body.outside;
  return company >= (outside ? city.body.aloneOutside : city.body.alone);
}

/** The friend who would be near, if any: one of those who are friends now, and not in custody. */
function friendNear(world: World, person: number): number {
  const { people, keys, clock } = world;
  const count = friendCount(people, person);
  if (count === 0) return -1;
  const pick = Math.floor(uniform(keys[SCENE], person, clock.step[0], 1) * count);
  const friend = people.friends[person * FRIENDS + pick];
  return people.custody[friend] === custody.free ? friend : -1;
}
