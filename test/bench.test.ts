// What is measured by counting says the same each time.
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('a cache holds what was used last, set by set', async () => {
  const { Cache } = await import(new URL('../bench/cache.mjs', import.meta.url).href);
  // Four lines in two sets of two.
  const cache = new Cache(256, 2);
  const holds = [0, 2, 0, 4, 2, 0, 1, 3, 1].map((line): boolean => cache.holds(line));
  expect(holds).toEqual([false, false, true, false, false, false, false, false, true]);
});

test('lines of memory are counted by column, and each cache misses less than the one before', () => {
  const count = () =>
    execFileSync(process.execPath, ['bench/lines.mjs', '200', '2'], { encoding: 'utf8' })
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => ({ name: line.slice(45).trim(), counts: line.slice(0, 45).trim().split(/\s+/).map(Number) }));
  const rows = count();
  expect(count()).toEqual(rows);
  expect(rows[0].name).toBe('all');
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['people, record person', 'people.stash']));
  for (const { counts } of rows) {
    const [accesses, , first, second, third] = counts;
    expect(Math.min(accesses - first, first - second, second - third)).toBeGreaterThanOrEqual(0);
  }
  // More than a hundred numbers a person-step, in a city so small that it fits into the second cache.
  expect(rows[0].counts[0]).toBeGreaterThan(100);
  expect(rows[0].counts[3]).toBeLessThan(1);
});

test('operations are counted by function, and come to the same each time', () => {
  const count = (...more: string[]) =>
    execFileSync(process.execPath, ['bench/operations.mjs', '200', '2', ...more], { encoding: 'utf8' });
  const said = count();
  expect(count()).toBe(said);
  const [, ...rows] = said.slice(0, said.indexOf('\n\n')).split('\n');
  const functions = rows.map((line) => ({
    name: line.slice(18).trim(),
    counts: line.slice(0, 18).trim().split(/\s+/).map(Number),
  }));
  const [all, ...each] = functions;
  expect(each.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['market/sale.kernel/trade', 'body/use.kernel/takeDoses']),
  );
  expect(all.counts[0]).toBeGreaterThan(300);
  expect(each.reduce((sum, { counts }) => sum + counts[0], 0)).toBeCloseTo(all.counts[0], 0);
  expect(count('takeDoses')).toContain('f64.mul');
});
