// crackdown serve: the lab, the runs of a folder, and studies, in a browser.
import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import { bounds } from '../study/bounds.ts';
import { commandAgain } from './again.ts';
import { defaults } from './defaults.ts';
import { BadInput } from './failure.ts';
import { whole } from './numbers.ts';
import { type OutputOptions, withOutputOptions } from './options.ts';
import { note, print, printJson } from './streams.ts';

const PORT = 4280;

interface ServeOptions extends OutputOptions {
  readonly port: number;
  readonly host: string;
  readonly name?: string;
  readonly runs: string;
  readonly threads: number;
}

export function serveCommand(): Command {
  const command = new Command('serve')
    .description('the lab in a browser: start studies, find them again, read their reports')
    .addOption(new Option('--port <p>', 'the port; 0 takes any that is free').argParser(whole(0, 65_535)).default(PORT))
    .option('--host <h>', 'the address to bind; any but the loopback one needs a token', '127.0.0.1')
    .option('--name <name>', 'the name that a proxy in front of it is asked by; needs a token as well')
    .option('--runs <dir>', 'the run folders: shown, and written into', defaults.out);
  const threads = new Option('--threads <n>', 'threads for studies; they change no figure').argParser(
    whole(bounds.threads.min, bounds.threads.max),
  );
  command.addOption(threads.default(Math.max(1, availableParallelism() - 1), 'all cores but one'));
  command.addHelpText('after', MORE);
  return withOutputOptions(command).action(serve);
}

const MORE = `
The token is made anew at each start, or taken from CRACKDOWN_TOKEN (16 characters
at least), which is then needed on the loopback address as well. There is no
encryption: over a network that is not yours, go through a tunnel, or through a proxy
with TLS that passes the Host header on, whose name is given by --name.
Ctrl-C stops it: what is finished of a running study is kept. That is its proper
end, so the exit code is 0.`;

async function serve({ port, host, name, runs: dir, threads, json, quiet }: ServeOptions): Promise<void> {
  const { needsFolder } = await import('./places.ts');
  needsFolder('--runs', dir);
  const { isEvery, isLoopback, ownAddresses } = await import('../serve/hosts.ts');
  if (name !== undefined && !/^[\w-]+(\.[\w-]+)*$/.test(name))
    throw new BadInput(`--name ${name}: is no name of a host, such as lab.example.org`);
  // Behind a proxy everybody comes from this machine.
  const own = isLoopback(host) && name === undefined;
  const token = await tokenFor(own);
  const { version } = await import('../study/surroundings.ts');
  const { readLab } = await import('../serve/lab-files.ts');
  const { ownLimits, sharedLimits } = await import('../serve/limits.ts');
  const { Runs } = await import('../serve/runs.ts');
  const { Studies } = await import('../serve/studies.ts');
  const { Gate } = await import('../serve/token.ts');
  const { startServer } = await import('../serve/server.ts');
  const limits = own ? ownLimits : sharedLimits;
  const runs = new Runs(dir);
  const onError = (error: unknown) =>
    note(`crackdown: ${process.env.CRACKDOWN_DEBUG ? detailed(error) : brief(error)}\n`);
  const studies = new Studies({ runs, threads, limits, onError, again });
  const { fileURLToPath } = await import('node:url');
  const lab = readLab(fileURLToPath(new URL('../../dist/lab/', import.meta.url)));
  const gate = token === undefined ? undefined : new Gate(token);
  const parts = { host, proxyName: name, version: version(), threads, limits, lab, runs, studies, gate, onError };
  const server = await startServer(parts, port).catch((error) => {
    throw inWords(error, host, port);
  });
  // From here on Ctrl-C is heard: whoever reads the address may press it at once.
  const stop = stopped();
  const key = token === undefined ? '' : `?token=${encodeURIComponent(token)}`;
  const open = `${server.url}${key}`;
  const proxied = name === undefined ? [] : [`https://${name}/${key}`];
  const others = isEvery(host) ? ownAddresses().map((address) => `http://${address}:${server.port}/${key}`) : proxied;
  if (json)
    printJson({
      url: server.url,
      open,
      others,
      ...(token && { token }),
      host,
      port: server.port,
      runs: runs.dir,
      threads,
    });
  else print(`${open}\n`);
  if (!quiet) {
    const { runs: found } = await runs.list();
    const count = `${found.length} ${found.length === 1 ? 'run' : 'runs'}`;
    if (lab.size === 0) note('The pages of the lab are not built: npm run build makes them.\n');
    note(`Open the address above in a browser${token ? '; it holds the token, so keep it to yourself' : ''}.\n`);
    note(
      `Runs are in ${runs.dir} (${count}). Studies run one at a time on ${threads} ${threads === 1 ? 'thread' : 'threads'}.\n`,
    );
    note('Ctrl-C stops the server.\n');
  }
  await stop;
  if (!quiet) note('\nStopping; what is finished is kept. Ctrl-C again ends at once.\n');
  await server.close();
}

/** The token, where one is needed or wanted. */
async function tokenFor(own: boolean): Promise<string | undefined> {
  const { newToken, wrongToken } = await import('../serve/token.ts');
  const given = process.env.CRACKDOWN_TOKEN;
  if (!given) return own ? undefined : newToken();
  const wrong = wrongToken(given);
  if (wrong) throw new BadInput(`CRACKDOWN_TOKEN ${wrong}`);
  return given;
}

/** The command that gives the figures of a study again. */
function again(asked: import('../serve/study-request.ts').AskedStudy): string {
  const { cityName: city, policyName, people, years, replicates, seed } = asked;
  return commandAgain(['compare', policyName], { city, people, years, replicates, seed, set: [], threads: 1 });
}

/** Until somebody presses Ctrl-C; a second time ends the process. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    let once = false;
    const onSignal = () => {
      if (once) process.exit(130);
      once = true;
      resolve();
    };
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  });
}

function inWords(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new BadInput(`--port ${port}: something else listens there; give another, or 0 for any that is free`);
    case 'EACCES':
      return new BadInput(`--port ${port}: the system does not let you listen there; give one from 1024 on`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new BadInput(`--host ${host}: is no address of this machine`);
    default:
      return error;
  }
}

function detailed(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function brief(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
