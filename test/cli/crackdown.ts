// Runs the built executable as anybody would, in a folder of its own, on a city that needs little time.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const executable = join(root, bin.crackdown);

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export class Sandbox {
  readonly folder = mkdtempSync(join(tmpdir(), 'crackdown-cli-'));
  /** Where the command runs: empty until it writes something. */
  readonly here = join(this.folder, 'here');
  /** The typical city with a burn-in of a month. */
  readonly city = this.file(
    'small.yaml',
    readFileSync(join(root, 'cities/typical-2016.yaml'), 'utf8').replace(
      /burnInDays: \{ value: \d+/,
      'burnInDays: { value: 30',
    ),
  );
  /** Options of a world that is over in a moment. */
  readonly tiny = ['--city', this.city, '--people', '300', '--years', '0.1', '--seed', '5'];

  constructor() {
    mkdirSync(this.here);
  }

  /** A file beside the folder that the command runs in. */
  file(name: string, text: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  /** Runs to the end; `during` may act on it meanwhile. */
  run(args: readonly string[], during?: (child: ReturnType<typeof spawn>) => void, env = {}): Promise<Ended> {
    const child = spawn(process.execPath, [executable, ...args], {
      cwd: this.here,
      env: { ...process.env, CRACKDOWN_DEBUG: '', FORCE_COLOR: '', ...env },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    during?.(child);
    return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
  }

  /** The document of a command that must succeed without a word beside it. */
  // biome-ignore lint/suspicious/noExplicitAny: what the document looks like is for the test to say
  async json(args: readonly string[]): Promise<any> {
    const { code, out, err } = await this.run([...args, '--json', '--quiet']);
    if (code !== 0 || err !== '') throw new Error(`crackdown ${args.join(' ')} exited ${code}: ${err}`);
    return JSON.parse(out);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
