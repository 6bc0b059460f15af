// How long it takes until an arrested seller's sales are replaced. Many vacancies end otherwise (the seller is back, the run
// is over), so that a mean over the filled ones alone would be too short: the restricted mean of a Kaplan–Meier curve
// counts them for as long as they were watched (Royston & Parmar 2013, doi 10.1186/1471-2288-13-152).
import { STEPS_PER_DAY } from '../world/steps.kernel.ts';
import type { World } from '../world/world.ts';
import type { Measured, Period } from './outcome.ts';

/** Days watched at most. A definition. */
export const REPLACEMENT_HORIZON = 60;

/** Mean days without replacement within the horizon; null where nobody with sales was arrested. */
export function replacementDays({ vacancies, clock }: World, { from, until }: Period): Measured {
  const watched: { days: number; filled: boolean }[] = [];
  for (let v = 0; v < vacancies.rows; v++) {
    if (vacancies.step[v] < from || vacancies.step[v] >= until) continue;
    const end = vacancies.endStep[v] < 0 ? clock.step[0] : vacancies.endStep[v];
    watched.push({ days: (end - vacancies.step[v]) / STEPS_PER_DAY, filled: vacancies.filled[v] === 1 });
  }
  return { value: watched.length > 0 ? restrictedMean(watched, REPLACEMENT_HORIZON) : null, n: watched.length };
}

/** Area under the Kaplan–Meier curve up to the horizon; beyond the last one watched the curve stays level. */
export function restrictedMean(
  watched: readonly { readonly days: number; readonly filled: boolean }[],
  horizon: number,
): number {
  const order = [...watched].sort((a, b) => a.days - b.days);
  let surviving = 1;
  let area = 0;
  let last = 0;
  for (let i = 0; i < order.length; ) {
    const { days } = order[i];
    if (days >= horizon) break;
    let filled = 0;
    let next = i;
    for (; next < order.length && order[next].days === days; next++) if (order[next].filled) filled++;
    area += surviving * (days - last);
    surviving *= 1 - filled / (order.length - i);
    last = days;
    i = next;
  }
  return area + surviving * (horizon - last);
}
