import { handledIn180Days } from '../market/role.ts';
import { handling } from '../world/codes.ts';
import { HANDLINGS, type People } from '../world/tables.ts';
import { defineOutcome } from './outcome.ts';
import { meanOf, shareOf, sumOf, total, usesAtLarge } from './period.ts';

export const peopleOutcomes = [
  defineOutcome({
    id: 'people-using',
    label: 'People who use',
    unit: 'people',
    meaning: 'alive and using, those in custody included; mean over the days',
    measure: ({ tally }, period) => meanOf(tally.peopleUsing, period),
  }),
  defineOutcome({
    id: 'people-beginning',
    label: 'People who begin to use',
    unit: 'people',
    meaning: 'first use',
    measure: ({ tally }, period) => total(tally.began, period),
  }),
  defineOutcome({
    id: 'people-stopping',
    label: 'Times that people stop using',
    unit: 'times',
    meaning: 'stops without custody or death; most go back',
    measure: ({ tally }, period) => total(tally.quit, period),
  }),
  defineOutcome({
    id: 'withdrawal-hours',
    label: 'Hours in withdrawal',
    unit: 'hours',
    meaning: 'person-hours in withdrawal outside custody',
    measure: ({ tally }, period) => total(tally.withdrawalHours, period),
  }),
  defineOutcome({
    id: 'ever-passed-on-drugs',
    label: 'People who use who pass drugs on',
    unit: 'share',
    meaning:
      'of those free and using at the end, the share who within 180 days passed any on: as a gift, for a friend, or by selling',
    measure({ people }) {
      let of = 0;
      let part = 0;
      for (let i = 0; i < people.rows; i++) {
        if (!usesAtLarge(people, i)) continue;
        of++;
        if (passedOn(people, i)) part++;
      }
      return shareOf(part, of);
    },
  }),
  defineOutcome({
    id: 'treatment-person-years',
    label: 'Time in agonist treatment',
    unit: 'person-years',
    meaning: 'methadone or buprenorphine',
    measure: ({ tally }, period) => ({ value: sumOf(tally.inTreatment, period) / 365 }),
  }),
  defineOutcome({
    id: 'naloxone-kits',
    label: 'Naloxone kits handed out',
    unit: 'kits',
    meaning: 'kits handed out, those at release and after overdoses included',
    measure: ({ tally }, period) => total(tally.kitsHandedOut, period),
  }),
] as const;

function passedOn(people: People, person: number): boolean {
  for (let kind = handling.used + 1; kind < HANDLINGS; kind++)
    if (handledIn180Days(people, person, kind) > 0) return true;
  return false;
}
