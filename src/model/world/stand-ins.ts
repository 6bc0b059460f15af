// Addresses of columns in a module of WebAssembly. Until a world is there stand-ins stand for them: numbers that tell which column is
// meant, and how many bytes from where it begins.

/** The stand-in for where the first column begins. It and all others take five bytes in a module. */
export const FIRST_STAND_IN = 0x30000000;
/** How far apart stand-ins for two columns are: twice what is ever added to one, or taken from it. */
export const APART = 2 ** 17;

/** Puts addresses, by column, in the place of stand-ins. */
export function setAddresses(module: Uint8Array, addresses: readonly number[]): void {
  for (const at of sitesIn(module, addresses.length)) {
    const column = columnAt(module, at);
    writeNumber(module, at, readNumber(module, at) + addresses[column] - FIRST_STAND_IN - column * APART);
  }
}

/** Where stand-ins for so many columns stand in a module. That nothing else looks like one the build makes sure of. */
export function sitesIn(module: Uint8Array, columns: number): number[] {
  const sites: number[] = [];
  for (let at = 0; at + 5 <= module.length; at++) {
    if (!takesFiveBytes(module, at) || columnAt(module, at) < 0 || columnAt(module, at) >= columns) continue;
    sites.push(at);
    at += 4;
  }
  return sites;
}

/** For which column the number at a place of a module stands, if it is a stand-in. */
export function columnAt(module: Uint8Array, at: number): number {
  return Math.round((readNumber(module, at) - FIRST_STAND_IN) / APART);
}

function takesFiveBytes(bytes: Uint8Array, at: number): boolean {
  return (bytes[at] & bytes[at + 1] & bytes[at + 2] & bytes[at + 3] & ~bytes[at + 4] & 0x80) !== 0;
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
