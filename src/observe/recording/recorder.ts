// Looks on while a world runs and writes down what studies would have seen: it stands beside each process of a step, reads
// columns before and after, and changes nothing. Without chance of its own.
import { rescues } from '../../model/body/overdose.ts';
import { use } from '../../model/body/use.ts';
import { prefersFentanyl } from '../../model/checking/answering.ts';
import { closeDay } from '../../model/day.ts';
import { seeking } from '../../model/market/seeking.ts';
import type { Period } from '../../model/outcomes/outcome.ts';
import type { Process } from '../../model/process.ts';
import { STEPS_PER_DAY } from '../../model/world/clock.ts';
import { createTable } from '../../model/world/columns.ts';
import type { World } from '../../model/world/world.ts';
import { TestedDoses } from '../tested-doses.ts';
import { DaysObserver } from './days.ts';
import { DealsObserver } from './deals.ts';
import { DosesObserver } from './doses.ts';
import { noCounts, type Recording, type Week } from './recording.ts';
import { SeizuresObserver } from './seizures.ts';
import { episodesTable, type Months, monthTable, overdosesTable, seizuresTable } from './tables.ts';
import { WithdrawalObserver } from './withdrawal.ts';

/** What observers write into while a month lasts. */
export interface Notes extends Recording {
  readonly months: Months[];
  readonly weeks: Week[];
  /** The month, and uses of the week, that are not over yet. */
  month: Months;
  week: Uint8Array;
}

export class Recorder {
  readonly #notes: Notes;
  readonly #days: DaysObserver;
  readonly #doses: DosesObserver;
  readonly #deals: DealsObserver;
  readonly #withdrawal: WithdrawalObserver;

  /** Begins to look on: from the first step of the burn-in, so that windows of months are whole. */
  constructor(world: World, period: Period) {
    const { city, people, cases, releases, tally } = world;
    const rows = people.rows;
    const tested = new TestedDoses();
    this.#notes = {
      ...{ city, period, people, cases, releases, tally, months: [], weeks: [] },
      month: createTable(monthTable, rows),
      week: new Uint8Array(rows),
      overdoses: createTable(overdosesTable, 0),
      seizures: createTable(seizuresTable, 0),
      episodes: createTable(episodesTable, 0),
      counts: noCounts(),
      everBrokered: new Uint8Array(rows),
      tested: tested.table,
      prefers: Uint8Array.from({ length: rows }, (_, i) => (prefersFentanyl(world, i) ? 1 : 0)),
    };
    this.#days = new DaysObserver(this.#notes);
    this.#doses = new DosesObserver(this.#notes, this.#days);
    this.#deals = new DealsObserver(this.#notes);
    this.#withdrawal = new WithdrawalObserver(this.#notes);
    const seizures = new SeizuresObserver(this.#notes);
    const before = world.witness;
    world.witness = (kind, person, other, amount) => {
      before?.(kind, person, other, amount);
      if (kind === 'arrest') seizures.note(world, person, amount);
      if (kind === 'hustle') this.#notes.month.hustled[person]++;
      tested.add(world.clock.step[0], kind, person, other, amount);
    };
  }

  /** Runs a process of a step, as `step` asks of who watches it. */
  readonly watch = (process: Process, world: World): void => {
    if (process === use) this.#doses.before(world);
    if (process === rescues) this.#doses.beforeRescue(world);
    process.run(world);
    if (process === seeking) this.#deals.note(world);
    else if (process === use) this.#doses.after(world);
    else if (process === rescues) this.#doses.afterRescue(world);
    else if (process === closeDay) this.#close(world);
  };

  #close(world: World): void {
    this.#withdrawal.note(world);
    if (world.clock.step[0] % STEPS_PER_DAY === STEPS_PER_DAY - 1) this.#days.close(world);
  }

  get recording(): Recording {
    return this.#notes;
  }
}
