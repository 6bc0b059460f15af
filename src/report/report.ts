// The report as a file.
import { writeFile } from 'node:fs/promises';
import { newFile } from '../store/new-entry.ts';
import type { Comparison, Detail } from '../study/comparison.ts';
import { renderReport } from './page.ts';

export { renderReport } from './page.ts';

/** Writes the report; an older one in its place gives way only once the new one is whole. */
export async function writeReport(file: string, comparison: Comparison, detail: Detail): Promise<void> {
  await newFile(file, (temporary) => writeFile(temporary, renderReport(comparison, detail)));
}
