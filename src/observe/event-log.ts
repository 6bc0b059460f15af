// The event log of a world: what happens to people, in columns that grow, 21 bytes an event. It listens and changes nothing.
// Most of what it hears is everyday trade; where memory is short the oldest of that goes, and nothing else ever does.
import { type EventKind, eventUnits, everydayEvents } from '../model/world/events.ts';
import type { World } from '../model/world/world.ts';

/** Every kind of event: a kind is held as its place in this list. */
export const eventKinds = Object.keys(eventUnits) as EventKind[];
/** Codes of kinds, by name. */
export const kindCodes = Object.fromEntries(eventKinds.map((kind, code) => [kind, code])) as Record<EventKind, number>;
const SALE = kindCodes.sale;
/** By code of kind: 1 for everyday kinds. */
export const isEveryday = Uint8Array.from(eventKinds, (kind) =>
  (everydayEvents as readonly string[]).includes(kind) ? 1 : 0,
);

/** Bytes that an event takes: kind 1, step, person and other 4 each, amount 8. */
export const BYTES_PER_EVENT = 21;
const FIRST_ROWS = 1024;
/** Share of the rows that is made free at a time, so that making room is rare. */
const FREED = 1 / 4;

/** Columns of equal length, in the order of events; a kind is its place in `kinds`. Plain data, as it goes between threads. */
export interface Events {
  readonly kinds: readonly EventKind[];
  readonly kind: Uint8Array;
  readonly step: Int32Array;
  readonly person: Int32Array;
  /** -1 nobody. */
  readonly other: Int32Array;
  /** In the unit of the kind (eventUnits). */
  readonly amount: Float64Array;
}

export interface EventLogOptions {
  /**
   * Memory that events may take, bytes (default: no end). Beyond it the oldest everyday events are forgotten, by whole
   * steps: see `everydayFrom`. What changes a life is never forgotten, so that a log may outgrow it by those.
   */
  readonly bytes?: number;
}

export class EventLog {
  readonly #most: number;
  #rows = 0;
  #everydayFrom = 0;
  #kind = new Uint8Array(FIRST_ROWS);
  #step = new Int32Array(FIRST_ROWS);
  #person = new Int32Array(FIRST_ROWS);
  #other = new Int32Array(FIRST_ROWS);
  #amount = new Float64Array(FIRST_ROWS);

  constructor({ bytes = Number.POSITIVE_INFINITY }: EventLogOptions = {}) {
    this.#most = Math.max(FIRST_ROWS, Math.floor(bytes / BYTES_PER_EVENT));
  }

  /** Events kept. */
  get rows(): number {
    return this.#rows;
  }

  /** Bytes that the columns take, room to grow included. */
  get bytes(): number {
    return this.#kind.length * BYTES_PER_EVENT;
  }

  /** First step of which everyday events are kept; 0 while none has been forgotten. */
  get everydayFrom(): number {
    return this.#everydayFrom;
  }

  /** Listens to a world from now on, beside whoever listens already. A world that was restored is another world: attach anew. */
  attach(world: World): void {
    const before = world.witness;
    // The table, not its column: columns are replaced when the memory of a kernel grows.
    const { clock } = world;
    world.witness = before
      ? (kind, person, other, amount) => {
          before(kind, person, other, amount);
          this.add(clock.step[0], kind, person, other, amount);
        }
      : (kind, person, other, amount) => this.add(clock.step[0], kind, person, other, amount);
  }

  add(step: number, kind: EventKind, person: number, other: number, amount: number): void {
    if (this.#rows === this.#kind.length) this.#makeRoom();
    const row = this.#rows++;
    // Nearly all are sales, and a comparison is quicker than a look into a list of names.
    this.#kind[row] = kind === 'sale' ? SALE : kindCodes[kind];
    this.#step[row] = step;
    this.#person[row] = person;
    this.#other[row] = other;
    this.#amount[row] = amount;
  }

  /** Forgets every event at or after a step: the world was put back to it. */
  truncate(step: number): void {
    this.#rows = this.#firstAt(step);
    this.#everydayFrom = Math.min(this.#everydayFrom, step);
  }

  /** Every event that is kept. */
  events(): Events {
    return this.#slice(0, this.#rows);
  }

  /** The events at or after a step. */
  since(step: number): Events {
    return this.#slice(this.#firstAt(step), this.#rows);
  }

  /** The events in which somebody is the person or the other, in order, from a step on. */
  of(who: number, from = 0): Events {
    const person = this.#person;
    const other = this.#other;
    const found: number[] = [];
    const end = this.#rows;
    for (let row = this.#firstAt(from); row < end; row++)
      if (person[row] === who || other[row] === who) found.push(row);
    return this.#pick(found);
  }

  /** The events of some kinds (1 by place in `eventKinds`) of those who are marked (1 by people row), in order, from a step on. */
  among(kinds: Uint8Array, marked: Uint8Array, from = 0): Events {
    const kind = this.#kind;
    const person = this.#person;
    const found: number[] = [];
    const end = this.#rows;
    for (let row = this.#firstAt(from); row < end; row++)
      if (kinds[kind[row]] === 1 && marked[person[row]] === 1) found.push(row);
    return this.#pick(found);
  }

  #pick(rows: readonly number[]): Events {
    const [kind, step, person, other, amount] = [this.#kind, this.#step, this.#person, this.#other, this.#amount];
    return {
      kinds: eventKinds,
      kind: Uint8Array.from(rows, (row) => kind[row]),
      step: Int32Array.from(rows, (row) => step[row]),
      person: Int32Array.from(rows, (row) => person[row]),
      other: Int32Array.from(rows, (row) => other[row]),
      amount: Float64Array.from(rows, (row) => amount[row]),
    };
  }

  #slice(from: number, to: number): Events {
    return {
      kinds: eventKinds,
      kind: this.#kind.slice(from, to),
      step: this.#step.slice(from, to),
      person: this.#person.slice(from, to),
      other: this.#other.slice(from, to),
      amount: this.#amount.slice(from, to),
    };
  }

  /** The first row at or after a step: steps only grow. */
  #firstAt(step: number): number {
    let low = 0;
    let high = this.#rows;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#step[middle] < step) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #makeRoom(): void {
    if (this.#kind.length >= this.#most) this.#forget();
    // Where nearly all that is left has changed lives, the log outgrows its limit.
    if (this.#rows > this.#kind.length * (1 - FREED / 2)) this.#grow();
  }

  /** Forgets the everyday events of the oldest steps, until a share of the rows is free or none is left. */
  #forget(): void {
    const wanted = Math.ceil(this.#kind.length * FREED);
    let found = 0;
    let end = 0;
    while (end < this.#rows && (found < wanted || this.#step[end] === this.#step[end - 1]))
      found += isEveryday[this.#kind[end++]];
    if (end > 0) this.#everydayFrom = Math.max(this.#everydayFrom, this.#step[end - 1] + 1);
    let kept = 0;
    for (let row = 0; row < end; row++) if (isEveryday[this.#kind[row]] === 0) this.#copy(row, kept++);
    const rest = this.#rows;
    for (const column of this.#columns()) column.copyWithin(kept, end, rest);
    this.#rows = kept + rest - end;
  }

  #copy(from: number, to: number): void {
    for (const column of this.#columns()) column[to] = column[from];
  }

  #columns(): (Uint8Array | Int32Array | Float64Array)[] {
    return [this.#kind, this.#step, this.#person, this.#other, this.#amount];
  }

  #grow(): void {
    const length = this.#kind.length;
    const rows = length < this.#most ? Math.min(2 * length, this.#most) : Math.ceil(length * (1 + FREED));
    this.#kind = longer(this.#kind, new Uint8Array(rows));
    this.#step = longer(this.#step, new Int32Array(rows));
    this.#person = longer(this.#person, new Int32Array(rows));
    this.#other = longer(this.#other, new Int32Array(rows));
    this.#amount = longer(this.#amount, new Float64Array(rows));
  }
}

function longer<T extends Uint8Array | Int32Array | Float64Array>(column: T, room: T): T {
  room.set(column as never);
  return room;
}
