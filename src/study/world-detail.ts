// What is taken down of a world beyond its outcomes: daily counts, arrests, vacancies, as plain data.
import { clearlyKnew } from '../model/law/known.ts';
import type { Period } from '../model/outcomes/outcome.ts';
import { STEPS_PER_DAY } from '../model/world/clock.ts';
import {
  charge,
  court,
  disposition,
  knowledge,
  labGroup,
  means,
  role,
  shopTier,
  substances,
} from '../model/world/codes.ts';
import { LAB_GROUPS } from '../model/world/tables.ts';
import { tallyTable } from '../model/world/tally.ts';
import { NG_PER_MG } from '../model/world/units.ts';
import type { World } from '../model/world/world.ts';
import type { ArrestRecord } from './comparison.ts';

type Counter = keyof typeof tallyTable.columns;

/** One list for each daily counter, from the burn-in's start. */
export function dailyOf({ tally }: World): Record<string, number[]> {
  const counters = Object.keys(tallyTable.columns) as Counter[];
  return Object.fromEntries(counters.map((name) => [name, Array.from(tally[name].subarray(0, tally.rows))]));
}

/** Arrests of the period. */
export function arrestsOf({ cases }: World, { from, until }: Period): ArrestRecord[] {
  const records: ArrestRecord[] = [];
  for (let row = 0; row < cases.rows; row++) {
    if (cases.step[row] < from || cases.step[row] >= until) continue;
    records.push({
      day: Math.floor((cases.step[row] - from) / STEPS_PER_DAY),
      means: means.names[cases.means[row]],
      charge: charge.names[cases.charge[row]],
      disposition: disposition.names[cases.disposition[row]],
      days: cases.days[row],
      role: role.names[cases.role[row]],
      continuum: cases.continuum[row],
      uses: cases.uses[row] === 1,
      dependent: cases.dependent[row] === 1,
      tier: shopTier.names[cases.tier[row]] ?? null,
      fentanyl: cases.fentanyl[row] === 1,
      knew: clearlyKnew(cases.knew[row]),
      knewBy: knowledge.names[cases.knew[row]],
      substance: substances.names[cases.substance[row]],
      court: court.names[cases.court[row]],
      months: cases.months[row],
      labDay: Math.floor((cases.labStep[row] - from) / STEPS_PER_DAY),
      labHeroin: cases.lab[row * LAB_GROUPS + labGroup.heroin] / NG_PER_MG,
      labFentanyl: cases.lab[row * LAB_GROUPS + labGroup.fentanyl] / NG_PER_MG,
      labAnalogues: cases.lab[row * LAB_GROUPS + labGroup.analogues] / NG_PER_MG,
    });
  }
  return records;
}

/** Days until the sales of each seller arrested in the period were replaced; null where that did not happen. */
export function replacementsOf({ vacancies }: World, { from, until }: Period): (number | null)[] {
  const days: (number | null)[] = [];
  for (let v = 0; v < vacancies.rows; v++) {
    if (vacancies.step[v] < from || vacancies.step[v] >= until) continue;
    days.push(vacancies.filled[v] === 1 ? (vacancies.endStep[v] - vacancies.step[v]) / STEPS_PER_DAY : null);
  }
  return days;
}
