import { keyed, number, share, whole } from '../city/parameter.ts';
import { housing } from '../world/codes.ts';

export const rescueParameters = {
  // Where, and with whom
  outside: share('chance of using outside the home, for someone with one'),
  atFriends: share('chance of using at a friend’s, for someone who has one with a home'),
  company: share('chance that a friend who uses and lives next door is there when somebody uses'),
  companyNotUsing: share('the same of a friend who does not use'),
  companyMetres: number('m', 'distance between homes over which that falls to 1/e', 100, 100000),
  household: keyed(['housed', 'unstable'], 'share', 'chance that somebody they live with is at home, by housing', 0, 1),
  passers: share('chance that somebody else is near outside'),
  waryDays: number('days', 'time for which a survived overdose, or word of a friend’s, makes people take care', 0, 365),
  waryCompany: number('ratio', 'how many times as often people who take care are with a friend', 1, 20),
  carefulCut: share('share by which a survivor cuts the usual dose at first'),
  newsOfOverdose: share('chance that a friend hears of an overdose'),
  // What those near do
  helps: share('chance that someone near notices and acts'),
  noticeMinutes: keyed(
    ['friends', 'others'],
    'minutes',
    'median time until somebody near notices, where a friend is there and where others are',
    0.1,
    600,
  ),
  noticeSigma: number('log units', 'spread of that time', 0, 3),
  actMinutes: number('minutes', 'from noticing to a first dose of naloxone, or to a call', 0, 60),
  calls: share('chance that a bystander without fear of police calls an ambulance'),
  fearsCalling: share('chance that fear of police keeps a bystander from calling, at full perceived risk'),
  // Naloxone
  kitDoses: whole('doses', 'doses of naloxone in a kit', 1, 10),
  carried: share('chance that somebody with a home has a kit on them when out'),
  bystanderKit: share('chance that someone near who is no friend has a kit from elsewhere'),
  naloxoneWorks: share('chance that naloxone given before death works'),
  naloxonePerExcess: number(
    'doses',
    'further doses of naloxone needed for each time that the dose exceeded tolerance',
    0,
    10,
  ),
  doseMinutes: number('minutes', 'wait before the next dose', 0, 60),
  // Ambulance, police, hospital
  ambulanceMinutes: number('minutes', 'median time from call to arrival, in the middle of the city', 0.5, 600),
  ambulanceSpeed: number('m/minute', 'metres from the middle that add a minute to it', 10, 5000),
  ambulanceSigma: number('log units', 'spread of the time to arrival', 0, 3),
  ambulanceWorks: share('chance that an ambulance crew revives who is still alive'),
  policeCome: share('share of calls to which police come too'),
  policeLead: number('ratio', 'time until they come, over the ambulance’s', 0.1, 5),
  policeNaloxone: share('share of officers who carry naloxone, a kit each'),
  policeArrest: share('chance that police at an overdose arrest somebody who holds drug, for each of those there'),
  taken: share('share of those whom an ambulance reaches alive who are taken to hospital'),
  hospitalDeath: share(
    'of those taken who would have died without help and were not woken by those near, share that dies in hospital',
  ),
  kitAfterOverdose: share('share of survivors reached by an ambulance who are given a kit'),
  // Death without help
  deathLag: number('minutes', 'least time from a dose to death', 0, 60),
  deathMinutes: number(
    'minutes',
    'time beyond it in which the hazard of death falls to 1/e, times dose over tolerance',
    1,
    1e5,
  ),
} as const;

export const siteParameters = {
  accepts: share('share of people who would use a supervised site if there were one'),
  uses: keyed(housing.names, 'share', 'of the uses of those, share at an open site next door, by housing', 0, 1),
  metres: number('m', 'distance from home over which that falls to 1/e', 50, 100000),
  staffMinutes: number('minutes', 'from a dose that stops the breath to oxygen and naloxone by staff', 0, 60),
  kit: share('chance that a visit ends with a naloxone kit'),
  referral: share('chance that a visit ends with a referral to treatment'),
} as const;
