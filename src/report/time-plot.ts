// A curve with its ribbon for each of two worlds, drawn by Observable Plot: today's law thin, broken and grey, the new law
// thick, whole and blue, each named at its end.
import * as Plot from '@observablehq/plot';
import type { Interval } from '../study/comparison.ts';
import { document } from './document.ts';
import { escapeText, type Markup, trusted } from './markup.ts';
import { type Axis, scaleFor } from './scale.ts';
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
