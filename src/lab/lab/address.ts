// The address of the page holds the scenario: whoever opens it sees the same people live the same lives, to the bit.
//   ?city=typical-2016&policy=crackdown-on-dealers&people=1000&days=365&seed=1&run=1&day=120&person=17
// A law of one's own stands in it change by change, in place of those of `policy`:
//   &change=180..540@downtown,east:police.effort=2,police.target=retail-sellers

import { leverById } from '../../model/levers/index.ts';
import { isChoice } from '../../model/levers/lever.ts';
import { type Day, isDay } from '../../study/day.ts';
import type { PolicyChange } from '../../study/policy.ts';
import { wrongLever, wrongValue } from '../../study/setting.ts';
import { brief } from '../../study/unknown-name.ts';
import { limits, usualCity, usualPolicy } from './scenario.ts';

/** Faults told of at most: nobody reads more at once. */
export const MOST_FAULTS = 10;

export interface Address {
  /** Ids of a built-in city and of the built-in policy that the law is, or began as. */
  readonly city: string;
  readonly policy: string;
  readonly people: number;
  readonly days: number;
  readonly seed: number;
  /** Run at once. */
  readonly run: boolean;
  /** Day to show: the run goes on to it and stops there. */
  readonly day?: number;
  /** Row of the person who is followed. */
  readonly person?: number;
  /** The law, where it is no longer that of `policy`. */
  readonly changes?: readonly PolicyChange[];
}

/** What an address asks for, and what in it could not be read, in words; the usual stands in for that. */
export function readAddress(search: string): { readonly address: Address; readonly faults: readonly string[] } {
  const query = new URLSearchParams(search);
  const faults: string[] = [];
  const whole = (key: string, min: number, max: number): number | undefined => {
    const text = query.get(key);
    if (text === null) return undefined;
    const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    faults.push(`${key}=${brief(text)}: no whole number from ${min} to ${max}`);
    return undefined;
  };
  const setting = (key: 'people' | 'days' | 'seed') =>
    whole(key, limits[key].min, limits[key].max) ?? limits[key].usual;
  const day = whole('day', 0, limits.days.max);
  const person = whole('person', 0, 1e7);
  const changes = query.getAll('change').flatMap((text) => {
    // A law of one's own that changes nothing.
    if (text === '') return [];
    const read = readChange(text);
    if (typeof read !== 'string') return [read];
    faults.push(`change=${brief(text)}: ${read}`);
    return [];
  });
  const address = {
    city: query.get('city') ?? usualCity,
    policy: query.get('policy') ?? usualPolicy,
    people: setting('people'),
    days: setting('days'),
    seed: setting('seed'),
    run: query.get('run') === '1',
    ...(day !== undefined && { day }),
    ...(person !== undefined && { person }),
    ...(query.has('change') && { changes }),
  };
  const more = faults.length - MOST_FAULTS;
  return { address, faults: more > 0 ? [...faults.slice(0, MOST_FAULTS), `… and ${more} more`] : faults };
}

export function writeAddress({ city, policy, people, days, seed, run, day, person, changes }: Address): string {
  const query = new URLSearchParams();
  query.set('city', city);
  query.set('policy', policy);
  query.set('people', String(people));
  query.set('days', String(days));
  query.set('seed', String(seed));
  if (run) query.set('run', '1');
  if (day !== undefined) query.set('day', String(day));
  if (person !== undefined) query.set('person', String(person));
  if (changes?.length === 0) query.set('change', '');
  for (const change of changes ?? []) query.append('change', writeChange(change));
  // What a query may hold as it is stays legible.
  return `?${query.toString().replace(/%3A/g, ':').replace(/%40/g, '@').replace(/%2C/g, ',').replace(/%3D/g, '=')}`;
}

export function writeChange({ from, until, where, set }: PolicyChange): string {
  const days = until === undefined ? `${from}` : `${from}..${until}`;
  const places = where ? `@${where.join(',')}` : '';
  const levers = Object.entries(set).map(([id, value]) => `${id}=${value}`);
  return `${days}${places}:${levers.join(',')}`;
}

/** A change, or what is wrong with it. */
function readChange(text: string): PolicyChange | string {
  const colon = text.indexOf(':');
  const [when = '', places, ...more] = text.slice(0, Math.max(0, colon)).split('@');
  const [from, until, ...others] = when.split('..').map((part): Day => (/^\d+$/.test(part) ? Number(part) : part));
  if (colon < 0 || more.length > 0) return 'is not of the form DAY:lever=value or DAY..DAY@place:lever=value';
  if (!isDay(from) || (until !== undefined && !isDay(until)) || others.length > 0)
    return `${brief(when)} is no day and no span of days`;
  const where = places?.split(',');
  const set: Record<string, number | string> = {};
  for (const part of text.slice(colon + 1).split(',')) {
    const equals = part.indexOf('=');
    if (equals < 0) return `${brief(part) || 'nothing'} is not of the form lever=value`;
    const [id, written] = [part.slice(0, equals), part.slice(equals + 1)];
    const lever = leverById.get(id);
    const value = lever && !isChoice(lever) && written !== '' ? Number(written) : written;
    const wrong = lever ? wrongValue(id, value, brief(written) || 'nothing') : noLever(id);
    if (wrong) return wrong;
    if (where && lever?.citywide) return `${id} acts on the whole city: it cannot be set for some places`;
    set[id] = value;
  }
  return { from, ...(until !== undefined && { until }), ...(where && { where }), set };
}

/** The nearest lever, if one is near: all of them are too many for a line. */
function noLever(id: string): string {
  const words = wrongLever(id) ?? '';
  return words.includes('did you mean') ? words : `${brief(id) || 'nothing'} is no lever`;
}
