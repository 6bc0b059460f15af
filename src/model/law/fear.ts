// Perceived risk of arrest: rises with one's own arrest, friends' arrests and what is heard of arrests where one lives or deals,
// fades to a floor. What moves it is that people are arrested; how hard they are punished enters with a small weight (Nagin
// 2013, doi 10.1086/670398).
import type { City } from '../city/parameters.ts';
import { pow } from '../world/arithmetic.ts';
import { FRIENDS, type People } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { fearOf } from './fear-of.kernel.ts';

/** Arrests among so many people using, in 30 days, are one piece of news. */
const NEWS_PEOPLE = 100;

/** An arrest raises the perceived risk of the person and of their friends, and is heard of where it was made. */
export function spreadFear(world: World, person: number, place: number): void {
  const { people, city, places } = world;
  const severity = severityAt(world, place);
  frighten(people, person, city.law.ownArrestFear * severity);
  for (let f = 0; f < FRIENDS && people.friends.of(person, f) >= 0; f++)
    frighten(people, people.friends.of(person, f), city.law.friendArrestFear * severity);
  places.arrested[place]++;
}

/** Severity of sentences at a place as it enters fear: 1 at the city's own. */
function severityAt({ levers, city }: World, place: number): number {
  return pow(levers['court.severity'][place], city.law.severityFear);
}

function frighten(people: People, person: number, rise: number): void {
  people.perceivedRisk.set(
    person,
    people.perceivedRisk.get(person) + Math.min(1, rise) * (1 - people.perceivedRisk.get(person)),
  );
}

/** By how much the month's news of arrests raises perceived risk in each place, of what is left to 1: in the agenda. */
export function newsOfMonth(world: World): Float64Array {
  const { city, places, agenda } = world;
  const { news } = agenda;
  for (let place = 0; place < places.rows; place++) {
    const people = (agenda.usingAtStart * city.people.places[place].share) / NEWS_PEOPLE;
    news[place] = people === 0 ? 0 : newsOf(world, place, places.arrested[place] / people);
  }
  return news;
}

/** The same in one place, for so many pieces of news. */
function newsOf(world: World, place: number, pieces: number): number {
  if (pieces === 0) return 0;
  const each = Math.min(1, world.city.law.newsFear * severityAt(world, place));
  return each === 1 ? 1 : 1 - pow(1 - each, pieces);
}

/** What some days take off a perceived risk. */
export function fadeFear(world: World, person: number, days: number): void {
  fadeFearTo(world, person, fearLeft(world.city, days));
}

/** Share of a risk perceived above the floor that is left after some days: the same for everybody. */
export function fearLeft(city: City, days: number): number {
  return pow(0.5, days / city.law.fearFades);
}

/** Fades a perceived risk to a share of what stands above the floor. */
function fadeFearTo(world: World, person: number, left: number): void {
  const { people, city } = world;
  const above = people.perceivedRisk.get(person) - city.law.fearFloor;
  people.perceivedRisk.set(person, city.law.fearFloor + above * left);
}

/** Perceived risk of dealing in the open where so many officers are, over the city's own: what one knows, seen that often. */
export function riskInOpen(risk: number, presence: number): number {
  return risk >= 1 ? 1 : 1 - pow(1 - risk, presence);
}

/** Share of those who would use a service that fear does not keep from it: police are near those places. */
export function reachOfServices(world: World, person: number): number {
  return 1 - world.city.law.fearsServices * fearOf(world.people, person);
}
