// Many small pictures set into one, pixel by pixel: faster than asking a canvas for each, and the same in every browser.

export interface Stamp {
  readonly size: number;
  /** Rows of pixels, as in ImageData. */
  readonly pixels: Uint32Array;
}

/** Alpha is the last byte in memory, the highest of the number on every machine that runs a browser today. */
const alpha = (pixel: number) => pixel >>> 24;

/** Sets a stamp into a picture with its upper left corner at x, y (whole pixels). Where two meet, the denser pixel stays. */
export function blit(picture: Uint32Array, width: number, height: number, stamp: Stamp, x: number, y: number): void {
  const { size, pixels } = stamp;
  const left = Math.max(0, -x);
  const right = Math.min(size, width - x);
  const bottom = Math.min(size, height - y);
  for (let row = Math.max(0, -y); row < bottom; row++) {
    let from = row * size + left;
    let to = (y + row) * width + x + left;
    for (let column = left; column < right; column++, from++, to++) {
      const pixel = pixels[from];
      if (pixel !== 0 && alpha(pixel) >= alpha(picture[to])) picture[to] = pixel;
    }
  }
}
