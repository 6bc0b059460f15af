// Long work under the eyes of whoever started it: a progress bar, and Ctrl-C.
import { note } from './streams.ts';

/** Work that is done sooner needs no bar. */
const BAR_AFTER_MS = 2000;

/** What the work is given: to tell its progress, and to be told to stop. */
export interface Watched {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Does the work. The first Ctrl-C sets off the signal, the second ends the process at once. */
export async function watched<T>(quiet: boolean, work: (watched: Watched) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(130);
    if (!quiet) note('\nStopping; what is finished is kept. Ctrl-C again ends at once.\n');
    stop.abort();
  };
  const bar = quiet || !process.stderr.isTTY ? undefined : new LateBar(stop.signal);
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  try {
    return await work({ onProgress: (share) => void bar?.show(share), signal: stop.signal });
  } finally {
    bar?.end();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** A bar that appears where the work takes longer, with the time left. */
class LateBar {
  readonly #started = performance.now();
  #bar: { update(value: number, payload: object): void; stop(): void } | undefined;
  #begun = false;
  #ended = false;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.end(), { once: true });
  }

  async show(share: number): Promise<void> {
    const elapsed = performance.now() - this.#started;
    if (this.#ended || elapsed < BAR_AFTER_MS) return;
    if (!this.#begun) await this.#begin();
    this.#bar?.update(share, { left: leftInWords(elapsed, share) });
  }

  async #begin(): Promise<void> {
    this.#begun = true;
    const { default: progress } = await import('cli-progress');
    if (this.#ended) return;
    const bar = new progress.SingleBar({
      format: '{bar} {percentage} %  {left}',
      barsize: 40,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      clearOnComplete: true,
    });
    bar.start(1, 0, { left: '' });
    this.#bar = bar;
  }

  end(): void {
    this.#ended = true;
    this.#bar?.stop();
    this.#bar = undefined;
  }
}

/** "about 20 s left"; nothing while there is too little to go by. */
export function leftInWords(elapsedMs: number, share: number): string {
  if (share < 0.02) return '';
  const seconds = Math.ceil((elapsedMs * (1 - share)) / share / 1000);
  if (seconds < 100) return `about ${seconds} s left`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `about ${minutes} min left` : `about ${Math.round(minutes / 60)} h left`;
}
