// The part of the WebAssembly interface that is used here (W3C, https://www.w3.org/TR/wasm-js-api-1/): browsers and Node have it
// as a global, but the language's own types do not know it.
interface Api {
  readonly Memory: new (descriptor: { initial: number }) => Memory;
  readonly Module: new (bytes: Uint8Array) => Module;
  readonly Instance: new (
    module: Module,
    imports: Readonly<Record<string, object>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}

export interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** A compiled module: opaque. */
export type Module = object & { readonly __module: true };

declare const WebAssembly: Api | undefined;

const api = typeof WebAssembly === 'undefined' ? undefined : WebAssembly;

/**
 * Whether kernels run here: some browsers have WebAssembly turned off, a page may be forbidden to compile any, and on an old machine
 * there may be none of its vectors.
 */
export const isAllowed = api !== undefined && compilesVectors(api);

export const { Memory, Module, Instance } = api ?? ({} as Api);

/** The bytes of a module that is written in hexadecimal. */
export function bytesOf(module: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: module.length / 2 }, (_, i) => Number.parseInt(module.slice(2 * i, 2 * i + 2), 16));
}

/** Whether a module compiles whose one function drops a vector. */
function compilesVectors({ Module }: Api): boolean {
  const magic = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const types = [1, 4, 1, 0x60, 0, 0];
  const functions = [3, 2, 1, 0];
  // i32.const 0, i32x4.splat, drop, end.
  const code = [10, 9, 1, 7, 0, 0x41, 0, 0xfd, 0x11, 0x1a, 0x0b];
  try {
    return new Module(Uint8Array.from([...magic, ...types, ...functions, ...code])) !== undefined;
  } catch {
    return false;
  }
}
