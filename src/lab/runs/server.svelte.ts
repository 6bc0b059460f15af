// The server behind these pages, if there is one, and what it has: runs, and this visitor’s studies.
import {
  API,
  ENDED,
  type RunList,
  type ServerInfo,
  type Study,
  type StudyList,
  type StudyRequest,
} from '../../serve/api.ts';
import { ask, type Question, ServerFault } from './server-client.ts';

/** A running study is asked for so often in the list, ms. */
const LIST_EVERY = 4000;

/** The address of something on the server: beside the page, wherever it is served from. */
export function serverUrl(path: string): string {
  return new URL(`.${API}/${path}`, document.baseURI).href;
}

export class Server {
  /** asking; there is none; it wants a token; it was there and does not answer; it is there. */
  state = $state<'asking' | 'none' | 'token' | 'lost' | 'there'>('asking');
  info = $state.raw<ServerInfo>();
  runs = $state.raw<RunList>();
  studies = $state.raw<readonly Study[]>([]);
  trouble = $state('');

  #timer: ReturnType<typeof setTimeout> | undefined;
  #left = false;

  async open(): Promise<void> {
    await this.#guarded(async () => {
      this.info = await this.#ask<ServerInfo>('server');
      if (this.info?.name !== 'crackdown') throw new ServerFault('no-server', '');
      await this.#lists();
      this.state = 'there';
    });
    this.#askLater();
  }

  /** Nothing more is asked. */
  leave(): void {
    this.#left = true;
    clearTimeout(this.#timer);
  }

  /** Asks for both lists anew. */
  async refresh(): Promise<void> {
    if (this.info === undefined) return this.open();
    await this.#guarded(async () => {
      await this.#lists();
      this.state = 'there';
    });
    this.#askLater();
  }

  /** Throws a ServerFault where the study is refused. */
  async start(request: StudyRequest): Promise<Study> {
    const study = await this.#ask<Study>('studies', { method: 'POST', body: request });
    void this.refresh();
    return study;
  }

  async cancel(id: string): Promise<void> {
    await this.#ask<Study>(`studies/${encodeURIComponent(id)}`, { method: 'DELETE' });
    await this.refresh();
  }

  study(id: string): Promise<Study> {
    return this.#ask<Study>(`studies/${encodeURIComponent(id)}`);
  }

  async #lists(): Promise<void> {
    const [runs, { studies }] = await Promise.all([this.#ask<RunList>('runs'), this.#ask<StudyList>('studies')]);
    this.runs = runs;
    this.studies = studies;
    this.trouble = '';
  }

  /** While a study goes on, or the server is away. */
  #askLater(): void {
    clearTimeout(this.#timer);
    const goesOn = this.studies.some(({ state }) => !ENDED.includes(state));
    if (this.#left || !(goesOn || this.state === 'lost')) return;
    this.#timer = setTimeout(() => void this.refresh(), LIST_EVERY);
  }

  #ask<T>(path: string, question: Question = {}): Promise<T> {
    return ask<T>((url, init) => fetch(url, init), serverUrl(path), question);
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const fault = error as ServerFault;
      if (fault.kind === 'token') this.state = 'token';
      else if (this.info === undefined) this.state = 'none';
      else if (fault.kind === 'unreachable' || fault.kind === 'no-server') this.state = 'lost';
      else this.trouble = `${fault.message} ${fault.help ?? ''}`.trim();
    }
  }
}
