// What the people stand on: neighbourhoods as quiet discs with their names, and where drug is sold in the open.
import type { Inks } from './inks.ts';
import type { Layout, Neighbourhood } from './layout.ts';
import type { View } from './view.ts';

export function drawGround(context: CanvasRenderingContext2D, layout: Layout, view: View, inks: Inks): void {
  context.clearRect(0, 0, layout.width, layout.height);
  for (const place of layout.neighbourhoods) {
    const x = place.x * view.zoom + view.x;
    const y = place.y * view.zoom + view.y;
    const radius = place.radius * view.zoom;
    context.fillStyle = inks.tint;
    context.beginPath();
    context.arc(x, y, radius + 2, 0, 2 * Math.PI);
    context.fill();
    if (place.openAir) openAir(context, x, y, place.clearing * view.zoom, inks);
  }
}

/** Names stand above their neighbourhoods, and within sight: over the people, so that none is cut off. `type` in pixels. */
export function drawNames(
  context: CanvasRenderingContext2D,
  layout: Layout,
  view: View,
  inks: Inks,
  type: number,
): void {
  context.clearRect(0, 0, layout.width, layout.height);
  context.font = `${type}px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif`;
  context.textAlign = 'center';
  for (const place of layout.neighbourhoods) name(context, place, view, layout, inks, type);
}

/** An open place in the middle: a dashed ring about a plain dot. */
function openAir(context: CanvasRenderingContext2D, x: number, y: number, clearing: number, inks: Inks): void {
  const r = Math.max(2.5, clearing * 0.62);
  context.fillStyle = inks.paper;
  context.strokeStyle = inks.quiet;
  context.lineWidth = 1;
  context.setLineDash([Math.max(1.5, r * 0.32), Math.max(1.2, r * 0.24)]);
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.setLineDash([]);
}

function name(
  context: CanvasRenderingContext2D,
  { name: text, x, y, radius }: Neighbourhood,
  view: View,
  { width, height }: Layout,
  inks: Inks,
  type: number,
): void {
  const half = context.measureText(text).width / 2;
  const at = x * view.zoom + view.x;
  const top = (y - radius) * view.zoom + view.y;
  if (at + half < 0 || at - half > width || top > height + type || (y + radius) * view.zoom + view.y < 0) return;
  const within = Math.max(half + 2, Math.min(width - half - 2, at));
  const baseline = Math.max(type, top - 4);
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = inks.paper;
  context.strokeText(text, within, baseline);
  context.fillStyle = inks.quiet;
  context.fillText(text, within, baseline);
}
