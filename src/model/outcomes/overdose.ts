import { defineOutcome } from './outcome.ts';
import { sumOf, total } from './period.ts';

export const overdoseOutcomes = [
  defineOutcome({
    id: 'overdose-deaths',
    label: 'Overdose deaths',
    unit: 'deaths',
    meaning: 'deaths from overdose',
    measure: ({ tally }, period) => total(tally.overdoseDeaths, period),
  }),
  defineOutcome({
    id: 'overdose-deaths-with-fentanyl',
    label: 'Overdose deaths with a fentanyl',
    unit: 'deaths',
    meaning: 'deaths from overdose with a fentanyl in the dose',
    measure: ({ tally }, period) => total(tally.deathsFentanyl, period),
  }),
  defineOutcome({
    id: 'overdose-deaths-witnessed',
    label: 'Overdose deaths with somebody near',
    unit: 'deaths',
    meaning: 'deaths from overdose with somebody near',
    measure: ({ tally }, period) => total(tally.deathsWitnessed, period),
  }),
  defineOutcome({
    id: 'nonfatal-overdoses',
    label: 'Overdoses survived',
    unit: 'overdoses',
    meaning: 'overdoses that did not end in death',
    measure: ({ tally }, period) => ({ value: sumOf(tally.overdoses, period) - sumOf(tally.overdoseDeaths, period) }),
  }),
  defineOutcome({
    id: 'reversals-by-bystanders',
    label: 'Overdoses reversed by bystanders',
    unit: 'reversals',
    meaning: 'overdoses in which naloxone from somebody near worked',
    measure: ({ tally }, period) => total(tally.reversals, period),
  }),
  defineOutcome({
    id: 'ambulance-calls',
    label: 'Ambulances called to overdoses',
    unit: 'calls',
    meaning: 'overdoses to which somebody near called an ambulance',
    measure: ({ tally }, period) => total(tally.ambulanceCalls, period),
  }),
  defineOutcome({
    id: 'other-deaths',
    label: 'Deaths from other causes',
    unit: 'deaths',
    meaning: 'deaths of people who use or used, from anything but overdose',
    measure: ({ tally }, period) => total(tally.otherDeaths, period),
  }),
] as const;
