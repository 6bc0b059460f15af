// What smaller doses after a positive strip do to overdoses, as Karamouzian et al. 2018 (doi 10.1186/s12954-018-0252-8) asked it:
// among doses of drug that tested positive, the odds of overdose of those cut over those not. Told of events as they happen.
import type { EventKind } from '../model/world/world.ts';

/** Doses of drug known by a strip to hold a fentanyl, and how many of them ended in overdose. */
export interface DoseTable {
  cut: number;
  cutOverdoses: number;
  whole: number;
  wholeOverdoses: number;
}

export class TestedDoses {
  readonly table: DoseTable = { cut: 0, cutOverdoses: 0, whole: 0, wholeOverdoses: 0 };
  #step = -1;
  // Whether each such dose of the step was cut, by person: an overdose is told of in the step of its dose.
  readonly #cut = new Map<number, boolean>();

  /** Takes an event of a step; those of other kinds are let pass. */
  readonly add = (step: number, kind: EventKind, person: number, _other: number, amount: number): void => {
    if (kind !== 'testedDose' && kind !== 'overdose') return;
    if (step !== this.#step) this.#cut.clear();
    this.#step = step;
    const { table } = this;
    if (kind === 'testedDose') {
      this.#cut.set(person, amount < 1);
      if (amount < 1) table.cut++;
      else table.whole++;
      return;
    }
    const cut = this.#cut.get(person);
    if (cut === true) table.cutOverdoses++;
    else if (cut === false) table.wholeOverdoses++;
  };
}

/** Odds ratio of overdose, doses cut over doses not; null where a cell is empty. */
export function oddsOfCut({ cut, cutOverdoses, whole, wholeOverdoses }: DoseTable): number | null {
  const over = cutOverdoses * (whole - wholeOverdoses);
  const under = wholeOverdoses * (cut - cutOverdoses);
  return over > 0 && under > 0 ? over / under : null;
}
