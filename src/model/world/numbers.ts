// Numbers as the hot code says them. A file whose name ends in `.kernel.ts` is compiled twice: by tsc to JavaScript, and by
// AssemblyScript to WebAssembly (docs/decisions/0010). There a number is a whole number of 32 bits or a double, and which it
// is must be said; here these are numbers all the same.

/** A whole number of 32 bits; as a function, what is left of a number without its fraction, like a write into an Int32Array. */
export type i32 = number;
export function i32(x: number): i32 {
  return x | 0;
}

/** A word read as a number without a sign. */
export type u32 = number;
export function u32(x: number): u32 {
  return x >>> 0;
}

/** A double. */
export type f64 = number;
export function f64(x: number): f64 {
  return x;
}

/** The product of two words. */
export function times(a: i32, b: i32): i32 {
  return Math.imul(a, b);
}

/** Zeros before the first bit of a word. */
export function leadingZeros(x: i32): i32 {
  return Math.clz32(x);
}

const single = new Float32Array(1);
const bits = new Int32Array(single.buffer);

/** The bits of a number rounded to 32 of them. Those of positive numbers are in the order of the numbers. */
export function bitsOf(x: f64): i32 {
  single[0] = x;
  return bits[0];
}
