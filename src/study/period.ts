import type { Period } from '../model/outcomes/outcome.ts';
import { STEPS_PER_DAY } from '../model/world/clock.ts';
import { DAYS_PER_YEAR } from './day.ts';
import type { ReplicateTask } from './tasks.ts';

/** The measured period of a task. */
export function periodOf({ city, years }: Pick<ReplicateTask, 'city' | 'years'>): Period {
  const days = Math.round(years * DAYS_PER_YEAR);
  const firstDay = city.people.burnInDays;
  return { from: firstDay * STEPS_PER_DAY, until: (firstDay + days) * STEPS_PER_DAY, firstDay, days };
}
