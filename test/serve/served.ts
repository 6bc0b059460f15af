// A server for tests: on a free port, with a folder of its own, asked byte for byte as a hostile client might.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Limits, Study, StudyRequest } from '../../src/serve/api.ts';
import { readLab } from '../../src/serve/lab-files.ts';
import { ownLimits } from '../../src/serve/limits.ts';
import { Runs } from '../../src/serve/runs.ts';
import { type Serving, startServer } from '../../src/serve/server.ts';
import { Studies } from '../../src/serve/studies.ts';
import { Gate } from '../../src/serve/token.ts';
import type { Runner } from '../../src/study/pool.ts';

const root = resolve(import.meta.dirname, '../..');
// The pool starts built JavaScript.
const built: typeof import('../../src/study/pool.ts') = await import(resolve(root, 'dist/study/pool.js'));

/** The typical city with a burn-in of five days. */
export const smallCity = readFileSync(join(root, 'cities/typical-2016.yaml'), 'utf8').replace(
  /burnInDays: \{ value: \d+/,
  'burnInDays: { value: 5',
);

/** A study that is over in a moment. */
export const small: StudyRequest = {
  city: { yaml: smallCity },
  policy: 'crackdown-on-dealers',
  ...{ people: 60, days: 10, replicates: 2, seed: 1 },
};

/** Runs nothing until it is stopped. */
export const endless: Runner = (_tasks, _onRecord, { signal, onProgress }) => {
  onProgress?.(0.25);
  return new Promise((done) => {
    if (signal?.aborted) done();
    signal?.addEventListener('abort', () => done(), { once: true });
  });
};

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what the document looks like is for the test to say
  readonly json: any;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

export interface Wishes {
  readonly limits?: Partial<Limits>;
  readonly host?: string;
  readonly proxyName?: string;
  readonly token?: string;
  readonly run?: Runner;
  /** Files of the lab, by their path; none where it is not built. */
  readonly lab?: Readonly<Record<string, string>>;
  /** The folder of a server that ran before. */
  readonly folder?: string;
}

export class Served {
  readonly folder: string;
  readonly port: number;
  readonly url: string;
  readonly errors: unknown[];
  readonly #serving: Serving;

  private constructor(folder: string, serving: Serving, errors: unknown[]) {
    this.folder = folder;
    this.port = serving.port;
    this.url = serving.url;
    this.errors = errors;
    this.#serving = serving;
  }

  static async start({
    host = '127.0.0.1',
    proxyName,
    token,
    lab = {},
    run = built.runOnThreads,
    ...wishes
  }: Wishes = {}) {
    const folder = wishes.folder ?? mkdtempSync(join(tmpdir(), 'crackdown-serve-'));
    for (const [path, text] of Object.entries(lab)) {
      const file = join(folder, 'lab', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const limits = { ...ownLimits, ...wishes.limits };
    const runs = new Runs(join(folder, 'runs'));
    const errors: unknown[] = [];
    const onError = (error: unknown) => errors.push(error);
    const studies = new Studies({
      runs,
      threads: 1,
      limits,
      run,
      onError,
      again: ({ replicates }) => `npx crackdown compare --replicates ${replicates}`,
    });
    const gate = token === undefined ? undefined : new Gate(token);
    const files = readLab(join(folder, 'lab'));
    const parts = { host, proxyName, version: '1.2.3', threads: 1, limits, lab: files, runs, studies, gate, onError };
    return new Served(folder, await startServer(parts, 0), errors);
  }

  get runs(): string {
    return join(this.folder, 'runs');
  }

  /** Asks for a path exactly as it is written. */
  ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
    return new Promise((done, failed) => {
      const options = { host: '127.0.0.1', port: this.port, path, method, headers, agent: false };
      const asked = request(options, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', failed);
        response.on('end', () => {
          const bytes = Buffer.concat(parts);
          const text = bytes.toString();
          const { statusCode: status = 0, headers } = response;
          done({ ...{ status, headers, bytes, text }, json: parsed(text) });
        });
      });
      asked.on('error', failed);
      asked.end(body);
    });
  }

  post(study: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const body = typeof study === 'string' ? study : JSON.stringify(study);
    return this.ask('/api/studies', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  }

  /** The events of a study, to the end of the stream. */
  async events(id: string): Promise<Study[]> {
    const { text } = await this.ask(`/api/studies/${id}/events`);
    return [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data));
  }

  /** A study, to its end. */
  async finished(study: unknown = small): Promise<Study> {
    const { json } = await this.post(study);
    return (await this.events(json.id)).at(-1) as Study;
  }

  async close(): Promise<void> {
    await this.#serving.close();
  }

  /** Closes, and removes the folder. */
  async remove(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
