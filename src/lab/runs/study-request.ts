// The form of a study, as it is filled in, to what is asked of the server.

import { number } from '../../report/format.ts';
import type { Limits, ScenarioSource, StudyRequest } from '../../serve/api.ts';
import { DAYS_PER_YEAR } from '../../study/day.ts';
import type { PolicyChange } from '../../study/policy.ts';

export interface Settings {
  readonly people: string;
  readonly days: string;
  readonly replicates: string;
  readonly seed: string;
}

/** What is wrong with each setting, in words; empty where nothing is. */
export function settingFaults(settings: Settings, limits: Limits): Partial<Record<keyof Settings, string>> {
  const most = {
    people: limits.people,
    days: Math.floor(limits.years * DAYS_PER_YEAR),
    replicates: limits.replicates,
    seed: Number.MAX_SAFE_INTEGER,
  };
  const keys = Object.keys(most) as (keyof Settings)[];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const least = key === 'seed' ? 0 : 1;
      const text = settings[key].trim();
      const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
      if (value >= least && value <= most[key]) return [];
      return [[key, `A whole number from ${least} to ${number(most[key])}.`]];
    }),
  );
}

export function requestOf(settings: Settings, city: ScenarioSource, policy: ScenarioSource): StudyRequest {
  const { people, days, replicates, seed } = settings;
  return {
    ...{ city, policy },
    ...{ people: Number(people), days: Number(days), replicates: Number(replicates), seed: Number(seed) },
  };
}

/** A law as the text of a file: JSON is YAML. */
export function lawText(name: string, changes: readonly PolicyChange[]): string {
  return JSON.stringify({ name, changes }, null, 2);
}
