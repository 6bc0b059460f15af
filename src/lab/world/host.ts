// One world of the lab, wherever it runs: opened or restored, stepped day by day, taken back to a day, and asked what it shows.
// It is the command line's model, day for day and bit for bit.
import type { City } from '../../model/city/parameters.ts';
import type { Change } from '../../model/levers/schedule.ts';
import { openWorld } from '../../model/opening.ts';
import type { Period } from '../../model/outcomes/outcome.ts';
import { step } from '../../model/step.ts';
import { STEPS_PER_DAY } from '../../model/world/clock.ts';
import { tallyTable } from '../../model/world/tally.ts';
import { restoreWorld, snapshotWorld, type World, worldChecksum } from '../../model/world/world.ts';
import { EventLog } from '../../observe/event-log.ts';
import { type Fates, fateOf, type Known, knownIn, type Life, lifeOf } from '../../observe/life/index.ts';
import type { WorldRecord } from '../../study/tasks.ts';
import { overdoseDeaths, recordOf } from '../../study/world-run.ts';
import type { Census, Frame, Series } from './frame.ts';
import { Snapshots } from './kept.ts';
import { looksOf } from './looks.ts';
import { MomentBuffer } from './moments.ts';
import { type Ties, tiesOf } from './ties.ts';

/** Snapshots of a world take at most so many bytes, and so do its events but for those that change lives. */
const KEPT_MOST = 150e6;
const LOG_MOST = 100e6;

export interface Opening {
  readonly city: City;
  /** People using at the start. */
  readonly people: number;
  readonly seed: number;
}

/** What is measured of a world so far. */
export interface Account {
  readonly day: number;
  /** Without the daily counts, of which the page has been told. */
  readonly record: Omit<WorldRecord, 'daily'>;
  /** 1 for who died of overdose since day 0, by row. */
  readonly overdoseDeaths: Uint8Array;
}

export class WorldHost {
  #world: World | undefined;
  #kept = new Snapshots(KEPT_MOST);
  #moments = new MomentBuffer(0);
  /** Events from day 0 on. */
  #log = new EventLog();
  /** Whom everybody knew on day 0. */
  #known: Known | undefined;
  /** Days of the tally that the page has. */
  #told = 0;

  /** A new city at the first step of its burn-in. */
  open({ city, people, seed }: Opening): Census {
    this.#begin(openWorld(city, people, seed), people);
    const { people: rows } = this.#world as World;
    return {
      rows: rows.rows,
      homeX: rows.homeX.slice(0, rows.rows),
      homeY: rows.homeY.slice(0, rows.rows),
      place: rows.place.slice(0, rows.rows),
      places: city.people.places.map(({ name, x, y, radius, openAir }) => ({ name, x, y, radius, openAir })),
    };
  }

  /** The twin of a city whose burn-in has ended, under a law of its own. */
  restore(bytes: Uint8Array, { city, people, seed }: Opening, changes: readonly Change[]): Frame {
    this.#begin(restoreWorld(bytes, city, seed, changes), people);
    return this.frame();
  }

  /** The whole state as bytes. */
  snapshot(): Uint8Array {
    return snapshotWorld(this.#at());
  }

  /** Goes on to a day, and no further than `budget` milliseconds allow; at least one day. */
  advance(day: number, budget = Number.POSITIVE_INFINITY): Frame {
    const world = this.#at();
    const started = performance.now();
    while (this.day < day) {
      if (this.day === 0) this.#listen(world);
      if (this.day >= 0 && this.#kept.wants(this.day)) this.#kept.keep(this.day, snapshotWorld(world));
      this.#moments.begin();
      for (let s = 0; s < STEPS_PER_DAY; s++) step(world);
      if (performance.now() - started > budget) break;
    }
    return this.frame();
  }

  /**
   * Goes to a day from 0 on, back or forth. Days before the one reached are not told again: `series` begins anew from
   * where the world was taken back to.
   */
  seek(day: number): Frame {
    if (day < this.day) {
      const kept = this.#kept.before(day);
      if (!kept) throw new Error(`day ${day} is not kept`);
      this.#restore(kept.bytes, this.#at().changes);
    }
    return this.advance(day);
  }

  /** Goes on under other changes, which are the same as before up to `from`; the world is at `from` or goes back to it. */
  rewrite(changes: readonly Change[], from: number): Frame {
    const frame = this.seek(Math.min(from, this.day));
    this.#kept.dropAfter(frame.day);
    this.#restore(this.snapshot(), changes);
    return this.frame();
  }

  frame(): Frame {
    const world = this.#at();
    return { day: this.day, looks: looksOf(world), moments: this.#moments.moments(), series: this.#series() };
  }

  /** What is measured so far; undefined before the first day. */
  account(): Account | undefined {
    const period = this.#period();
    if (period.days <= 0) return undefined;
    const world = this.#at();
    const { daily: _, ...record } = recordOf(world, period);
    return { day: this.day, record, overdoseDeaths: overdoseDeaths(world, period) };
  }

  /** The life of a person from day 0 to now; the people of a census are numbered by row. */
  life(person: number): Life {
    const world = this.#at();
    return lifeOf({ world, log: this.#log, known: this.#known ?? knownIn(world) }, person, this.#period());
  }

  /** What became of everybody from day 0 to now. */
  fates(): Fates {
    return fateOf(this.#at(), this.#period());
  }

  checksum(): string {
    return worldChecksum(this.#at());
  }

  /** Whom a person knows; nobody before a world is open. */
  ties(person: number): Ties | undefined {
    return this.#world && tiesOf(this.#world, person);
  }

  get day(): number {
    const world = this.#at();
    return world.clock.step[0] / STEPS_PER_DAY - world.city.people.burnInDays;
  }

  #begin(world: World, people: number): void {
    this.#kept = new Snapshots(KEPT_MOST);
    this.#moments = new MomentBuffer(people);
    this.#told = 0;
    this.#world = world;
    this.#known = undefined;
    this.#listen(world);
  }

  #restore(bytes: Uint8Array, changes: readonly Change[]): void {
    const { city, seed } = this.#at();
    const world = restoreWorld(bytes, city, seed, changes);
    this.#moments.begin();
    this.#told = Math.min(this.#told, world.tally.rows);
    this.#world = world;
    this.#listen(world);
  }

  /** Hears what happens: what pictures show at any time, and from day 0 on what lives are told by. */
  #listen(world: World): void {
    const moments = this.#moments;
    world.witness = (kind, person, other) => moments.add(kind, person, other);
    if (this.day < 0) return;
    if (this.day === 0) {
      this.#log = new EventLog({ bytes: LOG_MOST });
      this.#known = knownIn(world);
    }
    this.#log.truncate(world.clock.step[0]);
    this.#log.attach(world);
  }

  #at(): World {
    if (!this.#world) throw new Error('no city is open');
    return this.#world;
  }

  #period(): Period {
    const { city, clock } = this.#at();
    const firstDay = city.people.burnInDays;
    const until = clock.step[0];
    return { from: firstDay * STEPS_PER_DAY, until, firstDay, days: this.day };
  }

  /** The days that the page has not been told of. */
  #series(): Series {
    const { tally, city } = this.#at();
    const from = this.#told;
    this.#told = tally.rows;
    const names = Object.keys(tallyTable.columns) as (keyof typeof tallyTable.columns)[];
    const daily = Object.fromEntries(names.map((name) => [name, tally[name].slice(from, tally.rows)]));
    return { from: from - city.people.burnInDays, daily };
  }
}
