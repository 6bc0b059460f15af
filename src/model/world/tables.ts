// The state of a world, declared: every table, column, unit and meaning. Arrays, snapshots, checksums, exports and the
// data dictionary follow from these declarations. Codes of categories stand in codes.ts.
import { type Columns, defineTable, type Table } from './columns.ts';
import { powerFor } from './fields.ts';
import type { casesTable, episodesTable, releasesTable, vacanciesTable } from './record-tables.ts';

export * from './record-tables.ts';

/** Friends a person can have, sellers a person can know, kinds of handling and 30-day blocks that are remembered. */
export const FRIENDS = 10;
export const SELLERS = 4;
export const BLOCKS = 6;
export const HANDLINGS = 4;
/** How far apart in indexes the friends of one person and the next begin: a power of 2, see fields.ts. */
export const FRIENDS_APART = powerFor(FRIENDS);
/** Substances followed, in the order of codes.ts: heroin, fentanyl and three analogues. */
export const SUBSTANCES = 5;
/** What a share held as a byte is counted in. */
export const SHARE = 1 / 255;
/** A step that never comes. */
export const NEVER = 0x7fffffff;
/** A step before anything that is remembered. */
const LONG_AGO = -1_000_000;

export const peopleTable = defineTable(
  'people',
  'Everyone who uses, may come to use, or may sell; ids are fixed rows',
  {
    // Traits
    age: { kind: 'u8', unit: 'years', meaning: 'age at the start' },
    female: { kind: 'u8', unit: 'flag', meaning: 'sex is female' },
    race: { kind: 'u8', unit: 'code', meaning: 'race and ethnicity; changes exposure to police and nothing else' },
    place: { kind: 'u8', unit: 'places row', meaning: 'neighbourhood of the home' },
    homeX: { kind: 'i16', unit: 'm', meaning: 'home, east of the centre' },
    homeY: { kind: 'i16', unit: 'm', meaning: 'home, north of the centre' },
    housing: { kind: 'u8', unit: 'code', meaning: 'housed, unstably housed, unsheltered' },
    work: { kind: 'u8', unit: 'code', meaning: 'no work, irregular work, regular work' },
    income: {
      kind: 'u16',
      record: 'person',
      unit: 'cents/step',
      meaning: 'outside income left for drugs after living costs',
    },
    usualWork: {
      kind: 'u8',
      unit: 'code',
      meaning: 'work at the start, to which the person goes back after losing it',
    },
    usualIncome: { kind: 'u16', unit: 'cents/step', meaning: 'income that goes with the usual work' },
    sociability: { kind: 'u8', record: 'person', unit: '1/255', meaning: 'chance of helping a friend who asks' },
    caution: { kind: 'u8', record: 'person', unit: '1/255', meaning: 'how far perceived risk changes behaviour' },
    hustler: {
      kind: 'u8',
      record: 'person',
      unit: '1/255',
      meaning: 'chance that a try at other prohibited income in need succeeds',
    },
    enterprise: { kind: 'u8', unit: '1/255', meaning: 'readiness to sell when it pays' },
    cueRate: { kind: 'f32', record: 'person', unit: '1/step', meaning: 'rate of wanting to use apart from withdrawal' },
    onset: {
      kind: 'u8',

      unit: 'steps',
      meaning: 'steps from an adequate dose to withdrawal when dependent',
    },
    trader: { kind: 'u8', unit: 'flag', meaning: 'does not use and would sell if it paid' },
    connection: {
      kind: 'u8',
      unit: 'importers row',
      meaning: 'supplier at the edge whom the person can reach',
      fill: 255,
    },
    brokerHabits: {
      kind: 'u8',
      record: 'person',
      unit: 'bits',
      meaning: 'pay a broker often takes: 1 skims, 2 raises the price, 4 shares',
    },
    route: { kind: 'u8', unit: 'code', meaning: 'usual route: inject, sniff, smoke' },
    depressants: { kind: 'u8', unit: 'flag', meaning: 'takes other depressants' },
    // Body
    using: { kind: 'u8', unit: 'code', meaning: 'never used, uses now, abstinent' },
    tolerance: {
      kind: 'f32',
      record: 'person',
      unit: 'mg morphine',
      meaning: 'dose the body is used to, as of toleranceStep',
    },
    toleranceStep: {
      kind: 'i32',
      record: 'person',
      unit: 'step',
      meaning: 'step at which tolerance was last brought up to date',
    },
    habit: {
      kind: 'f32',
      record: 'person',
      unit: 'mg morphine',
      meaning: 'dose the person is used to taking: a memory, not the body',
    },
    lastAdequate: {
      kind: 'i32',
      record: 'person',
      unit: 'step',
      meaning: 'step of the last dose that held off withdrawal',
      fill: -1000,
    },
    lastUse: { kind: 'i32', record: 'person', unit: 'step', meaning: 'step of the last use', fill: -1000 },
    nextAct: { kind: 'i32', unit: 'step', meaning: 'next step in which the person has anything to do', fill: NEVER },
    nextCue: {
      kind: 'i32',
      record: 'person',
      unit: 'step',
      meaning: 'next step in which a cue makes the person want to use',
      fill: NEVER,
    },
    overdoses: { kind: 'u8', unit: 'count', meaning: 'overdoses survived since the start' },
    waryUntil: {
      kind: 'i32',

      unit: 'step',
      meaning: 'until when the person takes care not to use alone, after an overdose of their own or of a friend',
      fill: -1,
    },
    deathStep: { kind: 'i32', unit: 'step', meaning: 'step of death, -1 if alive', fill: -1 },
    deathCause: { kind: 'u8', unit: 'code', meaning: 'cause of death' },
    // Money and drug in hand
    cash: { kind: 'i32', record: 'person', unit: 'cents', meaning: 'money in hand' },
    paidStep: { kind: 'i32', record: 'person', unit: 'step', meaning: 'step up to which outside income has been paid' },
    debt: { kind: 'i32', record: 'buying', unit: 'cents', meaning: 'owed to the creditor' },
    creditor: {
      kind: 'i32',
      record: 'buying',
      unit: 'people row',
      meaning: 'seller to whom the debt is owed, -1 none',
      fill: -1,
    },
    stash: { kind: 'u32', unit: 'ng', meaning: 'pure mass of each substance held for own use', width: SUBSTANCES },
    stashMixture: {
      kind: 'u32',
      record: 'buying',
      unit: 'ng',
      meaning: 'gross weight of the mixture held for own use',
    },
    stashLot: { kind: 'i32', record: 'buying', unit: 'lots row', meaning: 'lot of the stash, -1 none', fill: -1 },
    stashSource: {
      kind: 'i32',
      record: 'buying',
      unit: 'people row',
      meaning: 'seller the stash came from, -1 unknown',
      fill: -1,
    },
    stashPackets: {
      kind: 'u8',
      record: 'buying',
      unit: 'count',
      meaning: 'packets the stash is in, as an officer would count them',
    },
    stashKnown: {
      kind: 'u8',
      record: 'buying',
      unit: 'code',
      meaning: 'how the person knows that the stash holds a fentanyl, 0 if not',
    },
    handedBy: {
      kind: 'i32',
      record: 'ties',
      unit: 'people row',
      meaning: 'friend who last handed them drug, -1 none',
      fill: -1,
    },
    handedStep: { kind: 'i32', record: 'ties', unit: 'step', meaning: 'step at which that was', fill: -1000 },
    // Market
    sellers: {
      kind: 'i32',
      record: 'buying',
      unit: 'people row',
      meaning: 'sellers known, -1 none',
      width: SELLERS,
      fill: -1,
    },
    trust: { kind: 'u8', record: 'buying', unit: '1/255', meaning: 'trust in each known seller', width: SELLERS },
    belief: {
      kind: 'f32',
      record: 'buying',
      unit: 'mg morphine/packet',
      meaning: 'believed effect of each seller’s drug, for a packet of the weight at the start',
      width: SELLERS,
    },
    strength: { kind: 'f32', record: 'buying', unit: 'mg morphine/packet', meaning: 'the same of someone new' },
    shop: {
      kind: 'i32',
      record: 'person',
      unit: 'shops row',
      meaning: 'row of the person’s selling, -1 if not selling',
      fill: -1,
    },
    vacancy: {
      kind: 'i32',
      record: 'person',
      unit: 'vacancies row',
      meaning: 'arrested seller whose custom the person is, -1 none',
      fill: -1,
    },
    lastHustle: {
      kind: 'i32',
      record: 'ties',
      unit: 'step',
      meaning: 'step at which other prohibited income last brought money',
      fill: LONG_AGO,
    },
    asked: {
      kind: 'u8',
      record: 'person',
      unit: 'count',
      meaning: 'requests from friends to buy for them in the last 30 days or so',
    },
    failures: { kind: 'u8', record: 'person', unit: 'count', meaning: 'failed searches in the last 30 days or so' },
    handled: {
      kind: 'u16',
      record: 'person',
      unit: 'mg',
      meaning: 'pure mass handled in this 30-day block: used, passed on for nothing, brokered for gain, resold',
      width: HANDLINGS,
    },
    handledBefore: {
      kind: 'u8',
      unit: 'mg, as a byte float',
      meaning: 'the same in the five blocks before, the latest first, to within a thirty-second: see byte-floats.ts',
      width: (BLOCKS - 1) * HANDLINGS,
    },
    // Ties
    friends: {
      kind: 'i32',
      record: 'ties',
      unit: 'people row',
      meaning: 'friends, -1 none',
      width: FRIENDS,
      fill: -1,
    },
    brokered: {
      kind: 'u8',
      record: 'ties',
      unit: 'count',
      meaning: 'deals this friend brokered for the person since the last introduction',
      width: FRIENDS,
    },
    // Law
    perceivedRisk: { kind: 'f32', record: 'person', unit: 'share', meaning: 'perceived risk of arrest, 0 to 1' },
    custody: { kind: 'u8', unit: 'code', meaning: 'free, a ward of treatment, jail before trial, jail, prison' },
    dependentWhenTaken: { kind: 'u8', unit: 'flag', meaning: 'dependent when custody began' },
    treatedWhenTaken: { kind: 'u8', unit: 'flag', meaning: 'in agonist treatment when custody began' },
    custodySince: { kind: 'i32', unit: 'step', meaning: 'step at which custody began', fill: -1 },
    heldFor: { kind: 'u8', unit: 'code', meaning: 'the most serious reason for which the person is held' },
    sentenceUntil: {
      kind: 'i32',
      unit: 'step',
      meaning: 'end of the prison sentence imposed, parole included',
      fill: -1,
    },
    lastRelease: {
      kind: 'i32',
      unit: 'releases row',
      meaning: 'the latest time the person was let go, -1 never',
      fill: -1,
    },
    openCase: { kind: 'i32', unit: 'cases row', meaning: 'case that awaits its court, -1 none', fill: -1 },
    supervision: { kind: 'u8', unit: 'code', meaning: 'none, probation, parole; over once supervisedUntil has come' },
    supervisedUntil: { kind: 'i32', unit: 'step', meaning: 'end of probation or parole', fill: -1 },
    arrests: { kind: 'u8', unit: 'count', meaning: 'arrests, those before the start included' },
    convictions: { kind: 'u8', unit: 'count', meaning: 'convictions, those before the start included' },
    // Care
    kits: { kind: 'u8', unit: 'count', meaning: 'naloxone kits at hand' },
    treatment: {
      kind: 'u8',
      unit: 'code',
      meaning: 'none, kind of treatment, or agonist treatment given in custody',
    },
    waitingFor: { kind: 'u8', unit: 'code', meaning: 'kind of treatment the person waits for, 0 none' },
    episode: { kind: 'i32', unit: 'episodes row', meaning: 'latest wait or treatment, -1 never', fill: -1 },
    treatedBefore: {
      kind: 'u8',
      unit: 'bits',
      meaning: '1 has left agonist treatment before; 2 left detox within the week',
    },
    client: { kind: 'u8', unit: 'flag', meaning: 'goes to a syringe service' },
    lastVisit: { kind: 'i32', unit: 'step', meaning: 'step of the last visit there', fill: LONG_AGO },
    lastReached: { kind: 'i32', unit: 'step', meaning: 'step at which a peer worker last came', fill: LONG_AGO },
    prescribed: { kind: 'u8', unit: 'flag', meaning: 'in safer supply' },
    dosesLeft: { kind: 'u8', unit: 'count', meaning: 'prescribed doses left today' },
    lodged: { kind: 'u8', unit: 'flag', meaning: 'lives in a home that a programme gives' },
    strips: { kind: 'u8', record: 'buying', unit: 'count', meaning: 'fentanyl test strips at hand' },
    positives: { kind: 'u8', unit: 'count', meaning: 'positive strips of late: half are forgotten in a month' },
    heed: {
      kind: 'u8',
      record: 'buying',
      unit: 'bits',
      meaning: 'how the drug held is to be taken: 1 decided, 2 less, 4 slower, 8 company',
    },
  },
);

export const shopsTable = defineTable('shops', 'Selling: one row for each person who sells at present', {
  person: { kind: 'i32', record: 'selling', unit: 'people row', meaning: 'who sells, -1 if the row is free', fill: -1 },
  since: { kind: 'i32', unit: 'step', meaning: 'step at which selling began' },
  lot: { kind: 'i32', record: 'selling', unit: 'lots row', meaning: 'lot being sold, -1 none', fill: -1 },
  unevenness: {
    kind: 'f32',
    record: 'selling',
    unit: 'coefficient of variation',
    meaning: 'of the fentanyls between doses of that lot',
  },
  mass: { kind: 'f64', unit: 'ng', meaning: 'pure mass of each substance in stock', width: SUBSTANCES },
  mixture: { kind: 'f64', record: 'selling', unit: 'ng', meaning: 'gross weight of the mixture in stock' },
  packet: {
    kind: 'f64',
    record: 'selling',
    unit: 'ng',
    meaning: 'gross weight of one packet: its price is round and stays, this moves',
  },
  orderSize: { kind: 'f64', record: 'selling', unit: 'ng', meaning: 'gross weight bought at a time' },
  // In no record: whom somebody supplies is looked for among all.
  supplier: {
    kind: 'i32',
    unit: 'people row',
    meaning: 'seller who supplies, -1 if the supplier is at the edge',
    fill: -1,
  },
  owed: { kind: 'i32', record: 'selling', unit: 'cents', meaning: 'owed to the supplier for goods fronted' },
  setting: { kind: 'u8', record: 'selling', unit: 'code', meaning: 'where deals are made: street, indoors, delivered' },
  site: {
    kind: 'u8',
    record: 'selling',
    unit: 'places row',
    meaning: 'where deals in the open are made: the site nearest home, or one moved to',
  },
  tier: {
    kind: 'u8',
    record: 'selling',
    unit: 'code',
    meaning: 'mid-level if the seller can reach a supplier at the edge, as selling began or since; else retail',
  },
  knows: {
    kind: 'u8',
    record: 'selling',
    unit: 'code',
    meaning: 'how the seller knows that the stock holds a fentanyl, 0 if not',
  },
  warns: { kind: 'u8', record: 'selling', unit: 'flag', meaning: 'tells every customer of the fentanyl' },
  sold: { kind: 'u32', record: 'selling', unit: 'count', meaning: 'packets sold since the last weekly decision' },
  soldBulk: { kind: 'f64', unit: 'ng', meaning: 'mixture sold to other sellers since the last weekly decision' },
  pace: { kind: 'f32', record: 'selling', unit: 'packets/day', meaning: 'smoothed retail sales' },
  turnedAway: {
    kind: 'u16',
    record: 'selling',
    unit: 'count',
    meaning: 'buyers turned away for want of stock since the last decision',
  },
  emptyWeeks: { kind: 'u8', record: 'selling', unit: 'count', meaning: 'weeks without a sale' },
  heat: {
    kind: 'f32',
    record: 'selling',
    unit: 'tips',
    meaning: 'what police have on the seller: statements and observations, fading',
  },
  statements: {
    kind: 'f32',
    record: 'selling',
    unit: 'count',
    meaning: 'statements of arrested people among that, fading alike',
  },
});

export const lotsTable = defineTable('lots', 'Batches of drug and their descent', {
  key: {
    kind: 'i32',
    record: 'lot',
    unit: 'hash',
    meaning: 'identity from the import schedule and the parents, not from the row',
  },
  parent: {
    kind: 'i32',
    record: 'lot',
    unit: 'lots row',
    meaning: 'lot it was made from, -1 imported',
    fill: -1,
  },
  second: { kind: 'i32', record: 'lot', unit: 'lots row', meaning: 'other lot mixed in, -1 none', fill: -1 },
  made: { kind: 'i32', record: 'lot', unit: 'step', meaning: 'step at which it was made' },
  tier: { kind: 'u8', record: 'lot', unit: 'code', meaning: 'import, mid-level, retail, in hand' },
  unevenness: {
    kind: 'f32',
    record: 'lot',
    unit: 'coefficient of variation',
    meaning: 'of the fentanyls between doses of the lot',
  },
  listed: {
    kind: 'i32',
    record: 'lot',
    unit: 'lots row',
    meaning: 'lots in use, as they were found when rows were last freed',
  },
  used: { kind: 'u8', unit: 'flag', meaning: 'referred to when rows were last freed' },
});

export const placesTable = defineTable('places', 'Neighbourhoods; each is one police beat', {
  failed: {
    kind: 'f64',
    unit: 'count',
    meaning: 'failed searches of people who live here, smoothed over about 30 days',
  },
  openSales: {
    kind: 'f64',
    unit: 'deals',
    meaning: 'deals in the open here, smoothed over about 14 days: calls and complaints',
  },
  openKept: { kind: 'f64', unit: 'deals', meaning: 'what was left of that as the day began: the rest is of today' },
  residentKits: {
    kind: 'f64',
    unit: 'kits',
    meaning: 'naloxone kits in the hands of residents who neither use nor are friends of people who do',
  },
  arrested: { kind: 'f64', unit: 'arrests', meaning: 'arrests here, smoothed over about 30 days: what people hear of' },
  reported: { kind: 'f64', unit: 'overdoses', meaning: 'ambulance calls and deaths of people who live here, of late' },
  usual: { kind: 'f64', unit: 'overdoses', meaning: 'the same, smoothed over about 60 days' },
  alertStep: { kind: 'i32', unit: 'step', meaning: 'step at which the latest alert goes out', fill: -1e9 },
  alerts: { kind: 'f64', unit: 'alerts', meaning: 'alerts for here, smoothed over about 60 days' },
});

export const importersTable = defineTable('importers', 'Suppliers at the edge of the city', {
  lot: { kind: 'i32', unit: 'lots row', meaning: 'lot on offer', fill: -1 },
  mass: { kind: 'f64', unit: 'ng', meaning: 'pure mass of each substance on hand', width: SUBSTANCES },
  mixture: { kind: 'f64', unit: 'ng', meaning: 'gross weight on hand' },
  number: { kind: 'i32', unit: 'count', meaning: 'lots brought in so far' },
  dueStep: { kind: 'i32', unit: 'step', meaning: 'step of the next scheduled lot' },
  demand: { kind: 'f64', unit: 'ng', meaning: 'mixture asked for since the last lot' },
});

export const ledgerTable = defineTable('ledger', 'Flows of drug and money since the books were opened', {
  opening: { kind: 'f64', unit: 'ng', meaning: 'held when the books were opened', width: SUBSTANCES },
  imported: { kind: 'f64', unit: 'ng', meaning: 'brought into the city', width: SUBSTANCES },
  used: { kind: 'f64', unit: 'ng', meaning: 'used', width: SUBSTANCES },
  seized: { kind: 'f64', unit: 'ng', meaning: 'seized', width: SUBSTANCES },
  discarded: { kind: 'f64', unit: 'ng', meaning: 'thrown away, lost, or left by the dead', width: SUBSTANCES },
  openingCents: { kind: 'f64', unit: 'cents', meaning: 'held when the books were opened' },
  inCents: { kind: 'f64', unit: 'cents', meaning: 'came to people from outside the market' },
  outCents: {
    kind: 'f64',
    unit: 'cents',
    meaning: 'left: spent on living, paid to the edge, left by the dead',
  },
  policeCents: { kind: 'f64', unit: 'cents', meaning: 'came from police funds, in undercover buys' },
  seizedCents: { kind: 'f64', unit: 'cents', meaning: 'seized by police with a charge of dealing' },
});

export const beatDaysTable = defineTable(
  'beatDays',
  'Deals in the open by day and beat: row day × beats + beat, since the start of the burn-in',
  {
    openDeals: { kind: 'f64', unit: 'deals', meaning: 'deals in the open' },
  },
);

export const clockTable = defineTable('clock', 'Where the world stands in time', {
  step: { kind: 'i32', unit: 'step', meaning: 'steps of six hours done, burn-in included' },
  personSteps: {
    kind: 'f64',
    unit: 'count',
    meaning: 'person-steps done since day 0: a person who uses or sells, alive, for six hours',
  },
  freeShop: { kind: 'i32', unit: 'shops row', meaning: 'where to look first for a free row' },
  freeLot: { kind: 'i32', unit: 'lots row', meaning: 'where to look first for a free row' },
  openCases: { kind: 'i32', unit: 'cases row', meaning: 'first case that may still be pending' },
  openVacancies: { kind: 'i32', unit: 'vacancies row', meaning: 'first vacancy that may still be open' },
});

export type People = TableOf<typeof peopleTable>;
export type Shops = TableOf<typeof shopsTable>;
export type Lots = TableOf<typeof lotsTable>;
export type Places = TableOf<typeof placesTable>;
export type Importers = TableOf<typeof importersTable>;
export type Cases = TableOf<typeof casesTable>;
export type Releases = TableOf<typeof releasesTable>;
export type Episodes = TableOf<typeof episodesTable>;
export type Vacancies = TableOf<typeof vacanciesTable>;
export type Ledger = TableOf<typeof ledgerTable>;
export type BeatDays = TableOf<typeof beatDaysTable>;
export type Clock = TableOf<typeof clockTable>;

type TableOf<D> = D extends { readonly columns: infer C extends Columns } ? Table<C> : never;
