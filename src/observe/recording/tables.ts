// What an observer writes down beside the world's own records: one row for each person and month, overdose, seizure and
// time in treatment. Declared as the tables of a world are, and no part of any.
import { type Columns, defineTable, type Table } from '../../model/world/columns.ts';

export const monthTable = defineTable(
  'months',
  'What people did in one block of 30 days, and how they stood at its end',
  {
    uses: { kind: 'u8', unit: 'doses', meaning: 'doses taken' },
    sickDays: { kind: 'u8', unit: 'days', meaning: 'days on which a step ended in withdrawal' },
    sickWeeks: { kind: 'u8', unit: 'weeks', meaning: 'weeks with such a day, each in the month of its first' },
    spent: { kind: 'i32', unit: 'cents', meaning: 'paid for drug for oneself, what a broker kept included' },
    brokered: { kind: 'u16', unit: 'deals', meaning: 'deals in which the person bought for somebody else' },
    buyers: { kind: 'u16', unit: 'people', meaning: 'people bought for' },
    brokersSellers: { kind: 'u16', unit: 'people', meaning: 'sellers from whom it was bought for others' },
    keptMoney: { kind: 'u16', unit: 'deals', meaning: 'those deals in which money was kept' },
    hustled: { kind: 'u16', unit: 'times', meaning: 'other prohibited income' },
    resold: { kind: 'u16', unit: 'mg', meaning: 'pure mass sold' },
    brokeredForGain: { kind: 'u16', unit: 'mg', meaning: 'pure mass passed on for a cut or a fee' },
    overdoses: { kind: 'u8', unit: 'count', meaning: 'overdoses survived' },
    arrests: { kind: 'u8', unit: 'count', meaning: 'arrests' },
    supervised: { kind: 'u8', unit: 'flag', meaning: 'on probation or parole on some day' },
    // At the end
    present: { kind: 'u8', unit: 'flag', meaning: 'alive and not in custody' },
    using: { kind: 'u8', unit: 'code', meaning: 'never used, uses now, abstinent' },
    route: { kind: 'u8', unit: 'code', meaning: 'usual route' },
    housing: { kind: 'u8', unit: 'code', meaning: 'housing' },
    work: { kind: 'u8', unit: 'code', meaning: 'work' },
  },
);

export const overdosesTable = defineTable('overdoses', 'Overdoses, where they happened', {
  person: { kind: 'i32', unit: 'people row', meaning: 'who overdosed' },
  step: { kind: 'i32', unit: 'step', meaning: 'when' },
  x: { kind: 'f64', unit: 'm', meaning: 'east of the centre: where the person stays' },
  y: { kind: 'f64', unit: 'm', meaning: 'north of the centre' },
  fatal: { kind: 'u8', unit: 'flag', meaning: 'died of it' },
  injects: { kind: 'u8', unit: 'flag', meaning: 'a person who injects' },
  methadone: {
    kind: 'u8',
    unit: 'code',
    meaning: 'never in methadone treatment since the start, in it, out of it again',
  },
});

export const seizuresTable = defineTable(
  'seizures',
  'Drug taken at an arrest, where, and what a laboratory finds in it',
  {
    step: { kind: 'i32', unit: 'step', meaning: 'when' },
    x: { kind: 'f64', unit: 'm', meaning: 'east of the centre' },
    y: { kind: 'f64', unit: 'm', meaning: 'north of the centre' },
    found: { kind: 'u8', unit: 'bits', meaning: 'substances found: bit of each code' },
  },
);

export const episodesTable = defineTable('episodes', 'Times in treatment outside custody', {
  person: { kind: 'i32', unit: 'people row', meaning: 'who was treated' },
  kind: { kind: 'u8', unit: 'code', meaning: 'kind of treatment' },
  from: { kind: 'i32', unit: 'day', meaning: 'first day, counted from the start of the burn-in' },
  until: { kind: 'i32', unit: 'day', meaning: 'first day no longer treated, -1 still', fill: -1 },
  used: { kind: 'i32', unit: 'day', meaning: 'day of the first use after it, -1 none yet', fill: -1 },
});

export type Months = TableOf<typeof monthTable>;
export type Overdoses = TableOf<typeof overdosesTable>;
export type Seizures = TableOf<typeof seizuresTable>;
export type Episodes = TableOf<typeof episodesTable>;

type TableOf<D> = D extends { readonly columns: infer C extends Columns } ? Table<C> : never;
