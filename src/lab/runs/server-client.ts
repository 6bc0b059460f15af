// Questions to the server, and what is told when it does not answer as hoped. Relative to the page: a lab that is served
// from a folder of a plain web host asks beside itself, where nothing is.
import type { Failure, RequestFault } from '../../serve/api.ts';

/** No server behind these pages; it does not answer; it wants a token; it does not know what was asked for; it says no. */
export type Refusal = 'no-server' | 'unreachable' | 'token' | 'unknown' | 'refused';

export class ServerFault extends Error {
  override readonly name = 'ServerFault';
  readonly kind: Refusal;
  readonly help: string;
  readonly faults: readonly RequestFault[];

  constructor(kind: Refusal, message: string, help = '', faults: readonly RequestFault[] = []) {
    super(message);
    this.kind = kind;
    this.help = help;
    this.faults = faults;
  }
}

export interface Question {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The answer to a question. Throws a ServerFault. */
export async function ask<T>(fetch: Fetch, url: string, { method = 'GET', body }: Question = {}): Promise<T> {
  const sent =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  let response: Response;
  try {
    response = await fetch(url, { method, ...sent });
  } catch {
    throw new ServerFault('unreachable', 'The server does not answer.');
  }
  const isJson = /^application\/json\b/i.test(response.headers.get('content-type') ?? '');
  const answer: unknown = isJson ? await response.json().catch(() => undefined) : undefined;
  if (response.ok && answer !== undefined) return answer as T;
  throw faultOf(response.status, answer);
}

function faultOf(status: number, answer: unknown): ServerFault {
  if (status === 401)
    return new ServerFault(
      'token',
      'This server asks for a token.',
      'Open the link that crackdown serve printed when it started: the token is in it.',
    );
  // A proxy in front of a server that is gone.
  if ([502, 503, 504].includes(status) && !isFailure(answer))
    return new ServerFault('unreachable', 'The server does not answer.');
  if (!isFailure(answer)) return new ServerFault('no-server', 'There is no Crackdown server behind these pages.');
  return new ServerFault(status === 404 ? 'unknown' : 'refused', answer.error, answer.help, answer.faults ?? []);
}

function isFailure(answer: unknown): answer is Failure {
  return typeof answer === 'object' && answer !== null && typeof (answer as Failure).error === 'string';
}
