// A checkpoint: a snapshot with what it belongs to before it, so that it is never continued as something else: a line of
// JSON, padded with spaces to 8 bytes, and the snapshot.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { dayAt } from '../model/world/clock.ts';
import { periodOf } from './period.ts';
import { lawHash, originHash } from './provenance.ts';
import type { LawNames, ReplicateTask } from './tasks.ts';

/** The world of which another one is the sequel under another law, or in another version. */
export interface Resumed {
  /** Day of the measured period at whose start it was kept. */
  readonly day: number;
  /** Id and name of the law that it had lived under. */
  readonly policy: string;
  readonly name: string;
  /** The version that kept it. */
  readonly version: string;
  /** SHA-256 of its state, hex. */
  readonly sha256: string;
}

/** What a task says that checkpoints are kept of. */
type Kept = ReplicateTask & { readonly law?: LawNames };

/** A world to go on from. */
export interface Continued {
  readonly snapshot: Uint8Array;
  readonly step: number;
  readonly day: number;
  /** Under this task's law it does not become what it would have become from the start: what it is the sequel of. */
  readonly resumed?: Resumed;
}

/** The line before the snapshot. */
interface Header {
  readonly schema: typeof SCHEMA;
  /** Of city, people and seed. */
  readonly origin: string;
  readonly step: number;
  readonly version: string;
  readonly policy: string;
  readonly name: string;
  /** Of all that the law had changed until then. */
  readonly law: string;
  readonly resumed?: Resumed;
}

const SCHEMA = 'crackdown-checkpoint/2';
/** The first ones began with 64 hex digits for the origin and 8 for the step, and did not say which law. */
const FIRST = /^[0-9a-f]{72}/;
/** Longest line, bytes, and longest name in it, characters. */
const LONGEST = 1 << 16;
const LONGEST_NAME = 1000;
const HASH = /^[0-9a-f]{64}$/;

/** Bytes of a checkpoint of a world under a task, taken at a step. `resumed` is what the world itself is the sequel of. */
export function writeCheckpoint(
  snapshot: Uint8Array,
  step: number,
  task: Kept,
  version: string,
  resumed?: Resumed,
): Uint8Array {
  const header: Header = {
    schema: SCHEMA,
    origin: originHash(task),
    step,
    version,
    policy: (task.law?.id ?? '').slice(0, LONGEST_NAME),
    name: (task.law?.name ?? '').slice(0, LONGEST_NAME),
    law: lawHash(task.changes, step),
    ...(resumed && { resumed }),
  };
  const line = new TextEncoder().encode(JSON.stringify(header));
  const length = Math.ceil((line.length + 1) / 8) * 8;
  const bytes = new Uint8Array(length + snapshot.length).fill(0x20, 0, length);
  bytes.set(line);
  bytes[length - 1] = 0x0a;
  bytes.set(snapshot, length);
  return bytes;
}

/**
 * The world in a checkpoint. Throws if it is none, belongs to another city, number of people, or seed, or comes after the
 * task's end.
 */
export function readCheckpoint(bytes: Uint8Array, task: ReplicateTask, version: string): Continued {
  const end = bytes.subarray(0, LONGEST).indexOf(0x0a);
  const header = headerIn(new TextDecoder().decode(bytes.subarray(0, end < 0 ? 80 : end)));
  if (header.origin !== originHash(task))
    throw new Error('this checkpoint belongs to another city, another number of people or another seed');
  const { step } = header;
  const day = dayAt(task.city.people.burnInDays, step);
  const { until, days } = periodOf(task);
  if (step > until) throw new Error(`this checkpoint is of day ${day}, and the run ends on day ${days}`);
  const snapshot = bytes.subarray(end + 1);
  // Under the law that it has lived under it is what it would be from the start, or from where it went on itself.
  const same = header.law === lawHash(task.changes, step) && header.version === version;
  const resumed = same ? header.resumed : { ...sequelOf(header), day, sha256: bytesToHex(sha256(snapshot)) };
  return { snapshot, step, day, ...(resumed && { resumed }) };
}

function sequelOf({ policy, name, version, resumed }: Header): Pick<Resumed, 'policy' | 'name' | 'version'> {
  return { policy, name: (resumed ? sequelName(name, resumed) : name).slice(0, LONGEST_NAME), version };
}

/** The name of a law under which a world went on from another. */
export function sequelName(name: string, { day, name: before }: Pick<Resumed, 'day' | 'name'>): string {
  return `${name}, from day ${day} of a world under ${before || 'another law'}`;
}

/** The header of a file that may be anybody's. */
function headerIn(line: string): Header {
  if (FIRST.test(line))
    throw new Error(
      'an earlier version kept this checkpoint, and it does not say under which law: keep it anew with --checkpoint',
    );
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // It is none, as below.
  }
  if (!isEntries(value) || value.schema !== SCHEMA) throw new Error('this is no checkpoint');
  const { origin, step, law, resumed } = value;
  if (!isHash(origin) || !isHash(law) || !Number.isSafeInteger(step) || (step as number) < 0) throw damaged();
  return {
    schema: SCHEMA,
    ...{ origin, law, step: step as number },
    ...{ version: lineIn(value.version), policy: lineIn(value.policy), name: lineIn(value.name) },
    ...(resumed !== undefined && { resumed: resumedIn(resumed) }),
  };
}

function resumedIn(value: unknown): Resumed {
  if (!isEntries(value) || !isHash(value.sha256) || !Number.isSafeInteger(value.day)) throw damaged();
  const { day, sha256, version, policy, name } = value;
  return {
    ...{ day: day as number, sha256 },
    ...{ version: lineIn(version), policy: lineIn(policy), name: lineIn(name) },
  };
}

function isEntries(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && HASH.test(value);
}

/** A text without what a terminal would act on. */
function lineIn(value: unknown): string {
  if (typeof value !== 'string' || value.length > LONGEST_NAME) throw damaged();
  return value.replace(/\p{Cc}/gu, ' ');
}

function damaged(): Error {
  return new Error('the head of this checkpoint is damaged');
}
