// What the kernel files were compiled to. The build writes this module anew (scripts/kernel.mjs); without a build, as in most
// tests, there is nothing, and the same functions run as JavaScript.
import type { World } from './world.ts';

/** Hot loops in WebAssembly, and where they look for the columns of a world: paths such as `people.cash`. */
export interface Compiled {
  /** The module, in hexadecimal, with stand-ins for the addresses of columns. */
  readonly module: string;
  /** Columns that stay where they are, in the order of their stand-ins: see stand-ins.ts. */
  readonly fixed: readonly string[];
  /** Columns that move when their table grows: their addresses are in memory. */
  readonly moving: readonly string[];
  /** Numbers of the city. */
  readonly numbers: readonly string[];
  /** Streams of chance drawn from, by name. */
  readonly streams: readonly string[];
  /** Where in memory each of these begins, and where columns may. */
  readonly places: {
    readonly moving: number;
    readonly counts: number;
    readonly hazards: number;
    readonly numbers: number;
    readonly streams: number;
    readonly columns: number;
  };
  /** What the loops call that is not compiled, by name, for a world. */
  readonly outside: (world: World) => object;
}

export const compiled: Compiled | undefined = undefined;
