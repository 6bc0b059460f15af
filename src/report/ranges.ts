// Values of two worlds one under the other, each with its interval drawn and written.
import type { Interval } from '../study/comparison.ts';
import { interval, type Style } from './format.ts';
import { html, type Markup } from './markup.ts';
import { scaleFor, tickText } from './scale.ts';
import { picture, r2 } from './svg.ts';

const WIDTH = 380;
const NAMES = 92;
const VALUES = 116;
const LINE = 22;
const FONT = 13;

export interface RangeLine {
  readonly name: string;
  /** Whose it is; the placebo is neither law. */
  readonly kind: 'baseline' | 'policy' | 'placebo';
  readonly value: Interval;
}

export interface RangeRow {
  readonly label: string;
  /** Fentanyl has a colour and a sign of its own. */
  readonly fentanyl?: boolean;
  readonly lines: readonly RangeLine[];
}

/** A sign a world: a ring for today's law, a square for the new one, a cross for the placebo. */
function sign(kind: RangeLine['kind'], x: number, y: number): Markup {
  if (kind === 'policy')
    return html`<rect x="${r2(x - 5)}" y="${r2(y - 5)}" width="10" height="10" fill="var(--policy)"/>`;
  if (kind === 'placebo')
    return html`<path d="M${r2(x - 4.5)} ${r2(y - 4.5)}l9 9m0 -9l-9 9" stroke="var(--placebo)" stroke-width="2.2" fill="none"/>`;
  return html`<circle cx="${r2(x)}" cy="${r2(y)}" r="4.6" fill="var(--paper)" stroke="var(--baseline)" stroke-width="2.4"/>`;
}

export function ranges(
  rows: readonly RangeRow[],
  sentence: string,
  { style = {}, zero = true }: { readonly style?: Style; readonly zero?: boolean } = {},
): Markup {
  const values = rows.flatMap((row) => row.lines.flatMap(({ value: { mean, lo, hi } }) => [mean, lo, hi]));
  const known = [...values.filter((v) => v !== null), ...(zero ? [0] : [])];
  const { domain, ticks } = scaleFor(known);
  const x = (v: number) => NAMES + 6 + ((v - domain[0]) / (domain[1] - domain[0])) * (WIDTH - NAMES - VALUES - 14);
  const parts: Markup[] = [];
  let y = 0;
  for (const row of rows) {
    y += 20;
    parts.push(
      html`<text class="halo" x="0" y="${r2(y - 3)}" font-weight="600">${row.fentanyl && html`<tspan fill="var(--fentanyl)">◆ </tspan>`}${row.label}</text>`,
    );
    for (const { name, kind, value } of row.lines) {
      const middle = y + LINE / 2;
      parts.push(html`<text x="0" y="${r2(middle + 4.5)}" fill="var(--${kind}-ink)">${name}</text>`);
      if (value.mean !== null) {
        if (value.lo !== null && value.hi !== null)
          parts.push(
            html`<path d="M${r2(x(value.lo))} ${r2(middle)}H${r2(Math.max(x(value.hi), x(value.lo) + 0.5))}" stroke="var(--${kind})" stroke-opacity="0.45" stroke-width="5"/>`,
          );
        parts.push(sign(kind, x(value.mean), middle));
      }
      parts.push(
        html`<text x="${WIDTH}" y="${r2(middle + 4.5)}" text-anchor="end" class="figures">${interval(value, style)}</text>`,
      );
      y += LINE;
    }
    y += 8;
  }
  const grid = ticks.map(
    (t) =>
      html`<path class="${t === 0 ? 'zero' : 'grid'}" d="M${r2(x(t))} 22V${r2(y)}"/><text x="${r2(x(t))}" y="${r2(y + 15)}" text-anchor="middle" class="quiet">${tickText(style.before)(t)}</text>`,
  );
  return picture(WIDTH, y + 22, sentence, html`<g font-size="${FONT}">${grid}${parts}</g>`);
}
