// What figures were made with, on Node.js.
import { readFileSync } from 'node:fs';

/** What a program that runs studies says of itself. */
export interface Surroundings {
  /** The version of the package. */
  readonly version: string;
  /** Name and version of the JavaScript engine. */
  readonly engine: string;
}

/** The version of the package. */
export function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

/** Name and version of the JavaScript engine. */
export function engine(): string {
  return `Node.js ${process.versions.node}, V8 ${process.versions.v8}`;
}
