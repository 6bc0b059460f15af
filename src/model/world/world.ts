// A world: the tables that are its state, the city and the policy it lives under, and its luck. All state is in tables, so
// that snapshots and checksums miss nothing; lever values follow from the policy and the step.
import { befriend } from '../city/network.ts';
import type { City } from '../city/parameters.ts';
import { createPeople } from '../city/people.ts';
import { type Change, defaultLevers, type LeverValues, setLevers } from '../levers/schedule.ts';
import { type Agenda, createAgenda } from './agenda.ts';
import { type StreamKey, streamKeys } from './chance.ts';
import { checksum } from './checksum.ts';
import { createTable, reserve } from './columns.ts';
import type { Witness } from './events.ts';
import { giveKernel, type Kernel } from './kernel.ts';
import { openBooks } from './ledger.ts';
import { restore, snapshot } from './snapshot.ts';
import * as tables from './tables.ts';
import { type Tally, tallyTable } from './tally.ts';

export { type EventKind, eventUnits, type Witness } from './events.ts';

/** The tables of a world, in the order of snapshots. */
const declarations = {
  people: tables.peopleTable,
  shops: tables.shopsTable,
  lots: tables.lotsTable,
  places: tables.placesTable,
  importers: tables.importersTable,
  cases: tables.casesTable,
  releases: tables.releasesTable,
  episodes: tables.episodesTable,
  vacancies: tables.vacanciesTable,
  ledger: tables.ledgerTable,
  beatDays: tables.beatDaysTable,
  clock: tables.clockTable,
  tally: tallyTable,
} as const;

export interface State {
  readonly people: tables.People;
  readonly shops: tables.Shops;
  readonly lots: tables.Lots;
  readonly places: tables.Places;
  readonly importers: tables.Importers;
  readonly cases: tables.Cases;
  readonly releases: tables.Releases;
  readonly episodes: tables.Episodes;
  readonly vacancies: tables.Vacancies;
  readonly ledger: tables.Ledger;
  readonly beatDays: tables.BeatDays;
  readonly clock: tables.Clock;
  readonly tally: Tally;
}

export interface World extends State {
  readonly city: City;
  readonly seed: number;
  /** Keys of the streams of chance, by the number of the stream. */
  readonly keys: readonly StreamKey[];
  readonly changes: readonly Change[];
  readonly levers: LeverValues;
  readonly agenda: Agenda;
  /** Who is told of events as they happen; they change nothing. */
  witness: Witness | undefined;
  /** The hot loops compiled to WebAssembly, where there is such a thing. */
  kernel: Kernel | undefined;
}

/** A world at its first step: people, homes and friendships; a market only where one is laid on later. */
export function createWorld(city: City, seed: number, usingAtStart: number, changes: readonly Change[] = []): World {
  const keys = streamKeys(seed);
  const people = createPeople(city, keys, usingAtStart);
  befriend(city, keys, people);
  const state: State = {
    people,
    shops: createTable(tables.shopsTable, 0),
    lots: createTable(tables.lotsTable, 0),
    places: createTable(tables.placesTable, city.people.places.length),
    importers: createTable(tables.importersTable, Math.max(1, Math.round(usingAtStart / city.supply.usersPerImporter))),
    cases: createTable(tables.casesTable, 0),
    releases: createTable(tables.releasesTable, 0),
    episodes: createTable(tables.episodesTable, 0),
    vacancies: createTable(tables.vacanciesTable, 0),
    ledger: createTable(tables.ledgerTable, 1),
    beatDays: createTable(tables.beatDaysTable, 0),
    clock: createTable(tables.clockTable, 1),
    tally: createTable(tallyTable, 0),
  };
  openBooks(state);
  return live(state, city, seed, changes);
}

/** Lots that a market comes to have for each person, by measurement: room made at once, for a table that grows leaves its old place behind. */
const LOTS_PER_PERSON = 1.3;

function live(state: State, city: City, seed: number, changes: readonly Change[]): World {
  reserve(state.lots, Math.ceil(LOTS_PER_PERSON * state.people.rows) - state.lots.rows);
  const levers = defaultLevers(city.people.places.length);
  setLevers(levers, changes, state.clock.step[0]);
  const keys = streamKeys(seed);
  const agenda = createAgenda(state.people.rows, city, keys);
  for (let row = 0; row < state.vacancies.rows; row++) agenda.vacancyOf[state.vacancies.person[row]] = row;
  const world: World = {
    ...state,
    city: asRecords(city),
    seed,
    keys,
    changes,
    levers,
    agenda,
    witness: undefined,
    kernel: undefined,
  };
  giveKernel(world);
  return world;
}

// A city comes from a file or from another thread, its objects filled by computed names: see createTable.
function asRecords(city: City): City {
  const groups = Object.entries(city).map(([name, group]) => [name, typeof group === 'object' ? { ...group } : group]);
  return { ...Object.fromEntries(groups) };
}

function tablesOf(state: State) {
  return (Object.keys(declarations) as (keyof State)[]).map((name) => state[name]);
}

/** Identity of the whole state, 16 hex digits: equal for equal worlds, whatever policy awaits them. */
export function worldChecksum(state: State): string {
  return checksum(tablesOf(state));
}

/** The whole state as bytes. */
export function snapshotWorld(state: State): Uint8Array {
  return snapshot(tablesOf(state));
}

/**
 * A world from a snapshot, under the same luck and any policy: this is how one burn-in serves several laws. The city and
 * the seed must be those that the snapshot was made with.
 */
export function restoreWorld(bytes: Uint8Array, city: City, seed: number, changes: readonly Change[] = []): World {
  const restored = restore(bytes, Object.values(declarations));
  const state = Object.fromEntries(Object.keys(declarations).map((name, i) => [name, restored[i]]));
  return live(state as unknown as State, city, seed, changes);
}
