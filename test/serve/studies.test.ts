import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Study } from '../../src/serve/api.ts';
import type { Runner } from '../../src/study/pool.ts';
import { runReplicate } from '../../src/study/world-run.ts';
import { endless, Served, small, smallCity, type Wishes } from './served.ts';

let server: Served;
const start = async (wishes: Wishes = {}) => {
  server = await Served.start(wishes);
};
afterEach(() => server.remove());

/** Finishes the first replicate and no other. */
const onlyTheFirst: Runner = (tasks, onRecord, watch) => {
  onRecord(runReplicate(tasks[0], () => {}));
  return endless(tasks, onRecord, watch);
};

describe('a study', () => {
  test('goes from its request by its events to a run folder, whose files can be read by range', async () => {
    await start();
    const asked = await server.post(small);
    expect(asked.status).toBe(202);
    expect(asked.headers.location).toBe(`/api/studies/${asked.json.id}`);
    expect(asked.json).toMatchObject({ title: 'Crackdown on dealers', people: 60, replicates: 2, years: 10 / 365 });
    const events = await server.events(asked.json.id);
    expect(events.map(({ share }) => share)).toEqual(events.map(({ share }) => share).toSorted((a, b) => a - b));
    const last = events.at(-1) as Study;
    expect(last).toMatchObject({ state: 'done', share: 1, kept: 2, secondsLeft: null, before: 0 });
    expect((await server.ask(`/api/studies/${last.id}`)).json).toEqual(last);
    expect((await server.ask('/api/studies')).json).toEqual({ studies: [last] });

    const { runs, skipped } = (await server.ask('/api/runs')).json;
    expect(skipped).toEqual([]);
    expect(runs).toMatchObject([
      { id: last.run, policy: 'crackdown-on-dealers', city: 'typical-2016', people: 60, replicates: 2, seed: 1 },
    ]);
    const path = `/api/runs/${last.run}/files/daily.parquet`;
    const onDisk = readFileSync(join(server.runs, String(last.run), 'daily.parquet'));
    const head = await server.ask(path, { method: 'HEAD' });
    expect(head.headers).toMatchObject({ 'content-length': String(onDisk.length), 'accept-ranges': 'bytes' });
    expect(head.bytes).toHaveLength(0);
    const tail = await server.ask(path, { headers: { range: 'bytes=-8' } });
    expect(tail.status).toBe(206);
    expect(tail.headers['content-range']).toBe(`bytes ${onDisk.length - 8}-${onDisk.length - 1}/${onDisk.length}`);
    expect(tail.bytes).toEqual(onDisk.subarray(-8));
    expect((await server.ask(path)).bytes).toEqual(onDisk);

    const report = await server.ask(`/api/runs/${last.run}/report`);
    expect(report.status).toBe(200);
    expect(report.text).toBe(readFileSync(join(server.runs, String(last.run), 'report.html'), 'utf8'));
    expect(server.errors).toEqual([]);
  });

  test('is found as a run by a server that is started anew', async () => {
    await start();
    const { run } = await server.finished();
    const { folder } = server;
    await server.close();
    await start({ folder });
    expect((await server.ask('/api/runs')).json.runs).toMatchObject([{ id: run }]);
    expect((await server.ask('/api/studies')).json).toEqual({ studies: [] });
    expect((await server.ask(`/api/runs/${run}/report`)).status).toBe(200);
  });

  test('that is cancelled keeps nothing where no replicate was finished', async () => {
    await start({ run: endless });
    const { id } = (await server.post(small)).json;
    const cancelled = await server.ask(`/api/studies/${id}`, { method: 'DELETE' });
    expect(cancelled.status).toBe(202);
    const last = (await server.events(id)).at(-1);
    expect(last).toMatchObject({ state: 'cancelled', kept: 0 });
    expect(last).not.toHaveProperty('run');
    expect((await server.ask('/api/runs')).json).toEqual({ runs: [], skipped: [] });
    expect((await server.ask(`/api/studies/${id}`, { method: 'DELETE' })).status).toBe(409);
  });

  test('that is stopped keeps the replicates that were finished, as the command does', async () => {
    await start({ run: onlyTheFirst });
    const first = (await server.post({ ...small, replicates: 3 })).json;
    await server.ask(`/api/studies/${first.id}`, { method: 'DELETE' });
    const cancelled = (await server.events(first.id)).at(-1);
    expect(cancelled).toMatchObject({ state: 'cancelled', kept: 1 });
    const { folder } = server;
    await server.close();
    await start({ run: onlyTheFirst, limits: { studySeconds: 0.3 }, folder });
    const late = await server.finished({ ...small, replicates: 3, seed: 2 });
    expect(late).toMatchObject({ state: 'timed-out', kept: 1, error: expect.stringContaining('0.3 s') });
    const { runs } = (await server.ask('/api/runs')).json;
    expect(runs).toMatchObject([
      { id: late.run, replicates: 1 },
      { id: cancelled?.run, replicates: 1 },
    ]);
    const manifest = JSON.parse(readFileSync(join(server.runs, String(late.run), 'manifest.json'), 'utf8'));
    expect(manifest.command).toBe('npx crackdown compare --replicates 1');
    expect(manifest.provenance.interrupted).toEqual({ asked: 3, finished: [0] });
    expect((await server.ask(`/api/runs/${late.run}/report`)).text).toContain('Interrupted after 1 of 3 replicates');
  });

  test('that fails says so, and the next one runs', async () => {
    let calls = 0;
    await start({
      run: async (tasks, onRecord) => {
        if (calls++ === 0) throw new Error('secret of the machine');
        for (const task of tasks) onRecord(runReplicate(task, () => {}));
      },
    });
    const failed = await server.finished();
    expect(failed).toMatchObject({ state: 'failed', kept: 0 });
    expect(JSON.stringify(failed)).not.toContain('secret');
    expect(server.errors).toHaveLength(1);
    expect(await server.finished()).toMatchObject({ state: 'done' });
  });

  test('waits its turn, and leaves the queue when cancelled', async () => {
    await start({ run: endless });
    const [first, second, third] = [
      (await server.post(small)).json,
      (await server.post(small)).json,
      (await server.post(small)).json,
    ];
    expect([first, second, third]).toMatchObject([
      { state: 'running', before: 0 },
      { state: 'queued', before: 1 },
      { state: 'queued', before: 2 },
    ]);
    await server.ask(`/api/studies/${second.id}`, { method: 'DELETE' });
    expect((await server.ask('/api/studies')).json.studies).toMatchObject([
      { id: third.id, state: 'queued', before: 1 },
      { id: second.id, state: 'cancelled' },
      { id: first.id, state: 'running', share: 0.25 },
    ]);
    await server.ask(`/api/studies/${first.id}`, { method: 'DELETE' });
    await expect.poll(async () => (await server.ask(`/api/studies/${third.id}`)).json.state).toBe('running');
  });

  test('of a policy of one’s own is named by it, and never passes for a built-in one', async () => {
    await start();
    const own = (name: string) => ({
      ...small,
      replicates: 1,
      policy: { yaml: `name: ${name}\nchanges:\n  - from: 2\n    set: { police.effort: 2 }\n` },
    });
    expect((await server.finished(own('Twice the police'))).run).toMatch(/^twice-the-police-[0-9a-f]{8}$/);
    expect((await server.finished(own('Seizures'))).run).toMatch(/^own-seizures-[0-9a-f]{8}$/);
    const { run } = await server.finished(own('../../etc/passwd'));
    expect(run).toMatch(/^etc-passwd-[0-9a-f]{8}$/);
    // What was sent is kept with the run: the command that gives the same again needs it.
    for (const [name, text] of [
      ['policy.yaml', own('../../etc/passwd').policy.yaml],
      ['city.yaml', smallCity],
    ])
      expect((await server.ask(`/api/runs/${run}/files/${name}`)).text).toBe(text);
  });
});

describe('events', () => {
  /** Reads a stream until it was told enough, and hangs up. */
  const listen = (id: string, headers: Record<string, string>, enough: (text: string) => boolean) =>
    new Promise<string>((done, failed) => {
      const asked = request(`${server.url}api/studies/${id}/events`, { headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
          if (!enough(text)) return;
          asked.destroy();
          done(text);
        });
      });
      asked.on('error', failed).end();
    });

  test('begin with the whole state, so whoever comes back misses nothing', async () => {
    await start({ run: endless });
    const { id } = (await server.post(small)).json;
    for (const headers of [{}, { 'last-event-id': '1' }]) {
      const text = await listen(id, headers, (heard) => heard.includes('\n\n'));
      expect(text).toMatch(/^event: study\ndata: \{.*"state":"running".*\nid: \d+\nretry: 2000\n\n/);
    }
    await server.ask(`/api/studies/${id}`, { method: 'DELETE' });
    const text = await listen(id, {}, (heard) => heard.includes('cancelled'));
    const [, last] = /id: (\d+)/.exec(text) ?? [];
    const again = await server.ask(`/api/studies/${id}/events`, { headers: { 'last-event-id': last } });
    expect(again.status).toBe(204);
  });

  test('are streamed to so many at once, and a place is free again when somebody hangs up', async () => {
    await start({ run: endless, limits: { streams: 1 } });
    const { id } = (await server.post(small)).json;
    const held = request(`${server.url}api/studies/${id}/events`).end();
    await new Promise((done) => held.on('response', done));
    const refused = await server.ask(`/api/studies/${id}/events`);
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('10');
    held.on('error', () => {}).destroy();
    await expect.poll(() => listen(id, {}, () => true), { timeout: 5000 }).toContain('event: study');
  });
});

describe('limits of a study', () => {
  const faultsOf = async (study: unknown) => {
    const { status, json } = await server.post(study);
    expect(status, JSON.stringify(json)).toBe(422);
    return json.faults.map(
      ({ of, line, column, message }: Record<string, unknown>) => `${of}:${line}:${column}: ${message}`,
    );
  };

  test('what is wrong with a scenario is named by line and column', async () => {
    await start({ run: endless });
    const policy = { yaml: 'name: x\nchanges:\n  - from: 0\n    set: { police.efort: 2 }\n' };
    expect(await faultsOf({ ...small, policy })).toEqual([
      expect.stringMatching(/^policy:4:12: police.efort .*did you mean police.effort/),
    ]);
    const city = { yaml: smallCity.replace(/burnInDays: \{ value: 5/, 'burnInDays: { value: -5') };
    expect(await faultsOf({ ...small, city, policy: { yaml: 'a: [' } })).toEqual([
      expect.stringMatching(/^city:10:\d+: people.burnInDays: -5 is no whole number/),
      expect.stringMatching(/^policy:1:/),
    ]);
  });

  test('only ids of built-in scenarios are names, and no path is', async () => {
    await start({ run: endless });
    for (const name of ['../package.json', '/etc/passwd', 'nothing.yaml', '..%2fnothing', '__proto__', ''])
      expect(await faultsOf({ ...small, policy: name, city: name })).toEqual([
        expect.stringMatching(/^city:1:1: .* known/),
        expect.stringMatching(/^policy:1:1: .* known/),
      ]);
    for (const source of [null, 7, [], { yaml: 3 }, { path: 'x' }, { yaml: 'a', path: 'b' }])
      expect(await faultsOf({ ...small, policy: source })).toEqual([expect.stringContaining('give the id')]);
  });

  test('settings are in their bounds, of their kind, and there', async () => {
    await start({ run: endless, limits: { people: 1000, years: 2, replicates: 10 } });
    for (const [change, said] of [
      [{ people: 0 }, 'people: 0 is no whole number from 1 to 1000'],
      [{ people: 1001 }, 'people: 1001'],
      [{ people: '60' }, 'people: "60"'],
      [{ people: 60.5 }, 'people: 60.5'],
      [{ replicates: 11 }, 'replicates: 11'],
      [{ replicates: undefined }, 'replicates: nothing'],
      [{ seed: -1 }, 'seed: -1'],
      [{ seed: 2 ** 53 }, 'seed: 9007199254740992'],
      [{ seed: [[[]]] }, 'seed: an object'],
      [{ days: 731 }, 'days: 731'],
      [{ days: undefined }, 'years or days'],
      [{ years: 1 }, 'years or days'],
      [{ days: undefined, years: 2.5 }, 'years: 2.5'],
      [{ days: undefined, years: 0 }, 'years: 0'],
      [{ days: undefined, years: 1e-9 }, 'years: 1e-9 is no number above 0, 2 at most, and no less than a day'],
      [{ treads: 8 }, 'treads is not known'],
      [{ '__proto__\u0000': 8 }, 'is not known'],
    ] as const)
      expect(await faultsOf({ ...small, ...change })).toEqual([expect.stringContaining(said)]);
    for (const body of [[], null, 7, 'x']) expect((await server.post(body === 'x' ? '"x"' : body)).status).toBe(422);
    expect(await faultsOf(`{"people":${'['.repeat(1e5)}${']'.repeat(1e5)}}`)).toContain(
      'study:1:1: people: an object is no whole number from 1 to 1000',
    );
  });

  test('a study is no larger than its budget of person-years, the burn-in and all worlds counted', async () => {
    const needs = 60 * (5 / 365 + (3 * 10) / 365) * 2;
    await start({ run: endless, limits: { personYears: needs - 0.01 } });
    expect(await faultsOf(small)).toEqual([expect.stringContaining('person-years')]);
    expect((await server.post({ ...small, people: 59 })).status).toBe(202);
  });

  test('texts and names are no longer than they may be', async () => {
    await start({ run: endless, limits: { scenarioCharacters: 1000, nameCharacters: 40, bodyBytes: 4000 } });
    const of = (yaml: string) => ({ ...small, city: 'typical-2016', policy: { yaml } });
    expect(await faultsOf(of(`name: x\nchanges: []\n${'#'.repeat(1000)}`))).toEqual([
      expect.stringContaining('1000 are read at most'),
    ]);
    expect(await faultsOf(of(`name: ${'x'.repeat(41)}\nchanges: []\n`))).toContainEqual(
      expect.stringContaining('more than 40 characters'),
    );
    const large = await server.post(of('#'.repeat(4000)));
    expect(large.status).toBe(413);
    expect(large.json).toEqual({ error: expect.stringContaining('4000 bytes'), help: expect.any(String) });
    // In pieces, without a length that says so beforehand.
    const pieces = await server.post('x'.repeat(5000), { 'transfer-encoding': 'chunked' });
    expect(pieces.status).toBe(413);
  });

  test('so many wait, so many are started in an hour, and so many runs are kept', async () => {
    await start({ run: endless, limits: { queued: 1, studiesAnHour: 3 } });
    expect((await server.post(small)).status).toBe(202);
    const queued = (await server.post(small)).json;
    const refused = await server.post(small);
    expect(refused.status).toBe(429);
    expect(refused.json.error).toContain('wait already');
    await server.ask(`/api/studies/${queued.id}`, { method: 'DELETE' });
    expect((await server.post(small)).status).toBe(202);
    await server.ask(`/api/studies/${(await server.ask('/api/studies')).json.studies[0].id}`, { method: 'DELETE' });
    const often = await server.post(small);
    expect(often.status).toBe(429);
    expect(Number(often.headers['retry-after'])).toBeGreaterThan(60);
    await server.remove();
    await start({ run: endless, limits: { queuedInAll: 1 } });
    for (const status of [202, 202, 429]) expect((await server.post(small)).status).toBe(status);
    await server.remove();
    await start({ run: endless, limits: { runs: 1 } });
    mkdirSync(join(server.runs, 'one'), { recursive: true });
    expect((await server.post(small)).status).toBe(507);
    expect(readdirSync(server.runs)).toEqual(['one']);
  });

  test('studies are asked for so often, refused ones included', async () => {
    await start({ run: endless, limits: { studiesAMinute: 2 } });
    expect((await server.post('{')).status).toBe(400);
    expect((await server.post({})).status).toBe(422);
    expect((await server.post(small)).status).toBe(429);
  });
});
