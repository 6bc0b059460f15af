// Who asks: the address at the other end of the connection, never what a header says. Whoever has a network of IPv6 has
// 2^64 addresses in it, so the network is the client.
import { isIPv6 } from 'node:net';

/** What stands for a client in limits. */
export function clientOf(remoteAddress: string | undefined): string {
  const address = (remoteAddress ?? 'unknown').replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1];
  return isIPv6(address) ? network(address) : address;
}

/** The first four of the eight groups. */
function network(address: string): string {
  const [head, tail] = address.split('::');
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const [before, after] = [groups(head), groups(tail)];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
