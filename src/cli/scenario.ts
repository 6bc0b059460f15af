// The scenario that the options name: city, policy and levers. Everything wrong with any of them is said at once.
import type { City } from '../model/city/parameters.ts';
import { type Policy, withSettings } from '../study/policy.ts';
import { ScenarioError } from '../study/scenario-error.ts';
import { loadCity, loadPolicy } from '../study/scenario-files.ts';
import { readSetting, type Settings } from '../study/setting.ts';
import { BadInput } from './failure.ts';
import type { ScenarioOptions } from './options.ts';

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
  const settings: Settings = Object.assign({}, ...options.set.map((text) => attempt(() => readSetting(text))));
  if (!city || !policy || faults.length > 0) throw new BadInput(faults.join('\n'));
  return { city, policy: withSettings(policy, settings), settings };
}
