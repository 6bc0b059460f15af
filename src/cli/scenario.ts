// The scenario that the options name: city, policy and levers. Everything wrong with any of them is said at once.
import type { City } from '../model/city/parameters.ts';
import { dayOf } from '../study/day.ts';
import { periodOf } from '../study/period.ts';
import { type Policy, withSettings } from '../study/policy.ts';
import { ScenarioError } from '../study/scenario-error.ts';
import { loadCity, loadPolicy } from '../study/scenario-files.ts';
import { readSetting, type Settings } from '../study/setting.ts';
import { BadInput } from './failure.ts';
import type { ScenarioOptions } from './options.ts';
import { note } from './streams.ts';

export interface Scenario {
  readonly city: City;
  readonly policy: Policy;
  readonly settings: Settings;
}

export function readScenario(policyName: string, options: Pick<ScenarioOptions, 'city' | 'set'>): Scenario {
  const faults: string[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      faults.push(error.message);
      return undefined;
    }
  };
  const city = attempt(() => loadCity(options.city));
  const policy = attempt(() => loadPolicy(policyName, city));
  const settings: Record<string, number | string> = {};
  for (const text of options.set)
    for (const [lever, value] of Object.entries(attempt(() => readSetting(text)) ?? {})) {
      if (lever in settings) faults.push(`--set ${text}: ${lever} is set twice, before to ${settings[lever]}`);
      settings[lever] = value;
    }
  if (!city || !policy || faults.length > 0) throw new BadInput(faults.join('\n'));
  return { city, policy: withSettings(policy, settings), settings };
}

/** Says which changes begin when the run is over: they are allowed, and do nothing in it. */
export function noteLate(
  { city, policy }: Pick<Scenario, 'city' | 'policy'>,
  { years, quiet }: Pick<ScenarioOptions, 'years' | 'quiet'>,
): void {
  if (quiet) return;
  const { days } = periodOf({ city, years });
  for (const { from, set } of policy.changes) {
    const day = dayOf(from, city);
    if (day >= days)
      note(
        `crackdown: ${Object.keys(set).join(', ')}: begins on day ${day}, after the end of the run on day ${days}\n`,
      );
  }
}
