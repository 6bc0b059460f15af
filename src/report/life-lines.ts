// Two lives as lines from day 0 on: one line while they are the same, two from where they part.
import type { Span, Track } from '../observe/life/index.ts';
import type { OneLife } from '../study/comparison.ts';
import { framePath, heightAt, laterThan, linePath, type Side } from './life-shape.ts';
import { html, type Markup } from './markup.ts';
import { picture, r2 } from './svg.ts';

const HEIGHT = 132;
const MIDDLE = 60;
/** Between the two lines and the middle, and the stretch in which they part. */
const APART = 28;
const BEND = 16;
const SIDE = 8;

export function lifeLines(life: OneLife, width: number, sentence: string): Markup {
  const { days, parting, tracks } = life;
  const x = (day: number) => SIDE + (Math.max(0, day) / days) * (width - 2 * SIDE);
  const shape = { x, parts: parting && x(parting.day), middle: MIDDLE, apart: APART, bend: BEND };
  const y = (side: Side, at: number) => heightAt(shape, side, at);
  const drawn = (track: Track, side: Side, ink: string) => {
    const of = (kind: Span['kind']) => track.spans.filter((span) => span.kind === kind);
    const stroke = (span: Pick<Span, 'from' | 'until'>, look: Markup) =>
      html`<path fill="none" ${look} d="${linePath(shape, side, span)}"/>`;
    const whole = { from: side === -1 ? 0 : (parting?.day ?? 0), until: track.end };
    return [
      of('treated').map((span) => stroke(span, html`stroke="var(--line)" stroke-width="16"`)),
      of('sells').map((span) =>
        stroke(span, html`stroke="var(--role-userSeller)" stroke-opacity=".55" stroke-width="9"`),
      ),
      stroke(whole, html`stroke="${ink}" stroke-width="1.2" stroke-dasharray="2 3"`),
      of('uses').map((span) => stroke(span, html`stroke="${ink}" stroke-width="2.6"`)),
      of('held').map(
        (span) =>
          html`<path fill="none" stroke="currentColor" stroke-width="1.6" d="${framePath(shape, side, span)}"/>`,
      ),
      track.points.map(({ kind, day }) => mark(kind, x(day), y(side, x(day)))),
    ];
  };
  const months = Array.from({ length: Math.floor(days / 30) + 1 }, (_, month) => month * 30);
  const apart = Math.ceil(40 / Math.max(1, x(30) - x(0)));
  const ticks = months.map(
    (day, month) =>
      html`<path class="grid" d="M${r2(x(day))} 8V${HEIGHT - 20}"/>${month % apart === 0 && html`<text class="quiet" font-size="12" x="${r2(x(day))}" y="${HEIGHT - 4}" text-anchor="${day === 0 ? 'start' : 'middle'}">${day === 0 ? 'day 0' : day}</text>`}`,
  );
  return picture(width, HEIGHT, sentence, [
    ticks,
    drawn(tracks.baseline, -1, 'var(--baseline)'),
    parting ? drawn(laterThan(tracks.policy, parting.day), 1, 'var(--policy)') : [],
    parting
      ? html`<text class="halo" font-size="13" fill="var(--baseline-ink)" x="${width - SIDE}" y="${MIDDLE - APART - 14}" text-anchor="end">today’s law</text><text class="halo" font-size="13" fill="var(--policy-ink)" x="${width - SIDE}" y="${MIDDLE + APART + 22}" text-anchor="end">the new law</text>`
      : null,
  ]);
}

function mark(kind: Track['points'][number]['kind'], x: number, y: number): Markup {
  switch (kind) {
    case 'arrest':
      return html`<circle fill="none" stroke="currentColor" stroke-width="2" cx="${r2(x)}" cy="${r2(y)}" r="6.5"/>`;
    case 'overdose':
      return html`<circle fill="currentColor" cx="${r2(x)}" cy="${r2(y)}" r="4"/>`;
    case 'learns':
      return html`<path fill="var(--fentanyl)" d="M${r2(x)} ${r2(y - 16)}l3.5 6h-7z"/>`;
    case 'death':
      return html`<path fill="none" stroke="currentColor" stroke-width="2.6" d="M${r2(x - 6)} ${r2(y - 6)}l12 12m0 -12l-12 12"/>`;
  }
}
