// Marks drawn once for each look and then stamped: small ones at fractions of a pixel, so that rows of them stay even.
import { cutStamp, type Stamp } from './blit.ts';
import type { Inks } from './inks.ts';
import { drawMark } from './marks.ts';

/** Stamps in a row of the sheet that they are drawn on. */
const ACROSS = 32;

export class Stamps {
  /** Parts of a pixel, each way, at which there are stamps. */
  readonly phases: number;
  readonly size: number;
  readonly #cell: number;
  readonly #inks: Inks;
  #stamps: (Stamp | undefined)[] = [];

  /** @param cell room of a mark, pixels of the screen */
  constructor(cell: number, inks: Inks) {
    this.#cell = cell;
    this.#inks = inks;
    this.phases = cell < 7 ? 4 : cell < 14 ? 2 : 1;
    this.size = Math.ceil(cell * 1.1) + 2;
  }

  /** The stamp of a look; `quiet` 1 or 0. Those wanted must have been drawn: `draw`. */
  at(byte: number, quiet: number, phaseX: number, phaseY: number): Stamp {
    return this.#stamps[this.#index(byte, quiet, phaseX, phaseY)] as Stamp;
  }

  /** Draws the stamps that are not there yet of looks that are marked in `used`, by byte + 256 × quiet. */
  draw(used: Uint8Array): void {
    const wanted: [byte: number, quiet: number, phaseX: number, phaseY: number][] = [];
    for (let code = 0; code < used.length; code++) {
      if (!used[code]) continue;
      const [byte, quiet] = [code & 255, code >> 8];
      if (this.#stamps[this.#index(byte, quiet, 0, 0)]) continue;
      for (let py = 0; py < this.phases; py++)
        for (let px = 0; px < this.phases; px++) wanted.push([byte, quiet, px, py]);
    }
    if (wanted.length === 0) return;
    const { size, phases } = this;
    const sheet = document.createElement('canvas');
    sheet.width = size * Math.min(ACROSS, wanted.length);
    sheet.height = size * Math.ceil(wanted.length / ACROSS);
    const context = sheet.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
    const corner = (k: number) => ({ x: (k % ACROSS) * size, y: Math.floor(k / ACROSS) * size });
    wanted.forEach(([byte, quiet, px, py], k) => {
      const { x, y } = corner(k);
      const middle = size / 2;
      drawMark(context, byte, x + middle + px / phases, y + middle + py / phases, this.#cell, this.#inks, quiet === 1);
    });
    const pixels = new Uint32Array(context.getImageData(0, 0, sheet.width, sheet.height).data.buffer);
    wanted.forEach(([byte, quiet, px, py], k) => {
      const { x, y } = corner(k);
      this.#stamps[this.#index(byte, quiet, px, py)] = cutStamp(pixels, sheet.width, x, y, size);
    });
  }

  #index(byte: number, quiet: number, phaseX: number, phaseY: number): number {
    return (((quiet << 8) | byte) * this.phases + phaseY) * this.phases + phaseX;
  }
}
