// All outcomes of a comparison as CSV (RFC 4180): a row an outcome, both laws and the difference with their intervals.
import type { Comparison, Interval } from '../../study/comparison.ts';

/** What an outcome means, and whether a first answer leaves it out. */
export interface Declared {
  readonly id: string;
  readonly meaning: string;
  readonly detail?: true;
}

const COLUMNS = [
  ...['id', 'label', 'unit', 'meaning', 'replicates'],
  ...['baseline', 'baseline_lo', 'baseline_hi', 'baseline_n'],
  ...['policy', 'policy_lo', 'policy_hi', 'policy_n'],
  ...['difference', 'difference_lo', 'difference_hi'],
];

type Cell = string | number | null | undefined;

export function outcomesCsv({ outcomes, provenance }: Comparison, declared: readonly Declared[]): string {
  const meaning = new Map(declared.map((one) => [one.id, one.meaning]));
  const three = ({ mean, lo, hi }: Interval) => [mean, lo, hi];
  const rows = outcomes.map(({ id, label, unit, baseline, policy, difference }): Cell[] => [
    ...[id, label, unit, meaning.get(id), provenance.replicates],
    ...[...three(baseline), baseline.n, ...three(policy), policy.n, ...three(difference)],
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
