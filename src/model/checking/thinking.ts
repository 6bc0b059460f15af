// Who holds drug and has a strip tests it, or not; who hears an alert thinks of it too, and who was told of a fentanyl does in
// thinking.kernel.ts. Each batch of drug in hand is thought of once. What was decided holds until other drug comes to it.
import { pow } from '../world/arithmetic.ts';
import { defineStream, pairUniform, uniform } from '../world/chance.ts';
import { heeds, knowledge, type responses } from '../world/codes.ts';
import type { f64, i32 } from '../world/numbers.ts';
import { FRIENDS } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { alertFor, hearsAlert } from './alerts.ts';
import { judgeSeller } from './answering.ts';
import { canTell, isPositive } from './strip.ts';
import { decide, mayBeWilling, WILL } from './thinking.kernel.ts';

const STRIP = defineStream('checking/strip');
const TELLS = defineStream('checking/tells-friend');

const COUNT_MOST = 255;

/** Somebody who knows nothing of the drug they hold thinks of it: by a strip, by an alert. */
export function think(world: World, person: i32): void {
  const { people, city, tally } = world;
  const has = people.strips.get(person) > 0;
  if (has && isWilling(world, person) && dipStrip(world, person)) {
    people.stashKnown.set(person, knowledge.tested);
    judgeSeller(world, person);
    tellFriends(world, person);
    decideBy(world, person, city.checking.afterStrip);
    return;
  }
  const place = alertFor(world, person);
  if (place >= 0 && hearsAlert(world, person, place)) {
    decideBy(world, person, city.checking.afterAlert);
    if (people.heed.get(person) !== heeds.decided) tally.alertsHeeded[tally.rows - 1]++;
  } else if (has || place >= 0) people.heed.set(person, heeds.decided);
}

type Shares = Readonly<Record<(typeof responses)[number], number>>;

function decideBy(world: World, person: number, { discard, less, slower, company }: Shares): void {
  decide(world, person, discard, less, slower, company);
}

/** Whether somebody tests this drug: the more strips were positive of late the less often, for one that always says the same says nothing. */
function isWilling(world: World, person: number): boolean {
  if (!mayBeWilling(world, person)) return false;
  const { people, city, keys, clock } = world;
  const { tooMuchTrouble, fatigue } = city.checking;
  const left = pow(0.5, people.positives[person] / fatigue);
  return uniform(keys[WILL], person, clock.step[0]) < (1 - tooMuchTrouble) * left;
}

/** Uses a strip on the drug in hand. Returns whether it is positive. */
function dipStrip(world: World, person: number): boolean {
  const { people, keys, clock, tally } = world;
  const day = tally.rows - 1;
  people.strips.set(person, people.strips.get(person) - 1);
  tally.stripsUsed[day]++;
  const tells = canTell(world, people.stash, person, people.stashMixture.get(person));
  const positive = isPositive(world, uniform(keys[STRIP], person, clock.step[0]), tells);
  if (positive) {
    tally.stripsPositive[day]++;
    if (people.positives[person] < COUNT_MOST) people.positives[person]++;
  }
  world.witness?.('strip', person, people.stashSource.get(person), positive ? 1 : 0);
  return positive;
}

/** News of a positive strip goes to friends who hold drug of the same seller and know nothing of it. */
function tellFriends(world: World, person: number): void {
  const { people, city, keys, clock } = world;
  const { friends, stashSource, stashKnown } = people;
  const source = stashSource.get(person);
  if (source < 0) return;
  for (let f = 0; f < FRIENDS && friends.of(person, f) >= 0; f++) {
    const friend = friends.of(person, f);
    if (stashSource.get(friend) !== source || stashKnown.get(friend) !== knowledge.no) continue;
    if (pairUniform(keys[TELLS], person, friend, clock.step[0]) >= city.checking.tellsFriends) continue;
    stashKnown.set(friend, knowledge.told);
    people.heed.set(friend, 0);
    world.witness?.('learns', friend, person, knowledge.told);
  }
}

/** That somebody takes a share of the dose wanted of drug they have tested, to whoever watches. */
export function tellOfTested(world: World, person: i32, share: f64): void {
  world.witness?.('testedDose', person, world.people.stashSource.get(person), share);
}
