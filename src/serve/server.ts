// The server: bound to its address, patient with nobody, and closed without loose ends.
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { type AppParts, createApp } from './app.ts';
import { strictHeaders } from './headers.ts';
import { inUrl, isEvery } from './hosts.ts';
import { compressLab } from './lab-files.ts';

const settings = {
  /** For the head, and for the whole, of a request to arrive, ms. */
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 16 * 1024,
  insecureHTTPParser: false,
  // The application refuses what has none, and its refusals are shut in.
  requireHostHeader: false,
} as const;
/** A connection on which nothing moves is given up, ms; heartbeats of events are more frequent. */
const IDLE_MS = 120_000;
const MOST_CONNECTIONS = 512;

export interface Serving {
  readonly port: number;
  /** Where the server is for this machine, without a token. */
  readonly url: string;
  /** Ends studies, keeping what is finished, and all connections. */
  close(): Promise<void>;
}

/** Starts. Rejects with the error of the system where the address cannot be had. */
export async function startServer(parts: AppParts, port: number): Promise<Serving> {
  const answer = getRequestListener(createApp(parts).fetch, { overrideGlobalObjects: false });
  const server = createServer(settings, (request, response) => {
    // Here, so that what never reaches the application carries them too.
    for (const [name, value] of Object.entries(strictHeaders)) response.setHeader(name, value);
    void answer(request, response);
  });
  server.setTimeout(IDLE_MS);
  server.maxConnections = MOST_CONNECTIONS;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => refuse(error, socket));
  await listening(server, port, parts.host);
  server.on('error', (error) => parts.onError?.(error));
  compressLab(parts.lab).catch((error) => parts.onError?.(error));
  const bound = (server.address() as AddressInfo).port;
  return {
    port: bound,
    // Every address is none that a browser opens.
    url: `http://${isEvery(parts.host) ? '127.0.0.1' : inUrl(parts.host)}:${bound}/`,
    async close() {
      const closed = new Promise((done) => server.close(done));
      await parts.studies.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** What is no request of HTTP, or too slow or too large to be one. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  const headers = Object.entries({ ...strictHeaders, Connection: 'close', 'Content-Length': '0' });
  socket.end(`HTTP/1.1 ${status}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
}
