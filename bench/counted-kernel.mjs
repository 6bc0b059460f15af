// Kernels that count what they do: in the modules that a world asks for a counter is put where each run of instructions begins that
// are carried out together, before they are compiled.
import binaryen from 'assemblyscript/binaryen';

const { Module, Instance } = WebAssembly;

/** Instructions after which others begin that are carried out as often or not. */
const PARTING = /^(loop|if|else|end|br_if)\b/;

/**
 * From here on kernels count. Before the model is loaded: it takes WebAssembly as it finds it. Returns the runs of the latest world's
 * kernel, with `times`.
 */
export function countKernels() {
  let runs = [];
  let counters = {};
  WebAssembly.Module = new Proxy(Module, {
    construct(_, [bytes]) {
      const counted = counting(bytes);
      runs = counted.runs;
      return new Module(counted.binary);
    },
  });
  WebAssembly.Instance = new Proxy(Instance, {
    construct(_, [module, imports]) {
      const instance = new Instance(module, imports);
      counters = instance.exports;
      return instance;
    },
  });
  return () => runs.map((run, i) => ({ ...run, times: counters[`times ${i}`].value }));
}

/** The module with counters, and its runs: the function each is in, by number, and its instructions. */
function counting(bytes) {
  const read = binaryen.readBinaryWithFeatures(bytes, binaryen.Features.All);
  const lines = read.emitStackIR().split('\n');
  read.dispose();
  const runs = [];
  const text = [];
  let of = -1;
  let begins = false;
  for (const line of lines) {
    const word = line.trim();
    if (word.startsWith('(func ')) {
      of = Number(word.slice('(func $'.length).split(' ')[0]);
      begins = true;
    } else if (begins && !word.startsWith('(')) {
      const counter = `$times${runs.length}`;
      text.push(`global.get ${counter}`, 'f64.const 1', 'f64.add', `global.set ${counter}`);
      runs.push({ of, instructions: [] });
      begins = false;
    }
    text.push(line);
    if (/^[a-z]/.test(word)) runs.at(-1).instructions.push(word);
    if (PARTING.test(word)) begins = true;
  }
  const counters = runs.map((_, i) => `(global $times${i} (export "times ${i}") (mut f64) (f64.const 0))`);
  const whole = text.join('\n');
  const end = whole.lastIndexOf(')');
  const module = binaryen.parseText(`${whole.slice(0, end)}\n${counters.join('\n')}\n)`);
  module.setFeatures(binaryen.Features.All);
  const binary = module.emitBinary();
  module.dispose();
  return { binary, runs };
}
