// The addresses of the server, and how refusals and failures are told.
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from '../report/markup.ts';
import { Allowance } from './allowance.ts';
import { API, type Limits, type RunList, type ServerInfo, type Study, type StudyList } from './api.ts';
import { Streams, studyEvents } from './events.ts';
import { addressed, type Env, isApi, known, paced, sameOrigin } from './guards.ts';
import { reportHeaders } from './headers.ts';
import { type LabFiles, labAnswer } from './lab-files.ts';
import { noLab, page } from './pages.ts';
import { Refusal, tooMany } from './refusal.ts';
import { fileAnswer } from './run-file.ts';
import { Reports } from './run-report.ts';
import type { Run, Runs } from './runs.ts';
import type { Studies } from './studies.ts';
import type { LiveStudy } from './study.ts';
import { readStudyRequest } from './study-request.ts';
import type { Gate } from './token.ts';

export interface AppParts {
  /** The address the server is bound to. */
  readonly host: string;
  /** The name by which a proxy in front of it is asked. */
  readonly proxyName?: string | undefined;
  readonly version: string;
  readonly threads: number;
  readonly limits: Limits;
  readonly lab: LabFiles;
  readonly runs: Runs;
  readonly studies: Studies;
  /** Where a token is needed. */
  readonly gate?: Gate | undefined;
  /** Told what failed, with all that the client is not told. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

export function createApp(parts: AppParts): Hono<Env> {
  const { limits, onError } = parts;
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    await next();
    // What is found changes; the rest of the headers is the server's.
    if (isApi(c.req.path) && !c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  });
  app.use(addressed(parts.host, parts.proxyName), paced(limits), known(parts.gate), sameOrigin);
  runAddresses(app, parts);
  studyAddresses(app, parts);
  labAddresses(app, parts);
  app.notFound((c) => told(new Refusal(404, 'there is nothing at this address', 'Begin at /.'), c.req.path));
  app.onError((error, c) => {
    if (error instanceof Refusal) return told(error, c.req.path);
    onError?.(error);
    return told(new Refusal(500, 'the server failed', 'Its terminal says why. Ask again, or report it.'), c.req.path);
  });
  return app;
}

/** In JSON to programs, on a page to people. */
function told(refusal: Refusal, path: string): Response {
  const { status, headers } = refusal;
  if (isApi(path)) return Response.json(refusal.failure(), { status, headers });
  const body = page(sentence(refusal.message), html`${refusal.help}`);
  return new Response(body, { status, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } });
}

function sentence(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}

function runAddresses(app: Hono<Env>, { runs, version, threads, limits }: AppParts): void {
  const reports = new Reports();
  const info: ServerInfo = { name: 'crackdown', version, runs: true, threads, limits };
  const runOf = async (id: string): Promise<Run> => {
    const run = await runs.find(id);
    if (run === undefined) throw new Refusal(404, 'there is no such run', `GET ${API}/runs lists those there are.`);
    return run;
  };
  app.get(`${API}/server`, (c) => c.json(info));
  app.get(`${API}/runs`, async (c) => c.json<RunList>(await runs.list()));
  app.get(`${API}/runs/:id/files/:name`, async (c) => {
    const { id, name } = c.req.param();
    const file = await runs.open(id, name);
    if (file === undefined)
      throw new Refusal(404, 'there is no such file in such a run', `GET ${API}/runs lists runs and their files.`);
    return fileAnswer(file, {
      head: c.req.method === 'HEAD',
      range: c.req.header('range'),
      ifRange: c.req.header('if-range'),
      ifNoneMatch: c.req.header('if-none-match'),
    });
  });
  app.get(`${API}/runs/:id/report`, async (c) =>
    c.html(await reports.of(await runOf(c.req.param('id'))), 200, { ...reportHeaders }),
  );
  for (const path of ['server', 'runs', 'runs/:id/files/:name', 'runs/:id/report'])
    only(app, `${API}/${path}`, 'GET, HEAD');
}

function studyAddresses(app: Hono<Env>, { studies, limits }: AppParts): void {
  const streams = new Streams(limits);
  const asking = new Allowance(limits.studiesAMinute, 60_000);
  const studyOf = (client: string, id: string): LiveStudy => {
    const study = studies.find(client, id);
    if (study === undefined)
      throw new Refusal(
        404,
        'there is no such study of yours',
        `A study that has ended may be found in GET ${API}/runs.`,
      );
    return study;
  };
  const tooLarge = () => {
    throw new Refusal(413, `the body has more than ${limits.bodyBytes} bytes`, 'Send less.', {
      headers: { Connection: 'close' },
    });
  };
  app.post(`${API}/studies`, bodyLimit({ maxSize: limits.bodyBytes, onError: tooLarge }), async (c) => {
    const seconds = asking.take(c.get('client'));
    if (seconds > 0) throw tooMany(`more than ${limits.studiesAMinute} studies a minute`, 'Ask less often.', seconds);
    const body = await c.req.json<unknown>().catch(() => {
      throw new Refusal(400, 'the body is no JSON', 'Send a study as JSON.');
    });
    const study = await studies.add(c.get('client'), readStudyRequest(body, limits));
    return c.json<Study>(study.view(), 202, { Location: `${API}/studies/${study.id}` });
  });
  app.get(`${API}/studies`, (c) =>
    c.json<StudyList>({ studies: studies.of(c.get('client')).map((study) => study.view()) }),
  );
  app.get(`${API}/studies/:id`, (c) => c.json<Study>(studyOf(c.get('client'), c.req.param('id')).view()));
  app.delete(`${API}/studies/:id`, (c) => {
    const study = studyOf(c.get('client'), c.req.param('id'));
    if (study.ended) throw new Refusal(409, `the study is ${study.state}`, 'There is nothing left to cancel.');
    studies.cancel(study);
    return c.json<Study>(study.view(), 202);
  });
  app.get(`${API}/studies/:id/events`, (c) => {
    const study = studyOf(c.get('client'), c.req.param('id'));
    // A stream has no head to ask for.
    if (c.req.method === 'HEAD') throw onlyFor('HEAD', 'GET');
    // A browser comes back whenever a stream ends, unless it is told that there is no more.
    if (study.ended && c.req.header('last-event-id') === String(study.revision)) return c.body(null, 204);
    return studyEvents(c, study, streams.take(c.get('client')));
  });
  only(app, `${API}/studies`, 'GET, HEAD, POST');
  only(app, `${API}/studies/:id`, 'GET, HEAD, DELETE');
  only(app, `${API}/studies/:id/events`, 'GET');
}

function labAddresses(app: Hono<Env>, { lab }: AppParts): void {
  app.get('*', async (c, next) => {
    const file = isApi(c.req.path) ? undefined : lab.get(c.req.path);
    if (file) return labAnswer(file, c.req.header('accept-encoding'), c.req.header('if-none-match'));
    if (c.req.path === '/' && lab.size === 0) return c.html(noLab(), 503, { 'Cache-Control': 'no-store' });
    return next();
  });
}

/** Says, of an address that is known, what can be done with it. */
function only(app: Hono<Env>, path: string, methods: string): void {
  app.all(path, (c) => {
    throw onlyFor(c.req.method, methods);
  });
}

function onlyFor(method: string, methods: string): Refusal {
  return new Refusal(405, `${method} is not done at this address`, `Use ${methods}.`, { headers: { Allow: methods } });
}
