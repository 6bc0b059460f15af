// What is refused, and that every answer, refusals included, carries the headers that shut it in.
import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { endless, Served, small, type Wishes } from './served.ts';

let server: Served;
let run: string;
const hostile = '<script>alert(1)</script>';
const lab = { 'index.html': '<!doctype html><p>lab', 'assets/app-Ab12_-xZ.js': `/*${'x'.repeat(2000)}*/` };

beforeAll(async () => {
  server = await Served.start({ lab });
  const yaml = `name: "${hostile}"\nchanges:\n  - from: 2\n    set: { police.effort: 2 }\n`;
  run = String((await server.finished({ ...small, replicates: 1, policy: { yaml } })).run);
});
afterAll(() => server.remove());

describe('headers', () => {
  const strict = {
    'content-security-policy':
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('geolocation=()'),
  };

  test.each([
    ['the lab', '/', {}, 200],
    ['a script', '/assets/app-Ab12_-xZ.js', {}, 200],
    ['nothing', '/elsewhere', {}, 404],
    ['nothing of the interface', '/api/elsewhere', {}, 404],
    ['the server', '/api/server', {}, 200],
    ['runs', '/api/runs', {}, 200],
    ['a method of its own', '/api/runs', { method: 'PUT' }, 405],
    ['a method elsewhere', '/api/runs', { method: 'DELETE' }, 405],
    ['another name', '/', { headers: { host: 'evil.example' } }, 421],
    ['a host that is none', '/', { headers: { host: 'a b' } }, 400],
    ['another site', '/api/studies', { method: 'POST', headers: { origin: 'http://evil.example' } }, 403],
    ['another type', '/api/studies', { method: 'POST', body: 'people=1' }, 415],
    ['no JSON', '/api/studies', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }, 400],
    ['an address of another server', 'http://evil.example/', {}, 400],
    ['a head without end', '/', { headers: { 'x-long': 'x'.repeat(20_000) } }, 431],
  ] as const)('stand on the answer about %s', async (_, path, asked, status) => {
    const answer = await server.ask(path, asked);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(strict);
    expect(answer.text).not.toMatch(/\bat .*\.[jt]s:\d/);
    if (path.startsWith('/api/') && status >= 400)
      expect(answer.json).toEqual({ error: expect.any(String), help: expect.any(String) });
  });

  test.each([
    'NONSENSE',
    'GET / HTTP/1.1',
    'GET / HTTP/1.0',
    'GET / HTTP/1.1\r\nHost:',
    'CONNECT evil.example:80 HTTP/1.1',
  ])('what is not quite HTTP is refused, and shut in too: %j', async (head) => {
    const heard = await new Promise<string>((done) => {
      let text = '';
      const socket = connect(server.port, '127.0.0.1', () => socket.write(`${head}\r\nConnection: close\r\n\r\n`));
      socket.on('data', (part) => {
        text += part;
      });
      socket.on('close', () => done(text));
    });
    if (!head.startsWith('CONNECT')) expect(heard).toMatch(/^HTTP\/1.1 4(00|21) /);
    if (!head.startsWith('CONNECT')) expect(heard).toContain("Content-Security-Policy: default-src 'none'");
    expect(heard).not.toContain('<p>lab');
  });

  test('a report has a policy of its own, without scripts, in a sandbox', async () => {
    const { headers, text, status } = await server.ask(`/api/runs/${run}/report`);
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    );
    expect(headers).toMatchObject({ 'content-type': expect.stringMatching(/^text\/html/), 'x-frame-options': 'DENY' });
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('a file of a run is saved, never shown', async () => {
    for (const { name } of (await server.ask('/api/runs')).json.runs[0].files) {
      const { headers, status } = await server.ask(`/api/runs/${run}/files/${name}`);
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'content-disposition': `attachment; filename="${name}"`,
        'content-security-policy': expect.stringContaining('sandbox'),
        'x-content-type-options': 'nosniff',
      });
    }
  });

  test('what a policy is called stands in JSON only, and is no page of its own', async () => {
    for (const path of ['/api/runs', '/api/studies']) {
      const { headers, text } = await server.ask(path);
      expect(text).toContain(hostile);
      expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' });
    }
    const { text, status } = await server.ask(`/${encodeURIComponent(hostile)}`);
    expect(status).toBe(404);
    expect(text).not.toContain('script');
  });
});

describe('the lab', () => {
  test('names with a hash are kept for ever, the page never, and both compressed', async () => {
    const page = await server.ask('/');
    expect(page.text).toBe(lab['index.html']);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
    const again = await server.ask('/index.html', { headers: { 'if-none-match': String(page.headers.etag) } });
    expect(again.status).toBe(304);
    const path = '/assets/app-Ab12_-xZ.js';
    for (const encoding of ['br', 'gzip'])
      await expect
        .poll(async () => (await server.ask(path, { headers: { 'accept-encoding': encoding } })).headers)
        .toMatchObject({
          'content-encoding': encoding,
          vary: 'Accept-Encoding',
          'cache-control': 'private, max-age=31536000, immutable',
        });
    const plain = await server.ask(path, { headers: { 'accept-encoding': 'br;q=0, identity' } });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.text).toBe(lab['assets/app-Ab12_-xZ.js']);
  });

  test('where it is not built, the page says how to build it', async () => {
    const bare = await Served.start();
    const { status, text } = await bare.ask('/');
    expect(status).toBe(503);
    expect(text).toContain('npm run build');
    expect((await bare.ask('/api/server')).json).toMatchObject({ name: 'crackdown', version: '1.2.3', runs: true });
    await bare.remove();
  });
});

describe('paths', () => {
  const ways = [
    '../',
    '..%2f',
    '%2e%2e/',
    '%2e%2e%2f',
    '..%5c',
    '..\\',
    '%252e%252e%252f',
    '....//',
    '..;/',
    '%c0%ae%c0%ae/',
  ];

  test.each(ways)('%s leads out of nothing', async (up) => {
    writeFileSync(join(server.folder, 'secret.txt'), 'secret');
    for (const path of [
      `/${up}secret.txt`,
      `/assets/${up}${up}secret.txt`,
      `/api/runs/${up}secret.txt`,
      `/api/runs/${up}/files/secret.txt`,
      `/api/runs/${run}/files/${up}${up}secret.txt`,
      `/api/runs/${run}/files/${up}${run}/manifest.json`,
      `/api/runs/${run}${up}${run}/report`,
    ]) {
      const { status, text } = await server.ask(path);
      expect([400, 404, 405], path).toContain(status);
      expect(text).not.toContain('secret');
      expect(text).not.toContain('crackdown-run/1');
    }
  });

  test('of files that the manifest does not name lead nowhere', async () => {
    writeFileSync(join(server.runs, run, 'other.parquet'), 'PAR1');
    for (const name of [
      'other.parquet',
      'report.html',
      '.',
      '..',
      '%00',
      'manifest.json%00',
      '__proto__',
      'constructor',
    ])
      expect((await server.ask(`/api/runs/${run}/files/${name}`)).status).toBe(404);
    for (const id of ['.', '..', '%00', '__proto__', 'constructor', '%ff', `${run}%00`, '%2e'])
      expect((await server.ask(`/api/runs/${id}/report`)).status).toBe(404);
  });
});

describe('folders that somebody else filled', () => {
  let own: Served;
  const manifest = (more: object = {}) => ({
    schema: 'crackdown-run/1',
    ...{ title: 't', cityTitle: 'c', changes: [], changeDays: [], command: '' },
    provenance: {
      ...{ policy: 'p', city: 'c', version: '1', scenarioHash: 'ab' },
      ...{ replicates: 1, people: 1, years: 1, seed: 1 },
    },
    files: [{ name: 'a.json' }],
    ...more,
  });
  const folder = (name: string, text: string | object) => {
    mkdirSync(join(own.runs, name), { recursive: true });
    writeFileSync(join(own.runs, name, 'manifest.json'), typeof text === 'string' ? text : JSON.stringify(text));
  };
  beforeAll(async () => {
    own = await Served.start();
  });
  afterAll(() => own.remove());

  test('that are no runs are passed over, with the reason', async () => {
    folder('right', manifest());
    folder('no-json', '{');
    folder('other-schema', { schema: 'x' });
    folder('no-title', manifest({ title: 7 }));
    folder('no-provenance', manifest({ provenance: [] }));
    folder('bad-name', manifest({ files: [{ name: '../../secret.txt' }] }));
    folder('large', `${' '.repeat(5 << 20)}{}`);
    mkdirSync(join(own.runs, 'empty'));
    mkdirSync(join(own.runs, '.writing-x'));
    mkdirSync(join(own.runs, '<b>'));
    writeFileSync(join(own.runs, 'file'), '');
    writeFileSync(join(own.folder, 'secret.txt'), 'secret');
    symlinkSync(join(own.runs, 'right'), join(own.runs, 'link'));
    mkdirSync(join(own.runs, 'linked-manifest'));
    symlinkSync(join(own.runs, 'right', 'manifest.json'), join(own.runs, 'linked-manifest', 'manifest.json'));
    const { runs, skipped } = (await own.ask('/api/runs')).json;
    expect(runs.map(({ id }: { id: string }) => id)).toEqual(['right']);
    expect(Object.fromEntries(skipped.map(({ id, reason }: Record<string, string>) => [id, reason]))).toEqual({
      'no-json': 'manifest.json is no JSON',
      'other-schema': 'manifest.json is not of the schema crackdown-run/1',
      'no-title': 'title is no text, or has more than 500 characters',
      'no-provenance': 'provenance is no object',
      'bad-name': 'a file has a name that is no plain name',
      large: 'larger than 4194304 bytes',
      empty: 'without a manifest.json',
      '<b>': expect.stringContaining('letters'),
      file: 'no folder',
      link: 'no folder',
      'linked-manifest': 'without a manifest.json',
    });
  });

  test('whose files are links are served without them', async () => {
    folder('linked', manifest({ files: [{ name: 'a.json' }, { name: 'b.json' }] }));
    writeFileSync(join(own.folder, 'secret.json'), '"secret"');
    symlinkSync(join(own.folder, 'secret.json'), join(own.runs, 'linked', 'a.json'));
    writeFileSync(join(own.runs, 'linked', 'b.json'), '"b"');
    expect((await own.ask('/api/runs/linked/files/a.json')).status).toBe(404);
    expect((await own.ask('/api/runs/linked/files/b.json')).text).toBe('"b"');
  });

  test('that lack tables, or have others, have no report, and it is said why', async () => {
    folder('bare', manifest());
    const bare = await own.ask('/api/runs/bare/report');
    expect(bare.status).toBe(422);
    expect(bare.json.error).toContain('no comparison.json, no daily.parquet');
    const names = ['comparison.json', 'daily.parquet', 'arrests.parquet', 'replacement.parquet'];
    folder('broken', manifest({ files: names.map((name) => ({ name })) }));
    for (const name of names) writeFileSync(join(own.runs, 'broken', name), 'PAR1 nothing');
    const broken = await own.ask('/api/runs/broken/report');
    expect(broken.status).toBe(422);
    const comparison = { schema: 'crackdown-compare/1', provenance: { burnInDays: 5 } };
    writeFileSync(join(own.runs, 'broken', 'comparison.json'), JSON.stringify(comparison));
    const tables = await own.ask('/api/runs/broken/report');
    expect(tables.status).toBe(422);
    expect(tables.json.error).toContain('daily.parquet');
    expect(tables.text).not.toContain(own.folder);
  });
});

describe('other sites', () => {
  const post = (headers: Record<string, string>) => server.post({}, headers);

  test.each([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
  ])('start and cancel nothing: %o', async (headers) => {
    expect((await post(headers as Record<string, string>)).status).toBe(403);
    const options = { method: 'DELETE', headers: headers as Record<string, string> };
    expect((await server.ask('/api/studies/x', options)).status).toBe(403);
  });

  test('the server’s own pages do, and programs', async () => {
    const host = `127.0.0.1:${server.port}`;
    for (const headers of [{}, { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }])
      expect((await post(headers as Record<string, string>)).status).toBe(422);
  });

  test('read nothing, but a link may lead here', async () => {
    const asked = (mode: string) => ({ headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode } });
    expect((await server.ask('/api/runs', asked('no-cors'))).status).toBe(403);
    expect((await server.ask(`/api/runs/${run}/report`, asked('navigate'))).status).toBe(200);
  });

  test.each(['localhost', '127.0.0.1:99', '[::1]:4280', 'LOCALHOST:1'])('%s is a name of the server', async (host) => {
    expect((await server.ask('/api/server', { headers: { host } })).status).toBe(200);
  });

  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.1.1',
    '0.0.0.0',
    'localhost@evil.example',
  ])('%j is none', async (host) => expect([400, 421]).toContain((await server.ask('/', { headers: { host } })).status));

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonx', ''])(
    'a form cannot send JSON as %j',
    async (type) => expect((await server.post(small, { 'content-type': type })).status).toBe(415),
  );
});

describe('with a token', () => {
  const token = 'correct-horse-battery';
  let guarded: Served;
  const start = async (wishes: Wishes = {}) => {
    guarded = await Served.start({ host: '0.0.0.0', token, lab, run: endless, ...wishes });
  };
  afterEach(() => guarded.remove());
  const cookieOf = (headers: object) => String((headers as Record<string, unknown>)['set-cookie']).split(';')[0];

  test('nothing is given without it', async () => {
    await start();
    for (const path of [
      '/',
      '/assets/app-Ab12_-xZ.js',
      '/elsewhere',
      '/?token=',
      '/?token=wrong-horse-battery',
      `/#${token}`,
    ]) {
      const { status, text, headers } = await guarded.ask(path);
      expect(status).toBe(401);
      expect(text).toContain('A token is needed');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
    for (const path of ['/api/server', '/api/runs', '/api/elsewhere']) {
      const { status, json } = await guarded.ask(path);
      expect(status).toBe(401);
      expect(json.error).toBe('a token is needed');
    }
    expect((await guarded.post(small)).status).toBe(401);
    const name = `crackdown-${guarded.port}`;
    const hash = createHash('sha256').update(token).digest('hex');
    for (const cookie of [`${name}=`, `${name}=${token}`, `${name}=${hash}`, `other=${token}`])
      expect((await guarded.ask('/', { headers: { cookie } })).status).toBe(401);
    for (const authorization of ['Bearer', 'Bearer wrong-horse-battery', `Basic ${token}`, token])
      expect((await guarded.ask('/', { headers: { authorization } })).status).toBe(401);
    const wrong = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    expect((await guarded.ask(`/api/studies?token=${token}`, wrong)).status).toBe(401);
  });

  test('the link sets a cookie, and leads to the address without it', async () => {
    await start();
    const { status, headers } = await guarded.ask(`/?token=${token}&x=1`);
    expect(status).toBe(303);
    expect(headers.location).toBe('/?x=1');
    expect(String(headers['set-cookie'])).toMatch(/HttpOnly/);
    expect(String(headers['set-cookie'])).toMatch(/SameSite=Strict/);
    expect(String(headers['set-cookie'])).not.toContain(token);
    const cookie = cookieOf(headers);
    expect((await guarded.ask('/', { headers: { cookie } })).text).toBe(lab['index.html']);
    expect((await guarded.post({}, { cookie })).status).toBe(422);
    // A cookie alone does not let another site in.
    expect((await guarded.post({}, { cookie, origin: 'http://evil.example' })).status).toBe(403);
    expect((await guarded.ask('/api/server', { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
  });

  test('the link works from a page of another site too, whose redirects carry no strict cookie', async () => {
    await start();
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    const answer = await guarded.ask(`/?token=${token}&x="'><script>`, { headers });
    expect(answer.status).toBe(200);
    expect(cookieOf(answer.headers)).toMatch(/^crackdown-\d+=[0-9a-f]{64}$/);
    expect(answer.text).toContain('<meta http-equiv="refresh" content="0; url=/?x=%22%27%3E%3Cscript%3E">');
    expect(answer.text).not.toContain(token);
    expect(answer.text).not.toContain('<script');
  });

  test('the way out of the link stays on the server', async () => {
    await start();
    for (const path of ['//evil.example/', '///evil.example', '/%0d%0aSet-Cookie:x'])
      expect((await guarded.ask(`${path}?token=${token}`)).headers.location).toMatch(/^\/(?![/\\])[^\r\n]*$/);
    expect((await guarded.ask(`/\\evil.example?token=${token}`)).status).toBe(400);
  });

  test('guesses are counted', async () => {
    await start({ limits: { requestsAMinute: 3 } });
    for (const status of [401, 401, 401, 429]) expect((await guarded.ask('/?token=guess')).status).toBe(status);
    expect((await guarded.ask(`/?token=${token}`)).status).toBe(429);
  });

  test('off the loopback it goes by its addresses, and by no name of others', async () => {
    await start();
    const asked = (host: string) => guarded.ask('/', { headers: { host, authorization: `Bearer ${token}` } });
    expect((await asked('192.168.1.7:4280')).status).toBe(200);
    expect((await asked('evil.example')).status).toBe(421);
  });

  test('behind a proxy it goes by the name of the proxy, and its pages are its own', async () => {
    await start({ host: '127.0.0.1', proxyName: 'lab.example.org' });
    const headers = { host: 'lab.example.org', authorization: `Bearer ${token}` };
    expect((await guarded.ask('/api/server', { headers })).status).toBe(200);
    expect((await guarded.post({}, { ...headers, origin: 'https://lab.example.org' })).status).toBe(422);
    expect((await guarded.post({}, { ...headers, origin: 'https://example.org' })).status).toBe(403);
    expect((await guarded.ask('/', { headers: { ...headers, host: 'example.org' } })).status).toBe(421);
    expect((await guarded.ask('/', { headers: { host: 'lab.example.org' } })).status).toBe(401);
  });
});
