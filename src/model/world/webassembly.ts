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

/** Whether there is WebAssembly here: some browsers have it turned off, and a page may be forbidden to compile any. */
export const isAllowed = api !== undefined && compilesNothing(api);

export const { Memory, Module, Instance } = api ?? ({} as Api);

function compilesNothing({ Module }: Api): boolean {
  try {
    return new Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) !== undefined;
  } catch {
    return false;
  }
}
