// Counts what a person-step takes in instructions, misses of the first cache and branches foretold wrongly, in valgrind's
// model of a processor, on a machine as noisy as you like: to some 3 %, for the engine compiles now sooner, now later, and that
// counts too. For comparing two versions, not for saying how fast one is; what kernels do says operations.mjs, exactly. Needs
// valgrind; takes some minutes. node bench/count.mjs [people] [steps]
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [people = '2000', steps = '1000'] = process.argv.slice(2);
const WARM_UP = 600;
const world = fileURLToPath(new URL('./steps.mjs', import.meta.url));

const tool = ['--tool=cachegrind', '--cache-sim=yes', '--branch-sim=yes', '--smc-check=all-non-file'];
const caches = ['--cachegrind-out-file=/dev/null', '--D1=32768,8,64', '--LL=1048576,8,64'];

/** Runs a world for so many steps; what was counted, and the person-steps. */
async function count(many) {
  const command = [...tool, ...caches, process.execPath, '--single-threaded', world, people, String(many)];
  const child = spawn('valgrind', command, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`valgrind ended with ${code}\n${said}`);
  const number = (name) => Number(said.match(new RegExp(`${name}:\\s+([\\d,]+)`))[1].replaceAll(',', ''));
  return {
    personSteps: number('person-steps'),
    instructions: number('I\\s+refs'),
    'reads and writes': number('D\\s+refs'),
    'misses of the first cache': number('D1\\s+misses'),
    branches: number('Branches'),
    'foretold wrongly': number('Mispredicts'),
  };
}

// The difference of two runs, so that starting up and compiling count for little.
const [short, long] = await Promise.all([count(WARM_UP), count(WARM_UP + Number(steps))]);
const { personSteps, ...counts } = long;
for (const [name, many] of Object.entries(counts))
  console.log(`${name.padEnd(28)}${((many - short[name]) / (personSteps - short.personSteps)).toFixed(1).padStart(9)}`);
