// Reading YAML that somebody wrote by hand: everything wrong with it is collected and named with its line and column.
// Files are untrusted: their size is limited, aliases (which can make a small file huge) are refused, and no text makes
// the reader fail in any other way than with a ScenarioError.
import { isCollection, isMap, isScalar, LineCounter, parseDocument, visit, type YAMLError, type YAMLMap } from 'yaml';
import { type Fault, ScenarioError } from './scenario-error.ts';
import { brief, unknownName } from './unknown-name.ts';

/** Largest text read, bytes or characters. */
export const LARGEST = 1 << 20;
/** Faults named at most: nobody reads more at once. */
const MOST_FAULTS = 50;
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export class YamlFile {
  readonly faults: Fault[] = [];
  readonly #file: string;
  readonly #text: string;
  readonly #lines = new LineCounter();

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  /** The mapping at the root. Throws at once where there is none to go on with; `needs` says what belongs there. */
  root(needs: string): YAMLMap {
    if (this.#text.length > LARGEST) this.#at(0, 'larger than 1 MiB');
    this.finish();
    const document = this.#parse();
    for (const error of document.errors) this.#at(error.pos[0], inWords(error));
    this.finish();
    visit(document, {
      Alias: (_, node) => this.fault(node, `*${node.source}: aliases are not read; write the value out`),
      Map: (_, map) => this.#uniqueKeys(map),
    });
    this.finish();
    if (isMap(document.contents)) return document.contents;
    this.fault(document.contents, `is empty or no mapping: ${needs}`);
    throw this.#error();
  }

  #parse() {
    try {
      return parseDocument(this.#text, {
        lineCounter: this.#lines,
        prettyErrors: false,
        logLevel: 'error',
        // Plain data whatever the file asks for: with %YAML 1.1 or a tag, a value could become a date, a set or bytes.
        schema: 'core',
        resolveKnownTags: false,
        // Its own look for keys that are there twice compares each with each: a long text would take minutes.
        uniqueKeys: false,
      });
    } catch (error) {
      // The parser calls itself for what is nested: ten thousand brackets end the stack.
      this.#at(0, error instanceof RangeError ? 'nested too deeply' : `no YAML: ${(error as Error).message}`);
      throw this.#error();
    }
  }

  #uniqueKeys(map: YAMLMap): void {
    const seen = new Set<unknown>();
    for (const { key } of map.items) {
      const value = isScalar(key) ? key.value : key;
      if (seen.has(value)) this.fault(key, 'Map keys must be unique');
      seen.add(value);
    }
  }

  /** A text that must be there. */
  words(map: YAMLMap, key: string, path = ''): string {
    const node = map.get(key, true);
    const text = isScalar(node) && typeof node.value === 'string' ? node.value : '';
    if (isScalar(node) && node.value !== null && typeof node.value !== 'string')
      this.fault(node, `${path}${key} must be text: put ${this.written(node)} in quotes`);
    else if (isCollection(node)) this.fault(node, `${path}${key} must be text: ${this.written(node)} is none`);
    else if (text.trim() === '') this.fault(node ?? map, `${path}${key} is missing or empty`);
    // A terminal acts on them; a text of several lines may have ends of lines.
    else if (/(?![\n\t])\p{Cc}/u.test(text)) this.fault(node, `${path}${key} holds control characters`);
    return text;
  }

  /** A text that may be there. */
  maybeWords(map: YAMLMap, key: string, path = ''): string | undefined {
    return map.has(key) ? this.words(map, key, path) : undefined;
  }

  /** Reports the keys that do not belong into a mapping. */
  unknown(map: YAMLMap, known: readonly string[], path = ''): void {
    for (const { key } of map.items) {
      const name = String(isScalar(key) ? key.value : key);
      if (isScalar(key) && known.includes(name)) continue;
      this.fault(key, `${path}${unknownName(name, known)}`);
    }
  }

  fault(node: unknown, message: string): void {
    this.#at(startOf(node), message);
  }

  /** The line on which something stands. */
  lineOf(node: unknown): number {
    return Math.max(1, this.#lines.linePos(startOf(node)).line);
  }

  /** A piece of the file as it was written, for messages. */
  written(node: unknown): string {
    const range = rangeOf(node);
    return (range && brief(this.#text.slice(range[0], range[1]))) || 'nothing';
  }

  /** Throws all that was found, if anything was. */
  finish(): void {
    if (this.faults.length > 0) throw this.#error();
  }

  #error(): ScenarioError {
    return new ScenarioError(this.#file, this.faults);
  }

  #at(offset: number, message: string): void {
    const { line, col } = this.#lines.linePos(offset);
    this.faults.push({ line: Math.max(1, line), column: Math.max(1, col), message });
    // Reading on would only take time: a long text in which all is wrong would hold up everybody on a server.
    if (this.faults.length >= MOST_FAULTS) throw this.#error();
  }
}

/** What the parser found, in words for whoever wrote the file and not for whoever called the parser. */
function inWords({ code, message }: YAMLError): string {
  return code === 'MULTIPLE_DOCS' ? 'a second document begins here: a file holds one' : message.split('\n')[0];
}

function rangeOf(node: unknown): readonly number[] | null | undefined {
  return (node as { range?: readonly number[] | null } | null | undefined)?.range;
}

function startOf(node: unknown): number {
  return rangeOf(node)?.[0] ?? 0;
}
