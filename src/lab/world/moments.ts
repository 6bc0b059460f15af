// Events of a day that a picture shows, gathered as they happen. Of what is passed on, which is often, some: of the same people in
// both worlds.
import type { EventKind } from '../../model/world/world.ts';
import type { Moments } from './frame.ts';

/** Hand-overs that a picture of a city shows in a day, roughly. */
const SHOWN_A_DAY = 20;

/** Kinds that are shown; of those with a number some, the more the greater it is. Others never leave the worker. */
const shown: Readonly<Record<string, number>> = {
  sale: 1,
  brokered: 1,
  gift: 8,
  arrest: 0,
  overdose: 0,
  rescue: 0,
  death: 0,
  release: 0,
  treated: 0,
};

export class MomentBuffer {
  #kind: EventKind[] = [];
  #person: number[] = [];
  #other: number[] = [];
  readonly #everyNth: number;

  constructor(people: number) {
    this.#everyNth = Math.max(1, Math.round(people / SHOWN_A_DAY));
  }

  /** A day begins: what was gathered of the day before is let go. */
  begin(): void {
    this.#kind = [];
    this.#person = [];
    this.#other = [];
  }

  add(kind: EventKind, person: number, other: number): void {
    const more = shown[kind];
    if (more === undefined) return;
    if (more > 0 && other % Math.ceil(this.#everyNth / more) !== 0) return;
    this.#kind.push(kind);
    this.#person.push(person);
    this.#other.push(other);
  }

  /** What was gathered of the day. */
  moments(): Moments {
    return { kind: [...this.#kind], person: Int32Array.from(this.#person), other: Int32Array.from(this.#other) };
  }
}
