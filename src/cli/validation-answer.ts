// The answer of a validation: the published figure, what the model gives, and whether it lies within, by role.
import { patterns } from '../observe/patterns/index.ts';
import { type Pattern, roles } from '../observe/patterns/pattern.ts';
import { duration, interval, number, plural } from '../report/format.ts';
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
  const score = `${measured.length - missed.length} of ${measured.length} within the published interval; ↑ above it, ↓ below it`;
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
  const decimals = decimalsFor([published.lo, published.hi]);
  const { mean = 0, lo = null, hi = null } = simulated ?? {};
  const figure = {
    mean: published.value === 'present' ? published.lo : published.value,
    lo: published.lo,
    hi: published.hi,
  };
  const cells = [
    withUnit(id),
    published.value === 'present' ? `at least ${published.lo}` : interval(figure, { decimals }),
    interval({ mean, lo, hi }, { decimals }),
    within ? '' : mean > published.hi ? '↑' : '↓',
  ];
  return within ? cells : cells.map((cell) => paint.yellow(cell));
}

function withUnit(id: string): string {
  const unit = patterns.find((pattern) => pattern.id === id)?.published.unit;
  return unit === undefined ? id : `${id} (${unit})`;
}

/** As many as tell the ends of the published interval apart to two figures. */
function decimalsFor(ends: readonly number[]): number {
  const size = Math.min(...ends.map(Math.abs).filter((end) => end > 0));
  return size >= 100 ? 0 : Math.min(3, Math.max(0, 1 - Math.floor(Math.log10(size))));
}

const HOW_TO_READ =
  'A pattern is met where the mean lies within the published interval. The mean pools replicates, the interval is a jackknife over them (Student t): what luck leaves open. What each measures, and how, stands in docs/evidence.md; --json has the cases that each rests on.';
