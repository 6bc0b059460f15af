// Byte ranges (RFC 9110, 14): one range is given as asked for; several at once are answered with the whole, as one may.

export interface Range {
  readonly first: number;
  readonly last: number;
}

/** The range a header asks for of a file of `bytes`: undefined for the whole, null where there is no such byte. */
export function rangeOf(header: string | undefined, bytes: number): Range | null | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  if (match[1] === '') {
    const length = Math.min(Number(match[2]), bytes);
    return length === 0 ? null : { first: bytes - length, last: bytes - 1 };
  }
  const first = Number(match[1]);
  const last = match[2] === '' ? bytes - 1 : Math.min(Number(match[2]), bytes - 1);
  if (match[2] !== '' && Number(match[2]) < first) return undefined;
  return first >= bytes ? null : { first, last };
}
