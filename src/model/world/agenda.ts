// What is in hand within one step: who is due, who wants, who overdosed. None of it is state: it
// is empty between steps, or follows from the state at the start of a day, and so it is in no snapshot and no checksum.

import type { PlaceValue } from '../city/parameter.ts';
import type { City } from '../city/parameters.ts';
import { TIME_CELLS } from '../law/officer-time.ts';
import { createParcel, type Parcel } from '../market/goods.ts';
import { createSearches, type Searches } from '../market/searches.ts';
import { BLOCK } from './block.ts';
import type { Key } from './chance.ts';
import { treatment } from './codes.ts';
import { type Columns, createTable, defineTable, type Table } from './columns.ts';
import { type Prepared, prepare } from './prepared.ts';

const overdoseTable = defineTable('overdoses', 'Overdoses of this step', {
  person: { kind: 'i32', unit: 'people row', meaning: 'who overdosed' },
  source: { kind: 'i32', unit: 'people row', meaning: 'seller the drug came from, -1 unknown, -2 it was prescribed' },
  dose: { kind: 'f64', unit: 'mg morphine', meaning: 'dose as it acted' },
  tolerance: { kind: 'f64', unit: 'mg morphine', meaning: 'tolerance when it was taken' },
  fentanyl: { kind: 'u8', unit: 'flag', meaning: 'a fentanyl was in it' },
});

const ringsTable = defineTable(
  'rings',
  'Sellers at work in the open or in bulk as the day began: as they come, and in rings',
  {
    standing: { kind: 'i32', unit: 'shops row', meaning: 'one after the other, -1 after the last', fill: -1 },
    word: { kind: 'i32', unit: 'word', meaning: 'of the position of that one' },
    shop: {
      kind: 'i32',
      unit: 'shops row',
      meaning: 'in the open, site after site, those of a site in the order of their positions',
    },
    position: { kind: 'f64', unit: '1', meaning: 'position of that one on (0, 1): rising within a site' },
  },
);

type TableOf<D> = D extends { readonly columns: infer C extends Columns } ? Table<C> : never;

/** Sellers in a ring by luck, so that who is found depends on one’s own draw and on little else. */
export interface Ring {
  /** Shop rows in the order of their positions. */
  shops: Int32Array;
  /** Position of each on (0, 1), rising. */
  positions: Float64Array;
}

export interface Agenda {
  /** People who have something to do in this step, in the order of their turns. */
  readonly due: Int32Array;
  dueCount: number;
  /** Where each block of turns begins in `due`; one more at the end. */
  readonly blockStart: Int32Array;
  /** The block whose turn it is, and how many there are. */
  block: number;
  blocks: number;
  /** People of the block who want to use in this step, in the order of their turns, and whether they are in withdrawal. */
  readonly wants: Int32Array;
  readonly sick: Uint8Array;
  /** Whether they are dependent. */
  readonly dependent: Uint8Array;
  wantsCount: number;
  /** Who has used in a supervised site in this step. */
  readonly atSite: Set<number>;
  /** Share of the dose wanted that people careful with what they hold leave out, by place in `wants`; the places where it is not 0. */
  readonly leftOut: Float64Array;
  readonly cutAt: Int32Array;
  cutCount: number;
  readonly overdoses: TableOf<typeof overdoseTable>;
  /** The searches of the block whose turn it is. */
  readonly searches: Searches;
  /** What follows from the city and the seed alone. */
  readonly prepared: Prepared;
  /** The one parcel in transit. */
  readonly parcel: Parcel;
  /** One row more than there are shops. */
  readonly rings: TableOf<typeof ringsTable>;
  /** Where each site's ring begins: it goes up to where the next one's does. */
  readonly ringStart: Int32Array;
  /** Middle-level sellers of the whole city then. */
  middle: Ring;
  /** The open-air site that people of a place go to: places row. */
  readonly sites: Uint8Array;
  /**
   * Officer-time today over the city's own, by place, duty and whom it is spent on: see officer-time.ts. Where nobody does a
   * duty the city's own way, 0.
   */
  readonly time: Float64Array;
  /** By how much the month's news of arrests raises fear in each place, of what is left to 1. */
  readonly news: Float64Array;
  /** Naloxone kits, and packs of test strips, that somebody who uses is given in a month, by place. */
  readonly kitsAt: Float64Array;
  readonly packsAt: Float64Array;
  /** Share of sellers who have test strips, by place. */
  readonly sellersTest: Float64Array;
  /** People who wait for treatment at the end of the day, and how many are in each kind of it. */
  readonly waiting: Int32Array;
  waitingCount: number;
  readonly inTreatment: Int32Array;
  /** Hazard of leaving treatment today over the city's own, by place. */
  readonly leavingAt: Float64Array;
  /** Price of a gram today at the edge, and in bulk, by place of the seller, cents. */
  readonly edgePrices: Float64Array;
  readonly bulkPrices: Float64Array;
  /** Officers in the street of each beat today over the city's own: what people there see. */
  readonly presence: Float64Array;
  /** Chance today of a buy, a watch, a raid for a seller of unit weight: what detectives have time for, among all there are. */
  buyRate: number;
  watchRate: number;
  raidRate: number;
  /** How many are held in jail, and in prison, at the end of the day. */
  readonly inHouses: Int32Array;
  /** How much all sellers are worth buying from, watching and raiding today, and more than the chance of a buy from a full-time street seller. */
  readonly sought: Float64Array;
  buyCeiling: number;
  /** The largest hazards there are today of being noticed by police, of a deal and of a person out to buy. */
  dealHazard: number;
  outingHazard: number;
  /** The latest vacancy of each person: vacancies row, -1 none. */
  readonly vacancyOf: Int32Array;
  /** People in safer supply, and in a home that a programme gives, now. */
  prescribed: number;
  lodged: number;
  /** People using when the city began, which is what its services are made for. */
  readonly usingAtStart: number;
}

/** An agenda with nothing on it. */
export function createAgenda(people: number, city: City, keys: readonly Key[]): Agenda {
  const { places, abstinentPerUser, tradersPerUser, poolPerUser } = city.people;
  return {
    due: new Int32Array(people),
    dueCount: 0,
    blockStart: new Int32Array(Math.ceil(people / BLOCK) * 2 + 2),
    block: 0,
    blocks: 1,
    wants: new Int32Array(BLOCK),
    sick: new Uint8Array(BLOCK),
    dependent: new Uint8Array(BLOCK),
    wantsCount: 0,
    atSite: new Set(),
    leftOut: new Float64Array(BLOCK),
    cutAt: new Int32Array(BLOCK),
    cutCount: 0,
    overdoses: createTable(overdoseTable, 64, 0),
    searches: createSearches(),
    prepared: prepare(city, keys),
    parcel: createParcel(),
    rings: createTable(ringsTable, 64, 0),
    ringStart: new Int32Array(places.length + 1),
    middle: { shops: new Int32Array(0), positions: new Float64Array(0) },
    sites: Uint8Array.from(places, (_, place) => siteOf(places, place)),
    time: new Float64Array(places.length * TIME_CELLS).fill(1),
    news: new Float64Array(places.length),
    kitsAt: new Float64Array(places.length),
    packsAt: new Float64Array(places.length),
    sellersTest: new Float64Array(places.length),
    waiting: new Int32Array(people),
    waitingCount: 0,
    inTreatment: new Int32Array(treatment.names.length),
    leavingAt: new Float64Array(places.length),
    edgePrices: new Float64Array(places.length),
    bulkPrices: new Float64Array(places.length),
    presence: new Float64Array(places.length).fill(1),
    buyRate: 0,
    watchRate: 0,
    raidRate: 0,
    inHouses: new Int32Array(2),
    sought: new Float64Array(3),
    buyCeiling: 0,
    dealHazard: 1,
    outingHazard: 1,
    vacancyOf: new Int32Array(people).fill(-1),
    prescribed: 0,
    lodged: 0,
    usingAtStart: people / (1 + abstinentPerUser + tradersPerUser + poolPerUser),
  };
}

// Their own if the place has one, else the nearest; the place itself where the city has none.
function siteOf(places: readonly PlaceValue[], place: number): number {
  if (places[place].openAir) return place;
  let best = place;
  let least = Number.POSITIVE_INFINITY;
  for (const [other, { x, y, openAir }] of places.entries()) {
    const east = x - places[place].x;
    const north = y - places[place].y;
    const distance = east * east + north * north;
    if (!openAir || distance >= least) continue;
    best = other;
    least = distance;
  }
  return best;
}
