// Reads a city file: YAML in which every declared parameter stands with its value and its source. The declarations in
// src/model are the only list of what may and must be there.
import { isCollection, isMap, type Node, type YAMLMap } from 'yaml';
import type { Parameter, PlaceValue } from '../model/city/parameter.ts';
import { type City, parameters } from '../model/city/parameters.ts';
import { nearest } from './nearest.ts';
import { insteadOf } from './unknown-name.ts';
import { ID, YamlFile } from './yaml-file.ts';

/** Reads the text of a city file; `file` is what errors call it. */
export function readCity(text: string, file: string): City {
  const yaml = new YamlFile(text, file);
  const city = new Reader(yaml).city();
  yaml.finish();
  return city;
}

/** The finite numbers of a list, or undefined where anything else is in it. */
function numbers(value: unknown): number[] | undefined {
  return Array.isArray(value) && value.every((v) => Number.isFinite(v)) ? value : undefined;
}

class Reader {
  readonly #yaml: YamlFile;

  constructor(yaml: YamlFile) {
    this.#yaml = yaml;
  }

  city(): City {
    const root = this.#yaml.root('a city has a name, a title and the groups of its parameters');
    this.#yaml.unknown(root, ['name', 'title', ...Object.keys(parameters)]);
    const city: Record<string, unknown> = {
      id: this.#yaml.words(root, 'name'),
      title: this.#yaml.words(root, 'title'),
    };
    for (const [group, declared] of Object.entries(parameters)) {
      const node = root.get(group, true);
      if (!isMap(node)) {
        this.#yaml.fault(node ?? root, `${group}: missing, or no mapping of parameters`);
        continue;
      }
      this.#yaml.unknown(node, Object.keys(declared), `${group}.`);
      const values: Record<string, unknown> = {};
      for (const [name, parameter] of Object.entries<Parameter>(declared))
        values[name] = this.#parameter(node, `${group}.${name}`, name, parameter);
      city[group] = values;
    }
    return city as unknown as City;
  }

  #parameter(group: YAMLMap, path: string, name: string, parameter: Parameter): unknown {
    const node = group.get(name, true);
    if (!isMap(node)) {
      this.#yaml.fault(
        node ?? group,
        `${path}: missing, or not of the form { value: …, source: "…" } (${parameter.meaning}, ${parameter.unit})`,
      );
      return undefined;
    }
    this.#yaml.unknown(node, ['value', 'source'], `${path}.`);
    this.#yaml.words(node, 'source', `${path}: `);
    const valueNode = node.get('value', true) as Node | undefined;
    const value: unknown = valueNode?.toJSON();
    const inner: Way = [];
    const wrong = this.#wrong(value, parameter, inner);
    if (wrong) this.#yaml.fault(partAt(valueNode, inner) ?? node, `${path}: ${wrong}`);
    return value;
  }

  /** What is wrong with a value, in words, and in `inner` the way to the part at fault; undefined if nothing is. */
  #wrong(value: unknown, parameter: Parameter, inner: Way): string | undefined {
    if (parameter.type === 'places') return wrongPlaces(value, inner);
    const { min, max, unit } = parameter;
    const inside = (x: unknown) => typeof x === 'number' && x >= min && x <= max;
    const range = `from ${min} to ${max} (${unit})`;
    if (parameter.type === 'number') {
      if (inside(value) && (!parameter.whole || Number.isInteger(value))) return undefined;
      return `${JSON.stringify(value)} is no ${parameter.whole ? 'whole number' : 'number'} ${range}`;
    }
    if (parameter.type === 'series') return wrongSeries(value, inside, range, inner);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return `needs one number for each of ${parameter.keys.join(', ')}`;
    const entries = Object.entries(value);
    for (const [key] of entries) {
      if (parameter.keys.includes(key)) continue;
      inner.push(key);
      const near = nearest(key, parameter.keys);
      return `${key} is not one of ${parameter.keys.join(', ')}${near ? `; did you mean ${near}?` : ''}`;
    }
    for (const key of parameter.keys) {
      const given = (value as Record<string, unknown>)[key];
      if (!inside(given)) inner.push(key);
      if (!inside(given)) return `${key}: ${JSON.stringify(given)} is no number ${range}`;
    }
    const sum = entries.reduce((total, [, x]) => total + x, 0);
    if (parameter.sumsToOne && Math.abs(sum - 1) > 1e-9) return `shares sum to ${plain(sum)}, not to 1`;
    return undefined;
  }
}

/** The way from a value to a part of it: keys, and places in lists. */
type Way = (string | number)[];

/** The part of a value at the end of a way, or as near to it as the file goes. */
function partAt(value: Node | undefined, way: Way): unknown {
  for (let steps = way.length; steps > 0 && isCollection(value); steps--) {
    const part = value.getIn(way.slice(0, steps), true);
    if (part) return part;
  }
  return value;
}

/** A sum without what binary fractions leave behind. */
function plain(sum: number): number {
  return Number(sum.toPrecision(10));
}

function wrongSeries(value: unknown, inside: (x: unknown) => boolean, range: string, inner: Way): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return 'needs a list of [year, value]';
  let last = Number.NEGATIVE_INFINITY;
  for (const [i, pair] of value.entries()) {
    inner[0] = i;
    const point = numbers(pair);
    if (point?.length !== 2) return `${JSON.stringify(pair)} is not [year, value]`;
    if (!inside(point[1])) {
      inner[1] = 1;
      return `${point[1]} is no number ${range}`;
    }
    if (point[0] <= last) return `${point[0]} does not come after the year before it`;
    last = point[0];
  }
  return undefined;
}

const PLACE_KEYS = ['name', 'x', 'y', 'radius', 'share', 'openAir', 'syringeService'];

function wrongPlaces(value: unknown, inner: Way): string | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > 250) return 'needs a list of 1 to 250 places';
  const names = new Set<string>();
  for (const [i, place] of (value as Partial<PlaceValue>[]).entries()) {
    inner[0] = i;
    const { name, x, y, radius, share, openAir, syringeService } = place ?? {};
    const at = (key: string, wrong: string) => {
      inner[1] = key;
      return wrong;
    };
    if (typeof name !== 'string' || !ID.test(name))
      return at('name', `${JSON.stringify(name)} is no name for a place (small letters, digits, hyphens)`);
    if (names.has(name)) return at('name', `${name} is there twice`);
    names.add(name);
    if (
      !numbers([x, y, radius]) ||
      Math.max(Math.abs(x as number), Math.abs(y as number)) + (radius as number) > 32000 ||
      (radius as number) <= 0
    )
      return `${name}: x, y and radius are metres, and no home may be over 32 km from the centre`;
    if (!(typeof share === 'number' && share >= 0 && share <= 1))
      return at('share', `${name}: share is a number from 0 to 1`);
    if (typeof openAir !== 'boolean') return at('openAir', `${name}: openAir is true or false`);
    if (typeof syringeService !== 'boolean') return at('syringeService', `${name}: syringeService is true or false`);
    for (const key of Object.keys(place))
      if (!PLACE_KEYS.includes(key)) return at(key, `${name}: ${key} is not known${insteadOf(key, PLACE_KEYS)}`);
  }
  inner.length = 0;
  const sum = (value as PlaceValue[]).reduce((total, place) => total + place.share, 0);
  return Math.abs(sum - 1) > 1e-9 ? `shares of places sum to ${plain(sum)}, not to 1` : undefined;
}
