import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallCity } from '../serve/served.ts';
import { type Ended, Sandbox } from './crackdown.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
});
afterAll(() => sandbox.remove());

/** Serves until `during` has done with it, then presses Ctrl-C. */
function served(args: readonly string[], during: (out: string) => Promise<void>, env = {}): Promise<Ended> {
  let failed: unknown;
  const ended = sandbox.run(
    ['serve', '--port', '0', '--threads', '1', ...args],
    (child) => {
      let out = '';
      let begun = false;
      child.stdout?.on('data', (text) => {
        out += text;
        if (begun || !/^http.*\n|^\{[\s\S]*\n\}\n/.test(out)) return;
        begun = true;
        during(out)
          .catch((error) => {
            failed = error;
          })
          .finally(() => child.kill('SIGINT'));
      });
    },
    env,
  );
  return ended.then((end) => {
    if (failed) throw failed;
    return end;
  });
}

test('says where it is in one document, runs a study, and ends well with Ctrl-C', async () => {
  const { code, err } = await served(['--json', '--quiet'], async (out) => {
    const { url, open, token, host, port, threads, runs } = JSON.parse(out);
    expect({ url, open, token, host, threads }).toEqual({
      url: `http://127.0.0.1:${port}/`,
      open: url,
      token: undefined,
      host: '127.0.0.1',
      threads: 1,
    });
    expect(runs).toBe(join(sandbox.here, 'runs'));
    const study = { city: { yaml: smallCity }, policy: 'seizures', people: 60, days: 10, replicates: 1, seed: 1 };
    const headers = { 'content-type': 'application/json' };
    const asked = await fetch(`${url}api/studies`, { method: 'POST', headers, body: JSON.stringify(study) });
    const { id } = (await asked.json()) as { id: string };
    const events = await (await fetch(`${url}api/studies/${id}/events`)).text();
    expect(events).toContain('"state":"done"');
    const listed = await (await fetch(`${url}api/runs`)).text();
    expect(listed).toContain('"policy":"seizures"');
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(readdirSync(join(sandbox.here, 'runs'))).toEqual([expect.stringMatching(/^seizures-[0-9a-f]{8}$/)]);
});

test('stopped while a study runs, it ends with it, and leaves no half of a run', async () => {
  const before = readdirSync(join(sandbox.here, 'runs'));
  const { code, err } = await served([], async (out) => {
    const study = { city: 'typical-2016', policy: 'seizures', people: 5000, years: 20, replicates: 1, seed: 1 };
    const headers = { 'content-type': 'application/json' };
    const asked = await fetch(`${out.trim()}api/studies`, { method: 'POST', headers, body: JSON.stringify(study) });
    expect(asked.status).toBe(202);
  });
  expect(code).toBe(0);
  expect(err).toContain('Ctrl-C stops the server');
  expect(readdirSync(join(sandbox.here, 'runs'))).toEqual(before);
});

test('reached by others, it gives its token in the link, anew each time, or the one that was chosen', async () => {
  const links: string[] = [];
  const look = async (out: string) => {
    links.push(out.trim());
    const { origin, port } = new URL(out.trim());
    expect(origin).toBe(`http://127.0.0.1:${port}`);
    expect((await fetch(`http://127.0.0.1:${port}/api/server`)).status).toBe(401);
    const token = new URL(out.trim()).searchParams.get('token');
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`http://127.0.0.1:${port}/api/server`, { headers })).status).toBe(200);
  };
  for (const env of [{}, {}, { CRACKDOWN_TOKEN: 'correct-horse&battery' }])
    expect(await served(['--host', '0.0.0.0', '--quiet'], look, env)).toMatchObject({ code: 0, err: '' });
  expect(links[0]).toMatch(/\?token=[\w-]{32}$/);
  expect(links[1].slice(-32)).not.toBe(links[0].slice(-32));
  expect(links[2]).toMatch(/\?token=correct-horse%26battery$/);
});

test('what it cannot have is said, with exit code 2', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  const file = sandbox.file('file', '');
  for (const [args, env, said] of [
    [['--port', String(port)], {}, 'something else listens there'],
    [['--port', '70000'], {}, 'whole number from 0 to 65,535'],
    [['--host', '203.0.113.1', '--port', '0'], {}, 'no address of this machine'],
    [['--runs', file], {}, 'is no folder'],
    [['--name', 'http://x/'], {}, 'is no name of a host'],
    [['--port', '0'], { CRACKDOWN_TOKEN: 'short' }, 'CRACKDOWN_TOKEN has 5 characters; it needs 16'],
    [['--port', '0'], { CRACKDOWN_TOKEN: 'with spaces in it, which is long' }, 'no spaces'],
  ] as const) {
    const { code, out, err } = await sandbox.run(['serve', ...args], undefined, env);
    expect({ code, out, said: err.includes(said) }, err).toEqual({ code: 2, out: '', said: true });
  }
  other.close();
});
