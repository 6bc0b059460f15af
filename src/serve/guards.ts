// What every request must pass, in this order, before anything is looked up for it.
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { Allowance } from './allowance.ts';
import { API, type Limits } from './api.ts';
import { clientOf } from './client.ts';
import { namesServer } from './hosts.ts';
import { goOn, noToken } from './pages.ts';
import { Refusal, tooMany } from './refusal.ts';
import type { Gate } from './token.ts';

export interface Env {
  Bindings: HttpBindings;
  Variables: { client: string };
}

const MINUTE_MS = 60_000;
const METHODS = ['GET', 'HEAD', 'POST', 'DELETE'];

/** Whether an address belongs to the interface for programs. */
export function isApi(path: string): boolean {
  return path === API || path.startsWith(`${API}/`);
}

/** Only a server's own names, plain addresses and known methods: nothing for a proxy, nothing of a rebound name. */
export function addressed(host: string, proxyName?: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { url = '' } = c.env.incoming;
    if (!url.startsWith('/'))
      throw new Refusal(400, 'the address is no path', 'Ask for an address that begins with /.');
    if (!namesServer(c.req.header('host'), host, proxyName))
      throw new Refusal(421, 'this server does not go by that name', 'Open the address that crackdown serve printed.');
    if (!METHODS.includes(c.req.method))
      throw new Refusal(405, `${c.req.method.slice(0, 20)} is not done here`, `Use ${METHODS.join(', ')}.`, {
        headers: { Allow: METHODS.join(', ') },
      });
    await next();
  };
}

/** Only so many requests a minute; guesses at the token count. */
export function paced({ requestsAMinute }: Limits): MiddlewareHandler<Env> {
  const allowance = new Allowance(requestsAMinute, MINUTE_MS);
  return async (c, next) => {
    const client = clientOf(c.env.incoming.socket.remoteAddress);
    c.set('client', client);
    const seconds = allowance.take(client);
    if (seconds > 0) throw tooMany(`more than ${requestsAMinute} requests a minute`, 'Ask less often.', seconds);
    await next();
  };
}

/** Only who has the token, where there is one. */
export function known(gate: Gate | undefined): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (gate === undefined) return next();
    // Cookies do not tell ports apart, and two servers may run on one machine.
    const name = `crackdown-${c.env.incoming.socket.localPort}`;
    const given = c.req.method === 'GET' ? c.req.query('token') : undefined;
    if (given !== undefined && gate.isToken(given)) {
      setCookie(c, name, gate.cookie, { httpOnly: true, sameSite: 'Strict', path: '/' });
      c.header('Cache-Control', 'no-store');
      const address = withoutToken(c.req.url);
      // Whoever follows the link from a page of another site (a mail, a chat) has no strict cookie on a redirect.
      return c.req.header('sec-fetch-site')?.endsWith('-site') ? c.html(goOn(address)) : c.redirect(address, 303);
    }
    const bearer = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (bearer !== undefined ? gate.isToken(bearer) : gate.isCookie(getCookie(c, name) ?? '')) return next();
    const challenge = { 'WWW-Authenticate': 'Bearer realm="crackdown"', 'Cache-Control': 'no-store' };
    if (!isApi(c.req.path)) return c.html(noToken(), 401, challenge);
    throw new Refusal(
      401,
      'a token is needed',
      'Open the link that crackdown serve printed, or send Authorization: Bearer.',
      {
        headers: challenge,
      },
    );
  };
}

/** The address on this server, never another's: //elsewhere would be one. */
function withoutToken(url: string): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.delete('token');
  const query = searchParams.size > 0 ? `?${searchParams}` : '';
  return `/${pathname.replace(/^\/+/, '')}${query}`;
}

/** Only the server's own pages, and programs that are no browser, may use the interface. */
export const sameOrigin: MiddlewareHandler<Env> = async (c, next) => {
  if (isApi(c.req.path)) {
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    const site = c.req.header('sec-fetch-site');
    const navigates = !changes && c.req.header('sec-fetch-mode') === 'navigate';
    const foreign = site !== undefined && site !== 'same-origin' && site !== 'none' && !navigates;
    if (foreign || (changes && fromElsewhere(c)))
      throw new Refusal(403, 'the request comes from a page of another site', 'Use the pages of this server.');
    if (c.req.method === 'POST' && !/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
      throw new Refusal(415, 'the body is not said to be JSON', 'Send Content-Type: application/json.');
  }
  await next();
};

function fromElsewhere(c: Context<Env>): boolean {
  const origin = c.req.header('origin');
  if (origin === undefined) return false;
  return origin.toLowerCase().replace(/^https?:\/\//, '') !== c.req.header('host')?.toLowerCase();
}
