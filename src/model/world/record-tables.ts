// What is written down about people: arrests and cases, releases, treatment, and the custom of arrested sellers. Declared as the
// other tables are (tables.ts).
import { defineTable } from './columns.ts';

/** Groups of substances that a laboratory reports, in the order of codes.ts. */
export const LAB_GROUPS = 3;

export const casesTable = defineTable('cases', 'Arrests and what became of them', {
  person: { kind: 'i32', unit: 'people row', meaning: 'who was arrested' },
  step: { kind: 'i32', unit: 'step', meaning: 'step of the arrest' },
  place: { kind: 'u8', unit: 'places row', meaning: 'beat of the arrest' },
  means: {
    kind: 'u8',
    unit: 'code',
    meaning: 'how the arrest came about: patrol, stop, buy-bust, raid, a death traced',
  },
  // What the officer saw
  weight: { kind: 'f64', unit: 'ng', meaning: 'gross weight of the mixture seized' },
  packets: { kind: 'u16', unit: 'count', meaning: 'packets seized' },
  cash: { kind: 'i32', unit: 'cents', meaning: 'money on the person' },
  handover: { kind: 'u8', unit: 'flag', meaning: 'a hand-over was observed' },
  priors: { kind: 'u8', unit: 'count', meaning: 'convictions on record' },
  statements: { kind: 'f32', unit: 'statements', meaning: 'what arrested people had said against the person, fading' },
  proved: { kind: 'f64', unit: 'ng', meaning: 'gross weight that a court can be shown: seized, seen sold, and stated' },
  substance: { kind: 'u8', unit: 'code', meaning: 'gravest substance that a laboratory finds in it' },
  supervised: { kind: 'u8', unit: 'flag', meaning: 'was on probation or parole' },
  supplied: { kind: 'u8', unit: 'count', meaning: 'sellers whom the person supplied' },
  receipts: {
    kind: 'f32',
    unit: 'dollars/year',
    meaning: 'what the person took in for drug, at the pace of the arrest',
  },
  charge: { kind: 'u8', unit: 'code', meaning: 'charge' },
  // What the person really was and knew
  role: { kind: 'u8', unit: 'code', meaning: 'role over the 180 days before' },
  continuum: {
    kind: 'f32',
    unit: 'share',
    meaning: 'share of mass handled that was passed on for gain, 180 days before',
  },
  uses: { kind: 'u8', unit: 'flag', meaning: 'used within the 30 days before' },
  dependent: { kind: 'u8', unit: 'flag', meaning: 'dependent at arrest' },
  selling: { kind: 'u8', unit: 'flag', meaning: 'had stock for sale at arrest' },
  tier: { kind: 'u8', unit: 'code', meaning: 'tier of the shop at arrest, 255 none', fill: 255 },
  fentanyl: { kind: 'u8', unit: 'flag', meaning: 'a fentanyl was in what was seized or sold' },
  knew: { kind: 'u8', unit: 'code', meaning: 'how the person knew of it, 0 if not' },
  warned: { kind: 'u8', unit: 'flag', meaning: 'told every customer of it' },
  // What the laboratory reported
  labStep: { kind: 'i32', unit: 'step', meaning: 'step of the report on what was seized and bought' },
  lab: {
    kind: 'f64',
    unit: 'ng',
    meaning: 'pure mass found of heroin, of fentanyl, of its analogues; 0 if below what the laboratory can tell',
    width: LAB_GROUPS,
  },
  // What the court did
  dueStep: { kind: 'i32', unit: 'step', meaning: 'step of the disposition' },
  disposition: { kind: 'u8', unit: 'code', meaning: 'pending, diverted, dismissed, probation, jail, prison' },
  days: { kind: 'f32', unit: 'days', meaning: 'time to be served, or on probation' },
  court: { kind: 'u8', unit: 'code', meaning: 'state or federal' },
  months: {
    kind: 'f32',
    unit: 'months',
    meaning: 'imprisonment imposed; life counts as 470, as the Commission has it',
  },
  capital: { kind: 'u8', unit: 'flag', meaning: 'sentenced to death: held for life' },
});

export const releasesTable = defineTable('releases', 'Times that somebody was let go from jail or prison', {
  person: { kind: 'i32', unit: 'people row', meaning: 'who was let go' },
  step: { kind: 'i32', unit: 'step', meaning: 'step of the release' },
  days: { kind: 'f32', unit: 'days', meaning: 'time in custody' },
  kind: { kind: 'u8', unit: 'code', meaning: 'jail before trial, jail, prison: the gravest of the stay' },
  uses: { kind: 'u8', unit: 'flag', meaning: 'used before and has not stopped' },
  early: { kind: 'u8', unit: 'flag', meaning: 'before the time, for want of a bed' },
  endStep: { kind: 'i32', unit: 'step', meaning: 'step at which the person was taken again, -1 not yet', fill: -1 },
});

export const episodesTable = defineTable('episodes', 'Times that somebody asked for treatment, and what came of it', {
  person: { kind: 'i32', unit: 'people row', meaning: 'who asked' },
  kind: { kind: 'u8', unit: 'code', meaning: 'kind of treatment' },
  by: { kind: 'u8', unit: 'code', meaning: 'by whose doing: own, or an offer after an overdose and so on' },
  askStep: { kind: 'i32', unit: 'step', meaning: 'step at which the person asked' },
  readyStep: { kind: 'i32', unit: 'step', meaning: 'step from which they can be let in by usual intake' },
  startStep: { kind: 'i32', unit: 'step', meaning: 'step at which treatment began, -1 not yet or never', fill: -1 },
  endStep: { kind: 'i32', unit: 'step', meaning: 'step at which the wait or treatment ended, -1 not yet', fill: -1 },
  end: { kind: 'u8', unit: 'code', meaning: 'how it ended' },
  relapsed: { kind: 'u8', unit: 'flag', meaning: 'used within seven days of leaving detox' },
});

export const vacanciesTable = defineTable('vacancies', 'Arrested sellers and how their custom was served afterwards', {
  person: { kind: 'i32', unit: 'people row', meaning: 'the seller who was taken' },
  step: { kind: 'i32', unit: 'step', meaning: 'step of the arrest' },
  lost: { kind: 'f32', unit: 'packets/day', meaning: 'smoothed retail sales when taken' },
  bought: {
    kind: 'u32',
    unit: 'packets',
    meaning: 'bought elsewhere in the present stretch by customers who came and found nobody',
  },
  endStep: { kind: 'i32', unit: 'step', meaning: 'step at which it was filled or given up, -1 still open', fill: -1 },
  filled: { kind: 'u8', unit: 'flag', meaning: 'others came to sell as much; else the seller came back or died' },
});
