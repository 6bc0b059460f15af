// A lever is what a policy can set. Declared once: the scenario reader, the command line, the JSON Schema, the lab, the
// documentation and the test that no lever is wired to nothing all read the declaration.

/** A small setting in which the lever, set to `value` instead of its default, must change `outcome`. */
export interface Witness {
  readonly city: string;
  readonly people: number;
  readonly years: number;
  /** Other levers that must be set for this one to bite. */
  readonly set: Readonly<Record<string, number | string | boolean>>;
  readonly value: number | string | boolean;
  readonly outcome: string;
}

interface Common<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly unit: string;
  readonly meaning: string;
  /** Meant for people’s health: a report of a policy of such levers alone begins with who lives and who dies. */
  readonly forHealth?: true;
  /** Acts on the whole city or not at all: a policy may not limit it to places. */
  readonly citywide?: true;
  /** Where its form or its default comes from, or the word assumption. */
  readonly source: string;
  readonly witness: Witness;
}
export interface NumberLever<Id extends string = string> extends Common<Id> {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** What is counted: there is no half of it. */
  readonly whole?: true;
}
export interface ChoiceLever<Id extends string = string> extends Common<Id> {
  readonly default: string;
  readonly choices: readonly string[];
}
export type Lever<Id extends string = string> = NumberLever<Id> | ChoiceLever<Id>;

/** Declares a lever. The identity function exists for the types. */
export function defineLever<const Id extends string>(lever: Lever<Id>): Lever<Id> {
  return lever;
}

export function isChoice<Id extends string>(lever: Lever<Id>): lever is ChoiceLever<Id> {
  return 'choices' in lever;
}

/** The number that stands for a lever's value in the model: itself, or the index of the choice. */
export function leverCode(lever: Lever, value: number | string | boolean): number {
  if (!isChoice(lever)) return Number(value);
  return lever.choices.indexOf(String(value));
}
