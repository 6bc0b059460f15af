// Server-sent events of a study: how it stands, at once and at each change, until it has ended. Every event is the whole
// state, so whoever comes back after a broken connection needs nothing that was missed.
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type Limits, STUDY_EVENT } from './api.ts';
import { tooMany } from './refusal.ts';
import type { LiveStudy } from './study.ts';

/** Often enough that no proxy takes the connection for dead. */
const HEARTBEAT_MS = 15_000;
/** Changes within this time go out together. */
const AT_MOST_EVERY_MS = 200;
const RETRY_MS = 2000;

/** The open streams, counted by client. */
export class Streams {
  readonly #limits: Limits;
  readonly #open = new Map<string, number>();
  #all = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Takes a place. Returns what gives it back. Throws a Refusal where none is free. */
  take(client: string): () => void {
    const own = this.#open.get(client) ?? 0;
    if (own >= this.#limits.streams || this.#all >= this.#limits.streamsInAll)
      throw tooMany('too many streams of events are open', 'Close some, or ask for the study itself now and then.', 10);
    this.#open.set(client, own + 1);
    this.#all++;
    return () => {
      const left = (this.#open.get(client) ?? 1) - 1;
      if (left > 0) this.#open.set(client, left);
      else this.#open.delete(client);
      this.#all--;
    };
  }
}

/** The stream. `done` is called when it is over, whoever ends it. */
export function studyEvents(c: Context, study: LiveStudy, done: () => void): Response {
  const response = streamSSE(c, async (stream) => {
    let wake = () => {};
    let dirty = true;
    const unwatch = study.watch(() => {
      dirty = true;
      wake();
    });
    stream.onAbort(() => wake());
    /** Until something changes, the time is up, or the other end is gone. */
    const pause = (ms: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    try {
      while (!stream.aborted) {
        if (dirty) {
          dirty = false;
          const { ended, revision } = study;
          const data = JSON.stringify(study.view());
          await stream.writeSSE({ event: STUDY_EVENT, data, id: String(revision), retry: RETRY_MS });
          if (ended) return;
          await stream.sleep(AT_MOST_EVERY_MS);
        } else {
          await pause(HEARTBEAT_MS);
          if (!dirty && !stream.aborted) await stream.write(': still here\n\n');
        }
      }
    } finally {
      unwatch();
      done();
    }
  });
  response.headers.set('Cache-Control', 'no-store');
  return response;
}
