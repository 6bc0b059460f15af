// comparison.json and manifest.json, checked part by part: they may be anybody's.
import type { Comparison, Counted, Interrupted, Interval, Provenance } from '../../study/comparison.ts';
import { RunFault } from './run-fault.ts';

/** What the manifest says that no other file of a run does. */
export interface Manifest {
  readonly title: string;
  readonly cityTitle: string;
  readonly changes: readonly string[];
  readonly changeDays: readonly number[];
  readonly command: string;
  readonly provenance: Provenance;
  readonly checksums: Comparison['checksums'];
  readonly outcomes: readonly { readonly id: string; readonly label: string; readonly unit: string }[];
  /** Not said by the first versions. */
  readonly forHealth?: boolean;
}

type Entries = Readonly<Record<string, unknown>>;

const LONGEST = 2000;
const MOST = 100_000;

/** Which of the two a JSON document is. */
export function documentKind(document: unknown): 'comparison' | 'manifest' | undefined {
  const schema = isEntries(document) ? document.schema : undefined;
  if (typeof schema !== 'string') return undefined;
  if (schema.startsWith('crackdown-compare/')) return 'comparison';
  return schema.startsWith('crackdown-run/') ? 'manifest' : undefined;
}

/** Throws a RunFault that names the part at fault. */
export function checkedComparison(document: unknown): Comparison {
  const look = new Look('comparison.json', 'crackdown-compare/1');
  const of = look.document(document);
  const individuals = look.entries(of.individuals, 'individuals');
  const interval = (key: string) => look.interval(individuals[key], `individuals.${key}`);
  const comparison: Comparison = {
    schema: 'crackdown-compare/1',
    provenance: look.provenance(of.provenance),
    outcomes: look.list(of.outcomes, 'outcomes').map((one, i) => {
      const part = look.entries(one, `outcomes[${i}]`);
      return {
        ...look.labelled(part, `outcomes[${i}]`),
        ...(part.most !== undefined && { most: look.number(part.most, `outcomes[${i}].most`) }),
        baseline: look.counted(part.baseline, `outcomes[${i}].baseline`),
        policy: look.counted(part.policy, `outcomes[${i}].policy`),
        difference: look.interval(part.difference, `outcomes[${i}].difference`),
      };
    }),
    individuals: {
      deathsAverted: interval('deathsAverted'),
      deathsCaused: interval('deathsCaused'),
      net: interval('net'),
      placebo: interval('placebo'),
      placeboAverted: interval('placeboAverted'),
      placeboCaused: interval('placeboCaused'),
    },
    runs: look.list(of.runs, 'runs').map((one, i) => {
      const part = look.entries(one, `runs[${i}]`);
      return {
        replicate: look.whole(part.replicate, `runs[${i}].replicate`),
        seed: look.whole(part.seed, `runs[${i}].seed`),
        baseline: look.values(part.baseline, `runs[${i}].baseline`),
        policy: look.values(part.policy, `runs[${i}].policy`),
      };
    }),
    checksums: look.checksums(of.checksums),
  };
  look.once(
    comparison.outcomes.map(({ id }) => id),
    'outcomes',
  );
  for (const part of ['runs', 'checksums'] as const)
    look.once(
      comparison[part].map(({ replicate }) => replicate),
      part,
    );
  return comparison;
}

/** Throws a RunFault that names the part at fault. */
export function checkedManifest(document: unknown): Manifest {
  const look = new Look('manifest.json', 'crackdown-run/1');
  const of = look.document(document);
  return {
    title: look.words(of.title, 'title'),
    cityTitle: look.words(of.cityTitle, 'cityTitle'),
    changes: look.list(of.changes, 'changes').map((line, i) => look.words(line, `changes[${i}]`)),
    changeDays: look.list(of.changeDays, 'changeDays').map((day, i) => look.number(day, `changeDays[${i}]`)),
    command: look.words(of.command, 'command'),
    provenance: look.provenance(of.provenance),
    checksums: look.checksums(of.checksums),
    outcomes: look
      .list(of.outcomes, 'outcomes')
      .map((one, i) => look.labelled(look.entries(one, `outcomes[${i}]`), `outcomes[${i}]`)),
    ...(typeof of.forHealth === 'boolean' && { forHealth: of.forHealth }),
  };
}

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

class Look {
  readonly #file: string;
  readonly #schema: string;

  constructor(file: string, schema: string) {
    this.#file = file;
    this.#schema = schema;
  }

  document(value: unknown): Entries {
    const of = this.entries(value, 'the document');
    if (of.schema !== this.#schema)
      throw new RunFault(
        `${this.#file} is of the schema ${String(of.schema).slice(0, 60)}; this page reads ${this.#schema}. Open it with the version of Crackdown that wrote it.`,
      );
    return of;
  }

  entries(value: unknown, what: string): Entries {
    return isEntries(value) ? value : this.#wrong(what, 'an object');
  }

  list(value: unknown, what: string): readonly unknown[] {
    return Array.isArray(value) && value.length <= MOST ? value : this.#wrong(what, 'a list');
  }

  once(ids: readonly (string | number)[], what: string): void {
    if (new Set(ids).size < ids.length) this.#wrong(what, 'a list of different entries');
  }

  words(value: unknown, what: string): string {
    return typeof value === 'string' && value.length <= LONGEST ? value : this.#wrong(what, 'a text');
  }

  number(value: unknown, what: string): number {
    return Number.isFinite(value) ? (value as number) : this.#wrong(what, 'a number');
  }

  whole(value: unknown, what: string): number {
    return Number.isSafeInteger(value) && (value as number) >= 0
      ? (value as number)
      : this.#wrong(what, 'a whole number');
  }

  values(value: unknown, what: string): Record<string, number | null> {
    const entries = Object.entries(this.entries(value, what));
    return Object.fromEntries(
      entries.map(([id, one]) => [id, one === null ? null : this.number(one, `${what}.${id}`)]),
    );
  }

  interval(value: unknown, what: string): Interval {
    const of = this.entries(value, what);
    const end = (key: string) => (of[key] === null ? null : this.number(of[key], `${what}.${key}`));
    return { mean: end('mean'), lo: end('lo'), hi: end('hi') };
  }

  counted(value: unknown, what: string): Counted {
    const { n } = this.entries(value, what);
    return { ...this.interval(value, what), ...(n !== undefined && { n: this.number(n, `${what}.n`) }) };
  }

  labelled(of: Entries, what: string): { id: string; label: string; unit: string } {
    const words = (key: string) => this.words(of[key], `${what}.${key}`);
    return { id: words('id'), label: words('label'), unit: words('unit') };
  }

  checksums(value: unknown): Comparison['checksums'] {
    return this.list(value, 'checksums').map((one, i) => {
      const of = this.entries(one, `checksums[${i}]`);
      const words = (key: string) => this.words(of[key], `checksums[${i}].${key}`);
      const replicate = this.whole(of.replicate, `checksums[${i}].replicate`);
      return { replicate, baseline: words('baseline'), policy: words('policy') };
    });
  }

  provenance(value: unknown): Provenance {
    const of = this.entries(value, 'provenance');
    const words = (key: string) => this.words(of[key], `provenance.${key}`);
    const number = (key: string) => this.number(of[key], `provenance.${key}`);
    const whole = (key: string) => this.whole(of[key], `provenance.${key}`);
    return {
      ...{ version: words('version'), city: words('city'), policy: words('policy') },
      scenarioHash: words('scenarioHash'),
      ...{ seed: whole('seed'), replicates: whole('replicates'), people: whole('people'), years: number('years') },
      ...{ burnInDays: whole('burnInDays'), engine: words('engine') },
      ...{ personSteps: number('personSteps'), wallSeconds: number('wallSeconds') },
      ...(of.interrupted !== undefined && { interrupted: this.#interrupted(of.interrupted) }),
    };
  }

  #interrupted(value: unknown): Interrupted {
    const of = this.entries(value, 'provenance.interrupted');
    const whole = (one: unknown, key: string) => this.whole(one, `provenance.interrupted.${key}`);
    const finished = this.list(of.finished, 'provenance.interrupted.finished');
    return { asked: whole(of.asked, 'asked'), finished: finished.map((one, i) => whole(one, `finished[${i}]`)) };
  }

  #wrong(what: string, wanted: string): never {
    throw new RunFault(`${this.#file}: ${what} is not ${wanted}. Open the file as Crackdown wrote it.`);
  }
}
