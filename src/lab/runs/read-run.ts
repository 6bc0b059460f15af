// Opens a run: sends its files to a worker and waits, but not for ever.
import { outcomes } from 'made:outcomes';
import { wrap } from 'comlink';
import type { ReaderApi, RemoteFile } from './reader.worker.ts';
import type { RunFindings } from './run-findings.ts';
import { readLimits } from './run-limits.ts';

const labels = outcomes.map(({ id, label, unit }) => ({ id, label, unit }));

/** Throws an Error whose message is to be shown. */
export const openRun = (files: readonly File[]): Promise<RunFindings> => read((reader) => reader.open(files, labels));

export const fetchRun = (files: readonly RemoteFile[]): Promise<RunFindings> =>
  read((reader) => reader.fetch(files, labels));

type Reader = ReturnType<typeof wrap<ReaderApi>>;

async function read(work: (reader: Reader) => Promise<RunFindings>): Promise<RunFindings> {
  const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('The files could not be read: the reader did not start.')));
    setTimeout(
      () => reject(new Error('The files take too long to read. Read them with DuckDB, R or Python instead.')),
      readLimits.time,
    );
  });
  try {
    return await Promise.race([work(wrap<ReaderApi>(worker)), broken]);
  } catch (error) {
    const { name, message } = error as Error;
    if (name !== 'RangeError') throw error;
    throw new Error(`The files hold more than there is memory for (${message}). Read them with DuckDB, R or Python.`);
  } finally {
    worker.terminate();
  }
}
