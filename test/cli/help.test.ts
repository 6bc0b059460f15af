import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Sandbox } from './crackdown.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
});
afterAll(() => sandbox.remove());

const commands = ['compare', 'run', 'validate', 'levers', 'outcomes', 'policies', 'cities', 'sentence', 'replicate'];

test('help is there at once and names every command', async () => {
  const started = performance.now();
  const { code, out, err } = await sandbox.run(['--help']);
  // Alone it takes a tenth of a second; the bound is for a machine with other tests on it.
  expect(performance.now() - started).toBeLessThan(1000);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const command of commands) expect(out).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
});

test('the version is that of the package', async () => {
  expect(await sandbox.run(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test.each(commands)('%s has help, with --json and --quiet', async (command) => {
  const { code, out } = await sandbox.run([command, '--help']);
  expect(code).toBe(0);
  expect(out).toContain('--json');
  expect(out).toContain('--quiet');
});

describe('lists', () => {
  test('levers have all that they declare', async () => {
    const { levers } = await sandbox.json(['levers']);
    expect(levers.length).toBeGreaterThan(10);
    for (const lever of levers) {
      expect(Object.keys(lever)).toEqual(
        expect.arrayContaining(['id', 'label', 'unit', 'default', 'meaning', 'source']),
      );
      expect('choices' in lever || ('min' in lever && 'max' in lever), lever.id).toBe(true);
      expect(Object.keys(lever.witness)).toEqual(
        expect.arrayContaining(['city', 'people', 'years', 'set', 'value', 'outcome']),
      );
    }
  });

  test('outcomes have id, label, unit and meaning', async () => {
    const { outcomes } = await sandbox.json(['outcomes']);
    for (const outcome of outcomes) expect(Object.keys(outcome)).toEqual(['id', 'label', 'unit', 'meaning']);
  });

  test('policies come with their changes, cities with their places', async () => {
    const { policies } = await sandbox.json(['policies']);
    const crackdown = policies.find(({ id }: { id: string }) => id === 'crackdown-on-dealers');
    expect(Object.keys(crackdown)).toEqual(['id', 'name', 'summary', 'source', 'changes']);
    const { cities } = await sandbox.json(['cities']);
    expect(cities).toContainEqual(expect.objectContaining({ id: 'typical-2016', title: expect.any(String) }));
  });

  test.each(['levers', 'outcomes', 'policies', 'cities'])('%s reads in 80 columns', async (command) => {
    const { code, out } = await sandbox.run([command]);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('a reader that has seen enough is no failure', async () => {
    const { code, err } = await sandbox.run(['levers'], (child) => child.stdout?.destroy());
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
