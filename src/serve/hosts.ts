// By which names a server is addressed. A page of somebody else's can have its own name point to this machine (DNS
// rebinding), and a browser then takes the two for one origin: the name in the Host header gives it away.
import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

/** Whether only this machine reaches the address. A name that is not known to be so is taken not to be. */
export function isLoopback(host: string): boolean {
  const name = bare(host);
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

/**
 * Whether a Host header names a server bound to `host`, or by the name that a proxy gives it. The port does not count: a
 * tunnel may give it another. Off the loopback an address is as good as a name, for no address can be rebound.
 */
export function namesServer(header: string | undefined, host: string, proxyName?: string): boolean {
  if (header === undefined || !/^[\w.:[\]-]{1,255}$/.test(header)) return false;
  let name: string;
  try {
    name = bare(new URL(`http://${header}`).hostname);
  } catch {
    return false;
  }
  if (isLoopback(name) || name === proxyName?.toLowerCase()) return true;
  if (isLoopback(host)) return false;
  const own = hostname().toLowerCase();
  return isIP(name) !== 0 || [bare(host), own, `${own}.local`].includes(name);
}

/** Whether it stands for every address of this machine. */
export function isEvery(host: string): boolean {
  return ['0.0.0.0', '::'].includes(bare(host));
}

/** The addresses of this machine in its networks. */
export function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}

/** As it stands in a URL. */
export function inUrl(host: string): string {
  return isIP(bare(host)) === 6 ? `[${bare(host)}]` : host;
}

function bare(host: string): string {
  return host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
}
