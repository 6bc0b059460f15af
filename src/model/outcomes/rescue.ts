import { kitsInHands } from '../care/kits.ts';
import type { Tally } from '../world/tally.ts';
import { defineOutcome, type Outcome } from './outcome.ts';
import { shareOf, sumOf, total } from './period.ts';

type Counter = Exclude<keyof Tally, 'rows' | 'capacity' | 'declaration'>;

const counted = (id: string, label: string, unit: string, meaning: string, column: Counter): Outcome =>
  defineOutcome({ id, label, unit, meaning, measure: ({ tally }, period) => total(tally[column], period) });

export const rescueOutcomes = [
  counted('deaths-at-home', 'Overdose deaths at home', 'deaths', 'deaths from overdose at home', 'deathsHome'),
  counted(
    'deaths-at-friends',
    'Overdose deaths at a friend’s',
    'deaths',
    'deaths from overdose at a friend’s home',
    'deathsFriends',
  ),
  counted(
    'deaths-outside',
    'Overdose deaths outside',
    'deaths',
    'deaths from overdose outside a home',
    'deathsOutside',
  ),
  counted(
    'deaths-at-supervised-sites',
    'Overdose deaths in supervised sites',
    'deaths',
    'deaths from overdose in a supervised site',
    'deathsSite',
  ),
  counted(
    'deaths-in-hospital',
    'Overdose deaths in hospital',
    'deaths',
    'deaths in hospital of people brought there alive; each counted where the overdose was, too',
    'deathsHospital',
  ),
  defineOutcome({
    id: 'overdose-deaths-alone',
    label: 'Overdose deaths alone',
    unit: 'deaths',
    meaning: 'deaths from overdose with nobody near',
    measure: ({ tally }, period) => ({
      value: sumOf(tally.overdoseDeaths, period) - sumOf(tally.deathsWitnessed, period),
    }),
  }),
  defineOutcome({
    id: 'overdoses-with-company',
    label: 'Overdoses with somebody near',
    unit: 'share',
    meaning: 'of all overdoses, those with somebody near',
    measure: ({ tally }, period) => shareOf(sumOf(tally.overdosesWitnessed, period), sumOf(tally.overdoses, period)),
  }),
  defineOutcome({
    id: 'ambulance-minutes',
    label: 'Minutes until an ambulance comes',
    unit: 'minutes',
    meaning: 'mean time from call to arrival at an overdose',
    measure: ({ tally }, period) => shareOf(sumOf(tally.ambulanceMinutes, period), sumOf(tally.ambulanceCalls, period)),
  }),
  counted(
    'taken-to-hospital',
    'Taken to hospital',
    'people',
    'taken to hospital after an overdose, alive',
    'takenToHospital',
  ),
  counted(
    'treatment-offered-in-hospital',
    'Offers of treatment in hospital',
    'offers',
    'survivors of an overdose with whom somebody in hospital spoke of treatment',
    'treatmentOffered',
  ),
  counted(
    'police-at-overdoses',
    'Overdoses with police',
    'overdoses',
    'overdoses to which police came along',
    'policeAtOverdoses',
  ),
  counted(
    'reversals-by-police',
    'Overdoses reversed by police',
    'reversals',
    'overdoses in which naloxone from an officer worked before other help came',
    'policeReversals',
  ),
  counted(
    'arrests-at-overdoses',
    'Arrests at overdoses',
    'arrests',
    'arrests of survivors and of friends by police at an overdose',
    'arrestsAtOverdoses',
  ),
  counted('kits-used', 'Naloxone kits used', 'kits', 'kits opened at overdoses, of those handed out', 'kitsUsed'),
  counted('kits-expired', 'Naloxone kits expired', 'kits', 'kits that expired in people’s hands', 'kitsExpired'),
  counted('kits-lost', 'Naloxone kits lost', 'kits', 'kits lost or stolen, and those of the dead', 'kitsLost'),
  counted('kits-shared', 'Naloxone kits given on', 'kits', 'kits given by one friend to another', 'kitsShared'),
  defineOutcome({
    id: 'kits-in-hands',
    label: 'Naloxone kits in people’s hands',
    unit: 'kits',
    meaning: 'kits in people’s hands at the end',
    measure: (world) => ({ value: kitsInHands(world) }),
  }),
  counted('supervised-visits', 'Visits to supervised sites', 'visits', 'uses in a supervised site', 'siteVisits'),
  counted(
    'supervised-overdoses',
    'Overdoses in supervised sites',
    'overdoses',
    'overdoses in a supervised site, seen by staff',
    'overdosesSite',
  ),
  counted(
    'supervised-referrals',
    'Referrals from supervised sites',
    'referrals',
    'visits to a supervised site that led to an offer of treatment',
    'siteReferrals',
  ),
] as const;
