// Reads what a client asks for: a study, with its scenarios by name or as texts, within the limits of the server.
import type { City } from '../model/city/parameters.ts';
import type { RunText } from '../store/run-folder.ts';
import { bounds, wrongWhole, wrongYears } from '../study/bounds.ts';
import { readCity } from '../study/city-file.ts';
import { DAYS_PER_YEAR } from '../study/day.ts';
import type { Policy } from '../study/policy.ts';
import { readPolicy } from '../study/policy-file.ts';
import { ScenarioError } from '../study/scenario-error.ts';
import { cityIds, loadCity, loadPolicy, policyIds } from '../study/scenario-files.ts';
import { unknownName } from '../study/unknown-name.ts';
import { type Limits, personYearsOf, type RequestFault } from './api.ts';
import { Refusal } from './refusal.ts';

export interface AskedStudy {
  readonly city: City;
  readonly policy: Policy;
  readonly people: number;
  readonly years: number;
  readonly replicates: number;
  readonly seed: number;
  /** Names for the command that gives the same again: of built-in ones, or of a file that the client has. */
  readonly cityName: string;
  readonly policyName: string;
  /** Scenarios that were sent, which nobody else may have: they are kept with the run. */
  readonly texts: readonly RunText[];
}

const KEYS = ['city', 'policy', 'people', 'years', 'days', 'replicates', 'seed'];

/** Reads a request. Throws a Refusal (422) that names everything wrong with it. */
export function readStudyRequest(body: unknown, limits: Limits): AskedStudy {
  const reader = new Reader(body, limits);
  const [cityName, city] = reader.scenario('city', cityIds(), loadCity, readCity);
  const load = (id: string) => loadPolicy(id, city);
  const [policyName, policy] = reader.scenario('policy', policyIds(), load, (text, file) =>
    ownPolicy(readPolicy(text, file, city)),
  );
  if (city) reader.named('city', [city.id, city.title]);
  if (policy) reader.named('policy', [policy.name]);
  const people = reader.whole('people', bounds.people.min, limits.people);
  const years = reader.years(limits.years);
  const replicates = reader.whole('replicates', bounds.replicates.min, limits.replicates);
  const seed = reader.whole('seed', bounds.seed.min, bounds.seed.max);
  if (city && people && years && replicates) {
    const needs = personYearsOf({ people, years, replicates, burnInDays: city.people.burnInDays });
    if (needs > limits.personYears)
      reader.fault(
        'study',
        `takes ${words(needs)} person-years, the burn-in and the placebo counted; a study may take ${words(limits.personYears)}: fewer people, years or replicates`,
      );
  }
  reader.finish();
  const { texts } = reader;
  return { city, policy, people, years, replicates, seed, cityName, policyName, texts } as AskedStudy;
}

/** A policy of one's own goes by its name, and not by that of a built-in one. */
function ownPolicy(policy: Policy): Policy {
  const slug = policy.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50);
  return { ...policy, id: slug && !policyIds().includes(slug) ? slug : `own-${slug || 'policy'}` };
}

class Reader {
  readonly #given: Readonly<Record<string, unknown>>;
  readonly #faults: RequestFault[] = [];
  readonly #limits: Limits;
  readonly texts: RunText[] = [];

  constructor(body: unknown, limits: Limits) {
    this.#limits = limits;
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    this.#given = isObject ? (body as Record<string, unknown>) : {};
    if (!isObject) this.fault('study', 'the body is no object');
    for (const key of Object.keys(this.#given)) if (!KEYS.includes(key)) this.fault('study', unknownName(key, KEYS));
  }

  scenario<T>(
    of: 'city' | 'policy',
    known: readonly string[],
    load: (id: string) => T,
    read: (text: string, file: string) => T,
  ): [name: string, found: T | undefined] {
    const source = this.#of(of);
    const file = `${of}.yaml`;
    try {
      if (typeof source === 'string') {
        if (known.includes(source)) return [source, load(source)];
        this.fault(of, unknownName(source.slice(0, 100), known));
      } else if (isText(source)) {
        const most = this.#limits.scenarioCharacters;
        if (source.yaml.length <= most) {
          this.texts.push({ name: file, meaning: `The ${of}, as it was sent`, text: source.yaml });
          return [file, read(source.yaml, file)];
        }
        this.fault(of, `has ${source.yaml.length} characters; ${most} are read at most`);
      } else this.fault(of, `give the id of a built-in ${of}, or { "yaml": "the text of a file" }`);
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      for (const { line = 1, column = 1, message } of error.faults) this.#faults.push({ of, line, column, message });
    }
    return [file, undefined];
  }

  named(of: 'city' | 'policy', names: readonly string[]): void {
    const most = this.#limits.nameCharacters;
    if (names.some((name) => name.length > most)) this.fault(of, `has a name or title of more than ${most} characters`);
  }

  whole(key: string, min: number, max: number): number | undefined {
    const value = this.#of(key);
    const wrong = wrongWhole(key, value, { min, max });
    if (!wrong) return value as number;
    this.fault('study', wrong);
    return undefined;
  }

  years(most: number): number | undefined {
    const [years, days] = [this.#of('years'), this.#of('days')];
    if ((years === undefined) === (days === undefined)) {
      this.fault('study', 'give years or days, one of the two');
      return undefined;
    }
    if (days !== undefined) {
      const whole = this.whole('days', 1, Math.floor(most * DAYS_PER_YEAR));
      return whole && whole / DAYS_PER_YEAR;
    }
    const wrong = wrongYears(years, most);
    if (!wrong) return years as number;
    this.fault('study', wrong);
    return undefined;
  }

  fault(of: RequestFault['of'], message: string): void {
    this.#faults.push({ of, line: 1, column: 1, message });
  }

  finish(): void {
    if (this.#faults.length === 0) return;
    throw new Refusal(422, 'the study cannot be run as it was asked for', 'Mend what faults name, and ask again.', {
      faults: this.#faults,
    });
  }

  /** What was given, not what an object has from its birth. */
  #of(key: string): unknown {
    return Object.hasOwn(this.#given, key) ? this.#given[key] : undefined;
  }
}

function isText(source: unknown): source is { readonly yaml: string } {
  if (typeof source !== 'object' || source === null || !Object.hasOwn(source, 'yaml')) return false;
  return Object.keys(source).length === 1 && typeof (source as { yaml: unknown }).yaml === 'string';
}

function words(value: number): string {
  return Math.ceil(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
}
