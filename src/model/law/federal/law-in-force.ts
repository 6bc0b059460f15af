// Which law a year means: that of its 31 December. 2018 is therefore the year of both the November manual and the First Step
// Act of 21 December. From November 2023 criminal history, the safety valve and USSG 2D1.1(b)(13) are others (Amendments 817,
// 818 and 821), and before November 2014 the Drug Quantity Table is; neither is here.

export const FIRST_YEAR = 2014;
export const LAST_YEAR = 2022;

export interface LawInForce {
  /** The manual's date: none was issued for 2017, 2019, 2020 and 2022. */
  readonly manual: string;
  /** Whether the First Step Act, Pub. L. 115-391, sections 401 and 402, is in force. */
  readonly firstStepAct: boolean;
  /** USSG 2D1.1(b)(13), knowing misrepresentation of fentanyl: Amendment 807, 1 November 2018. */
  readonly misrepresentation: boolean;
  /** What the guidelines call the weight to which drugs are converted. */
  readonly convertedInto: string;
  /** Paragraphs that Amendment 807 moved by one. */
  readonly rules: { readonly drawnIn: string; readonly safetyValve: string };
}

/** The law of 31 December of a year. Throws a RangeError for a year outside `FIRST_YEAR` to `LAST_YEAR`. */
export function lawOf(year: number): LawInForce {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
    throw new RangeError(`${year}: the guidelines here are those of ${FIRST_YEAR} to ${LAST_YEAR}`);
  const since2018 = year >= 2018;
  return {
    manual: `November ${since2018 ? (year >= 2021 ? 2021 : 2018) : Math.min(year, 2016)}`,
    firstStepAct: since2018,
    misrepresentation: since2018,
    convertedInto: since2018 ? 'converted drug weight' : 'marihuana',
    rules: since2018
      ? { drawnIn: '§2D1.1(b)(17)', safetyValve: '§2D1.1(b)(18)' }
      : { drawnIn: '§2D1.1(b)(16)', safetyValve: '§2D1.1(b)(17)' },
  };
}
