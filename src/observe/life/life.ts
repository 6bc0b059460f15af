// One life in one world, as plain data: it can go from a worker to a page, where two of them meet.
import type { Period } from '../../model/outcomes/outcome.ts';
import type { EventKind } from '../../model/world/events.ts';

/** What somebody was as the measured period began. Words are the ids of codes.ts. */
export interface Portrait {
  /** Years. */
  readonly age: number;
  readonly sex: 'woman' | 'man';
  /** Name of the neighbourhood. */
  readonly place: string;
  readonly work: string;
  readonly housing: string;
  readonly using: string;
  readonly route: string;
  readonly sells: boolean;
  /** In jail or prison. */
  readonly held: boolean;
  /** In treatment, outside custody. */
  readonly treated: boolean;
}

/** What somebody is at the step that the world stands at. Words are the ids of codes.ts. */
export interface Present {
  readonly alive: boolean;
  /** Day of the measured period, and cause: overdose, other. Only of the dead. */
  readonly died?: { readonly day: number; readonly cause: string };
  readonly custody: string;
  readonly housing: string;
  readonly work: string;
  readonly using: string;
  readonly sells: boolean;
  /** Over the last 180 days. */
  readonly role: string;
  /** Share of the mass handled in 180 days that was passed on for gain, 0 to 1. */
  readonly continuum: number;
  readonly treatment: string;
  readonly waitingFor: string;
  /** Overdoses survived since the world began, burn-in included. */
  readonly overdoses: number;
}

/** What the tables say beyond an event. Words are the ids of codes.ts. */
export type EventDetail =
  | {
      readonly of: 'arrest';
      readonly charge: string;
      readonly means: string;
      readonly place: string;
      /** Of the mixture seized, mg, and in how many packets. */
      readonly mg: number;
      readonly packets: number;
      /** What the person had been over 180 days, which the officer does not know. */
      readonly role: string;
    }
  | {
      readonly of: 'case';
      readonly charge: string;
      readonly disposition: string;
      readonly court: string;
      /** To be served, or on probation. */
      readonly days: number;
      readonly months: number;
      readonly capital: boolean;
    }
  | { readonly of: 'wait'; readonly treatment: string; readonly by: string }
  | { readonly of: 'release'; readonly from: string; readonly early: boolean };

export interface LifeEvent {
  readonly step: number;
  /** Of the measured period. */
  readonly day: number;
  readonly kind: EventKind;
  /** Whose event it is: the person of the life, unless they are the other. */
  readonly person: number;
  /** -1 nobody. */
  readonly other: number;
  /** In the unit of the kind (eventUnits). */
  readonly amount: number;
  readonly detail?: EventDetail;
}

/** How somebody is tied to the person: the first that holds. */
export type TieKind = 'friend' | 'supplier' | 'seller' | 'customer' | 'sellersSupplier';

export interface Tie {
  readonly person: number;
  readonly kind: TieKind;
  /** First step at which they were tied; 0 if they were as the period began. */
  readonly since: number;
}

export interface Life {
  readonly person: number;
  readonly period: Period;
  /** Step that the world stands at: what is told is before it. */
  readonly at: number;
  readonly portrait: Portrait;
  readonly present: Present;
  /** What happened to the person in the measured period, in order. */
  readonly events: readonly LifeEvent[];
  /** Day from which everyday trade is known; 0 or earlier: all of it. */
  readonly everydayFrom: number;
  /** Everybody they are known to have been tied to. */
  readonly ties: readonly Tie[];
  /** What changed the lives of these: what says why two lives part. In order. */
  readonly around: readonly LifeEvent[];
}
