// Workers of the page, as promises of what they do.
import { type Remote, wrap } from 'comlink';
import type { HostApi } from '../world/host.worker.ts';
import type { ReplicateApi } from '../world/replicate.worker.ts';

export interface Hired<Api> {
  readonly api: Remote<Api>;
  dismiss(): void;
}

/** A world’s worker; `onBroken` is told when it cannot go on. */
export function hireHost(onBroken: (why: string) => void): Hired<HostApi> {
  return hire(new Worker(new URL('../world/host.worker.ts', import.meta.url), { type: 'module' }), onBroken);
}

export function hireReplicator(onBroken: (why: string) => void): Hired<ReplicateApi> {
  return hire(new Worker(new URL('../world/replicate.worker.ts', import.meta.url), { type: 'module' }), onBroken);
}

function hire<Api>(worker: Worker, onBroken: (why: string) => void): Hired<Api> {
  worker.addEventListener('error', (event) => onBroken(event.message || 'a worker did not start'));
  return { api: wrap<Api>(worker), dismiss: () => worker.terminate() };
}
