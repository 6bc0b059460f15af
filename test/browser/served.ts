// `crackdown serve` as a user starts it, on a port of its own and with a folder of runs of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Served {
  readonly url: string;
  readonly runs: string;
  stop(): Promise<void>;
}

export async function serve(port = 0, runs?: string): Promise<Served> {
  const folder = runs ?? (await mkdtemp(join(tmpdir(), 'crackdown-runs-')));
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', String(port), '--runs', folder, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { url } = JSON.parse(await firstDocument(child));
  return { url, runs: folder, stop: () => stopped(child) };
}

function firstDocument(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let text = '';
    child.once('exit', (code) => failed(new Error(`crackdown serve ended with ${code}: ${text}`)));
    child.stdout?.on('data', (part) => {
      text += part;
      try {
        JSON.parse(text);
        found(text);
      } catch {
        // Not all of it yet.
      }
    });
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGINT');
  });
}
