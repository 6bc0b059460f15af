// The tables of federal drug sentencing, as they are printed. USSG is the United States Sentencing Commission, Guidelines
// Manual; a year is written beside what changed. Weights are grams of the whole mixture that contains the substance.

/** Months that mean life. JSON has no infinity and writes null. */
export const LIFE = Number.POSITIVE_INFINITY;

/** A substance as statute and guidelines see it. */
interface Substance {
  readonly label: string;
  /** Other names for it, each the name of a substance that counts as this one. */
  readonly aliases: readonly string[];
  /** Grams of converted drug weight (until November 2018: of marihuana) that one gram counts for. */
  readonly converted: number;
  /** Where in 21 U.S.C. 841(b)(1)(A) and (B) it stands, and from how many grams on. */
  readonly clause: string;
  readonly fromGrams: { readonly A: number; readonly B: number };
  /** Grams from which each of `QUANTITY_LEVELS` holds. */
  readonly quantity: readonly number[];
}

/** Levels of the Drug Quantity Table, USSG 2D1.1(c)(1) to (13). Below the last threshold the level is `LEAST_LEVEL`. */
export const QUANTITY_LEVELS = [38, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18, 16, 14] as const;

/**
 * USSG 2D1.1(c)(14). No opiate or stimulant of schedule I or II goes below it, alone or with other drugs (2D1.1, note 8(D),
 * the footnotes of its tables); the levels under it are for other drugs.
 */
export const LEAST_LEVEL = 12;

/**
 * Sources. Thresholds of the statute: 21 U.S.C. 841(b)(1)(A)(i)–(viii), (B)(i)–(viii). Drug Quantity Table: USSG 2D1.1(c) as
 * amended from 1 November 2014 (Amendment 782); from 1 November 2018 the quantities are the same (Amendment 807). Conversion:
 * USSG 2D1.1, note 8(D). What an analogue of fentanyl is: 841(b)(1)(A)(vi), (B)(vi); USSG 2D1.1(c), note (J) (2018).
 */
export const substances = {
  heroin: {
    label: 'heroin',
    aliases: [],
    converted: 1000,
    clause: '(i)',
    fromGrams: { A: 1000, B: 100 },
    quantity: [90_000, 30_000, 10_000, 3000, 1000, 700, 400, 100, 80, 60, 40, 20, 10],
  },
  fentanyl: {
    label: 'fentanyl',
    aliases: [],
    converted: 2500,
    clause: '(vi)',
    fromGrams: { A: 400, B: 40 },
    quantity: [36_000, 12_000, 4000, 1200, 400, 280, 160, 40, 32, 24, 16, 8, 4],
  },
  'fentanyl-analogue': {
    label: 'a fentanyl analogue',
    aliases: ['carfentanil', 'furanylfentanyl', 'acetylfentanyl'],
    converted: 10_000,
    clause: '(vi)',
    fromGrams: { A: 100, B: 10 },
    quantity: [9000, 3000, 1000, 300, 100, 70, 40, 10, 8, 6, 4, 2, 1],
  },
  cocaine: {
    label: 'cocaine',
    aliases: [],
    converted: 200,
    clause: '(ii)',
    fromGrams: { A: 5000, B: 500 },
    quantity: [450_000, 150_000, 50_000, 15_000, 5000, 3500, 2000, 500, 400, 300, 200, 100, 50],
  },
  'cocaine-base': {
    label: 'cocaine base',
    aliases: ['crack'],
    converted: 3571,
    clause: '(iii)',
    fromGrams: { A: 280, B: 28 },
    quantity: [25_200, 8400, 2800, 840, 280, 196, 112, 28, 22.4, 16.8, 11.2, 5.6, 2.8],
  },
  methamphetamine: {
    label: 'methamphetamine',
    aliases: [],
    converted: 2000,
    clause: '(viii)',
    fromGrams: { A: 500, B: 50 },
    quantity: [45_000, 15_000, 5000, 1500, 500, 350, 200, 50, 40, 30, 20, 10, 5],
  },
  'methamphetamine-actual': {
    label: 'methamphetamine (actual)',
    aliases: [],
    converted: 20_000,
    clause: '(viii)',
    fromGrams: { A: 50, B: 5 },
    quantity: [4500, 1500, 500, 150, 50, 35, 20, 5, 4, 3, 2, 1, 0.5],
  },
} as const satisfies Record<string, Substance>;

/** Converted drug weight, grams, from which each of `QUANTITY_LEVELS` holds. The same source as the quantities. */
export const CONVERTED_WEIGHT = [
  ...[90_000_000, 30_000_000, 10_000_000, 3_000_000, 1_000_000, 700_000, 400_000],
  ...[100_000, 80_000, 60_000, 40_000, 20_000, 10_000],
] as const;

/** A term of imprisonment in months, [least, most]. */
type Terms = readonly [least: number, most: number];

/**
 * 21 U.S.C. 841(b)(1)(A), (B) and (C), by the number of earlier convictions that count, the last row for that many and more;
 * (A) as it was until the First Step Act of 21 December 2018, Pub. L. 115-391, section 401, and since.
 */
export const statutoryTerms = {
  aUntil2018: [
    [120, LIFE],
    [240, LIFE],
    [LIFE, LIFE],
  ],
  aSince2018: [
    [120, LIFE],
    [180, LIFE],
    [300, LIFE],
  ],
  b: [
    [60, 480],
    [120, LIFE],
  ],
  c: [
    [0, 240],
    [0, 360],
  ],
  /** Death or serious bodily injury resulted: the same in all three. */
  death: [
    [240, LIFE],
    [LIFE, LIFE],
  ],
} as const satisfies Record<string, readonly Terms[]>;

/** USSG 3B1.1 and 3B1.2. */
export const roles = {
  leader: {
    change: 4,
    rule: '§3B1.1(a)',
    words: 'organizer or leader of five or more people, or of something as large',
  },
  manager: {
    change: 3,
    rule: '§3B1.1(b)',
    words: 'manager or supervisor of five or more people, or in something as large',
  },
  'leader-of-few': { change: 2, rule: '§3B1.1(c)', words: 'organizer, leader, manager or supervisor of fewer' },
  none: { change: 0, rule: '§3B1.2', words: 'neither a greater nor a lesser role' },
  minor: { change: -2, rule: '§3B1.2(b)', words: 'minor participant' },
  between: { change: -3, rule: '§3B1.2', words: 'between minor and minimal participant' },
  minimal: { change: -4, rule: '§3B1.2(a)', words: 'minimal participant' },
} as const;

/** USSG 2D1.1(a)(5), 2011 to 2024: who had a lesser role starts lower where the table says 32 or more. */
export const LESSER_ROLE_CAP: Readonly<Record<number, number>> = { 32: -2, 34: -3, 36: -3, 38: -4 };
/** The same rule's last sentence: a minimal participant starts no higher than this. */
export const MINIMAL_CAP = 32;

/** USSG 4B1.1(b): the career offender's level, by the most months that the statute allows for the offence. */
export const careerLevels = [
  { fromMonths: LIFE, level: 37 },
  { fromMonths: 300, level: 34 },
  { fromMonths: 240, level: 32 },
  { fromMonths: 180, level: 29 },
  { fromMonths: 120, level: 24 },
  { fromMonths: 60, level: 17 },
  { fromMonths: 13, level: 12 },
] as const;

export const categories = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const;

/** Criminal history points from which each category holds: USSG chapter five, part A. */
export const CATEGORY_POINTS = [0, 2, 4, 7, 10, 13] as const;

/**
 * The sentencing table, USSG chapter five, part A: a row for each offence level from 1 to 43, in it least and most months for
 * the categories I to VI.
 */
export const sentencingTable: readonly (readonly number[])[] = [
  [0, 6, 0, 6, 0, 6, 0, 6, 0, 6, 0, 6],
  [0, 6, 0, 6, 0, 6, 0, 6, 0, 6, 1, 7],
  [0, 6, 0, 6, 0, 6, 0, 6, 2, 8, 3, 9],
  [0, 6, 0, 6, 0, 6, 2, 8, 4, 10, 6, 12],
  [0, 6, 0, 6, 1, 7, 4, 10, 6, 12, 9, 15],
  [0, 6, 1, 7, 2, 8, 6, 12, 9, 15, 12, 18],
  [0, 6, 2, 8, 4, 10, 8, 14, 12, 18, 15, 21],
  [0, 6, 4, 10, 6, 12, 10, 16, 15, 21, 18, 24],
  [4, 10, 6, 12, 8, 14, 12, 18, 18, 24, 21, 27],
  [6, 12, 8, 14, 10, 16, 15, 21, 21, 27, 24, 30],
  [8, 14, 10, 16, 12, 18, 18, 24, 24, 30, 27, 33],
  [10, 16, 12, 18, 15, 21, 21, 27, 27, 33, 30, 37],
  [12, 18, 15, 21, 18, 24, 24, 30, 30, 37, 33, 41],
  [15, 21, 18, 24, 21, 27, 27, 33, 33, 41, 37, 46],
  [18, 24, 21, 27, 24, 30, 30, 37, 37, 46, 41, 51],
  [21, 27, 24, 30, 27, 33, 33, 41, 41, 51, 46, 57],
  [24, 30, 27, 33, 30, 37, 37, 46, 46, 57, 51, 63],
  [27, 33, 30, 37, 33, 41, 41, 51, 51, 63, 57, 71],
  [30, 37, 33, 41, 37, 46, 46, 57, 57, 71, 63, 78],
  [33, 41, 37, 46, 41, 51, 51, 63, 63, 78, 70, 87],
  [37, 46, 41, 51, 46, 57, 57, 71, 70, 87, 77, 96],
  [41, 51, 46, 57, 51, 63, 63, 78, 77, 96, 84, 105],
  [46, 57, 51, 63, 57, 71, 70, 87, 84, 105, 92, 115],
  [51, 63, 57, 71, 63, 78, 77, 96, 92, 115, 100, 125],
  [57, 71, 63, 78, 70, 87, 84, 105, 100, 125, 110, 137],
  [63, 78, 70, 87, 78, 97, 92, 115, 110, 137, 120, 150],
  [70, 87, 78, 97, 87, 108, 100, 125, 120, 150, 130, 162],
  [78, 97, 87, 108, 97, 121, 110, 137, 130, 162, 140, 175],
  [87, 108, 97, 121, 108, 135, 121, 151, 140, 175, 151, 188],
  [97, 121, 108, 135, 121, 151, 135, 168, 151, 188, 168, 210],
  [108, 135, 121, 151, 135, 168, 151, 188, 168, 210, 188, 235],
  [121, 151, 135, 168, 151, 188, 168, 210, 188, 235, 210, 262],
  [135, 168, 151, 188, 168, 210, 188, 235, 210, 262, 235, 293],
  [151, 188, 168, 210, 188, 235, 210, 262, 235, 293, 262, 327],
  [168, 210, 188, 235, 210, 262, 235, 293, 262, 327, 292, 365],
  [188, 235, 210, 262, 235, 293, 262, 327, 292, 365, 324, 405],
  [210, 262, 235, 293, 262, 327, 292, 365, 324, 405, 360, LIFE],
  [235, 293, 262, 327, 292, 365, 324, 405, 360, LIFE, 360, LIFE],
  [262, 327, 292, 365, 324, 405, 360, LIFE, 360, LIFE, 360, LIFE],
  [292, 365, 324, 405, 360, LIFE, 360, LIFE, 360, LIFE, 360, LIFE],
  [324, 405, 360, LIFE, 360, LIFE, 360, LIFE, 360, LIFE, 360, LIFE],
  [360, LIFE, 360, LIFE, 360, LIFE, 360, LIFE, 360, LIFE, 360, LIFE],
  [LIFE, LIFE, LIFE, LIFE, LIFE, LIFE, LIFE, LIFE, LIFE, LIFE, LIFE, LIFE],
];
