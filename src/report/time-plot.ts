// A curve with its ribbon for each of two worlds, drawn by Observable Plot: today's law thin, broken and grey, the new law
// thick, whole and blue, each named at its end.
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Interval } from '../study/comparison.ts';
import { number } from './format.ts';
import { escapeText, type Markup, trusted } from './markup.ts';
import { spread } from './svg.ts';

const FONT = 13;

interface Shape {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** About how many steps the vertical scale has. */
  readonly steps: number;
}

const FULL: Shape = { width: 380, height: 215, margin: { top: 14, right: 92, bottom: 24, left: 52 }, steps: 3 };
/** For four in a row. */
const SMALL: Shape = { width: 220, height: 120, margin: { top: 8, right: 6, bottom: 22, left: 50 }, steps: 2 };

export interface Line {
  readonly name: string;
  readonly kind: 'baseline' | 'policy';
  readonly points: readonly { readonly x: number; readonly value: Interval }[];
}

export interface Axis {
  readonly ticks: readonly number[];
  readonly label: (x: number) => string;
}

export interface TimePlot {
  readonly sentence: string;
  readonly lines: readonly Line[];
  readonly x: Axis & { readonly from: number; readonly to: number };
  /** Bounds that the unit has: 0 and 1 for a share. */
  readonly least?: number;
  readonly most?: number;
  readonly yLabel: (y: number) => string;
  /** Values hold from one point to the next. */
  readonly steps?: boolean;
  readonly small?: boolean;
  /** Quiet verticals. */
  readonly marks?: readonly number[];
}

const { document } = parseHTML('<!doctype html><html><body></body></html>');

interface Row {
  readonly x: number;
  readonly y: number;
  readonly lo: number;
  readonly hi: number;
}

function rowsOf(line: Line): Row[] {
  return line.points.map(({ x, value: { mean, lo, hi } }) => ({
    x,
    y: mean ?? Number.NaN,
    lo: lo ?? Number.NaN,
    hi: hi ?? Number.NaN,
  }));
}

/** Round bounds and ticks about what is drawn; never of no height. */
export function scaleFor(
  values: readonly number[],
  least = -Infinity,
  most = Infinity,
  steps = 3,
): { domain: [number, number]; ticks: number[] } {
  const finite = values.filter(Number.isFinite);
  let lo = Math.min(...finite);
  let hi = Math.max(...finite);
  if (finite.length === 0) [lo, hi] = [0, 1];
  if (hi - lo < 1e-9 * Math.max(1, Math.abs(hi))) {
    const room = Math.abs(hi) * 0.1 || 1;
    [lo, hi] = [lo - room, hi + room];
  }
  // A scale that nearly reaches zero shows it.
  if (lo > 0 && lo < 0.4 * hi) lo = 0;
  const rough = (hi - lo) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough) ?? 10 * power;
  const from = Math.max(least, Math.floor(lo / step + 1e-9) * step);
  const to = Math.min(most, Math.ceil(hi / step - 1e-9) * step);
  const first = Math.ceil(from / step - 1e-9);
  const ticks = Array.from({ length: Math.floor(to / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step);
  return { domain: [from, to], ticks };
}

export function timePlot({ sentence, lines, x, least, most, yLabel, marks = [], steps, small }: TimePlot): Markup {
  const shape = small ? SMALL : FULL;
  const { width, height, margin } = shape;
  const drawn = lines.map((line) => ({ ...line, rows: rowsOf(line) }));
  const all = drawn.flatMap(({ rows }) =>
    rows.flatMap(({ y, lo, hi }) => [y, Math.max(least ?? lo, lo), Math.min(most ?? hi, hi)]),
  );
  const { domain, ticks } = scaleFor(all, least, most, shape.steps);
  const pixel = (y: number) =>
    height - margin.bottom - ((y - domain[0]) / (domain[1] - domain[0])) * (height - margin.top - margin.bottom);
  // Names stand at the ends of their lines, apart from each other.
  const ends = drawn
    .map(({ name, kind, rows }) => ({ name, kind, last: rows.findLast((row) => Number.isFinite(row.y)) }))
    .flatMap(({ name, kind, last }) => (last ? [{ name, kind, y: pixel(last.y) }] : []))
    .sort((a, b) => a.y - b.y);
  const places = spread(
    ends.map((end) => end.y),
    16,
    8,
    height - margin.bottom,
  );
  const curve = steps ? 'step-after' : 'linear';
  const figure = Plot.plot({
    document,
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    style: { fontSize: `${FONT}px` },
    x: { domain: [x.from, x.to] },
    y: { domain },
    marks: [
      Plot.gridY(ticks, { strokeOpacity: 1, stroke: 'var(--line)' }),
      Plot.axisY(ticks, { tickFormat: yLabel, tickSize: 0, fill: 'var(--quiet)', label: null }),
      Plot.axisX([...x.ticks], {
        tickFormat: x.label,
        tickSize: 4,
        stroke: 'var(--axis)',
        fill: 'var(--quiet)',
        label: null,
      }),
      Plot.ruleX([...marks], { stroke: 'var(--axis)', strokeDasharray: '1 3' }),
      ...drawn.map(({ kind, rows }) =>
        Plot.areaY(
          rows.filter(({ lo, hi }) => lo < hi).map((row) => clamped(row, domain)),
          {
            ...{ x: 'x', y1: 'lo', y2: 'hi', fill: `var(--${kind})`, fillOpacity: 0.18, curve },
          },
        ),
      ),
      ...drawn.map(({ kind, rows }) =>
        Plot.lineY(rows, {
          ...{ x: 'x', y: 'y', stroke: `var(--${kind})`, curve },
          strokeWidth: kind === 'baseline' ? 1.6 : 2.4,
          ...(kind === 'baseline' && lines.length > 1 && { strokeDasharray: '5 3', strokeLinecap: 'butt' }),
        }),
      ),
      ...ends.map(({ name, kind }, i) =>
        Plot.text([name], {
          frameAnchor: 'top-right',
          textAnchor: 'start',
          lineAnchor: 'middle',
          dx: 7,
          dy: places[i] - margin.top,
          fill: `var(--${kind}-ink)`,
          fontWeight: kind === 'policy' ? 600 : 400,
        }),
      ),
    ],
  });
  return asPicture(figure.outerHTML, shape, sentence);
}

function clamped(row: Row, [least, most]: readonly [number, number]): Row {
  return { ...row, lo: Math.max(least, row.lo), hi: Math.min(most, row.hi) };
}

/** Plot's own style and labels give way to the page's: one picture with one sentence. */
function asPicture(svg: string, { width, height }: Shape, sentence: string): Markup {
  const inner = svg
    .slice(svg.indexOf('>') + 1)
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/ aria-(label|hidden|description)="[^"]*"/g, '')
    .replace(/\d+\.\d{3,}/g, (x) => String(Math.round(Number(x) * 100) / 100));
  return trusted(
    `<svg xmlns="http://www.w3.org/2000/svg" class="picture plot" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeText(sentence)}" font-size="${FONT}" text-anchor="middle" fill="currentColor">${inner}`,
  );
}

/** Numbers of an axis with no more decimals than its steps need. */
export function tickText(before = '', after = ''): (x: number) => string {
  return (x) => {
    const size = Math.abs(x);
    const decimals = Number.isInteger(Math.round(size * 1e6) / 1e6)
      ? 0
      : Number.isInteger(Math.round(size * 1e7) / 1e6)
        ? 1
        : 2;
    return `${x < 0 ? '\u2212' : ''}${before}${number(size, decimals)}${after}`;
  };
}

/** Ticks over a period in days: in days, months or years. */
export function timeAxis(from: number, to: number): Axis & { readonly unit: string } {
  const length = to - from;
  const multiples = (step: number) => {
    const ticks: number[] = [];
    for (let x = Math.ceil(from / step) * step; x <= to + 1e-9; x += step) ticks.push(x);
    return ticks;
  };
  if (length < 100)
    return { ticks: multiples(length < 15 ? 5 : length < 40 ? 10 : 30), label: tickText(), unit: 'days' };
  if (length < 900) {
    const month = 365 / 12;
    return {
      ticks: multiples(month * (length < 250 ? 1 : length < 500 ? 3 : 6)),
      label: (x) => number(x / month),
      unit: 'months',
    };
  }
  return { ticks: multiples(365 * Math.ceil(length / 365 / 6)), label: (x) => number(x / 365), unit: 'years' };
}
