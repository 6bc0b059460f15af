// What a step could cost at the least: a bare loop over typed arrays in which everybody who acts takes four keyed random
// words, looks one other person up at random and writes to them. The model is timed against it on the same machine in
// the same minute, so that figures from different machines can be compared.

const UNIT = 2 ** -32;
const CONTACTS = 4;
const PRICE = 20;
const INCOME = 10;
// The keys for which the floor and the goal of a step were set, for the loop's time hangs on their size: with words below a
// hundred hardly a sum of the cipher leaves 32 bits, engines count on that, and the loop takes a fifth less; with words of 32 bits,
// as a model's keys are, it takes a third more.
const KEY = 12345;
const BUY = 7;
const DOSE = 8;

/** The two words of the latest draw. */
const words = new Int32Array(2);

function turn(x, by) {
  return (x << by) | (x >>> (32 - by));
}

// Threefry-2x32-20, written out on purpose: the yardstick shares no code with the model that it measures.
// biome-ignore format: four rounds and a key a paragraph
function draw(key0, key1, who, when) {
  const key2 = key0 ^ key1 ^ 0x1bd11bda;
  let p = (who + key0) | 0;
  let q = (when + key1) | 0;

  p = (p + q) | 0; q = p ^ turn(q, 13);
  p = (p + q) | 0; q = p ^ turn(q, 15);
  p = (p + q) | 0; q = p ^ turn(q, 26);
  p = (p + q) | 0; q = p ^ turn(q, 6);
  p = (p + key1) | 0; q = (q + key2 + 1) | 0;

  p = (p + q) | 0; q = p ^ turn(q, 17);
  p = (p + q) | 0; q = p ^ turn(q, 29);
  p = (p + q) | 0; q = p ^ turn(q, 16);
  p = (p + q) | 0; q = p ^ turn(q, 24);
  p = (p + key2) | 0; q = (q + key0 + 2) | 0;

  p = (p + q) | 0; q = p ^ turn(q, 13);
  p = (p + q) | 0; q = p ^ turn(q, 15);
  p = (p + q) | 0; q = p ^ turn(q, 26);
  p = (p + q) | 0; q = p ^ turn(q, 6);
  p = (p + key0) | 0; q = (q + key1 + 3) | 0;

  p = (p + q) | 0; q = p ^ turn(q, 17);
  p = (p + q) | 0; q = p ^ turn(q, 29);
  p = (p + q) | 0; q = p ^ turn(q, 16);
  p = (p + q) | 0; q = p ^ turn(q, 24);
  p = (p + key1) | 0; q = (q + key2 + 4) | 0;

  p = (p + q) | 0; q = p ^ turn(q, 13);
  p = (p + q) | 0; q = p ^ turn(q, 15);
  p = (p + q) | 0; q = p ^ turn(q, 26);
  p = (p + q) | 0; q = p ^ turn(q, 6);
  words[0] = (p + key2) | 0;
  words[1] = (q + key0 + 5) | 0;
}

// A yardstick that draws something else is none: the vectors published with the generator.
for (const [input, published] of [
  [[0, 0, 0, 0], '6b200159 99ba4efe'],
  [[-1, -1, -1, -1], '1cb996fc bb002be7'],
]) {
  draw(...input);
  const drawn = [...words].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');
  if (drawn !== published) throw new Error(`the yardstick's generator is wrong: ${drawn}, not ${published}`);
}

/** A yardstick of so many people, warmed up. `run` does steps and returns nanoseconds per person and step. */
export function createYardstick(people) {
  const need = new Float32Array(people);
  const purse = new Float32Array(people).fill(50);
  const habit = new Float32Array(people).fill(1);
  const sales = new Int32Array(people);
  const contacts = new Int32Array(people * CONTACTS);
  for (let i = 0; i < contacts.length; i++) {
    draw(3, 5, i, 0);
    contacts[i] = (words[0] >>> 0) % people;
  }
  let now = 0;

  function step() {
    let struck = 0;
    for (let i = 0; i < people; i++) {
      draw(KEY, BUY, i, now);
      need[i] += 0.1;
      purse[i] += INCOME;
      if ((words[0] >>> 0) * UNIT >= 0.3 + need[i] || purse[i] < PRICE) continue;
      const seller = contacts[i * CONTACTS + (words[1] & 3)];
      purse[i] -= PRICE;
      purse[seller] += 5;
      sales[seller]++;
      draw(KEY, DOSE, i, now);
      const dose = 1 + (words[0] >>> 0) * UNIT;
      const strain = dose / habit[i];
      need[i] = 0;
      habit[i] += 0.05 * (dose - habit[i]);
      if (strain * 1e-4 > (words[1] >>> 0) * UNIT) struck++;
    }
    now++;
    return struck;
  }

  function run(steps) {
    let struck = 0;
    const start = performance.now();
    for (let s = 0; s < steps; s++) struck += step();
    const nanoseconds = (performance.now() - start) * 1e6;
    // The result is looked at, so that no engine may leave the work out.
    if (!Number.isFinite(struck)) throw new Error('unreachable');
    return nanoseconds / (people * steps);
  }

  run(10);
  return { run };
}
