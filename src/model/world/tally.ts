// What is counted every day: one row a day since the start of the burn-in, one column a counter. Series, outcomes and
// exports read the declaration.
import { type Columns, defineTable, type Table } from './columns.ts';

const count = (unit: string, meaning: string) => ({ kind: 'f64', unit, meaning }) as const;

export const tallyTable = defineTable('tally', 'Daily counts of what happened, and levels at the end of the day', {
  // Levels at the end of the day
  peopleUsing: count('people', 'alive and using'),
  takingPart: count('people', 'alive and using or selling: each of their steps is a person-step'),
  sellers: count('people', 'with stock for sale and free'),
  inCustody: count('people', 'in jail or prison'),
  inCustodyDependent: count('people', 'in jail or prison and dependent when arrested'),
  inCustodyFromTreatment: count('people', 'in jail or prison and in agonist treatment when taken'),
  inPretrial: count('people', 'in jail before trial'),
  inJail: count('people', 'in jail after a sentence or for a violation'),
  inPrison: count('people', 'in prison'),
  usingInside: count('people', 'in jail or prison who used before and have not stopped'),
  inTreatment: count('people', 'in agonist treatment outside custody'),
  inTreatmentInside: count('people', 'in agonist treatment in jail or prison'),
  policeEffort: count('1', 'police effort, mean over the people of all beats; 1 is the city’s own'),
  // Flows of the day
  searches: count('searches', 'tries to get drug'),
  failedSearches: count('searches', 'tries that ended with none'),
  deals: count('deals', 'retail deals'),
  brokeredDeals: count('deals', 'retail deals through a friend'),
  openDeals: count('deals', 'retail deals at open-air sites'),
  packets: count('packets', 'packets sold at retail'),
  retailCents: count('cents', 'paid at retail, brokers’ shares included'),
  retailNg: count('ng', 'pure drug bought at retail'),
  uses: count('uses', 'doses taken'),
  usedNg: count('ng', 'pure drug used'),
  seizedNg: count('ng', 'pure drug seized'),
  withdrawalHours: count('hours', 'person-hours in withdrawal'),
  overdoses: count('overdoses', 'overdoses, fatal ones included'),
  overdosesFentanyl: count('overdoses', 'those with a fentanyl in the dose'),
  overdosesWitnessed: count('overdoses', 'those with somebody near'),
  overdoseDeaths: count('deaths', 'deaths from overdose'),
  deathsFentanyl: count('deaths', 'overdose deaths with a fentanyl in the dose'),
  deathsWitnessed: count('deaths', 'overdose deaths with somebody near'),
  otherDeaths: count('deaths', 'deaths from other causes'),
  reversals: count('reversals', 'overdoses reversed by bystanders with naloxone'),
  ambulanceCalls: count('calls', 'ambulances called to overdoses'),
  kitsHandedOut: count('kits', 'naloxone kits handed out, those at release included'),
  kitsAtRelease: count('kits', 'naloxone kits given to people let go from jail or prison'),
  releases: count('releases', 'times that somebody was let go from jail or prison'),
  releasesEarly: count('releases', 'those before the time, for want of a bed'),
  onProbation: count('person-months', 'people on probation and free, each counted once in 30 days'),
  onParole: count('person-months', 'people on parole and free, each counted once in 30 days'),
  violations: count('revocations', 'probation or parole revoked without a new arrest'),
  revokedOnArrest: count('revocations', 'probation or parole revoked on a new arrest over drugs'),
  hustles: count('tries', 'tries at other prohibited income'),
  began: count('people', 'first use'),
  quit: count('people', 'stopped using'),
  returned: count('people', 'returned to use'),
  startedSelling: count('people', 'began to sell'),
  stoppedSelling: count('people', 'stopped selling'),
});

export type Tally = typeof tallyTable extends { readonly columns: infer C extends Columns } ? Table<C> : never;
