// Follows a study on the server: by its stream of events, and where that breaks, by asking now and then until the server is
// back. It knows nothing of the browser: who makes one hands it the means.
import { ENDED, type Study } from '../../serve/api.ts';
import { type Refusal, ServerFault } from './server-client.ts';

/**
 * live: events come, or answers; lost: neither for the moment; gone: not for a good while, and asked seldom; forgotten: the
 * server is there and does not know the study; token: it wants a token; none: there never was a server; ended: nothing more
 * will happen.
 */
export type Connection = 'connecting' | 'live' | 'lost' | 'gone' | 'forgotten' | 'token' | 'none' | 'ended';

/** Answers after which there is nothing to wait for. */
const FINAL: Readonly<Partial<Record<Refusal, Connection>>> = { unknown: 'forgotten', token: 'token' };

export interface Listener {
  /** An event has come, with this text. */
  event(text: string): void;
  /** The stream broke; `final` where it will not come back by itself. */
  broken(final: boolean): void;
}

export interface LinkMeans {
  /** Opens the stream. Returns what closes it. */
  readonly listen: (listener: Listener) => () => void;
  /** Asks for the study. Throws a ServerFault. */
  readonly ask: () => Promise<Study>;
  /** Calls back after some milliseconds. Returns what calls it off. */
  readonly after: (ms: number, then: () => void) => () => void;
  readonly onChange: (connection: Connection, study: Study | undefined) => void;
}

/** Milliseconds before each question while the stream is broken; the last holds from then on. */
const PAUSES = [1000, 2000, 4000, 8000, 15_000, 30_000];
/** Questions without an answer after which the server is taken for gone: about a quarter of a minute. */
const GONE_AFTER = 4;

export class StudyLink {
  readonly #means: LinkMeans;
  #study: Study | undefined;
  #connection: Connection = 'connecting';
  #close: (() => void) | undefined;
  #callOff: (() => void) | undefined;
  #unanswered = 0;
  #over = false;

  constructor(means: LinkMeans) {
    this.#means = means;
    this.#listen();
  }

  /** Follows it no longer. The study goes on. */
  end(): void {
    this.#over = true;
    this.#close?.();
    this.#callOff?.();
    this.#close = undefined;
    this.#callOff = undefined;
  }

  #listen(): void {
    this.#close = this.#means.listen({
      event: (text) => this.#take(parsed(text)),
      broken: (final) => {
        if (this.#over) return;
        if (final) {
          this.#close?.();
          this.#close = undefined;
        }
        if (this.#connection === 'live') this.#tell('lost');
        this.#askLater();
      },
    });
  }

  #take(study: Study | undefined): void {
    if (this.#over || study === undefined) return;
    this.#study = study;
    this.#unanswered = 0;
    this.#callOff?.();
    this.#callOff = undefined;
    const ended = ENDED.includes(study.state);
    if (ended) this.end();
    this.#tell(ended ? 'ended' : 'live');
  }

  #askLater(): void {
    if (this.#over || this.#callOff) return;
    // What never began is asked about at once: an answer says more than a broken stream.
    const began = this.#connection !== 'connecting';
    const pause = began ? PAUSES[Math.min(this.#unanswered, PAUSES.length - 1)] : 0;
    this.#callOff = this.#means.after(pause, () => void this.#ask());
  }

  async #ask(): Promise<void> {
    try {
      const study = await this.#means.ask();
      this.#take(study);
      // The stream may be closed for good, as when there were too many.
      if (!this.#over && this.#close === undefined) this.#listen();
    } catch (error) {
      this.#callOff = undefined;
      if (this.#over) return;
      const kind = error instanceof ServerFault ? error.kind : 'unreachable';
      const final = kind === 'no-server' && this.#study === undefined ? 'none' : FINAL[kind];
      if (final !== undefined) {
        this.end();
        this.#tell(final);
        return;
      }
      this.#unanswered++;
      this.#tell(this.#unanswered >= GONE_AFTER ? 'gone' : 'lost');
      this.#askLater();
    }
  }

  #tell(connection: Connection): void {
    this.#connection = connection;
    this.#means.onChange(connection, this.#study);
  }
}

function parsed(text: string): Study | undefined {
  try {
    return JSON.parse(text) as Study;
  } catch {
    return undefined;
  }
}
