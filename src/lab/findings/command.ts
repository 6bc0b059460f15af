// The command that gives the same figures again, where the scenario is one that the command line knows by name.
import { DAYS_PER_YEAR } from '../../study/day.ts';
import type { Policy } from '../../study/policy.ts';
import type { LabScenario } from '../lab/scenario.ts';

/** Empty for a law of one’s own: that is a file first. `days` are those of the measured period that are done. */
export function commandFor(
  { city, policy, people, seed }: LabScenario,
  days: number,
  replicates: number,
  builtIn: { readonly cities: readonly string[]; readonly policies: readonly Policy[] },
): string {
  const known = builtIn.policies.find(({ id }) => id === policy.id);
  if (!builtIn.cities.includes(city.id) || !known) return '';
  if (JSON.stringify(known.changes) !== JSON.stringify(policy.changes)) return '';
  const settings = `--people ${people} --years ${days / DAYS_PER_YEAR} --replicates ${replicates} --seed ${seed}`;
  return `npx crackdown compare ${policy.id} --city ${city.id} ${settings}`;
}
