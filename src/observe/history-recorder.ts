// Records the weeks of everybody’s use from columns of the world, and tells what kinds of history they make. It reads and never
// writes: the world is the same with it and without.
import { custody } from '../model/world/codes.ts';
import type { World } from '../model/world/world.ts';
import { type HistoryKind, historyOf } from './histories.ts';

interface Week {
  readonly uses: Uint16Array;
  /** Uses times the usual dose as the week ends, mg morphine. */
  readonly amounts: Float32Array;
  readonly away: Uint8Array;
}

/** Made as the first week begins; `noteWeek` is called as each week ends. */
export class HistoryRecorder {
  readonly #world: World;
  readonly #weeks: Week[] = [];
  #doses: Uint16Array;

  constructor(world: World) {
    this.#world = world;
    this.#doses = world.people.doses.slice(0, world.people.rows);
  }

  noteWeek(): void {
    const { doses, habit, custody: held, rows } = this.#world.people;
    const now = doses.slice(0, rows);
    // Doses are counted in 16 bits, and so is their difference.
    const uses = now.map((count, i) => count - this.#doses[i]);
    this.#weeks.push({
      uses,
      amounts: Float32Array.from(uses, (count, i) => count * habit[i]),
      away: Uint8Array.from(uses, (_, i) => (held[i] === custody.free ? 0 : 1)),
    });
    this.#doses = now;
  }

  /** The kind of each person’s history, by row; null for the dead and for who did not use all along. */
  kinds(): (HistoryKind | null)[] {
    const { deathStep, rows } = this.#world.people;
    return Array.from({ length: rows }, (_, i) =>
      deathStep[i] >= 0
        ? null
        : historyOf({
            uses: this.#weeks.map(({ uses }) => uses[i]),
            amounts: this.#weeks.map(({ amounts }) => amounts[i]),
            away: this.#weeks.map(({ away }) => away[i]),
          }),
    );
  }
}
