// Reads a text that somebody else may have written: in pieces and never beyond a limit, for a path may lead to a device or a pipe that
// does not end.
import { closeSync, openSync, readSync } from 'node:fs';

const PIECE = 1 << 20;

/** The text of a file, of which no more is read than one byte beyond `most`: what is longer is for the caller to refuse. */
export function readLimited(path: string, most: number): string {
  const file = openSync(path, 'r');
  try {
    const pieces: Buffer[] = [];
    for (let left = most + 1; left > 0; ) {
      const piece = Buffer.alloc(Math.min(PIECE, left));
      const got = readSync(file, piece, 0, piece.length, null);
      if (got === 0) break;
      pieces.push(piece.subarray(0, got));
      left -= got;
    }
    return Buffer.concat(pieces).toString('utf8');
  } finally {
    closeSync(file);
  }
}
