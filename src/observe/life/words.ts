// Words for what lives are told with: codes, counts and stretches of time.
import { DAYS_PER_MONTH, LIFE_MONTHS } from '../../model/law/sentencing.ts';
import { housing } from '../../model/world/codes.ts';
import type { EventDetail } from './life.ts';

type Words = Readonly<Record<string, string>>;

/** "1 packet", "2 packets". */
export function count(many: number, what: string, more = `${what}s`): string {
  return many === 1 ? `1 ${what}` : `${many.toLocaleString('en')} ${more}`;
}

/** Days in words: "less than a day", "40 days", "14 months", "4 years". */
export function days(many: number): string {
  if (many < 1) return 'less than a day';
  if (many < 90) return count(Math.round(many), 'day');
  const months = many / DAYS_PER_MONTH;
  return months < 36 ? count(Math.round(months), 'month') : count(Math.round(months / 12), 'year');
}

export const causeWords: Words = { overdose: 'an overdose', other: 'another cause' };

export const treatmentWords: Words = {
  methadone: 'methadone treatment',
  buprenorphine: 'buprenorphine treatment',
  naltrexone: 'naltrexone treatment, in a ward at first',
  residential: 'residential treatment',
  detox: 'detox in a ward',
};

export const byWords: Words = {
  own: '',
  overdose: ' when it was offered after the overdose',
  arrest: ' when it was offered after the arrest',
  outreach: ' when a peer worker offered it',
  release: ' when it was offered on release',
  service: ' when a syringe service offered it',
};

export const waitEndWords: Words = {
  gaveUp: 'gave up waiting for treatment',
  died: 'was still waiting for treatment',
};

export const treatmentEndWords: Words = {
  dropped: 'left treatment',
  completed: 'completed the stay in the ward',
  notInduced: 'left the ward without an injection of naltrexone',
  taken: 'lost the place in treatment through custody',
};

export const meansWords: Words = {
  patrol: 'by a patrol',
  stop: 'in a stop',
  buyBust: 'by an officer who had bought from them',
  raid: 'in a raid',
  tracedDeath: 'over a death',
  overdose: 'by police who came to an overdose',
};

export const chargeWords: Words = {
  possession: 'possession',
  intent: 'possession with intent to distribute',
  distribution: 'distribution',
  trafficking: 'trafficking by weight',
  homicide: 'drug-induced homicide',
};

/** Housing changed from one code to another, held as tens and ones. */
export function housingWords(change: number): string {
  const to = change % 10;
  if (to === housing.housed) return 'had a stable home again';
  if (to === housing.unsheltered) return 'was without a roof';
  return Math.floor(change / 10) < to ? 'lost their stable home' : 'had a roof again, but no stable home';
}

/** What became of a case. */
export function caseWords(found: EventDetail & { of: 'case' }): string {
  const { charge, disposition, court, months, capital } = found;
  const about = `had the case of ${chargeWords[charge]}`;
  if (disposition === 'diverted') return `${about} diverted to treatment, without a charge`;
  if (disposition === 'dismissed') return `${about} dismissed`;
  const done = `was convicted of ${chargeWords[charge]} by a ${court} court:`;
  if (capital) return `${done} sentenced to death, and held`;
  if (disposition === 'probation') return `${done} probation`;
  if (months >= LIFE_MONTHS) return `${done} prison for life`;
  return `${done} ${disposition}, ${days(months * DAYS_PER_MONTH)} imposed, ${days(found.days)} to serve`;
}

export const housingNow: Words = { housed: 'housed', unstable: 'without a stable home', unsheltered: 'without a roof' };
export const workNow: Words = { none: 'without work', irregular: 'with irregular work', regular: 'with regular work' };
export const usingNow: Words = { never: 'does not use', active: 'uses', abstinent: 'has stopped using' };
export const routeNow: Words = { inject: 'by injection', sniff: 'by sniffing', smoke: 'by smoking' };
export const custodyNow: Words = {
  free: 'free',
  ward: 'in a ward of treatment',
  pretrial: 'in jail before trial',
  jail: 'in jail',
  prison: 'in prison',
};
