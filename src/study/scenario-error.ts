// What is wrong with a file, where, and what would be right.

export interface Fault {
  /** Where in the text of a file; both or neither. */
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/**
 * Everything wrong with a scenario, or with what a study is asked for. The message has a line for each fault: `file:line:column: what`,
 * and `name: what` where there is no text to point into.
 */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly file: string;
  readonly faults: readonly Fault[];

  constructor(file: string, faults: readonly Fault[]) {
    super(faults.map((fault) => `${file}${placeOf(fault)}: ${fault.message}`).join('\n'));
    this.file = file;
    this.faults = faults;
  }
}

function placeOf({ line, column }: Fault): string {
  return line === undefined ? '' : `:${line}:${column}`;
}
