// Keys of chance.

/** A 64-bit key as two 32-bit halves. */
export interface Key {
  readonly a: number;
  readonly b: number;
}

/** The key of a stream, with the block that it gave for the latest step: see `quick`. */
export interface StreamKey extends Key {
  step: number;
  first: number;
  second: number;
}
