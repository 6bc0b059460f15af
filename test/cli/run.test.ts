import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../store/read.ts';
import { Sandbox } from './crackdown.ts';

let sandbox: Sandbox;
let run: string[];
// biome-ignore lint/suspicious/noExplicitAny: as parsed
let whole: any;
beforeAll(async () => {
  sandbox = new Sandbox();
  run = ['run', ...sandbox.tiny];
  whole = await sandbox.json([...run, '--check']);
});
afterAll(() => sandbox.remove());

test('the document has outcomes, checksum, books that balance, and the processes of a step', () => {
  expect(whole).toMatchObject({
    schema: 'crackdown-world/1',
    provenance: { policy: 'nothing', seed: 5, people: 300, years: 0.1, burnInDays: 30 },
    checksum: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
  for (const { id, unit, value } of whole.outcomes) expect([id, unit, value]).not.toContain(undefined);
  for (const s of whole.ledger.substances)
    expect(s.openingNg + s.importedNg, s.id).toBe(s.usedNg + s.seizedNg + s.discardedNg + s.heldNg);
  const { openingCents, inCents, policeCents, outCents, seizedCents, heldCents } = whole.ledger.money;
  expect(openingCents + inCents).toBe(outCents + heldCents);
  expect(policeCents).toBeLessThan(inCents);
  expect(seizedCents).toBeLessThan(outCents);
  expect(whole.profile.length).toBeGreaterThan(9);
  // The measured period alone: 36 or 37 days of 300 people and a few more.
  expect(whole.provenance.personSteps / (300 * 1460 * 0.1)).toBeGreaterThan(0.7);
  expect(whole.provenance.personSteps / (300 * 1460 * 0.1)).toBeLessThan(2);
});

test('a world run alone is the first of a comparison with its seed', async () => {
  const { runs, checksums } = await sandbox.json([
    ...['compare', 'crackdown-on-dealers', ...sandbox.tiny],
    ...['--replicates', '1'],
  ]);
  expect(checksums[0].baseline).toBe(whole.checksum);
  for (const { id, value } of whole.outcomes) expect(runs[0].baseline[id], id).toBe(value);
  const policy = await sandbox.json([...run, '--policy', 'crackdown-on-dealers']);
  expect(policy.checksum).toBe(checksums[0].policy);
});

test('a change that begins after the end is said to, and changes no bit', async () => {
  const late = sandbox.file(
    'late.yaml',
    'name: late\nchanges:\n  - from: 36\n    set: { police.raids: 5 }\n  - from: 2017-01-01\n    set: { police.effort: 5 }\n',
  );
  const { code, out, err } = await sandbox.run([...run, '--policy', late, '--json']);
  expect(code).toBe(0);
  expect(err).toContain('crackdown: police.effort: begins on day 365, after the end of the run on day 37\n');
  expect(err).not.toContain('police.raids');
  expect(JSON.parse(out).provenance.policy).toBe('late');
  const only = sandbox.file('only.yaml', 'name: x\nchanges:\n  - from: 37\n    set: { police.effort: 5 }\n');
  expect((await sandbox.json([...run, '--policy', only])).checksum).toBe(whole.checksum);
});

test('a lever set by hand is in the provenance, and in the world', async () => {
  const set = await sandbox.json([...run, '--set', 'police.effort=5', '--set', 'law.possession=divert']);
  expect(set.provenance.set).toEqual({ 'police.effort': 5, 'law.possession': 'divert' });
  expect(set.checksum).not.toBe(whole.checksum);
  expect(set.provenance.scenarioHash).not.toBe(whole.provenance.scenarioHash);
});

describe('checkpoints', () => {
  test('a resumed world ends with the same checksum', async () => {
    const kept = ['--checkpoint', '0=a.checkpoint', '--checkpoint', '20=deep/b.checkpoint'];
    expect((await sandbox.json([...run, ...kept])).checksum).toBe(whole.checksum);
    for (const file of ['a.checkpoint', 'deep/b.checkpoint']) {
      const resumed = await sandbox.json([...run, '--resume', file]);
      expect(resumed.checksum).toBe(whole.checksum);
      expect(resumed.outcomes).toEqual(whole.outcomes);
    }
  });

  test('it is not continued as another world, nor when damaged', async () => {
    const other = await sandbox.run([...run, '--resume', 'a.checkpoint', '--seed', '6']);
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('another seed') });
    const bytes = readFileSync(join(sandbox.here, 'a.checkpoint'));
    bytes[bytes.length >> 1] ^= 1;
    writeFileSync(join(sandbox.here, 'damaged'), bytes);
    const damaged = await sandbox.run([...run, '--resume', 'damaged', '--out', 'no']);
    expect(damaged).toMatchObject({ code: 2, err: expect.stringContaining('damaged') });
    expect(existsSync(join(sandbox.here, 'no'))).toBe(false);
  });

  test('one of a day before that on which the world goes on is refused before anything runs', async () => {
    const resumed = [...run, '--resume', 'deep/b.checkpoint', '--out', 'none'];
    const ended = await sandbox.run([...resumed, '--checkpoint', '25=late', '--checkpoint', '3=never']);
    expect(ended).toEqual({
      ...{ code: 2, out: '' },
      err: 'crackdown: --checkpoint 3=never: the world of deep/b.checkpoint goes on from day 20\n',
    });
    for (const file of ['never', 'late', 'none']) expect(existsSync(join(sandbox.here, file))).toBe(false);
  });

  test('under the law that it was kept under a world is the one that was never interrupted, by hash, name and command', async () => {
    const { code, out } = await sandbox.run([...run, '--resume', 'deep/b.checkpoint', '--out', 'same']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Today’s law\n/);
    expect(out).not.toContain('--resume');
    const [folder] = readdirSync(join(sandbox.here, 'same'));
    expect(folder).toBe(`nothing-${whole.provenance.scenarioHash.slice(0, 8)}`);
    const { provenance } = JSON.parse(readFileSync(join(sandbox.here, 'same', folder, 'world.json'), 'utf8'));
    const made = { engine: provenance.engine, wallSeconds: provenance.wallSeconds };
    expect(provenance).toEqual({ ...whole.provenance, ...made });
    // A law that begins on the day of the checkpoint has changed nothing until then.
    const late = sandbox.file('late.yaml', 'name: Late\nchanges:\n  - from: 20\n    set: { police.effort: 20 }\n');
    const [one, two] = [
      await sandbox.json([...run, '--policy', late]),
      await sandbox.json([...run, '--policy', late, '--resume', 'deep/b.checkpoint']),
    ];
    expect(two.checksum).toBe(one.checksum);
    expect(two.provenance.scenarioHash).toBe(one.provenance.scenarioHash);
  });

  test('under another law it has a hash of its own, and heading, folder, document and command say from what it goes on', async () => {
    const law = ['--policy', 'crackdown-on-dealers', '--set', 'police.effort=20'];
    await sandbox.json([...run, ...law, '--checkpoint', '20=hard']);
    const { code, out } = await sandbox.run([...run, '--resume', 'hard', '--out', 'after', '--checkpoint', '25=then']);
    expect(code).toBe(0);
    const name = 'Crackdown on dealers, with police.effort 20';
    expect(out.replaceAll(/\s+/g, ' ')).toContain(`Today’s law, from day 20 of a world under ${name} A typical`);
    expect(out).toMatch(/^Again: .* --resume hard /m);
    const [folder] = readdirSync(join(sandbox.here, 'after'));
    const { checksum, provenance } = JSON.parse(
      readFileSync(join(sandbox.here, 'after', folder, 'world.json'), 'utf8'),
    );
    expect(checksum).not.toBe(whole.checksum);
    expect(provenance.resumed).toEqual({
      ...{ day: 20, policy: 'crackdown-on-dealers', name, version: provenance.version },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const hash = provenance.scenarioHash;
    expect(hash).not.toBe(whole.provenance.scenarioHash);
    expect(folder).toBe(`nothing-from-day-20-of-crackdown-on-dealers-${hash.slice(0, 8)}`);

    // Kept again on its way, it is still the same.
    const further = await sandbox.json([...run, '--resume', 'then']);
    expect(further.checksum).toBe(checksum);
    expect(further.provenance).toMatchObject({ scenarioHash: hash, resumed: provenance.resumed });
  });

  test('a law that comes later is not said to be there from the first day', async () => {
    const { out } = await sandbox.run([
      ...run,
      '--policy',
      'naloxone',
      '--resume',
      'deep/b.checkpoint',
      '--out',
      'more',
    ]);
    expect(out).toContain('from day 20 of a world under today’s law');
    expect(out).toContain('Naloxone kits: 4 times the city’s own, from day 20\n');
    expect(out).not.toContain('from the first day');
  });
});

test('events can be read by DuckDB, and writing them changes nothing', async () => {
  for (const file of ['e.parquet', 'e.csv']) {
    expect((await sandbox.json([...run, '--events', file])).checksum).toBe(whole.checksum);
    const rows = await rowsOf(join(sandbox.here, file));
    const sales = rows.filter(({ kind, day }) => kind === 'sale' && Number(day) >= 0);
    expect(sales.length).toBeGreaterThan(10);
    const arrests = rows.filter(({ kind, day }) => kind === 'arrest' && Number(day) >= 0);
    expect(arrests).toHaveLength(whole.outcomes.find(({ id }: { id: string }) => id === 'arrests').value);
  }
});

test('the answer is a table, with the document in a run folder', async () => {
  const { code, out, err } = await sandbox.run([...run, '--profile', '--quiet']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const part of ['Today’s law', 'Drug arrests', 'heroin', whole.checksum, whole.profile[0].process])
    expect(out).toContain(part);
  const [folder] = readdirSync(join(sandbox.here, 'runs'));
  const { checksum } = JSON.parse(readFileSync(join(sandbox.here, 'runs', folder, 'world.json'), 'utf8'));
  expect(checksum).toBe(whole.checksum);
});
