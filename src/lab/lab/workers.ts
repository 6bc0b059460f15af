// Workers of the page, as promises of what they do.
import { type Remote, wrap } from 'comlink';
import type { HostApi } from '../world/host.worker.ts';
import type { ReplicateApi } from '../world/replicate.worker.ts';

export interface Hired<Api> {
  readonly api: Remote<Api>;
  dismiss(): void;
}

interface Waiting {
  readonly worker: Worker;
  broken?: string;
}

/** A worker for a world that was asked for before there was a scenario: it loads while the page does. */
let waiting: Waiting | undefined;

const whyBroken = (event: ErrorEvent) => event.message || 'a worker did not start';

/** Asks for the worker of the first world ahead of time. The second is not wanted before the burn-in ends. */
export function prepareHost(): void {
  const one: Waiting = { worker: hostWorker() };
  one.worker.addEventListener('error', (event) => {
    one.broken = whyBroken(event);
  });
  waiting = one;
}

function hostWorker(): Worker {
  return new Worker(new URL('../world/host.worker.ts', import.meta.url), { type: 'module' });
}

/** A world’s worker; `onBroken` is told when it cannot go on. */
export function hireHost(onBroken: (why: string) => void): Hired<HostApi> {
  const one = waiting;
  waiting = undefined;
  if (one?.broken !== undefined) queueMicrotask(() => onBroken(one.broken as string));
  return hire(one?.worker ?? hostWorker(), onBroken);
}

export function hireReplicator(onBroken: (why: string) => void): Hired<ReplicateApi> {
  return hire(new Worker(new URL('../world/replicate.worker.ts', import.meta.url), { type: 'module' }), onBroken);
}

function hire<Api>(worker: Worker, onBroken: (why: string) => void): Hired<Api> {
  worker.addEventListener('error', (event) => onBroken(whyBroken(event)));
  return { api: wrap<Api>(worker), dismiss: () => worker.terminate() };
}
