// The answer of a validation: the published figure, what the model gives, and whether it lies within, by role.
import { patterns } from '../observe/patterns/index.ts';
import { type Pattern, roles } from '../observe/patterns/pattern.ts';
import { duration, number, plural } from '../report/format.ts';
import type { PatternFound, Validation } from '../study/validate.ts';
import { table } from './table.ts';
import { paint, wrap } from './text.ts';

const titles: Record<Pattern['role'], string> = {
  calibration: 'Calibration: parameters may be fitted to these; they are no findings',
  validation: 'Validation: never fitted; the model is judged by these',
};

export function validationAnswer({ provenance, patterns: found }: Validation, city: string, columns: number): string {
  const { people, years, replicates } = provenance;
  const where = `${city}: ${number(people)} people using, ${duration(years)}, ${plural(replicates, 'replicate', 'replicates')}`;
  return [
    paint.bold('Published patterns beside the model'),
    wrap(where, columns),
    ...roles.flatMap((role) => section(role, found, columns)),
    '',
    paint.dim(wrap(HOW_TO_READ, columns)),
  ].join('\n');
}

function section(role: Pattern['role'], all: readonly PatternFound[], columns: number): string[] {
  const found = all.filter((one) => one.role === role);
  if (found.length === 0) return [];
  const measured = found.filter(({ simulated }) => simulated);
  const missed = measured.filter(({ within }) => !within);
  const score = `${measured.length - missed.length} of ${measured.length} within the published interval`;
  const head = ['', 'published', 'model [95 %]', ''];
  const open = found.filter(({ simulated }) => !simulated);
  return [
    '',
    paint.bold(wrap(titles[role], columns)),
    ...(measured.length > 0 ? [score, table(head, measured.map(rowOf), columns)] : []),
    ...open.map(({ id, note }) => paint.dim(wrap(`${id}: not measured, ${note}`, columns))),
  ];
}

function rowOf({ id, published, simulated, within }: PatternFound): string[] {
  const decimals = decimalsFor([published.lo, published.hi, simulated?.mean ?? 0]);
  const write = (value: number) => number(value, decimals);
  const range = (lo: number, hi: number) => `[${write(lo)} to ${write(hi)}]`;
  const { lo = null, hi = null, mean = 0 } = simulated ?? {};
  const interval = lo === null || hi === null ? '' : ` ${range(lo, hi)}`;
  const value = published.value === 'present' ? 'present' : write(published.value);
  const cells = [
    withUnit(id),
    `${value} ${range(published.lo, published.hi)}`,
    `${write(mean)}${interval}`,
    within ? 'within' : mean > published.hi ? 'too high' : 'too low',
  ];
  return within ? cells : cells.map((cell) => paint.yellow(cell));
}

function withUnit(id: string): string {
  const unit = patterns.find((pattern) => pattern.id === id)?.published.unit;
  return unit === undefined ? id : `${id} (${unit})`;
}

/** Two figures of the smallest that is not zero, and none behind hundreds. */
function decimalsFor(values: readonly number[]): number {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const largest = Math.max(...sizes);
  if (largest >= 100) return 0;
  if (largest >= 10) return 1;
  return largest < 0.1 ? 4 : 2;
}

const HOW_TO_READ =
  'A pattern is met where the mean lies within the published interval. The mean pools replicates, the interval is a jackknife over them (Student t): what luck leaves open. What each measures, and how, stands in docs/evidence.md; --json has the cases that each rests on.';
