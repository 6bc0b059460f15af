// Where an overdose happens and who is there. Friends are there by ties: those who are free, by how near they live and whether they
// use, each by a draw of the pair, so that who loses friends to custody or death is more often alone. Beside them there may be
// somebody of the household, or somebody who passes, who are no people of the model.
import { atSite } from '../care/supervised-site.ts';
import { companionOf } from '../checking/answering.ts';
import { drawFriend } from '../lives/friendship.ts';
import { exp } from '../world/arithmetic.ts';
import { defineStream, firstWord, pairUniform, second, uniform } from '../world/chance.ts';
import { custody, housing, scene, using } from '../world/codes.ts';
import { metresBetween } from '../world/distance.ts';
import { FRIENDS } from '../world/tables.ts';
import type { World } from '../world/world.ts';

const WHERE = defineStream('body/scene');
const FRIEND = defineStream('body/company');
const CARRIED = defineStream('body/carried-kit');

/** Where somebody overdosed and with whom. */
export interface Company {
  /** Code of codes.ts. */
  readonly scene: number;
  /** Friends who are there, the host first: people rows. */
  readonly friends: readonly number[];
  /** Somebody else is there, who is nobody of the model. */
  readonly other: boolean;
}

/** Where somebody who overdoses in this step is, and who is there. */
export function companyOf(world: World, person: number): Company {
  const { people, city, keys, clock } = world;
  const { rescue } = city;
  if (atSite(world, person)) return { scene: scene.site, friends: [], other: true };
  const where = uniform(keys[WHERE], person, clock.step[0]);
  const others = second();
  const hasHome = people.housing[person] !== housing.unsheltered;
  const outside = !hasHome || where < rescue.outside;
  const host = !outside && where < rescue.outside + rescue.atFriends ? hostOf(world, person) : -1;
  if (host >= 0) return { scene: scene.friends, friends: friendsNear(world, person, host), other: false };
  const friends = friendsNear(world, person, -1);
  if (outside) return { scene: scene.outside, friends, other: others < rescue.passers };
  const household = people.housing[person] === housing.housed ? rescue.household.housed : rescue.household.unstable;
  return { scene: scene.home, friends, other: others < household };
}

/** The friend at whose home somebody is: one of those who are free and have a home, -1 if there is none. */
function hostOf(world: World, person: number): number {
  const { people, keys, clock } = world;
  const { housing: lives, custody: held } = people;
  uniform(keys[WHERE], person, clock.step[0], 1);
  const has = (friend: number) => held[friend] === custody.free && lives[friend] !== housing.unsheltered;
  return drawFriend(people, person, firstWord(), has);
}

/** Friends who are free and near, in the order of their list, after the host. */
function friendsNear(world: World, person: number, host: number): number[] {
  const { people, keys, clock } = world;
  const near: number[] = host < 0 ? [] : [host];
  const asked = companionOf(world, person);
  for (let f = 0; f < FRIENDS && people.friends.of(person, f) >= 0; f++) {
    const friend = people.friends.of(person, f);
    if (friend === host || people.custody[friend] !== custody.free) continue;
    if (friend === asked || pairUniform(keys[FRIEND], person, friend, clock.step[0]) < nearness(world, person, friend))
      near.push(friend);
  }
  return near;
}

/** Chance that a friend is there: more if they use, live near, and if the person takes care not to be alone. */
function nearness({ people, city, clock }: World, person: number, friend: number): number {
  const { company, companyNotUsing, companyMetres, waryCompany } = city.rescue;
  const { homeX, homeY } = people;
  const metres = metresBetween(homeX[person], homeY[person], homeX[friend], homeY[friend]);
  const base = people.using[friend] === using.active ? company : companyNotUsing;
  const wary = people.waryUntil[person] > clock.step[0] ? waryCompany : 1;
  return base * wary * exp(-metres / companyMetres);
}

/**
 * Kits that a person has at hand: all where they live or have no home to leave them in, or if they were laid ready, else
 * those they carry.
 */
export function kitsAtHand(world: World, person: number, all: boolean): number {
  const { people, city, keys, clock } = world;
  const kits = people.kits[person];
  if (kits === 0 || all || people.housing[person] === housing.unsheltered) return kits;
  return uniform(keys[CARRIED], person, clock.step[0]) < city.rescue.carried ? kits : 0;
}
