// Friendship: a clustered network with homophily. Everybody has a number of places for friends; people seek partners among
// neighbours and in the whole city, pass over those unlike them with a given chance, and then close triangles.
// Everyone proposes by draws of their own, so that removing somebody without ties moves nobody else's.
import { defineStream, type Key, pairUniform, second, uniform } from '../world/chance.ts';
import { poisson } from '../world/distributions.ts';
import { FRIENDS, type People } from '../world/tables.ts';
import type { City } from './parameters.ts';

const DEGREE = defineStream('city/degree');
const PROPOSE = defineStream('city/propose');
const LIKENESS = defineStream('city/likeness');
const CLOSE = defineStream('city/close-triangle');

/**
 * Proposals a person makes for each friend one can have, at most: those that fall on the full, or the passed over, are lost.
 * Assumption: more would find the last few a friend, and take as much longer.
 */
const TRIES = 4;

/** Lays friendships on the people, in place. Every tie stands in both friends' lists. */
export function befriend(city: City, keys: readonly Key[], people: People): void {
  const wanted = new Uint8Array(people.rows);
  for (let i = 0; i < people.rows; i++)
    wanted[i] = Math.min(FRIENDS, poisson(uniform(keys[DEGREE], i, 0), city.network.meanFriends));
  const degree = new Uint8Array(people.rows);
  const neighbours = peopleByHome(people, city.people.places.length);
  for (let round = 0; round < TRIES * FRIENDS; round++) {
    for (let i = 0; i < people.rows; i++) {
      if (degree[i] >= wanted[i]) continue;
      const j = closesTriangle(city, keys, people, i, round)
        ? friendOfFriend(keys[CLOSE], people, degree, i, round)
        : stranger(city, keys[PROPOSE], people, neighbours, i, round);
      if (j < 0 || degree[j] >= wanted[j] || areFriends(people, i, j)) continue;
      if (!alike(people, i, j) && pairUniform(keys[LIKENESS], i, j, round) < city.network.homophily) continue;
      people.friends.put(i, degree[i]++, j);
      people.friends.put(j, degree[j]++, i);
    }
  }
}

/** Whether two people are friends. */
export function areFriends(people: People, i: number, j: number): boolean {
  if (i === j) return true;
  for (let f = 0; f < FRIENDS; f++) if (people.friends.of(i, f) === j) return true;
  return false;
}

function closesTriangle(city: City, keys: readonly Key[], people: People, i: number, round: number): boolean {
  return people.friends.of(i, 0) >= 0 && uniform(keys[CLOSE], i, round, 0) < city.network.clustering;
}

function friendOfFriend(key: Key, people: People, degree: Uint8Array, i: number, round: number): number {
  const through = people.friends.of(i, Math.floor(uniform(key, i, round, 1) * degree[i]));
  return people.friends.of(through, Math.floor(second() * degree[through]));
}

/** Somebody who lives among the nearest in the same place, or anywhere. */
function stranger(
  city: City,
  key: Key,
  people: People,
  { ids, start, rank }: Neighbours,
  i: number,
  round: number,
): number {
  const near = uniform(key, i, round, 0) < city.network.sameplace;
  const where = second();
  if (!near) return Math.floor(where * people.rows);
  const from = start[people.place[i]];
  const living = start[people.place[i] + 1] - from;
  const window = Math.min(living, city.network.nearest);
  const first = Math.max(0, Math.min(living - window, rank[i] - from - (window >> 1)));
  return ids[from + first + Math.floor(where * window)];
}

/** Alike: same race and ethnicity, and less than ten years apart. Assumption: no study seen gives a width. */
export function alike(people: People, i: number, j: number): boolean {
  return people.race[i] === people.race[j] && Math.abs(people.age[i] - people.age[j]) < 10;
}

interface Neighbours {
  /** Ids of people in the order of place, and in each from west to east. */
  readonly ids: Int32Array;
  /** Where each place begins in `ids`; one more at the end. */
  readonly start: Int32Array;
  /** Where each person stands in `ids`. */
  readonly rank: Int32Array;
}

function peopleByHome(people: People, places: number): Neighbours {
  const { place, homeX } = people;
  const ids = Int32Array.from({ length: people.rows }, (_, i) => i);
  ids.sort((a, b) => place[a] - place[b] || homeX[a] - homeX[b] || a - b);
  const start = new Int32Array(places + 1);
  for (let i = 0; i < people.rows; i++) start[place[i] + 1]++;
  for (let p = 0; p < places; p++) start[p + 1] += start[p];
  const rank = new Int32Array(people.rows);
  for (let at = 0; at < ids.length; at++) rank[ids[at]] = at;
  return { ids, start, rank };
}
