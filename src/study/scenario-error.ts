// What is wrong with a file, where, and what would be right.

export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Everything wrong with a scenario file. The message has a line for each fault: `file:line:column: what`. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly file: string;
  readonly faults: readonly Fault[];

  constructor(file: string, faults: readonly Fault[]) {
    super(faults.map((f) => `${file}:${f.line}:${f.column}: ${f.message}`).join('\n'));
    this.file = file;
    this.faults = faults;
  }
}
