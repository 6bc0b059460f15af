// What a city file may hold, declared once: unit, meaning and bounds. The reader, the JSON Schema, the documentation and
// the type `City` follow from the declarations; the values and their sources stand in cities/*.yaml.

interface Described {
  readonly unit: string;
  readonly meaning: string;
  readonly min: number;
  readonly max: number;
}
export interface NumberParameter extends Described {
  readonly type: 'number';
  /** A count, a calendar year, an amount of whole cents: a fraction of one means nothing. */
  readonly whole?: true;
}
export interface KeyedParameter<K extends string = string> extends Described {
  readonly type: 'keyed';
  readonly keys: readonly K[];
  /** The values are shares of a whole and must sum to 1. */
  readonly sumsToOne: boolean;
}
export interface SeriesParameter extends Described {
  readonly type: 'series';
}
export interface PlacesParameter {
  readonly type: 'places';
  readonly unit: string;
  readonly meaning: string;
}
export type Parameter = NumberParameter | KeyedParameter | SeriesParameter | PlacesParameter;

/** A neighbourhood of the city, one police beat. Coordinates in metres from the centre. */
export interface PlaceValue {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Radius within which homes lie, metres. */
  readonly radius: number;
  /** Share of the people who live here. */
  readonly share: number;
  /** Whether drugs are sold in the open here. */
  readonly openAir: boolean;
  /** Whether a syringe service stands in the middle of it. */
  readonly syringeService: boolean;
}

type ValueOf<P> = P extends NumberParameter
  ? number
  : P extends KeyedParameter<infer K>
    ? Readonly<Record<K, number>>
    : P extends SeriesParameter
      ? readonly (readonly [at: number, value: number])[]
      : P extends PlacesParameter
        ? readonly PlaceValue[]
        : never;

export type Group = Readonly<Record<string, Parameter>>;
export type Values<T extends Readonly<Record<string, Group>>> = {
  readonly [G in keyof T]: { readonly [P in keyof T[G]]: ValueOf<T[G][P]> };
};

export function number(unit: string, meaning: string, min: number, max: number): NumberParameter {
  return { type: 'number', unit, meaning, min, max };
}

/** A number of which a fraction means nothing: what is counted, a calendar year, cents that change hands. */
export function whole(unit: string, meaning: string, min: number, max: number): NumberParameter {
  return { type: 'number', unit, meaning, min, max, whole: true };
}

/** A share or a chance: a number from 0 to 1. */
export function share(meaning: string): NumberParameter {
  return { type: 'number', unit: 'share', meaning, min: 0, max: 1 };
}

/** One number for each of a closed set of keys. */
export function keyed<const K extends string>(
  keys: readonly K[],
  unit: string,
  meaning: string,
  min: number,
  max: number,
): KeyedParameter<K> {
  return { type: 'keyed', keys, unit, meaning, min, max, sumsToOne: false };
}

/** Shares of a whole, one for each key, summing to 1. */
export function shares<const K extends string>(keys: readonly K[], meaning: string): KeyedParameter<K> {
  return { type: 'keyed', keys, unit: 'share', meaning, min: 0, max: 1, sumsToOne: true };
}

/** Values at dates, as [year, value] pairs in order. */
export function series(unit: string, meaning: string, min: number, max: number): SeriesParameter {
  return { type: 'series', unit, meaning, min, max };
}

export function places(meaning: string): PlacesParameter {
  return { type: 'places', unit: 'list', meaning };
}
