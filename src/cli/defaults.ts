// What the commands do when nothing else is said. `npm start` takes all of it from here.

export const defaults = {
  city: 'typical-2016',
  /** People using at the start. */
  people: 1500,
  /** Years measured, after the burn-in. */
  years: 1,
  /** Cities that differ in their luck alone differ in deaths by a factor of five: of fewer it is too often luck that shows. */
  replicates: 16,
  seed: 1,
  /** Where run folders go. */
  out: 'runs',
} as const;

/** The law that a world lives under when none is named. */
export const TODAYS_LAW = 'nothing';
