import { number, share, whole } from '../city/parameter.ts';

/** Syringe services, outreach by peers, safer supply, and homes for people without one. */
export const servicesParameters = {
  serviceTravel: number('m', 'distance at which the will to go to a syringe service has fallen by half', 10, 100000),
  serviceBegins: number(
    'per month',
    'chance a month that a person who injects begins to go to a syringe service at the door',
    0,
    1,
  ),
  serviceStops: number('per month', 'chance a month that a client stops going', 0, 1),
  serviceVisits: number('per month', 'visits of a client to a syringe service at the door', 0, 30),
  visitKits: number('kits/visit', 'naloxone kits handed out at a visit', 0, 10),
  asksTreatment: share('chance at a visit, or where a peer worker comes, that a dependent person asks for treatment'),
  workerContacts: whole('per month', 'people whom a peer worker sees in a month', 0, 31),
  contactOnward: share('chance that a contact leads on to a friend of that friend'),
  contactKits: number('kits/contact', 'naloxone kits that a peer worker hands out at a contact', 0, 10),
  contactBegins: share(
    'chance that a person who injects begins to go to a syringe service at the door after a peer worker came',
  ),
  saferEntry: number(
    'per month',
    'chance a month that a dependent person asks for safer supply while it has places',
    0,
    1,
  ),
  saferRetention: share('share still in safer supply after twelve months'),
  saferDoses: whole('count', 'prescribed doses a day, at most', 0, 4),
  saferMost: number('mg', 'largest prescribed dose of heroin', 0, 1000),
  saferPassedOn: share('share of prescribed doses that are passed on to a friend'),
  homeEntry: number('per month', 'chance a month that an unsheltered person moves in while there are homes', 0, 1),
  homeRetention: share('share still in their home after twelve months'),
} as const;
