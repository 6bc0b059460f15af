import { keyed, number, share } from '../city/parameter.ts';
import { route, substances } from '../world/codes.ts';

export const bodyParameters = {
  // Of drug that does nothing nobody could say how much to take.
  potency: keyed(substances.names, 'mg morphine/mg', 'intravenous morphine equivalent of a milligram', 1e-3, 1e5),
  potencySpread: keyed(
    substances.names,
    'log units',
    'uncertainty of that equivalent: standard deviation of its logarithm, of which each world draws once; 0 for none',
    0,
    3,
  ),
  fentanylTrace: share(
    'share of the effect up to which a fentanyl is a trace, and the drug does not count as holding it',
  ),
  bioavailability: keyed(route.names, 'share', 'share that acts, by route', 0, 1),
  depressantLoad: number('ratio', 'factor on the effective dose when other depressants are in the body', 1, 5),
  naive: number('mg morphine', 'tolerance of a body without habit: the dose it would be used to', 0.1, 100),
  toleranceHalfLife: number('days', 'days in which tolerance above naive falls by half without use', 0.5, 365),
  toleranceGain: share('share of the gap between dose and tolerance closed by one dose'),
  dependentRatio: number('ratio', 'tolerance over naive at which stopping brings withdrawal', 1, 50),
  adequate: number('ratio', 'dose over tolerance that holds off withdrawal', 0, 2),
  enough: number('ratio', 'believed effect of the stash over the wanted dose at which nobody goes looking', 0, 2),
  withdrawalDays: number('days', 'days after the last dose at which acute withdrawal ends', 1, 60),
  holdsOutDays: number(
    'days',
    'days in withdrawal without relief after which a person may give up and let it pass',
    0,
    60,
  ),
  givesUp: number('1/step', 'chance of giving up in each step after that', 0, 1),
  cueStays: share('chance that what a cue has woken is still there in the next step, if nothing was used'),
  primes: number(
    'ratio',
    'rise of the rate of cues over a person’s own, had a use just been; the next cue is drawn at a cue, before the dose it leads to, by the days since the last use',
    0,
    100,
  ),
  primingHalfLife: number('days', 'days since the last use before a cue in which that rise falls by half', 0.05, 60),
  wanted: number('ratio', 'dose over tolerance at which a person is content', 0.1, 10),
  habitGain: share('share of the gap between habit and what would have contented that one dose closes'),
  habitMost: number('mg morphine', 'largest usual dose', 10, 5000),
  breakCut: share('share by which an experienced person cuts the first dose after a break of two weeks or more'),
  beliefGain: share('share of the gap between believed and felt strength closed by one use'),
  perception: number('log units', 'error with which strength is felt', 0, 2),
  unevenDose: number('coefficient of variation', 'between doses taken from one packet or stash', 0, 2),
  overdoseHazard: number('per dose', 'hazard of overdose by a dose equal to tolerance', 0, 1),
  overdosePower: number('power', 'power of dose over tolerance in that hazard', 0.1, 10),
  fatalHazard: number('per overdose', 'hazard of death without help by a dose equal to tolerance', 0, 10),
  fatalPower: number('power', 'power of dose over tolerance in that hazard', 0, 10),
} as const;
