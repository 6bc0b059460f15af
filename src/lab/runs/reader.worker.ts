// Reads the files of a run in a worker of its own: whatever they hold, the page stays awake and can send it away.
import { expose } from 'comlink';
import { type OpenableFile, openFiles } from './open-files.ts';
import { RunFault } from './run-fault.ts';
import type { Labels, RunFindings } from './run-findings.ts';

/** A file on the server. */
export interface RemoteFile {
  readonly name: string;
  /** Bytes, as the server lists it. */
  readonly size: number;
  /** Whole address. */
  readonly url: string;
}

const api = {
  open: (files: readonly File[], labels: Labels): Promise<RunFindings> => openFiles(files, labels),
  fetch: (files: readonly RemoteFile[], labels: Labels): Promise<RunFindings> => openFiles(files.map(fetched), labels),
};

export type ReaderApi = typeof api;

/** Fetched when it is read, and whole: every column of it is needed. */
function fetched({ name, size, url }: RemoteFile): OpenableFile {
  return {
    ...{ name, size },
    async arrayBuffer() {
      const response = await fetch(url).catch(() => undefined);
      if (response?.ok) return response.arrayBuffer();
      throw new RunFault(
        response
          ? `The server does not give ${name} (${response.status}). Load the list of runs again.`
          : `The server did not answer when asked for ${name}. Is it still running?`,
      );
    },
  };
}

expose(api);
