// Writes checkpoints as the world comes by.
import { writeFile } from 'node:fs/promises';
import { newFile } from '../store/new-entry.ts';
import type { Checkpoint } from '../study/worker.ts';
import type { CheckpointPlace } from './checkpoint-place.ts';

export class CheckpointWriter {
  readonly #places: readonly CheckpointPlace[];
  readonly #taken = new Set<CheckpointPlace>();
  readonly #writing: Promise<void>[] = [];

  constructor(places: readonly CheckpointPlace[]) {
    this.#places = places;
  }

  readonly take = ({ day, bytes }: Checkpoint): void => {
    for (const place of this.#places) {
      if (place.day !== day || this.#taken.has(place)) continue;
      this.#taken.add(place);
      const writing = newFile(place.file, (temporary) => writeFile(temporary, bytes));
      // A failure is told when all is waited for; until then it must not end the process.
      writing.catch(() => {});
      this.#writing.push(writing);
    }
  };

  /** The files, once they are all there. */
  async written(): Promise<string[]> {
    await Promise.all(this.#writing);
    return [...this.#taken].map(({ file }) => file);
  }
}
