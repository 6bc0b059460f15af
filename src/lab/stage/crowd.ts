// Everybody of a city, drawn at once.
import { look, stands } from '../world/frame.ts';
import { blit } from './blit.ts';
import { isOfKind, type Kind } from './kinds.ts';
import type { Layout } from './layout.ts';
import type { Stamps } from './stamps.ts';
import type { View } from './view.ts';

export interface CrowdShown {
  readonly layout: Layout;
  readonly view: View;
  /** Pixels of the screen for one of the page. */
  readonly scale: number;
  /** Looks in this world and in the other. */
  readonly looks: Uint8Array;
  readonly others: Uint8Array;
  /** Who looks the same in both worlds is drawn quietly. */
  readonly differences: boolean;
  readonly fentanyl: boolean;
  /** If somebody is looked for, they are inked and all others are quiet. */
  readonly only: Kind | undefined;
}

/** What of a look is drawn: of the dead and of who takes no part the role is not. */
export function drawnOf(byte: number, fentanyl: boolean): number {
  const where = look.stands(byte);
  const plain = where === stands.apart || where >= stands.overdosed ? byte & ~7 : byte;
  return fentanyl ? plain : plain & 63;
}

/** Code of the stamp: the look as drawn, and 256 more if it is quiet. */
const codes = { of: new Uint16Array(0) };

/** Draws into a picture of `width` × `height` pixels of the screen, which is cleared. */
export function drawCrowd(
  picture: Uint32Array,
  width: number,
  height: number,
  shown: CrowdShown,
  stamps: Stamps,
): void {
  const { layout, view, scale, looks, others, differences, fentanyl, only } = shown;
  const rows = Math.min(looks.length, layout.x.length);
  if (codes.of.length < rows) codes.of = new Uint16Array(rows);
  const used = new Uint8Array(512);
  for (let row = 0; row < rows; row++) {
    const look = looks[row];
    const byte = drawnOf(look, fentanyl);
    // A fentanyl in hand comes and goes: by itself it makes no difference.
    const pale = only ? !isOfKind(look, only) : differences && drawnOf(look, false) === drawnOf(others[row], false);
    const quiet = pale ? 256 : 0;
    codes.of[row] = byte | quiet;
    used[byte | quiet] = 1;
  }
  stamps.draw(used);
  picture.fill(0);
  const { size, phases } = stamps;
  const half = size / 2;
  const [zoom, left, top] = [view.zoom * scale, view.x * scale - half, view.y * scale - half];
  for (let row = 0; row < rows; row++) {
    // Rounded to the nearest phase.
    const x = Math.round((layout.x[row] * zoom + left) * phases);
    const y = Math.round((layout.y[row] * zoom + top) * phases);
    const column = Math.floor(x / phases);
    const line = Math.floor(y / phases);
    if (column <= -size || line <= -size || column >= width || line >= height) continue;
    const code = codes.of[row];
    const stamp = stamps.at(code & 255, code >> 8, x - column * phases, y - line * phases);
    blit(picture, width, height, stamp, column, line);
  }
}

/** How many people look different in two worlds. */
export function differing(a: Uint8Array, b: Uint8Array): number {
  if (a === b) return 0;
  let count = 0;
  for (let row = 0; row < a.length; row++) if (drawnOf(a[row], false) !== drawnOf(b[row], false)) count++;
  return count;
}
