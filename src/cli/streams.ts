// The two streams: answers on standard output, everything else on standard error.

/** Writes to standard output. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** One JSON document on standard output. */
export function printJson(document: unknown): void {
  print(`${JSON.stringify(document, null, 2)}\n`);
}

/** Writes to standard error. */
export function note(text: string): void {
  process.stderr.write(text);
}

/** A reader that has seen enough (head, less) is no failure: what remains of the work is done, and nobody told. */
export function endPipesQuietly(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
      process.exitCode = 1;
      if (stream === process.stdout) note(`crackdown: standard output: ${error.message}\n`);
    });
}

/** Columns of the terminal, within what reads well; 80 where it is none. */
export function width(): number {
  return Math.min(100, Math.max(60, process.stdout.columns ?? 80));
}
