// The report of a run, made anew from its folder: a report.html that lies there may be anybody's.
import { join } from 'node:path';
import { renderReport } from '../report/report.ts';
import { readWorlds } from '../store/read-run.ts';
import type { Comparison, Detail } from '../study/comparison.ts';
import { isForHealth } from '../study/policy-words.ts';
import { loadPolicy, policyIds } from '../study/scenario-files.ts';
import { Refusal } from './refusal.ts';
import { readRegular } from './regular-file.ts';
import type { Run } from './runs.ts';

const DOCUMENT = 'comparison.json';
const TABLES = ['daily.parquet', 'arrests.parquet', 'replacement.parquet'];
/** A run beyond this would take the server minutes and all its memory. */
const LARGEST_DOCUMENT = 64 << 20;
const LARGEST_TABLES = 256 << 20;
const REMEMBERED = 8;

export class Reports {
  /** By folder and time of the run; the last is the newest. */
  readonly #made = new Map<string, Promise<string>>();
  /** One at a time: each holds a whole run in memory. */
  #queue: Promise<unknown> = Promise.resolve();

  /** The report as HTML. Throws a Refusal that says what the folder lacks. */
  of(run: Run): Promise<string> {
    const key = `${run.folder} ${run.summary.modified}`;
    const before = this.#made.get(key);
    if (before) return before;
    const made = this.#queue.then(() => reportOf(run));
    this.#queue = made.catch(() => {});
    this.#made.set(key, made);
    made.catch(() => this.#made.delete(key));
    if (this.#made.size > REMEMBERED) this.#made.delete(this.#made.keys().next().value as string);
    return made;
  }
}

async function reportOf(run: Run): Promise<string> {
  const { folder, summary, manifest } = run;
  const sizes = new Map(summary.files.map(({ name, bytes }) => [name, bytes]));
  const missing = [DOCUMENT, ...TABLES].filter((name) => !sizes.has(name));
  if (missing.length > 0) throw noReport(`the run has no ${missing.join(', no ')}`);
  const tables = TABLES.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
  if (tables > LARGEST_TABLES || (sizes.get(DOCUMENT) ?? 0) > LARGEST_DOCUMENT)
    throw noReport('the run is too large for a report from the server');
  try {
    const comparison = comparisonIn((await readRegular(join(folder, DOCUMENT), LARGEST_DOCUMENT)) ?? '');
    const worlds = await readWorlds(folder, comparison.provenance.burnInDays);
    const { title, cityTitle, changes, changeDays, command, policy } = manifest;
    const detail: Detail = {
      ...{ title, cityTitle, changes, changeDays, command },
      forHealth: manifest.forHealth ?? (policyIds().includes(policy) && isForHealth(loadPolicy(policy))),
      replicates: [...worlds].map(([replicate, both]) => ({ replicate, ...both })),
    };
    return renderReport(comparison, detail);
  } catch (error) {
    // A folder of another version, or one that was changed by hand.
    throw noReport(
      `its files are not as this version reads them (made by version ${summary.version}): ${(error as Error).message}`,
    );
  }
}

function comparisonIn(text: string): Comparison {
  const comparison = JSON.parse(text);
  if (comparison?.schema !== 'crackdown-compare/1')
    throw new Error(`${DOCUMENT} is not of the schema crackdown-compare/1`);
  const { burnInDays } = comparison.provenance;
  if (!Number.isInteger(burnInDays) || burnInDays < 0) throw new Error(`${DOCUMENT}: burnInDays is no number of days`);
  return comparison;
}

function noReport(why: string): Refusal {
  return new Refusal(
    422,
    `no report can be made: ${why}`,
    'Run the study again with this version, or open the report.html in the folder if there is one.',
  );
}
