// The lab's files, in memory from the start: a request is looked up among them, and no path is ever made of it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypeOf } from './content-types.ts';

const LARGEST = 64 << 20;
/** Vite writes a hash of what is in it into the name. */
const HASHED = /^\/assets\/.*-[\w-]{8}\.\w+$/;
const COMPRESSED = /^(text|application\/(json|javascript|wasm|manifest))|svg/;

type Encoding = 'br' | 'gzip';

export interface LabFile {
  readonly type: string;
  readonly bytes: Buffer;
  readonly etag: string;
  readonly immutable: boolean;
  /** Filled soon after the start. */
  readonly encoded: Map<Encoding, Buffer>;
}

/** Files by their path in an address; none where the lab is not built. */
export type LabFiles = ReadonlyMap<string, LabFile>;

/** Reads the folder that Vite has built. Throws where it holds more than a lab can. */
export function readLab(folder: string): LabFiles {
  const files = new Map<string, LabFile>();
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return files;
  let size = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    size += statSync(path).size;
    if (size > LARGEST) throw new Error(`${folder}: more than ${LARGEST >> 20} MiB, which is no lab`);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(address, labFile(address, readFileSync(path)));
  }
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return files;
}

function labFile(address: string, bytes: Buffer): LabFile {
  const etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return { type: contentTypeOf(address), bytes, etag, immutable: HASHED.test(address), encoded: new Map() };
}

/** Compresses what gains by it, as small as it gets. Until then files go out as they are. */
export async function compressLab(files: LabFiles): Promise<void> {
  for (const file of new Set(files.values())) {
    if (file.bytes.length < 512 || !COMPRESSED.test(file.type)) continue;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: file.bytes.length };
    const zipped = await promisify(gzip)(file.bytes, { level: 9 });
    if (zipped.length < file.bytes.length) file.encoded.set('gzip', zipped);
    const brotli = await promisify(brotliCompress)(file.bytes, { params });
    if (brotli.length < file.bytes.length) file.encoded.set('br', brotli);
  }
}

/** The answer to a request for a file of the lab. */
export function labAnswer(file: LabFile, acceptEncoding = '', ifNoneMatch = ''): Response {
  const accepted = acceptEncoding.split(',').map((part) => part.trim());
  const takes = (encoding: string) =>
    accepted.some((part) => part === encoding || part.startsWith(`${encoding};q=0.`) || part === `${encoding};q=1`);
  const encoding = (['br', 'gzip'] as const).find((name) => file.encoded.has(name) && takes(name));
  const etag = `"${file.etag}${encoding ? `-${encoding}` : ''}"`;
  const headers: Record<string, string> = {
    'Content-Type': file.type,
    'Cache-Control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ETag: etag,
  };
  if (ifNoneMatch.split(',').some((tag) => tag.trim() === etag)) return new Response(null, { status: 304, headers });
  if (encoding) headers['Content-Encoding'] = encoding;
  const bytes = (encoding && file.encoded.get(encoding)) || file.bytes;
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Length': String(bytes.length) } });
}
