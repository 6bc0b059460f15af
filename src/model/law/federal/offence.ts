// What an offender is sentenced for, as far as the arithmetic asks.
import type { CriminalHistory } from './history.ts';
import type { roles } from './tables.ts';

/** A drug by a name in `drugNames`, and grams of the whole mixture that contains it, above 0. */
export interface DrugWeight {
  readonly drug: string;
  readonly grams: number;
}

export type Role = keyof typeof roles;

/** An offence under 21 U.S.C. 841(a): making, distributing, or possessing with intent to. Facts are taken as found. */
export interface Offence {
  /** At least one. The same drug twice is one drug with the sum of the weights. */
  readonly drugs: readonly DrugWeight[];
  /** The law is that of 31 December of this year, from `FIRST_YEAR` to `LAST_YEAR`. */
  readonly year: number;
  readonly history: CriminalHistory;
  /** Default none. */
  readonly role?: Role;
  /** Clear acceptance of responsibility, in time: the government's motion for a third level is taken as made. */
  readonly acceptance?: boolean;
  /** A dangerous weapon was possessed, by the offender. */
  readonly weapon?: boolean;
  /** A mixture with a fentanyl was knowingly misrepresented, or knowingly marketed, as another substance. */
  readonly misrepresented?: boolean;
  /** Death or serious bodily injury resulted from use of the substance, and the conviction establishes it. */
  readonly death?: boolean;
  /** Earlier convictions that raise the statute's terms, of the kind that it counts, with notice under 21 U.S.C. 851. */
  readonly priors?: number;
  /** An adult with two earlier felony convictions for violence or drugs, USSG 4B1.1(a). */
  readonly careerOffender?: boolean;
  /** A minimal participant, moved by closeness, threats or fear, unpaid, and with minimal knowledge: USSG 2D1.1(b)(17). */
  readonly drawnIn?: boolean;
  /** Whatever 18 U.S.C. 3553(f) asks and is not said here, such as the whole truth told to the government, holds. */
  readonly safetyValve?: boolean;
}
