// Events that a picture shows, gathered as they happen. Of sales, which are many, some: those of the same people in both worlds.
import type { EventKind } from '../../model/world/world.ts';
import type { Moments } from './frame.ts';

/** Hand-overs that a picture of a city shows in a day, roughly. */
const SHOWN_A_DAY = 40;

export class MomentBuffer {
  #kind: EventKind[] = [];
  #person: number[] = [];
  #other: number[] = [];
  readonly #everyNth: number;

  constructor(people: number) {
    this.#everyNth = Math.max(1, Math.round(people / SHOWN_A_DAY));
  }

  add(kind: EventKind, person: number, other: number): void {
    if (kind === 'hustle' || kind === 'testedDose') return;
    if (kind === 'sale' && other % this.#everyNth !== 0) return;
    this.#kind.push(kind);
    this.#person.push(person);
    this.#other.push(other);
  }

  /** What was gathered since it was last taken. */
  take(): Moments {
    const taken = { kind: this.#kind, person: Int32Array.from(this.#person), other: Int32Array.from(this.#other) };
    this.#kind = [];
    this.#person = [];
    this.#other = [];
    return taken;
  }
}
