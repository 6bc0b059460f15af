import { keyed, number, share, shares, whole } from '../city/parameter.ts';
import { entryWay, medicines, treatmentKinds } from '../world/codes.ts';

/** Ways in which somebody is offered treatment, all but asking by themselves. */
const offers = entryWay.names.filter((way) => way !== 'own');

export const treatmentParameters = {
  places: keyed(
    treatmentKinds,
    'per person using',
    'places, by kind: clinics, beds, or patients whom prescribers take',
    0,
    5,
  ),
  asks: number('per month', 'chance a month that a dependent person asks for treatment of their own accord', 0, 1),
  wanted: shares(treatmentKinds, 'kinds that people ask for'),
  intakeDays: keyed(
    treatmentKinds,
    'days',
    'days of usual intake from asking to a first day, when there is a place',
    0,
    365,
  ),
  givesUp: number('per day', 'chance a day that somebody who waits gives up', 0, 1),
  offered: keyed(
    ['overdose', 'release'],
    'share',
    'share of people offered treatment after a survived overdose, or on release, by the city’s own custom',
    0,
    1,
  ),
  accepts: keyed(offers, 'share', 'of dependent people offered treatment, share who ask for it', 0, 1),
  span: keyed(
    treatmentKinds,
    'days',
    'days of the retention that follows; of residential treatment and detox, the planned stay',
    1,
    730,
  ),
  retention: keyed(treatmentKinds, 'share', 'share still in treatment after that span', 0.001, 1),
  leavingShape: number(
    'power',
    'power of time in the cumulative hazard of leaving: below 1 early days are worst',
    0.1,
    3,
  ),
  inductionDays: whole('days', 'days in a ward before the first injection of naltrexone', 0, 60),
  inductionSucceeds: share('share of those who begin induction on naltrexone who get a first injection'),
  stops: keyed(
    ['residential', 'detox'],
    'share',
    'share of people completing it who stop using for the time being',
    0,
    1,
  ),
  holds: keyed(['methadone', 'buprenorphine'], 'mg morphine', 'tolerance that an agonist holds up', 0, 1000),
  blocks: keyed(
    ['buprenorphine', 'naltrexone'],
    'share',
    'share of the effect of other opioids that a medicine blocks',
    0,
    1,
  ),
  usesOnTop: keyed(medicines, 'share', 'share of wants to use that are acted on while in treatment', 0, 1),
} as const;
