// Kernels whose every read and write of memory is told: the modules that a world asks for are rewritten before they are compiled.
import binaryen from 'assemblyscript/binaryen';

const { Module, Instance } = WebAssembly;

/** From here on kernels tell of each access its address. Before the model is loaded: it takes WebAssembly as it finds it. */
export function traceKernels(tell) {
  const at = (_id, _bytes, offset, address) => {
    tell((address >>> 0) + offset);
    return address;
  };
  // The pass asks for more, of what is read, written and grown: all of it is to be handed back.
  const handBack = (_id, what) => what;
  const told = (env) =>
    new Proxy({ ...env, load_ptr: at, store_ptr: at }, { get: (asked, name) => asked[name] ?? handBack });
  WebAssembly.Module = new Proxy(Module, { construct: (_, [bytes]) => new Module(traced(bytes)) });
  WebAssembly.Instance = new Proxy(Instance, {
    construct: (_, [module, imports]) => new Instance(module, { ...imports, env: told(imports.env) }),
  });
}

function traced(bytes) {
  const module = binaryen.readBinaryWithFeatures(bytes, binaryen.Features.All);
  module.runPasses(['instrument-memory']);
  const binary = module.emitBinary();
  module.dispose();
  return binary;
}
