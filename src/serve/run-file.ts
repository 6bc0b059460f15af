// A file of a run over HTTP: whole, or a range of its bytes, or its head only, which is how Parquet is read from afar.
import { Readable } from 'node:stream';
import { contentTypeOf } from './content-types.ts';
import { fileHeaders } from './headers.ts';
import { rangeOf } from './range.ts';
import type { OpenFile } from './regular-file.ts';

interface Asked {
  readonly head: boolean;
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** The answer. The file is closed with it. */
export async function fileAnswer(file: OpenFile & { readonly name: string }, asked: Asked): Promise<Response> {
  const { handle, bytes, modifiedMs, name } = file;
  const etag = `"${bytes.toString(16)}-${Math.floor(modifiedMs).toString(16)}"`;
  const headers: Record<string, string> = {
    ...fileHeaders,
    'Content-Type': contentTypeOf(name),
    // Plain by the reader of manifests: letters, digits, dots, hyphens.
    'Content-Disposition': `attachment; filename="${name}"`,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-cache',
    ETag: etag,
  };
  const without = async (status: number, more: Record<string, string> = {}) => {
    await handle.close();
    return new Response(null, { status, headers: { ...headers, ...more } });
  };
  if (asked.ifNoneMatch === etag) return without(304);
  const range = asked.ifRange === undefined || asked.ifRange === etag ? rangeOf(asked.range, bytes) : undefined;
  if (range === null) return without(416, { 'Content-Range': `bytes */${bytes}` });
  const { first, last } = range ?? { first: 0, last: bytes - 1 };
  const status = range ? 206 : 200;
  const length = { 'Content-Length': String(last - first + 1) };
  if (range) headers['Content-Range'] = `bytes ${first}-${last}/${bytes}`;
  if (asked.head || last < first) return without(status, length);
  // Up to where it ended when it was opened: it may grow meanwhile.
  const body = Readable.toWeb(handle.createReadStream({ start: first, end: last })) as ReadableStream<Uint8Array>;
  return new Response(body, { status, headers: { ...headers, ...length } });
}
