// Scales and constants of the program. A tick is ten minutes; a market-day is eight hours. Twelve units are nominally a gram.

export const TICKS_PER_DAY = 48;
/** Drug is held in millionths of a unit: whole numbers, so that the books balance exactly. */
export const UNIT = 1_000_000;
export const UNITS_PER_GRAM = 12;
export const CENTS_PER_DOLLAR = 100;

/** Price of a package of any size, and flat brokerage, cents. */
export const PRICE = 120 * CENTS_PER_DOLLAR;
export const BROKERAGE = 20 * CENTS_PER_DOLLAR;
/** Money below which nobody tries to buy. */
export const ENOUGH = PRICE + BROKERAGE;
/** What a customer is given at a time, and the ticks after which it is given whether it is needed or not. */
export const INCOME = 120 * CENTS_PER_DOLLAR;
export const INCOME_PERIOD = 1008;

/** What a customer takes in a tick: twelve units a day. */
export const DOSE = UNIT / 4;

/** Packages hold whole units. */
export const SMALLEST = 9;
export const LARGEST = 15;
export const NOMINAL = 12;

export const OPENING_STOCK = 144 * UNIT;
export const SUPPLY_PERIOD = 1008;
export const EMERGENCY = 24 * UNIT;

export const NO_CUSTOMER_PERIOD = 336;
export const SURPLUS_PERIOD = 480;
export const ARREST_CHANCE = 0.0005;
/** Ticks before a dealer begins to change the package. */
export const FIRST_PRICING = 2 * TICKS_PER_DAY;

export const FRANCHISE_DAYS = 7;
export const FRANCHISE_DEALS = 10;

/** Ticks for which an endorsement counts, and bad ones that a tie survives. */
export const MEMORY = 1440;
export const BAD_LIMIT = 3;
/** Brokered purchases after which buyer and dealer meet. */
export const MEET_FROM = 3;
export const MEET_TO = 7;
/** Dealers known below which a customer meets any further one. */
export const FEW_DEALERS = 3;

export const TIE_CUT_PERIOD = 336;
export const TIE_MAKING_PERIOD = 336;
export const TIE_TRIES = 3;
/** Chance of a tie for each dealer whom both know. */
export const TIE_CHANCE = 0.01;

/** Ticks without a purchase after which a dealer is dropped, and the period that the program means to look in. */
export const UNUSED = 672;
export const UNUSED_PERIOD = 672;
/** Ticks for which the program means to keep partners apart whose tie was cut: 90 days. */
export const APART = 90 * TICKS_PER_DAY;

/** Share of the drug that a broker takes who is paid in drug. */
export const SKIM_FROM = 0.05;
export const SKIM_TO = 0.1;
