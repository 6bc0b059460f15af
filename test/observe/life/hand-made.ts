// Lives made by hand.
import { STEPS_PER_DAY } from '../../../src/model/world/clock.ts';
import type { EventKind } from '../../../src/model/world/events.ts';
import type { Life, LifeEvent } from '../../../src/observe/life/life.ts';

export const WHO = 312;
const FIRST_DAY = 10;

/** An event of the person on a day, unless it is of somebody else. */
export function on(day: number, kind: EventKind, some: Partial<LifeEvent> = {}): LifeEvent {
  return { step: (FIRST_DAY + day) * STEPS_PER_DAY, day, kind, person: WHO, other: -1, amount: 0, ...some };
}

export function life(events: readonly LifeEvent[], some: Partial<Life> = {}): Life {
  const from = FIRST_DAY * STEPS_PER_DAY;
  return {
    person: WHO,
    period: { from, until: from + 100 * STEPS_PER_DAY, firstDay: FIRST_DAY, days: 100 },
    at: from + 100 * STEPS_PER_DAY,
    portrait: {
      ...{ age: 34, sex: 'man', place: 'riverside', work: 'none', housing: 'housed', using: 'active', route: 'inject' },
      ...{ sells: false, held: false, treated: false },
    },
    present: {
      ...{
        alive: true,
        custody: 'free',
        housing: 'housed',
        work: 'none',
        using: 'active',
        sells: false,
        role: 'hooksUp',
      },
      ...{ continuum: 0, treatment: 'none', waitingFor: 'none', overdoses: 1 },
    },
    events,
    everydayFrom: -FIRST_DAY,
    ties: [
      { person: 88, kind: 'friend', since: 0 },
      { person: 5, kind: 'seller', since: 0 },
    ],
    around: [],
    ...some,
  };
}
