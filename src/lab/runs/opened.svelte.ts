// The run that was opened from disk, for as long as the page lives: the lab may be looked at in between.

import type { RunFindings } from './run-findings.ts';
import type { RunFolder } from './run-folders.ts';

class Opened {
  findings = $state.raw<RunFindings>();
  /** Folder or files it came from. */
  from = $state('');
  /** Where what was chosen held several runs: all of them. */
  folders = $state.raw<readonly RunFolder<File>[]>([]);
}

export const opened = new Opened();
