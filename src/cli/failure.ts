// How a command that does not succeed ends: in words, with an exit code, and without a stack.

const FAILED = 1;
const BAD_INPUT = 2;
const INTERRUPTED = 130;

/** What was asked for cannot be done as it was asked; one line for each fault. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

/** Somebody pressed Ctrl-C. The message says what was kept. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

const codes: Readonly<Record<string, number>> = {
  BadInput: BAD_INPUT,
  ScenarioError: BAD_INPUT,
  Interrupted: INTERRUPTED,
};

export function exitCodeOf(error: unknown): number {
  if (isCommander(error)) return error.exitCode === 0 ? 0 : BAD_INPUT;
  // By name: loading the class of every error here would load the readers of files for a page of help.
  return (error instanceof Error && codes[error.name]) || FAILED;
}

/** What to say, without what a terminal would act on: it may quote a file of anybody’s. Nothing where commander has said it. */
export function messageOf(error: unknown): string {
  return plainMessageOf(error).replace(/(?!\n)\p{Cc}/gu, ' ');
}

function plainMessageOf(error: unknown): string {
  if (isCommander(error)) return '';
  if (!(error instanceof Error)) return `crackdown: ${String(error)}`;
  if (exitCodeOf(error) !== FAILED) return error.message.split('\n').map(line).join('\n');
  const more = process.env.CRACKDOWN_DEBUG ? error.stack : '(CRACKDOWN_DEBUG=1 shows where in the program)';
  return `crackdown: ${error.message}\n${more}`;
}

/** A line that begins with a place in a file stays as it is: editors and scripts find their way by it. */
function line(fault: string): string {
  return !fault.startsWith('--') && /:\d+:\d+: /.test(fault) ? fault : `crackdown: ${fault}`;
}

function isCommander(error: unknown): error is { exitCode: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}
