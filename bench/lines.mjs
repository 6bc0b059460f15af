// Says for which columns a step waits: by column or record what the kernels of a person-step read and write, how many lines of
// memory that is, and how often a line is in none of three simulated caches. The same numbers each time, on a machine as noisy
// as you like. What JavaScript reads is not seen. node bench/lines.mjs [people] [steps]
import { Cache, LINE } from './cache.mjs';
import { traceKernels } from './traced-kernel.mjs';

const [people = 20_000, steps = 8] = process.argv.slice(2).map(Number);
const WARM_UP = 400;
/** First, second and third level: those of a core of today, and of the third what a share of a host may have to itself. */
const caches = [new Cache(2 ** 15, 8), new Cache(2 ** 20, 8), new Cache(3 * 2 ** 20, 12)];

let isOn = false;
/** By line of memory: what stands there, and whether this step has touched it. */
let placeOf = new Uint16Array();
let touched = new Uint8Array();
/** By place: accesses, lines in a step, misses of each cache. */
const counts = [];

traceKernels((address) => {
  if (!isOn) return;
  const line = Math.floor(address / LINE);
  const count = counts[placeOf[line]];
  count[0]++;
  count[1] += 1 - touched[line];
  touched[line] = 1;
  for (let level = 0; level < caches.length && !caches[level].holds(line); level++) count[2 + level]++;
});

const { openSubject } = await import('./subject.mjs');
const { world, run, active } = await openSubject({ city: 'typical-2016', people, seed: 1, burnInSteps: WARM_UP });
if (world.kernel === undefined) throw new Error('no kernel runs here: npm run build makes it');
const names = nameLines(world);
counts.push(...names.map(() => [0, 0, 0, 0, 0]));

/** Runs steps; person-steps. What grows moves: what stands where is asked anew for each. */
function follow(many) {
  let personSteps = 0;
  for (let done = 0; done < many; done++) {
    nameLines(world);
    personSteps += active();
    isOn = true;
    run(1);
    isOn = false;
  }
  return personSteps;
}
// What the caches hold at first is not counted.
follow(2);
for (const count of counts) count.fill(0);
const personSteps = follow(steps);

const all = counts.reduce((sum, count) => sum.map((many, i) => many + count[i]), [0, 0, 0, 0, 0]);
const row = (count, name) =>
  console.log(`${count.map((n) => (n / personSteps).toFixed(3).padStart(9)).join('')}   ${name}`);
console.log(`${['accesses', 'lines', 'miss L1', 'L2', 'L3'].map((head) => head.padStart(9)).join('')}   a person-step`);
row(all, 'all');
for (const { name, count } of names
  .map((name, i) => ({ name, count: counts[i] }))
  .sort((a, b) => b.count[3] - a.count[3]))
  if (count[0] > 0) row(count, name);

/** Names what stands in the lines of the memory of a world's kernel: columns, records, lists of the agenda, else what kernels keep. */
function nameLines({ agenda, kernel: _, ...state }) {
  const found = ['what kernels keep'];
  const { buffer } = state.people.custody;
  placeOf = new Uint16Array(buffer.byteLength / LINE + 1);
  touched = new Uint8Array(placeOf.length);
  const mark = (name, from, bytes) => {
    placeOf.fill(found.push(name) - 1, Math.floor(from / LINE), Math.ceil((from + bytes) / LINE));
  };
  for (const [name, table] of Object.entries(state)) {
    const records = new Map();
    for (const [column, { record }] of Object.entries(table?.declaration?.columns ?? {})) {
      const { buffer: of, byteOffset, byteLength, stride, rows } = table[column];
      if (of !== buffer) continue;
      if (record === undefined) mark(`${name}.${column}`, byteOffset, byteLength);
      else if (byteOffset < (records.get(record)?.from ?? Infinity))
        records.set(record, { from: byteOffset, bytes: stride * rows });
    }
    for (const [record, { from, bytes }] of records) mark(`${name}, record ${record}`, from, bytes);
  }
  const lists = { agenda, 'agenda.prepared': agenda.prepared, 'agenda.searches': agenda.searches };
  for (const [name, holder] of Object.entries(lists))
    for (const [list, array] of Object.entries(holder))
      if (ArrayBuffer.isView(array) && array.buffer === buffer)
        mark(`${name}.${list}`, array.byteOffset, array.byteLength);
  return found;
}
