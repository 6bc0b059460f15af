// What a comparison of two laws comes to: the shape of the JSON document, of the report and of the run folder.

import type { City } from '../model/city/parameters.ts';
import type { Track, TwoLives } from '../observe/life/index.ts';
import type { Policy } from './policy.ts';

/** Mean and 95 % interval (Student t over replicates); null where it is not defined (no case, or one replicate). */
export interface Interval {
  readonly mean: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

/** An interval of a share or a mean, with the cases it rests on, summed over replicates. */
export interface Counted extends Interval {
  readonly n?: number;
}

export interface OutcomeComparison {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** No run can give more, where there is such a bound and the outcome is no share. */
  readonly most?: number;
  readonly baseline: Counted;
  readonly policy: Counted;
  /** Policy less baseline, paired within replicates. */
  readonly difference: Interval;
}

/** A study that was stopped before all of its replicates were finished. */
export interface Interrupted {
  /** Replicates that it was to have. */
  readonly asked: number;
  /** Those that were finished, in order; the first is 0. */
  readonly finished: readonly number[];
}

/** Where figures come from, and how to get them again. */
export interface Provenance {
  readonly version: string;
  readonly city: string;
  readonly policy: string;
  /** SHA-256 of city, policy and settings, hex: equal hashes and versions give equal figures. */
  readonly scenarioHash: string;
  readonly seed: number;
  readonly replicates: number;
  /** People using at the start. */
  readonly people: number;
  /** Years measured, after the burn-in. */
  readonly years: number;
  readonly burnInDays: number;
  /** Name and version of the JavaScript engine. */
  readonly engine: string;
  /** Person-steps of the measured period, all worlds and replicates. */
  readonly personSteps: number;
  readonly wallSeconds: number;
  /** Not there where all was finished that was asked for. */
  readonly interrupted?: Interrupted;
}

/** One arrest in the measured period, as the office wrote it down and as it really was. Words are the ids of codes.ts. */
export interface ArrestRecord {
  readonly day: number;
  readonly means: string;
  readonly charge: string;
  /** What became of it: pending, diverted, dismissed, probation, jail, prison. */
  readonly disposition: string;
  /** Days to be served, or on probation. */
  readonly days: number;
  /** What the person had been over 180 days: uses, hooksUp, brokers, userSeller, seller, none. */
  readonly role: string;
  /** Share of the mass handled that was passed on for gain, 0 to 1. */
  readonly continuum: number;
  readonly uses: boolean;
  readonly dependent: boolean;
  /** Tier of the shop at arrest, or null: retail, mid. */
  readonly tier: string | null;
  /** A fentanyl was in what was seized or sold. */
  readonly fentanyl: boolean;
  /** The person clearly knew of it: told, added it, or tested it. */
  readonly knew: boolean;
  /** Day on which the laboratory reports, and pure mass it finds of heroin, fentanyl and its analogues, mg. */
  readonly labDay: number;
  readonly labHeroin: number;
  readonly labFentanyl: number;
  readonly labAnalogues: number;
  /** How the person knew: no, told, overdoses, added, tested. */
  readonly knewBy: string;
  /** The gravest substance that a laboratory finds in it. */
  readonly substance: string;
  /** state or federal; state while no court has spoken. */
  readonly court: string;
  /** Imprisonment imposed; life counts as 470. */
  readonly months: number;
}

/** Both worlds of one replicate. */
export interface RunRecord {
  readonly replicate: number;
  readonly seed: number;
  readonly baseline: Readonly<Record<string, number | null>>;
  readonly policy: Readonly<Record<string, number | null>>;
}

/** The JSON document of `crackdown compare`. */
export interface Comparison {
  readonly schema: 'crackdown-compare/1';
  readonly provenance: Provenance;
  readonly outcomes: readonly OutcomeComparison[];
  /** Fates person by person under this coupling of luck; `placebo` is the net of a change without meaning. */
  readonly individuals: {
    readonly deathsAverted: Interval;
    readonly deathsCaused: Interval;
    readonly net: Interval;
    readonly placebo: Interval;
    readonly placeboAverted: Interval;
    readonly placeboCaused: Interval;
  };
  readonly runs: readonly RunRecord[];
  readonly checksums: readonly { readonly replicate: number; readonly baseline: string; readonly policy: string }[];
}

/** Everything that the worlds of a comparison follow from, without the files it was read from. */
export interface ScenarioRecord {
  readonly schema: 'crackdown-scenario/1';
  readonly city: City;
  readonly policy: Policy;
  /** People using at the start. */
  readonly people: number;
  /** Years measured, after the burn-in. */
  readonly years: number;
  readonly seed: number;
  /** The replicates that were finished. */
  readonly replicates: readonly number[];
}

/** What the report and the run folder show beyond the JSON document. */
export interface Detail {
  /** Title of the policy and of the city, and the policy's changes in words, one line each. */
  readonly title: string;
  readonly cityTitle: string;
  readonly changes: readonly string[];
  /** The policy is about people’s health: each lever that it sets is. */
  readonly forHealth: boolean;
  /** Days of the measured period at which a change begins or ends. */
  readonly changeDays: readonly number[];
  /** The command that gives these figures again; empty where none is known, or none does. */
  readonly command: string;
  /** To run the same again; not there if it is not known. */
  readonly scenario?: ScenarioRecord;
  /** The person of the first replicate whose lives part furthest; where one was followed. */
  readonly life?: OneLife;
  readonly replicates: readonly {
    readonly replicate: number;
    readonly baseline: WorldDetail;
    readonly policy: WorldDetail;
  }[];
}

/** One person under both laws, told and ready to be drawn. */
export interface OneLife extends TwoLives {
  /** Days of the measured period. */
  readonly days: number;
  /** Who they were as the period began, and what became of them, in words. */
  readonly portrait: string;
  readonly present: { readonly baseline: string; readonly policy: string };
  readonly tracks: { readonly baseline: Track; readonly policy: Track };
}

export interface WorldDetail {
  /** One value a day for each counter of the tally (names of src/model/world/tally.ts), from the burn-in's start. */
  readonly daily: Readonly<Record<string, readonly number[]>>;
  /** Days of the burn-in at the head of `daily`. */
  readonly burnInDays: number;
  readonly arrests: readonly ArrestRecord[];
  /** Days until others sold as much to the customers of each arrested seller; null: not within the period. */
  readonly replacementDays: readonly (number | null)[];
}
