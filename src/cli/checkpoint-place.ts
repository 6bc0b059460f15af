// DAY=FILE, as --checkpoint takes it.
import { InvalidArgumentError } from 'commander';

export interface CheckpointPlace {
  readonly day: number;
  readonly file: string;
}

export function readCheckpointPlace(text: string): CheckpointPlace {
  const [, day, file] = /^(\d{1,6})=(.+)$/s.exec(text) ?? [];
  if (file === undefined)
    throw new InvalidArgumentError('It takes a day of the measured period and a file: 90=world.checkpoint.');
  return { day: Number(day), file };
}
