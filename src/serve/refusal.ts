import type { Failure, RequestFault } from './api.ts';

/** A request that is not granted: with the status of its answer, what is wrong, and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly help: string;
  readonly faults: readonly RequestFault[] | undefined;
  /** Headers that belong to the status: Allow, Retry-After and the like. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    error: string,
    help: string,
    more: { faults?: readonly RequestFault[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(error);
    this.status = status;
    this.help = help;
    this.faults = more.faults;
    this.headers = more.headers ?? {};
  }

  failure(): Failure {
    return { error: this.message, help: this.help, ...(this.faults && { faults: this.faults }) };
  }
}

/** Too much at once or in too short a time. */
export function tooMany(error: string, help: string, retryAfterSeconds: number): Refusal {
  return new Refusal(429, error, help, { headers: { 'Retry-After': String(Math.ceil(retryAfterSeconds)) } });
}
