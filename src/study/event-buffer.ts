// Events of a world as they happen, in columns that grow.
import { type EventKind, eventUnits } from '../model/world/world.ts';

const KINDS = Object.keys(eventUnits) as EventKind[];
const CODES = Object.fromEntries(KINDS.map((kind, code) => [kind, code])) as Record<EventKind, number>;

/** Columns of equal length; a kind is its place in `kinds`. */
export interface Events {
  readonly kinds: readonly EventKind[];
  readonly kind: Uint8Array;
  readonly step: Int32Array;
  readonly person: Int32Array;
  readonly other: Int32Array;
  readonly amount: Float64Array;
}

export class EventBuffer {
  #rows = 0;
  #kind = new Uint8Array(1024);
  #step = new Int32Array(1024);
  #person = new Int32Array(1024);
  #other = new Int32Array(1024);
  #amount = new Float64Array(1024);

  readonly add = (step: number, kind: EventKind, person: number, other: number, amount: number): void => {
    if (this.#rows === this.#kind.length) this.#grow();
    const row = this.#rows++;
    this.#kind[row] = CODES[kind];
    this.#step[row] = step;
    this.#person[row] = person;
    this.#other[row] = other;
    this.#amount[row] = amount;
  };

  events(): Events {
    const rows = this.#rows;
    return {
      kinds: KINDS,
      kind: this.#kind.slice(0, rows),
      step: this.#step.slice(0, rows),
      person: this.#person.slice(0, rows),
      other: this.#other.slice(0, rows),
      amount: this.#amount.slice(0, rows),
    };
  }

  #grow(): void {
    this.#kind = doubled(this.#kind);
    this.#step = doubled(this.#step);
    this.#person = doubled(this.#person);
    this.#other = doubled(this.#other);
    this.#amount = doubled(this.#amount);
  }
}

function doubled<T extends Uint8Array | Int32Array | Float64Array>(column: T): T {
  const larger = new (column.constructor as new (length: number) => T)(column.length * 2);
  larger.set(column as never);
  return larger;
}
