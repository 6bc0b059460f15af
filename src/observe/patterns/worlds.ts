// The worlds that patterns are taken from: today's, and those that repeat what a study compared. Same people, same luck.
import type { City } from '../../model/city/parameters.ts';
import type { LeverId } from '../../model/levers/index.ts';

export interface StudyWorld {
  readonly meaning: string;
  /** Levers that stand elsewhere than today. */
  settings?(city: City): Readonly<Partial<Record<LeverId, number | string>>>;
  /** They do so from the start of the burn-in, not from day 0 on. */
  readonly fromStart?: true;
  /** Calendar year of day 0, where it is not the city's own; such a world runs for one year. */
  readonly startYear?: number;
}

/**
 * Kits a year for 100,000 residents in a programme of high reach. Walley et al. 2013, doi 10.1136/bmj.f174: more than 100
 * people enrolled, cumulatively; twice that a year is an assumption.
 */
const HIGH_REACH = 200;
const RESIDENTS = 100_000;
/** Of kits in the city's file these go through syringe services, as its `care.kitsPerMonth` says; the lever multiplies both ways. */
const THROUGH_SERVICES = 0.3;
const MONTHS = 12;

const worlds = {
  today: { meaning: 'today’s law' },
  enforcement: { meaning: 'twice the police effort from day 0 on', settings: () => ({ 'police.effort': 2 }) },
  noKits: {
    meaning: 'no naloxone kits from the start of the burn-in on',
    settings: () => ({ 'care.naloxone-kits': 0 }),
    fromStart: true,
  },
  manyKits: {
    meaning: `${HIGH_REACH} naloxone kits a year for ${RESIDENTS.toLocaleString('en')} residents from the start of the burn-in on`,
    settings: ({ care, people }) => ({
      'care.naloxone-kits':
        (HIGH_REACH / RESIDENTS) * (people.residentsPerUser / ((MONTHS * care.kitsPerMonth) / (1 - THROUGH_SERVICES))),
    }),
    fromStart: true,
  },
  strips: {
    meaning: 'ten test strips a month for each person who uses, from day 0 on',
    settings: () => ({ 'care.strips-users': 10 }),
  },
  in2014: { meaning: 'the year 2014', startYear: 2014 },
  in2017: { meaning: 'the year 2017', startYear: 2017 },
} as const satisfies Record<string, StudyWorld>;

export type WorldId = keyof typeof worlds;

export const studyWorlds: Readonly<Record<WorldId, StudyWorld>> = worlds;
