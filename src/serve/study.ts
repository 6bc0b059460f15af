// A study on the server: how it stands, and who wants to know.
import { randomUUID } from 'node:crypto';
import { ENDED, type Study, type StudyState } from './api.ts';
import type { AskedStudy } from './study-request.ts';

/** Too little is done before to tell how long the rest takes. */
const ENOUGH = 0.02;

export class LiveStudy {
  readonly id = randomUUID();
  readonly client: string;
  readonly asked: AskedStudy;
  /** Stops it. */
  readonly stop = new AbortController();
  /** Counts what changed: the id of the last event. */
  revision = 0;
  readonly #created = new Date().toISOString();
  readonly #watchers = new Set<() => void>();
  #state: StudyState = 'queued';
  #share = 0;
  #startedMs = 0;
  #before = 0;
  #end: Pick<Study, 'kept' | 'run' | 'error'> = {};

  constructor(client: string, asked: AskedStudy) {
    this.client = client;
    this.asked = asked;
  }

  get state(): StudyState {
    return this.#state;
  }

  get ended(): boolean {
    return ENDED.includes(this.#state);
  }

  /** As it stands. */
  view(): Study {
    const { policy, city, people, years, replicates, seed } = this.asked;
    return {
      ...{ id: this.id, state: this.#state, title: policy.name, cityTitle: city.title },
      ...{ people, years, replicates, seed, created: this.#created },
      share: this.#share,
      secondsLeft: this.#secondsLeft(),
      before: this.#state === 'queued' ? this.#before : 0,
      ...this.#end,
    };
  }

  started(): void {
    this.#startedMs = performance.now();
    this.#state = 'running';
    this.#changed();
  }

  /** Told often; only what can be seen is a change. */
  progressed(share: number): void {
    const seen = Math.round(share * 1000) / 1000;
    if (this.#state !== 'running' || seen <= this.#share) return;
    this.#share = seen;
    this.#changed();
  }

  waitsBehind(before: number): void {
    if (this.#state !== 'queued' || before === this.#before) return;
    this.#before = before;
    this.#changed();
  }

  finished(state: StudyState, end: Pick<Study, 'kept' | 'run' | 'error'>): void {
    this.#state = state;
    if (state === 'done') this.#share = 1;
    this.#end = end;
    this.#changed();
    this.#watchers.clear();
  }

  /** Calls at every change. Returns what ends that. */
  watch(onChange: () => void): () => void {
    this.#watchers.add(onChange);
    return () => void this.#watchers.delete(onChange);
  }

  #secondsLeft(): number | null {
    if (this.#state !== 'running' || this.#share < ENOUGH) return null;
    const elapsed = (performance.now() - this.#startedMs) / 1000;
    return Math.ceil((elapsed * (1 - this.#share)) / this.#share);
  }

  #changed(): void {
    this.revision++;
    for (const watcher of this.#watchers) watcher();
  }
}
