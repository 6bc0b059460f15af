// One person’s mark: shape and colour by role, a frame in custody, a bar beneath in treatment, a cross that stays for a death, a
// faint dot for who takes no part; if asked for, an accent for a fentanyl in hand.
import { markPath, roles } from '../../report/palette.ts';
import { look, stands } from '../world/frame.ts';
import type { Inks } from './inks.ts';

/** From this cell on, in pixels of the screen, shapes can be told apart. */
const SHAPES_FROM = 5;
/** Of who looks the same in both worlds, where what differs is inked. */
const SAME = 0.38;
/** Where marks are too small for shapes, the few that differ must stand out all the more. */
const SAME_TINY = 0.3;

/** Draws a mark about a point; `cell` is the room it has. */
export function drawMark(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  byte: number,
  x: number,
  y: number,
  cell: number,
  inks: Inks,
  quiet: boolean,
): void {
  const where = look.stands(byte);
  context.globalAlpha = quiet ? (cell < SHAPES_FROM ? SAME_TINY : SAME) : 1;
  if (where === stands.overdosed || where === stands.dead) {
    context.globalAlpha = where === stands.dead ? 0.75 : quiet ? 0.62 : 1;
    cross(
      context,
      x,
      y,
      cell * (where === stands.dead ? 0.5 : 0.66),
      cell,
      where === stands.dead ? inks.axis : inks.ink,
    );
  } else if (where === stands.apart) {
    context.globalAlpha = 0.5;
    disc(context, x, y, Math.max(0.45, cell * 0.1), inks.role[roles.length - 1]);
  } else takingPart(context, byte, where, x, y, cell, inks, quiet);
  if (look.holdsFentanyl(byte)) accent(context, look.knows(byte), x, y, cell, inks);
  context.globalAlpha = 1;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function takingPart(
  context: Context,
  byte: number,
  where: number,
  x: number,
  y: number,
  cell: number,
  inks: Inks,
  quiet: boolean,
): void {
  const role = look.role(byte);
  const held = where === stands.jailed || where === stands.imprisoned;
  const treated = where === stands.treated && cell >= SHAPES_FROM;
  context.fillStyle = inks.role[role];
  if (cell < SHAPES_FROM) {
    disc(context, x, y, cell * (quiet ? 0.4 : 0.52), held ? inks.ink : inks.role[role]);
    return;
  }
  const size = cell * (held ? 0.5 : treated ? 0.66 : 0.78);
  context.fill(new Path2D(markPath(roles[role].id, x, treated ? y - cell * 0.1 : y, size)));
  if (held) frame(context, x, y, cell * 0.8, where === stands.imprisoned ? cell * 0.13 : cell * 0.065, inks.ink);
  if (treated) {
    context.fillStyle = inks.ink;
    context.fillRect(x - cell * 0.34, y + cell * 0.31, cell * 0.68, Math.max(0.8, cell * 0.07));
  }
}

function frame(context: Context, x: number, y: number, side: number, line: number, ink: string): void {
  context.strokeStyle = ink;
  context.lineWidth = Math.max(0.8, line);
  context.strokeRect(x - side / 2, y - side / 2, side, side);
}

function cross(context: Context, x: number, y: number, side: number, cell: number, ink: string): void {
  const r = side / 2;
  context.strokeStyle = ink;
  context.lineWidth = Math.max(0.9, cell * 0.11);
  context.lineCap = 'butt';
  context.beginPath();
  context.moveTo(x - r, y - r);
  context.lineTo(x + r, y + r);
  context.moveTo(x + r, y - r);
  context.lineTo(x - r, y + r);
  context.stroke();
}

/** Crimson, and nothing else is: filled if the person knows of it, open if not. */
function accent(context: Context, knows: boolean, x: number, y: number, cell: number, inks: Inks): void {
  context.globalAlpha = 1;
  if (cell < SHAPES_FROM) {
    disc(context, x, y, cell * (knows ? 0.42 : 0.28), inks.fentanyl);
    return;
  }
  const r = cell * 0.17;
  const [ax, ay] = [x + cell * 0.3, y - cell * 0.3];
  disc(context, ax, ay, r + cell * 0.05, inks.paper);
  if (knows) disc(context, ax, ay, r, inks.fentanyl);
  else {
    context.beginPath();
    context.arc(ax, ay, r * 0.75, 0, 2 * Math.PI);
    context.strokeStyle = inks.fentanyl;
    context.lineWidth = Math.max(0.9, r * 0.5);
    context.stroke();
  }
}

function disc(context: Context, x: number, y: number, r: number, ink: string): void {
  context.fillStyle = ink;
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.fill();
}
