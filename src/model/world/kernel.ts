// The door between a step and its hot loops: each is a function of a world in a `.kernel.ts` file, and where these have been
// compiled to WebAssembly (scripts/kernel.mjs) that is called instead, over the same memory. Columns that a kernel reads stand
// in its memory; of those that never move the addresses are written into the module itself.
import { Arena } from './arena.ts';
import { keysOf } from './chance.ts';
import { type AnyTable, bytesPerRow, columnsBeside, columnsOf, moveColumn, renew, settle } from './columns.ts';
import { type Compiled, compiled } from './compiled.ts';
import { setAddresses } from './stand-ins.ts';
import { bytesOf, Instance, isAllowed, Module } from './webassembly.ts';
import type { World } from './world.ts';

/** The hot loops of one world. */
export interface Kernel {
  /** Runs a loop, by the name of its function. */
  run(name: string): void;
  /**
   * Makes room for a day, if there may be too little: arrays of the world are then replaced, so that nobody may hold one across
   * this call.
   */
  makeRoom(): void;
}

/** The function under that name in the world's kernel, or the same in JavaScript. */
export function inKernel(name: string, otherwise: (world: World) => void): (world: World) => void {
  return (world) => {
    if (world.kernel === undefined) otherwise(world);
    else world.kernel.run(name);
  };
}

/** A kernel has at most 4 GiB of memory: worlds for which half of that is too little, of some millions of people, have none. */
const ROOM_MOST = 2 ** 31;

/**
 * Moves into the memory of a kernel what it reads of a world, where the kernel has been compiled and may run. Arrays of such a world
 * are views of that memory: to hand one on to another thread copies all of it, and across days none may be held (`makeRoom`).
 */
export function giveKernel(world: World): void {
  if (compiled === undefined || !isAllowed) return;
  const room = roomFor(world, [...compiled.fixed, ...compiled.moving]);
  if (room <= ROOM_MOST) world.kernel = new CompiledKernel(world, compiled, room);
}

/** Counts that either side changes, whole, and hazards that a kernel reads: given over before a loop runs, and counts back. */
export const counts = [
  'dueCount',
  'block',
  'blocks',
  'wantsCount',
  'waitingCount',
  'cutCount',
  'searchRows',
  'peopleRows',
  'tallyRows',
  'shopRows',
  'caseRows',
  'lotRows',
  'importerRows',
  'witnessed',
] as const;
export const hazards = ['dealHazard', 'outingHazard', 'buyCeiling', 'buyRate', 'watchRate', 'raidRate'] as const;

/** Room to grow in, bytes: the days of a decade, and lots and shops of a person. */
const ROOM = 2 ** 26;
const ROOM_PER_PERSON = 512;

class CompiledKernel implements Kernel {
  readonly #world: World;
  readonly #compiled: Compiled;
  readonly #arena: Arena;
  readonly #growing: readonly AnyTable[];
  /** Bytes a row of each of these takes: reckoned once, for a day asks. */
  readonly #rowBytes: readonly number[];
  readonly #loops: Readonly<Record<string, () => void>>;
  #pointers = new Int32Array();
  #counts = new Int32Array();
  #hazards = new Float64Array();

  constructor(world: World, compiled: Compiled, room: number) {
    const { fixed, moving, places, numbers, streams, outside } = compiled;
    this.#world = world;
    this.#compiled = compiled;
    this.#arena = new Arena(places.columns, room);
    const { memory } = this.#arena;
    const addresses = fixed.map((path) => moveColumn(holderOf(world, path), nameOf(path), this.#arena));
    this.#growing = [...new Set(moving.map((path) => holderOf(world, path)))] as unknown as AnyTable[];
    this.#rowBytes = this.#growing.map(({ declaration }) => bytesPerRow(declaration));
    for (const table of this.#growing) settle(table, { arena: this.#arena, moved: () => this.#point() });
    this.#look();
    const cityNumbers = new Float64Array(memory.buffer, places.numbers, numbers.length);
    cityNumbers.set(numbers.map((path) => standsAt(world, path) as number));
    const keys = new Int32Array(memory.buffer, places.streams, WORDS_OF_KEY * streams.length);
    for (const [i, { a, b }] of keysOf(world.seed, streams).entries()) keys.set([a, b, NO_STEP], WORDS_OF_KEY * i);
    const imports = { env: { memory }, outside: outside(world) };
    this.#loops = new Instance(moduleFor(compiled, addresses), imports).exports as Record<string, () => void>;
  }

  makeRoom(): void {
    // In a day no table doubles.
    const bytes = this.#growing.reduce((sum, { capacity }, i) => sum + capacity * this.#rowBytes[i], 0);
    if (this.#arena.free > 2 * bytes + ROOM / 64) return;
    const fixed = this.#compiled.fixed.flatMap((path) => columnsBeside(holderOf(this.#world, path), nameOf(path)));
    const tables = this.#growing.flatMap((table) => columnsOf(table));
    renew([...fixed, ...tables], () => this.#arena.grow(4 * bytes + ROOM), this.#arena);
    this.#look();
  }

  run(name: string): void {
    const { agenda, people, tally, shops, cases, lots, importers } = this.#world;
    const count = this.#counts;
    // In the order of `counts` and `hazards`.
    count[0] = agenda.dueCount;
    count[1] = agenda.block;
    count[2] = agenda.blocks;
    count[3] = agenda.wantsCount;
    count[4] = agenda.waitingCount;
    count[5] = agenda.cutCount;
    count[6] = agenda.searches.rows;
    count[7] = people.rows;
    count[8] = tally.rows;
    count[9] = shops.rows;
    count[10] = cases.rows;
    count[11] = lots.rows;
    count[12] = importers.rows;
    count[13] = this.#world.witness === undefined ? 0 : 1;
    const hazard = this.#hazards;
    hazard[0] = agenda.dealHazard;
    hazard[1] = agenda.outingHazard;
    hazard[2] = agenda.buyCeiling;
    hazard[3] = agenda.buyRate;
    hazard[4] = agenda.watchRate;
    hazard[5] = agenda.raidRate;
    this.#loops[name]();
    agenda.dueCount = count[0];
    agenda.block = count[1];
    agenda.blocks = count[2];
    agenda.wantsCount = count[3];
    agenda.waitingCount = count[4];
    agenda.cutCount = count[5];
    agenda.searches.rows = count[6];
  }

  /** Looks at the memory, when it is new or has grown. */
  #look(): void {
    const { moving, places } = this.#compiled;
    const { buffer } = this.#arena.memory;
    this.#pointers = new Int32Array(buffer, places.moving, moving.length);
    this.#counts = new Int32Array(buffer, places.counts, counts.length);
    this.#hazards = new Float64Array(buffer, places.hazards, hazards.length);
    this.#point();
  }

  /** Writes down where the columns are that may have moved. */
  #point(): void {
    for (const [i, path] of this.#compiled.moving.entries())
      this.#pointers[i] = (standsAt(this.#world, path) as Int32Array).byteOffset;
  }
}

/** A key in the memory of a kernel: two halves, the step it was turned to, and the block it gave for that. */
const WORDS_OF_KEY = 5;
const NO_STEP = -1;

type Holder = Record<string, unknown>;

/** The object in which the last name of a path stands. */
function holderOf(world: World, path: string): Holder {
  const names = path.split('.').slice(0, -1);
  return names.reduce((of, name) => of[name] as Holder, world as unknown as Holder);
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const standsAt = (world: World, path: string): unknown => holderOf(world, path)[nameOf(path)];

/** Bytes for the columns, each with its length and up to a line of memory, and room to grow. */
function roomFor(world: World, paths: readonly string[]): number {
  // Columns of a record share their memory.
  const buffers = new Set(paths.map((path) => (standsAt(world, path) as Int32Array).buffer));
  const bytes = [...buffers].map(({ byteLength }) => byteLength + 2 * Arena.LINE);
  return bytes.reduce((sum, more) => sum + more, ROOM + ROOM_PER_PERSON * world.people.rows);
}

// The latest module: worlds of one city and size have the same, and comparing two laws makes two of them.
let latest: { readonly of: string; readonly module: Module } | undefined;

/** The module for columns that stand at these addresses. */
function moduleFor({ module }: Compiled, addresses: readonly number[]): Module {
  const of = addresses.join();
  if (latest?.of === of) return latest.module;
  const bytes = bytesOf(module);
  setAddresses(bytes, addresses);
  latest = { of, module: new Module(bytes) };
  return latest.module;
}
