// Under an answer: where things are, how to get them again, and where they come from.
import { number } from '../report/format.ts';
import { interruptedInWords } from '../report/interrupted.ts';
import type { Provenance } from '../study/comparison.ts';
import { paint, wrap } from './text.ts';

/** `command` is empty where none gives the figures again. */
export function closing(
  provenance: Provenance,
  command: string,
  written: readonly (readonly [what: string, where: string])[],
  columns: number,
): string {
  const { version, scenarioHash, seed, engine, personSteps, wallSeconds } = provenance;
  const origin = [
    `crackdown ${version}, ${provenance.city}, seed ${seed}, scenario ${scenarioHash.slice(0, 12)}`,
    `${number(personSteps / 1e6, 1)} million person-steps in ${number(wallSeconds, 1)} s`,
    engine,
  ].join('; ');
  const interrupted = interruptedInWords(provenance);
  const label = (what: string) => `${what}:`.padEnd(9);
  return [
    ...(interrupted === undefined ? [] : [wrap(interrupted, columns)]),
    ...written.map(([what, where]) => `${label(what)}${where}`),
    // Never broken: it is there to be copied.
    `${label('Again')}${command || 'no one command gives these replicates and no others'}`,
    paint.dim(wrap(origin, columns)),
  ].join('\n');
}
