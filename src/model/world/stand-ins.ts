// Addresses of columns in a module of WebAssembly. Until a world is there stand-ins stand for them: numbers that tell which column is
// meant, and how many bytes from where it begins.

/** The stand-in for where the first column begins. It and all others take five bytes in a module. */
export const FIRST_STAND_IN = 0x30000000;
/** How far apart stand-ins for two columns are: twice what is ever added to one, or taken from it. */
export const APART = 2 ** 17;

/** Puts addresses in the place of stand-ins. `sites` are the bytes from each to the next, from the first byte of the module on. */
export function setAddresses(module: Uint8Array, sites: readonly number[], addresses: readonly number[]): void {
  let at = 0;
  for (const bytes of sites) {
    at += bytes;
    const standIn = readNumber(module, at) - FIRST_STAND_IN;
    const column = Math.round(standIn / APART);
    writeNumber(module, at, addresses[column] + standIn - column * APART);
  }
}

/** A whole number in five bytes of a module (signed LEB128). */
export function readNumber(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = 0; i < 5; i++) value |= (bytes[at + i] & 0x7f) << (7 * i);
  return value;
}

/** Writes a whole number as a module holds one, in the five bytes that the largest takes. */
export function writeNumber(bytes: Uint8Array, at: number, value: number): void {
  for (let i = 0; i < 4; i++) bytes[at + i] = ((value >> (7 * i)) & 0x7f) | 0x80;
  bytes[at + 4] = (value >> 28) & 0x7f;
}
