// Over the crowd: what happens, for a moment; who is followed, with their ties; who is pointed at.
import type { Ties } from '../world/ties.ts';
import { drawnOf } from './crowd.ts';
import type { Inks } from './inks.ts';
import type { Layout } from './layout.ts';
import type { Moment } from './live-moments.ts';
import { drawMark } from './marks.ts';
import type { View } from './view.ts';

export interface OverlayShown {
  readonly layout: Layout;
  readonly view: View;
  readonly inks: Inks;
  readonly looks: Uint8Array;
  /** What is the same in both cities is quiet. */
  readonly differences: boolean;
  readonly fentanyl: boolean;
  readonly selected: number | undefined;
  readonly pointed: number | undefined;
  readonly ties: Ties | undefined;
}

type Context = CanvasRenderingContext2D;

/** @param now ms, undefined where nothing moves */
export function drawOverlay(
  context: Context,
  shown: OverlayShown,
  moments: readonly Moment[],
  now: number | undefined,
): void {
  const { layout, view, inks, selected, pointed, ties } = shown;
  context.clearRect(0, 0, layout.width, layout.height);
  const cell = layout.spacing * view.zoom;
  const at = (row: number) => [layout.x[row] * view.zoom + view.x, layout.y[row] * view.zoom + view.y] as const;
  for (const moment of moments) {
    const past = now === undefined ? 0.35 : Math.max(0, (now - moment.since) / moment.lasts);
    if (past >= 1) continue;
    drawMoment(context, moment, past, at, cell, inks, shown.differences && moment.inBoth ? QUIET : 1);
  }
  context.globalAlpha = 1;
  if (selected !== undefined && selected < layout.x.length) drawFollowed(context, shown, selected, ties, at, cell);
  if (pointed !== undefined && pointed !== selected && pointed < layout.x.length)
    ring(context, ...at(pointed), Math.max(6, cell * 0.85), inks.ink, 1.25);
}

type At = (row: number) => readonly [x: number, y: number];

/** Fades over the last part of a moment. */
const fading = (past: number) => Math.min(1, (1 - past) * 2);
/** Quick at first, as things that come to rest are. */
const eased = (share: number) => 1 - (1 - Math.min(1, share)) ** 3;

/** How much of a moment is seen that happens in both cities. */
const QUIET = 0.3;

/** @param seen share of its ink, 0 to 1 */
function drawMoment(
  context: Context,
  moment: Moment,
  past: number,
  at: At,
  cell: number,
  inks: Inks,
  seen: number,
): void {
  const [x, y] = at(moment.person);
  const room = Math.max(5, Math.min(26, cell));
  context.globalAlpha = seen * fading(past);
  switch (moment.picture) {
    case 'hand-over':
    case 'gift':
    case 'brokered': {
      if (moment.other < 0) return;
      const [toX, toY] = at(moment.other);
      context.globalAlpha = (seen < 1 ? 0.22 : 0.6) * fading(past);
      handOver(context, x, y, toX, toY, eased(past * 3), dashes[moment.picture], inks);
      return;
    }
    case 'ring': // the law closes in
      halo(context, x, y, room * (2.7 - 1.6 * eased(past * 2.5)), inks.ink, 1.8, inks.paper);
      return;
    case 'pulse':
      context.fillStyle = inks.ink;
      context.globalAlpha = seen * 0.12 * (1 - past);
      context.beginPath();
      context.arc(x, y, room * (0.7 + 1.5 * eased(past)), 0, 2 * Math.PI);
      context.fill();
      context.globalAlpha = seen * fading(past);
      ring(context, x, y, room * (0.7 + 1.5 * eased(past)), inks.ink, 1.2);
      return;
    case 'calm': {
      // After the overdose, and slowly.
      const since = Math.max(0, (past - 0.35) / 0.65);
      if (past < 0.35) return;
      context.globalAlpha = seen * Math.min(1, (1 - since) * 2);
      halo(context, x, y, room * (2.2 - 1.1 * eased(since)), inks.quiet, 1.4, inks.paper);
      return;
    }
    case 'opens': // a frame that opens
      corners(context, x, y, room * (0.5 + 1.1 * eased(past)), room * 0.4, inks.ink);
      return;
    case 'bar':
      context.fillStyle = inks.ink;
      context.fillRect(x - room * 0.8 * eased(past * 2), y + room * 0.5, room * 1.6 * eased(past * 2), 1.6);
  }
}

/** A thin bow that runs from who gives to who gets: of a gift it is dotted. */
function handOver(
  context: Context,
  x: number,
  y: number,
  toX: number,
  toY: number,
  done: number,
  dash: number[],
  inks: Inks,
): void {
  // The part of the bow that is there: a quadratic curve is cut by drawing its control point in.
  const bendX = (x + toX) / 2 + BEND * (toY - y);
  const bendY = (y + toY) / 2 - BEND * (toX - x);
  const [controlX, controlY] = [x + (bendX - x) * done, y + (bendY - y) * done];
  const endX = controlX + (bendX + (toX - bendX) * done - controlX) * done;
  const endY = controlY + (bendY + (toY - bendY) * done - controlY) * done;
  context.strokeStyle = inks.ink;
  context.lineWidth = 0.75;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(x, y);
  context.quadraticCurveTo(controlX, controlY, endX, endY);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = inks.ink;
  context.beginPath();
  context.arc(endX, endY, 1.5, 0, 2 * Math.PI);
  context.fill();
}

/** A sale is a line, drug bought for a friend is dashed, a gift is dotted. */
const dashes = { 'hand-over': [], brokered: [5, 3], gift: [1.5, 2.5] };

/** How far a bow stands out, of its length. */
const BEND = 0.1;

function drawFollowed(
  context: Context,
  { inks, looks, fentanyl }: OverlayShown,
  selected: number,
  ties: Ties | undefined,
  at: At,
  cell: number,
): void {
  const [x, y] = at(selected);
  const line = (other: number, width: number, dash: number[]) => {
    const [toX, toY] = at(other);
    context.setLineDash(dash);
    context.lineWidth = width;
    context.strokeStyle = inks.ink;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(toX, toY);
    context.stroke();
    context.setLineDash([]);
  };
  for (const friend of ties?.friends ?? []) line(friend, 1, [2, 3]);
  for (const seller of ties?.sellers ?? []) line(seller, 1.5, []);
  const size = Math.max(11, Math.min(cell * 1.15, 30));
  for (const other of [...(ties?.friends ?? []), ...(ties?.sellers ?? [])])
    person(context, drawnOf(looks[other], fentanyl), ...at(other), size, inks);
  person(context, drawnOf(looks[selected], fentanyl), x, y, size * 1.35, inks);
  halo(context, x, y, size * 0.98, inks.policy, 2.4, inks.paper);
}

/** A mark that is drawn over others: paper shows about it. */
function person(context: Context, byte: number, x: number, y: number, size: number, inks: Inks): void {
  context.fillStyle = inks.paper;
  context.beginPath();
  context.arc(x, y, size * 0.62, 0, 2 * Math.PI);
  context.fill();
  drawMark(context, byte, x, y, size, inks, false);
}

function ring(context: Context, x: number, y: number, r: number, ink: string, line: number): void {
  context.strokeStyle = ink;
  context.lineWidth = line;
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.stroke();
}

/** A ring that stands out from what is beneath it. */
function halo(context: Context, x: number, y: number, r: number, ink: string, line: number, paper: string): void {
  ring(context, x, y, r, paper, line + 2.5);
  ring(context, x, y, r, ink, line);
}

function corners(context: Context, x: number, y: number, r: number, arm: number, ink: string): void {
  context.strokeStyle = ink;
  context.lineWidth = 1.4;
  context.beginPath();
  for (const [east, south] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ]) {
    context.moveTo(x + east * r, y + south * (r - arm));
    context.lineTo(x + east * r, y + south * r);
    context.lineTo(x + east * (r - arm), y + south * r);
  }
  context.stroke();
}
