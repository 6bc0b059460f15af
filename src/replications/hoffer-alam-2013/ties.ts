// Social ties: always a pair of directed ones, each in a place of its owner's. A customer has as many places as they had ties at
// the start, which is the most they may have.
import { defineStream, pairUniform } from '../../model/world/chance.ts';
import { choose } from '../../model/world/distributions.ts';
import type { Market } from './market.ts';
import { MEET_FROM, MEET_TO } from './scales.ts';

const TARGET = defineStream('hoffer-alam-2013/purchases-before-meeting');

/** A tie of two customers, fresh in both directions. Each must have a place free. */
export function tie(market: Market, a: number, b: number, tick: number): void {
  const { ties } = market;
  const there = freePlace(market, a);
  const back = freePlace(market, b);
  fill(market, there, b, tick);
  fill(market, back, a, tick);
  ties.opposite[there] = back;
  ties.opposite[back] = there;
}

/** Ends a tie, in both directions, with what is remembered of it. */
export function untie(market: Market, place: number): void {
  const { ties, customers } = market;
  for (const end of [place, ties.opposite[place]]) {
    customers.ties[ties.customer[end]]--;
    ties.neighbour[end] = -1;
  }
}

/** The place of a customer's tie to another, -1 if they are not tied. */
export function tieBetween({ customers, ties }: Market, customer: number, other: number): number {
  const first = customers.firstTie[customer];
  const end = first + customers.mostTies[customer];
  for (let place = first; place < end; place++) if (ties.neighbour[place] === other) return place;
  return -1;
}

/** Begins a round of purchases through a neighbour: after how many the buyer meets the dealer. */
export function beginRound(market: Market, place: number, tick: number): void {
  const { ties, keys } = market;
  ties.brokered[place] = 0;
  const u = pairUniform(keys[TARGET], ties.customer[place], ties.neighbour[place], tick);
  ties.target[place] = MEET_FROM + choose(u, MEET_TO - MEET_FROM + 1);
}

function freePlace(market: Market, customer: number): number {
  const place = tieBetween(market, customer, -1);
  if (place < 0) throw new Error(`customer ${customer} has no place for a tie`);
  return place;
}

function fill(market: Market, place: number, neighbour: number, tick: number): void {
  const { ties, customers } = market;
  ties.neighbour[place] = neighbour;
  ties.made[place] = tick;
  ties.good[place] = 0;
  ties.bad[place] = 0;
  customers.ties[ties.customer[place]]++;
  beginRound(market, place, Math.max(0, tick));
}
