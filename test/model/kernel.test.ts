// The hot loops are compiled twice from one source: here the two are held against each other, to the bit.
import { expect, test, vi } from 'vitest';
import type { Change } from '../../src/model/levers/schedule.ts';
import { openWorld } from '../../src/model/opening.ts';
import { step } from '../../src/model/step.ts';
import { BLOCK } from '../../src/model/world/block.ts';
import { reserve } from '../../src/model/world/columns.ts';
import { compiled } from '../../src/model/world/compiled.ts';
import { Module } from '../../src/model/world/webassembly.ts';
import { restoreWorld, snapshotWorld, type World, worldChecksum } from '../../src/model/world/world.ts';
import { EventLog } from '../../src/observe/event-log.ts';
import { stepsFor } from '../../src/study/policy.ts';
import { loadCity, loadPolicy, policyIds } from '../../src/study/scenario-files.ts';

const city = loadCity('typical-2016');
const open = (changes: readonly Change[] = [], seed = 5) => openWorld(city, 300, seed, changes);

/** The same world, whose loops run as JavaScript. */
function inJavaScript(world: World): World {
  world.kernel = undefined;
  return world;
}

function live(world: World, steps: number): World {
  for (let i = 0; i < steps; i++) step(world);
  return world;
}

test('there is a kernel of these sources: `npm test` makes it', () => {
  expect(compiled).toBeDefined();
  expect(open().kernel).toBeDefined();
});

test.each(policyIds())('under %s WebAssembly gives the bits of JavaScript', (id) => {
  // In force within days.
  const changes = stepsFor(loadPolicy(id), city).map((change) => ({ ...change, from: Math.min(change.from, 40) }));
  expect(worldChecksum(live(open(changes), 240))).toBe(worldChecksum(live(inJavaScript(open(changes)), 240)));
});

test('it gives the bits of JavaScript in a city of more people than a block has', () => {
  const openLarge = () => openWorld(city, 2 * BLOCK, 5, []);
  expect(worldChecksum(live(openLarge(), 60))).toBe(worldChecksum(live(inJavaScript(openLarge()), 60)));
});

test('process by process the blocks of a step come to what they come to in one loop', () => {
  const [whole, watched] = [live(open(), 200), open()];
  for (let i = 0; i < 200; i++) step(watched, (process, world) => process.run(world));
  expect(worldChecksum(watched)).toBe(worldChecksum(whole));
  expect(worldChecksum(live(inJavaScript(open()), 200))).toBe(worldChecksum(whole));
});

test('nanograms and counts are written whole: into such columns WebAssembly rounds, where JavaScript cuts off', () => {
  const world = inJavaScript(
    openWorld(city, 300, 5, [{ from: 0, until: Number.POSITIVE_INFINITY, set: { 'police.effort': 4 } }]),
  );
  const written = new Map<string, number>();
  const note = (name: string, value: number) => {
    if (!Number.isInteger(value)) throw new Error(`${value} was written into ${name}`);
    written.set(name, (written.get(name) ?? 0) + 1);
  };
  for (const table of [world.people, world.shops])
    for (const [name, { kind }] of Object.entries(table.declaration.columns)) {
      if (kind === 'u32') Object.assign(table, { [name]: noting(table[name as never], (value) => note(name, value)) });
    }
  live(world, 240);
  expect([...written.keys()].sort()).toEqual(['sold', 'stash', 'stashMixture']);
  expect(Math.min(...written.values())).toBeGreaterThan(1000);
});

/** A column as it is, that tells of each number written into it. */
function noting<T extends object>(column: T, note: (value: number) => void): T {
  return new Proxy(column, {
    get(_, key) {
      const member = Reflect.get(column, key);
      if (typeof member !== 'function') return member;
      return (...given: number[]) => {
        if (key === 'set' || key === 'put') note(given[given.length - 1]);
        return member.apply(column, given);
      };
    },
    set(_, key, value) {
      note(value);
      return Reflect.set(column, key, value);
    },
  });
}

test('who looks on finds in the agenda what they would in JavaScript', () => {
  const busy = [{ from: 0, until: Number.POSITIVE_INFINITY, set: { 'police.effort': 8 } }];
  const lookOn = (world: World) => {
    const seen: number[][] = [];
    const { agenda, clock } = world;
    world.witness = (kind) => {
      if (kind === 'arrest') seen.push([clock.step[0], agenda.block, agenda.searches.rows, agenda.wantsCount]);
    };
    live(world, 120);
    return seen;
  };
  const seen = lookOn(open(busy));
  expect(seen.length).toBeGreaterThan(5);
  expect(seen).toEqual(lookOn(inJavaScript(open(busy))));
});

test('a world may change from the one to the other on the way, and through a snapshot', () => {
  const whole = worldChecksum(live(open(), 200));
  const half = live(open(), 100);
  const bytes = snapshotWorld(half);
  expect(worldChecksum(live(inJavaScript(half), 100))).toBe(whole);
  expect(worldChecksum(live(restoreWorld(bytes, city, 5, []), 100))).toBe(whole);
});

test('when its memory is full it grows at the beginning of a day, and nothing else changes, nor what a log hears', () => {
  const [world, other] = [open(), open()];
  const [log, othersLog] = [new EventLog(), new EventLog()];
  log.attach(world);
  othersLog.attach(other);
  live(world, 40);
  const { buffer } = world.people.cash;
  const { rows } = world.lots;
  // Each time the columns of lots take a place of their own.
  for (let more = 1; world.people.cash.buffer === buffer; more *= 2) {
    reserve(world.lots, world.lots.capacity + 1);
    world.kernel?.makeRoom();
    expect(more).toBeLessThan(2 ** 20);
  }
  expect(world.lots.rows).toBe(rows);
  expect(worldChecksum(live(world, 160))).toBe(worldChecksum(live(other, 200)));
  expect(log.events()).toEqual(othersLog.events());
});

test('where vectors do not compile, worlds run as JavaScript', async () => {
  const prefixOfVectors = 0xfd;
  class Older {
    constructor(bytes: Uint8Array) {
      if (bytes.includes(prefixOfVectors)) throw new SyntaxError('unknown instruction');
      new Module(bytes);
    }
  }
  vi.stubGlobal('WebAssembly', { Module: Older });
  vi.resetModules();
  try {
    const { openWorld } = await import('../../src/model/opening.ts');
    const { step } = await import('../../src/model/step.ts');
    const { worldChecksum: checksum } = await import('../../src/model/world/world.ts');
    const world = openWorld(city, 300, 5, []);
    expect(world.kernel).toBeUndefined();
    for (let i = 0; i < 20; i++) step(world);
    expect(checksum(world)).toBe(worldChecksum(live(open(), 20)));
  } finally {
    vi.unstubAllGlobals();
    vi.resetModules();
  }
});
