// The token of a server that others can reach: made anew at each start, or given in CRACKDOWN_TOKEN. A browser hands it in
// once, in the address, and has a cookie from then on; programs send `Authorization: Bearer`.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const SHORTEST = 16;

/** 192 bits, in letters that stand in an address as they are. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** What is wrong with a token that somebody chose; undefined if nothing is. */
export function wrongToken(token: string): string | undefined {
  if (token.length < SHORTEST) return `has ${token.length} characters; it needs ${SHORTEST} at least`;
  return /^[\x21-\x7e]+$/.test(token) ? undefined : 'may have letters, digits and signs of ASCII only, and no spaces';
}

export class Gate {
  readonly #token: string;
  /** Follows from the token but does not give it away, and outlives a restart with the same token. */
  readonly #cookie: string;

  constructor(token: string) {
    this.#token = token;
    this.#cookie = createHmac('sha256', token).update('crackdown cookie').digest('hex');
  }

  isToken(given: string): boolean {
    return same(given, this.#token);
  }

  isCookie(given: string): boolean {
    return same(given, this.#cookie);
  }

  get cookie(): string {
    return this.#cookie;
  }
}

/** Takes as long whatever is wrong: hashes have one length. */
function same(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
