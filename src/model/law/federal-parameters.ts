import { keyed, number, share } from '../city/parameter.ts';
import { charge } from '../world/codes.ts';

export const federalParameters = {
  share: keyed(charge.names, 'share', 'share of cases that go to federal court, below the weight of a minimum', 0, 1),
  atMinimum: number('ratio', 'factor on the odds of that from the weight of a mandatory minimum on', 0, 1000),
  dismissed: share('share of federal cases dismissed or acquitted'),
  pleads: share('of the others, share that end in a plea'),
  assists: share('of those who plead, share who help the government and are sentenced below range and minimum for it'),
  assistLeaves: share('what that leaves of a sentence'),
  served: share('part of a federal sentence of more than a year that is served'),
  ordersProved: number(
    'orders per statement',
    'what one statement against a seller proves, in orders of theirs',
    0,
    1000,
  ),
} as const;
