// Many small pictures set into one, pixel by pixel: faster than asking a canvas for each, and the same in every browser.

export interface Stamp {
  readonly width: number;
  readonly height: number;
  /** Of its upper left pixel, from where the stamp is set. */
  readonly left: number;
  readonly top: number;
  /** Rows of pixels, as in ImageData. */
  readonly pixels: Uint32Array;
}

/** Alpha is the last byte in memory, the highest of the number on every machine that runs a browser today. */
const alpha = (pixel: number) => pixel >>> 24;

/** Sets a stamp into a picture at x, y (whole pixels). Where two meet, the denser pixel stays. */
export function blit(picture: Uint32Array, width: number, height: number, stamp: Stamp, x: number, y: number): void {
  const { pixels, width: across } = stamp;
  const fromX = x + stamp.left;
  const fromY = y + stamp.top;
  const left = Math.max(0, -fromX);
  const right = Math.min(across, width - fromX);
  const bottom = Math.min(stamp.height, height - fromY);
  for (let row = Math.max(0, -fromY); row < bottom; row++) {
    let from = row * across + left;
    let to = (fromY + row) * width + fromX + left;
    for (let column = left; column < right; column++, from++, to++) {
      const pixel = pixels[from];
      if (pixel !== 0 && alpha(pixel) >= alpha(picture[to])) picture[to] = pixel;
    }
  }
}

/** The part of a sheet of pixels with anything on it, of the `size` × `size` at x, y. */
export function cutStamp(sheet: Uint32Array, sheetWidth: number, x: number, y: number, size: number): Stamp {
  let [left, top, right, bottom] = [size, size, 0, 0];
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      if (sheet[(y + row) * sheetWidth + x + column] === 0) continue;
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
      top = Math.min(top, row);
      bottom = row + 1;
    }
  const width = Math.max(0, right - left);
  const height = Math.max(0, bottom - top);
  const pixels = new Uint32Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = (y + top + row) * sheetWidth + x + left;
    pixels.set(sheet.subarray(from, from + width), row * width);
  }
  return { width, height, left, top, pixels };
}
