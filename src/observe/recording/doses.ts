// Doses and overdoses as they happen.
import { holdsFentanyl } from '../../model/body/fentanyl.ts';
import { BLOCK } from '../../model/world/block.ts';
import { route } from '../../model/world/codes.ts';
import { reserve } from '../../model/world/columns.ts';
import type { World } from '../../model/world/world.ts';
import type { DaysObserver } from './days.ts';
import type { Notes } from './recorder.ts';

export class DosesObserver {
  readonly #notes: Notes;
  readonly #days: DaysObserver;
  /** Of those who want to use in this block: may use, and whether what they hold has a fentanyl in it. */
  readonly #open = new Uint8Array(BLOCK);
  readonly #fentanyl = new Uint8Array(BLOCK);
  /** Where people who overdosed in this step stood toward methadone treatment: dying ends it. */
  #methadone: Uint8Array = new Uint8Array(64);

  constructor(notes: Notes, days: DaysObserver) {
    this.#notes = notes;
    this.#days = days;
  }

  /** Before use: what those who want to use hold. A dose is part of it, substance by substance. */
  before(world: World): void {
    const { agenda, people, clock } = world;
    const { wants, wantsCount } = agenda;
    const step = clock.step[0];
    for (let w = 0; w < wantsCount; w++) {
      const person = wants[w];
      this.#open[w] = people.stashMixture.get(person) > 0 && people.lastUse.get(person) !== step ? 1 : 0;
      this.#fentanyl[w] = this.#open[w] === 1 && holdsFentanyl(world, people.stash, person) ? 1 : 0;
    }
  }

  /** After use: who took a dose. */
  after({ agenda, people, clock }: World): void {
    const { wants, wantsCount } = agenda;
    const { month, week, counts, period } = this.#notes;
    const step = clock.step[0];
    let fentanyl = 0;
    let all = 0;
    for (let w = 0; w < wantsCount; w++) {
      const person = wants[w];
      if (this.#open[w] === 0 || people.lastUse.get(person) !== step) continue;
      month.uses[person]++;
      week[person]++;
      all++;
      fentanyl += this.#fentanyl[w];
      this.#days.used(person, step);
    }
    if (step < period.from) return;
    counts.fentanylDoses += fentanyl;
    counts.otherDoses += all - fentanyl;
  }

  beforeRescue({ agenda }: World): void {
    const { person, rows } = agenda.overdoses;
    if (rows > this.#methadone.length) this.#methadone = new Uint8Array(2 * rows);
    for (let row = 0; row < rows; row++) this.#methadone[row] = this.#days.methadoneOf(person[row]);
  }

  afterRescue({ agenda, people, clock }: World): void {
    const { overdoses, counts, month, period } = this.#notes;
    const { person: who, fentanyl, rows } = agenda.overdoses;
    const step = clock.step[0];
    reserve(overdoses, rows);
    for (let row = 0; row < rows; row++) {
      const person = who[row];
      const fatal = people.deathStep[person] === step;
      const at = overdoses.rows++;
      overdoses.person[at] = person;
      overdoses.step[at] = step;
      overdoses.x[at] = people.homeX[person];
      overdoses.y[at] = people.homeY[person];
      overdoses.fatal[at] = fatal ? 1 : 0;
      overdoses.injects[at] = people.route[person] === route.inject ? 1 : 0;
      overdoses.methadone[at] = this.#methadone[row];
      if (!fatal) month.overdoses[person]++;
      if (step < period.from) continue;
      if (fentanyl[row] === 1) counts.fentanylOverdoses++;
      else counts.otherOverdoses++;
    }
  }
}
