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

declare const WebAssembly: Api;

export const { Memory, Module, Instance } = WebAssembly;
