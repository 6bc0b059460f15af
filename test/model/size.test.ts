// What a world takes of memory grows with its people, by so much each: everything, the scratch of a step and what has been written down in 90
// days included (docs/decisions/0013).
import { expect, test } from 'vitest';
import { openWorld } from '../../src/model/opening.ts';
import { bytesPerRow } from '../../src/model/world/columns.ts';
import { loadCity } from '../../src/study/scenario-files.ts';
import { runDays } from './fixture.ts';

test('a person takes less than 400 bytes after 90 days, all told', { timeout: 60_000 }, async () => {
  const { reachableBytes } = await import(new URL('../../bench/memory.mjs', import.meta.url).href);
  const grown = (people: number) => {
    const world = runDays(openWorld(loadCity('typical-2016'), people, 1), 90);
    return { bytes: reachableBytes(world, bytesPerRow) as number, rows: world.people.rows };
  };
  const [small, large] = [grown(2000), grown(8000)];
  const bytes = (large.bytes - small.bytes) / (large.rows - small.rows);
  expect(bytes).toBeLessThan(400);
  expect(bytes).toBeGreaterThan(300);
});
