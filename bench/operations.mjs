// Says what a person-step does in kernels: by function, the operations carried out, and how often a branch goes its rarer way, which is
// as often as it can be foretold wrongly at most; and the runs of operations that are most of it. The same numbers each time, on a
// machine as noisy as you like. What JavaScript does is not seen. node bench/operations.mjs [people] [steps] [function: its runs in full]
import { readFileSync } from 'node:fs';
import { made } from '../scripts/kernel-module.mjs';
import { countKernels } from './counted-kernel.mjs';

// Lots are freed every 40 steps: of fewer steps such things would be too much or nothing.
const [people = 20_000, steps = 40] = process.argv.slice(2, 4).map(Number);
const inFull = process.argv[4];
const WARM_UP = 400;

const counts = countKernels();
const { openSubject } = await import('./subject.mjs');
const { world, run, active } = await openSubject({ city: 'typical-2016', people, seed: 1, burnInSteps: WARM_UP });
if (world.kernel === undefined) throw new Error('no kernel runs here: npm run build makes it');

const before = counts();
let personSteps = 0;
for (let done = 0; done < steps; done++) {
  personSteps += active();
  run(1);
}
const { functions: names } = JSON.parse(readFileSync(made, 'utf8'));
const runs = counts().map(({ of, instructions, times }, i) => ({
  name: names[of],
  instructions,
  operations: instructions.filter(isOperation).length,
  share: (times - before[i].times) / personSteps,
}));

/** What costs: what is only put in its place or begins and ends something costs nothing once it is compiled. */
function isOperation(instruction) {
  return !/^(local|block|loop|end|else|nop|drop|[if](32|64)\.const|v128\.const)\b/.test(instruction);
}

const byFunction = new Map();
runs.forEach(({ name, operations, share, instructions }, i) => {
  const sum = byFunction.get(name) ?? { operations: 0, rarer: 0 };
  sum.operations += share * operations;
  // Where the way parts, the run after it is one of the two ways.
  if (/^(if|br_if)\b/.test(instructions.at(-1) ?? ''))
    sum.rarer += Math.min(runs[i + 1].share, share - runs[i + 1].share);
  byFunction.set(name, sum);
});
const all = { operations: 0, rarer: 0 };
for (const { operations, rarer } of byFunction.values()) {
  all.operations += operations;
  all.rarer += rarer;
}

const number = (n, digits = 2) => n.toFixed(digits).padStart(9);
const row = ({ operations, rarer }, name) => console.log(`${number(operations)}${number(rarer, 3)}   ${name}`);
console.log('operations rarer way   a person-step');
row(all, 'all');
const functions = [...byFunction].sort(([, a], [, b]) => b.operations - a.operations);
for (const [name, sum] of functions) if (sum.operations >= 0.005) row(sum, name);

if (inFull === undefined) {
  console.log('\noperations    times      each   runs of operations, a person-step');
  const costly = runs.toSorted((a, b) => b.share * b.operations - a.share * a.operations).slice(0, 30);
  for (const { name, operations, share } of costly)
    console.log(`${number(share * operations)}${number(share, 3)}${number(operations, 0)}   ${name}`);
} else
  for (const { name, instructions, share } of runs)
    if (name.endsWith(inFull) && share > 0) console.log(`\n${share.toFixed(3)} times\n  ${instructions.join('; ')}`);
