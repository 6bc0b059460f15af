import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/lab/runs/place.ts';
import { ask, type Fetch, ServerFault } from '../../src/lab/runs/server-client.ts';
import { type Connection, type Listener, StudyLink } from '../../src/lab/runs/study-link.ts';
import { lawText, requestOf, settingFaults } from '../../src/lab/runs/study-request.ts';
import { faultInWords, limitsInWords, stateInWords, timeLeft, workInWords } from '../../src/lab/runs/study-words.ts';
import type { Limits, Study } from '../../src/serve/api.ts';
import { readPolicy } from '../../src/study/policy-file.ts';
import { loadCity } from '../../src/study/scenario-files.ts';

const study: Study = {
  ...{
    id: 'abc',
    state: 'running',
    title: 'A law',
    cityTitle: 'A city',
    people: 1000,
    years: 1,
    replicates: 8,
    seed: 1,
  },
  ...{ created: '2026-01-01T00:00:00Z', share: 0.389, secondsLeft: 130, before: 0 },
};
const limits = {
  ...{ people: 50_000, years: 10, replicates: 100, personYears: 1_000_000, studySeconds: 1800, queued: 4 },
} as Limits;

/** A server that is followed: what it says is told by the test, and time passes when the test says so. */
function followed(answers: (Study | ServerFault)[]) {
  const told: [Connection, string | undefined][] = [];
  const listeners: Listener[] = [];
  const timers: { ms: number; then: () => void }[] = [];
  let closed = 0;
  const link = new StudyLink({
    listen: (listener) => {
      listeners.push(listener);
      return () => {
        closed++;
      };
    },
    ask: async () => {
      const answer = answers.shift() ?? new ServerFault('unreachable', '');
      if (answer instanceof ServerFault) throw answer;
      return answer;
    },
    after: (ms, then) => {
      const timer = { ms, then };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    onChange: (connection, of) => told.push([connection, of?.state]),
  });
  return {
    ...{ link, told, listeners, timers },
    closed: () => closed,
    async pass(): Promise<number> {
      const timer = timers.shift();
      timer?.then();
      await new Promise((done) => setTimeout(done));
      return timer?.ms ?? 0;
    },
  };
}

describe('a study that is followed', () => {
  test('is live with its first event and over with its last', () => {
    const { told, listeners, closed } = followed([]);
    listeners[0].event(JSON.stringify(study));
    listeners[0].event('no JSON');
    listeners[0].event(JSON.stringify({ ...study, state: 'done' }));
    listeners[0].event(JSON.stringify(study));
    expect(told).toEqual([
      ['live', 'running'],
      ['ended', 'done'],
    ]);
    expect(closed()).toBe(1);
  });

  test('is asked for where its stream breaks, and listened to again where that is closed for good', async () => {
    const { told, listeners, pass } = followed([study]);
    listeners[0].event(JSON.stringify(study));
    listeners[0].broken(true);
    expect(told.at(-1)).toEqual(['lost', 'running']);
    await pass();
    expect(told.at(-1)).toEqual(['live', 'running']);
    expect(listeners).toHaveLength(2);
  });

  test('is not asked for twice at once, nor once the stream is back', () => {
    const { listeners, timers } = followed([]);
    listeners[0].broken(false);
    listeners[0].broken(false);
    expect(timers).toHaveLength(1);
    listeners[0].event(JSON.stringify(study));
    expect(timers).toHaveLength(0);
  });

  test('stays on the page when the server is gone, is asked for ever more seldom, and comes back', async () => {
    const lost = () => new ServerFault('unreachable', '');
    const { told, listeners, pass } = followed([...Array.from({ length: 7 }, lost), { ...study, share: 0.9 }]);
    listeners[0].event(JSON.stringify(study));
    listeners[0].broken(true);
    const pauses: number[] = [];
    for (let i = 0; i < 8; i++) pauses.push(await pass());
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 15_000, 30_000, 30_000, 30_000]);
    expect(told.map(([connection]) => connection)).toEqual([
      ...['live', 'lost', 'lost', 'lost', 'lost'],
      ...['gone', 'gone', 'gone', 'gone', 'live'],
    ]);
    expect(told.every(([, state]) => state === 'running')).toBe(true);
  });

  test.each([
    ['unknown', 'forgotten'],
    ['token', 'token'],
    ['no-server', 'none'],
  ] as const)('is left alone where the server answers %s', async (kind, connection) => {
    const { told, listeners, timers, pass } = followed([new ServerFault(kind, '')]);
    listeners[0].broken(true);
    expect(await pass()).toBe(0);
    expect(told).toEqual([[connection, undefined]]);
    expect(timers).toHaveLength(0);
  });

  test('is followed no longer once it is left', async () => {
    const { link, told, listeners, pass } = followed([study]);
    listeners[0].event(JSON.stringify(study));
    listeners[0].broken(true);
    link.end();
    await pass();
    listeners[0].event(JSON.stringify(study));
    expect(told.map(([connection]) => connection)).toEqual(['live', 'lost']);
  });
});

describe('an answer of the server', () => {
  const answering =
    (status: number, body: string, type = 'application/json'): Fetch =>
    async () =>
      new Response(body, { status, headers: { 'content-type': type } });
  const kindOf = (fetch: Fetch) =>
    ask(fetch, 'api/server').then(
      () => 'answered',
      (error) => (error as ServerFault).kind,
    );

  test('is told apart', async () => {
    expect(await ask(answering(200, '{"name":"crackdown"}'), 'x')).toEqual({ name: 'crackdown' });
    // A host of plain files may answer everything with its first page.
    expect(await kindOf(answering(200, '<!doctype html>', 'text/html'))).toBe('no-server');
    expect(await kindOf(answering(404, 'Not found', 'text/plain'))).toBe('no-server');
    expect(await kindOf(answering(404, '{"error":"no such run","help":""}'))).toBe('unknown');
    expect(await kindOf(answering(401, ''))).toBe('token');
    expect(await kindOf(answering(502, 'Bad gateway', 'text/html'))).toBe('unreachable');
    expect(await kindOf(() => Promise.reject(new TypeError('failed to fetch')))).toBe('unreachable');
    const faults = [{ of: 'policy', line: 5, column: 12, message: 'polce.effort is not known' }];
    const refused = await ask(answering(422, JSON.stringify({ error: 'no', help: 'mend it', faults })), 'x').catch(
      (error) => error,
    );
    expect(refused).toMatchObject({ kind: 'refused', message: 'no', help: 'mend it', faults });
  });
});

test('places in the view are read from the hash, and nothing else is', () => {
  expect(placeOf('#runs')).toEqual({ at: 'home' });
  expect(placeOf('#runs/study/3f9a')).toEqual({ at: 'study', id: '3f9a' });
  expect(placeOf('#runs/crackdown-on-dealers-3f9a2c1b')).toEqual({ at: 'run', id: 'crackdown-on-dealers-3f9a2c1b' });
  expect(placeOf('#runs/opened')).toEqual({ at: 'opened' });
  for (const hash of ['#runs/', '#runs/..', '#runs/study', '#runs/study/..%2f', '#runs/a b', '#runs/.hidden'])
    expect(placeOf(hash)).toEqual({ at: 'home' });
});

describe('words of a study', () => {
  test('say how it stands', () => {
    expect(stateInWords(study)).toBe('38\u202f% done, about 2 minutes left.');
    expect(stateInWords({ ...study, secondsLeft: null })).toBe('38\u202f% done.');
    expect(stateInWords({ ...study, state: 'queued', before: 2 })).toBe('Waiting: 2 studies before it.');
    expect(stateInWords({ ...study, state: 'cancelled', kept: 3 })).toBe(
      'Cancelled. 3 of 8 replicates had finished and are kept.',
    );
    expect(stateInWords({ ...study, state: 'failed', error: 'why' })).toBe('Failed: why.');
    expect([3, 44, 100, 7200].map(timeLeft)).toEqual([
      'a few seconds',
      'about 40 seconds',
      'about 2 minutes',
      'about 2 hours',
    ]);
  });

  test('say what is allowed, and what a study takes of it', () => {
    expect(limitsInWords(limits)).toContain('50,000 people, 10 years and 100 replicates');
    expect(workInWords({ people: 1000, years: 1, replicates: 8, burnInDays: 365 }, limits)).toMatch(
      /person-years.*\.$/,
    );
    expect(workInWords({ people: 50_000, years: 10, replicates: 100, burnInDays: 0 }, limits)).toMatch(/more than/);
    const fault = { of: 'policy', line: 5, column: 12, message: 'polce.effort is not known' } as const;
    expect(faultInWords(fault, 'mine.yaml')).toBe('mine.yaml:5:12: polce.effort is not known');
    expect(faultInWords(fault)).toBe('Law: polce.effort is not known');
  });

  test('say which setting is none', () => {
    const settings = { people: '1000', days: '365', replicates: '8', seed: '1' };
    expect(settingFaults(settings, limits)).toEqual({});
    const wrong = settingFaults({ people: '60000', days: '1.5', replicates: '', seed: '-1' }, limits);
    expect(Object.keys(wrong)).toEqual(['people', 'days', 'replicates', 'seed']);
    expect(wrong.people).toBe('A whole number from 1 to 50,000.');
    expect(requestOf(settings, 'typical-2016', { yaml: 'x' })).toEqual({
      ...{ city: 'typical-2016', policy: { yaml: 'x' }, people: 1000, days: 365, replicates: 8, seed: 1 },
    });
  });
});

test('a law from the lab is sent as the text of a file', () => {
  const changes = [{ from: 30, until: 90, where: ['downtown'], set: { 'police.effort': 2 } }];
  const read = readPolicy(lawText('A law: “mine”', changes), 'policy.yaml', loadCity('typical-2016'));
  expect(read).toMatchObject({ name: 'A law: “mine”', changes });
});
