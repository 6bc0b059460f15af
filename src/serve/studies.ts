// The studies of a server: one runs at a time, on all the threads there are for it; the others wait, each client's turn
// after the other's. What a study finds becomes a run folder, also when it was stopped with replicates finished, as
// `crackdown compare` does; the folder is what outlives the server.
import { basename, join } from 'node:path';
import { writeReport } from '../report/report.ts';
import { writeRun } from '../store/run-folder.ts';
import { compare } from '../study/compare.ts';
import { type Runner, runOnThreads } from '../study/pool.ts';
import { Allowance } from './allowance.ts';
import type { Limits, StudyState } from './api.ts';
import { Refusal, tooMany } from './refusal.ts';
import type { Runs } from './runs.ts';
import { LiveStudy } from './study.ts';
import type { AskedStudy } from './study-request.ts';

/** Studies remembered after they have ended, of all clients. */
const REMEMBERED = 500;
const HOUR_MS = 3_600_000;

export interface StudyOptions {
  readonly runs: Runs;
  readonly threads: number;
  readonly limits: Limits;
  /** The command that gives the figures of a study again. */
  readonly again: (asked: AskedStudy) => string;
  /** Told what went wrong in a study, with all that the client is not told. */
  readonly onError?: (error: unknown) => void;
  readonly run?: Runner;
}

export class Studies {
  readonly #options: StudyOptions;
  readonly #started: Allowance;
  /** In the order in which they were asked for. */
  readonly #all = new Map<string, LiveStudy>();
  #queue: LiveStudy[] = [];
  #running: LiveStudy | undefined;
  #work: Promise<void> = Promise.resolve();
  #lastClient = '';
  #closed = false;

  constructor(options: StudyOptions) {
    this.#options = options;
    this.#started = new Allowance(options.limits.studiesAnHour, HOUR_MS);
  }

  /** Takes a study on. Throws a Refusal where this client, or all together, have enough already. */
  async add(client: string, asked: AskedStudy): Promise<LiveStudy> {
    await this.#needsRoom();
    this.#needsTurn(client);
    const study = new LiveStudy(client, asked);
    this.#all.set(study.id, study);
    this.#queue.push(study);
    this.#next();
    return study;
  }

  /** Those of a client, the newest first. */
  of(client: string): LiveStudy[] {
    return [...this.#all.values()].filter((study) => study.client === client).reverse();
  }

  /** A study of this client; to any other it is not there. */
  find(client: string, id: string): LiveStudy | undefined {
    const study = this.#all.get(id);
    return study?.client === client ? study : undefined;
  }

  /** Stops a study, or takes it out of the queue. */
  cancel(study: LiveStudy): void {
    study.stop.abort('cancelled');
    if (!this.#queue.includes(study)) return;
    this.#queue = this.#queue.filter((other) => other !== study);
    study.finished('cancelled', { kept: 0 });
    this.#tellQueue();
  }

  /** Stops everything, keeps what is finished, and takes nothing on any more. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const study of [...this.#queue]) this.cancel(study);
    this.#running?.stop.abort('cancelled');
    await this.#work;
  }

  async #needsRoom(): Promise<void> {
    const { runs, limits } = this.#options;
    if ((await runs.count()) + this.#queue.length + (this.#running ? 1 : 0) < limits.runs) return;
    throw new Refusal(
      507,
      `the server keeps ${limits.runs} runs, and has as many`,
      'Ask who keeps the server to move run folders elsewhere.',
    );
  }

  #needsTurn(client: string): void {
    const { limits } = this.#options;
    if (this.#closed) throw new Refusal(503, 'the server is stopping', 'Ask again when it is back.');
    const own = this.#queue.filter((study) => study.client === client).length;
    // What is about to run does not wait.
    const room = this.#running === undefined ? 1 : 0;
    if (own >= limits.queued + room)
      throw tooMany(
        `${own} studies of yours wait already`,
        'Wait until one has ended, or cancel one: DELETE /api/studies/ID.',
        60,
      );
    if (this.#queue.length >= limits.queuedInAll + room)
      throw tooMany('too many studies wait on this server', 'Ask again in some minutes.', 300);
    const seconds = this.#started.take(client);
    if (seconds > 0)
      throw tooMany(
        `${limits.studiesAnHour} studies an hour may be started`,
        `Ask again in ${Math.ceil(seconds / 60)} min.`,
        seconds,
      );
  }

  /** Starts the next study where none runs. */
  #next(): void {
    if (this.#running === undefined && this.#queue.length > 0) {
      const study = this.#queue.find(({ client }) => client !== this.#lastClient) ?? this.#queue[0];
      this.#queue = this.#queue.filter((other) => other !== study);
      this.#lastClient = study.client;
      this.#running = study;
      this.#work = this.#run(study).finally(() => {
        this.#running = undefined;
        this.#forget();
        this.#next();
      });
    }
    this.#tellQueue();
  }

  async #run(study: LiveStudy): Promise<void> {
    const { limits, onError } = this.#options;
    const timer = setTimeout(() => study.stop.abort('timed-out'), limits.studySeconds * 1000);
    study.started();
    try {
      const found = await this.#simulate(study);
      const stopped = study.stop.signal.aborted && found.kept < study.asked.replicates;
      const state: StudyState = stopped ? study.stop.signal.reason : 'done';
      const late = `stopped after ${limits.studySeconds} s, the most a study may take`;
      study.finished(state, { ...found, ...(state === 'timed-out' && { error: late }) });
    } catch (error) {
      onError?.(error);
      study.finished('failed', { kept: 0, error: 'the study failed; the terminal of the server says why' });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Runs it and writes down what it found; nothing where no replicate was finished. */
  async #simulate(study: LiveStudy): Promise<{ kept: number; run?: string }> {
    const { runs, threads, again, onError, run = runOnThreads } = this.#options;
    const { cityName: _, policyName: __, texts, ...options } = study.asked;
    const command = (replicates: number) => again({ ...study.asked, replicates });
    const task = { ...options, threads, command };
    const progressed = (share: number) => study.progressed(share);
    const { comparison, detail } = await compare(task, progressed, study.stop.signal, run);
    const kept = comparison.runs.length;
    if (kept === 0) return { kept };
    const folder = await writeRun(runs.dir, comparison, detail, texts);
    // The data is there: a report can be made of it again.
    await writeReport(join(folder, 'report.html'), comparison, detail).catch((error) => onError?.(error));
    return { kept, run: basename(folder) };
  }

  #tellQueue(): void {
    const first = this.#running ? 1 : 0;
    for (const [i, study] of this.#queue.entries()) study.waitsBehind(first + i);
  }

  #forget(): void {
    const ended = [...this.#all.values()].filter((study) => study.ended);
    for (const study of ended.slice(0, Math.max(0, ended.length - REMEMBERED))) this.#all.delete(study.id);
  }
}
