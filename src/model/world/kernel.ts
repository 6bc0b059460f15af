// The door between a step and its hot loops: each is a function of a world in a `.kernel.ts` file, and where a world has been
// given its kernel (the same functions compiled to WebAssembly, over the same memory) that is called instead.
import type { World } from './world.ts';

/** What was compiled, by the names of the functions. */
export interface Kernel {
  run(name: string): void;
}

/** The function under that name in the world's kernel, or the same in JavaScript. */
export function inKernel(name: string, otherwise: (world: World) => void): (world: World) => void {
  return (world) => {
    if (world.kernel === undefined) otherwise(world);
    else world.kernel.run(name);
  };
}
