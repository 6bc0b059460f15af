import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, expm1, log, log1p, normalQuantile, pow } from '../../../src/model/world/arithmetic.ts';

// Math.* of the engine at hand is itself off by a unit in the last place (2.2e-16) now and then.
const TOLERANCE = 1e-15;

function error(value: number, truth: number): number {
  return value === truth ? 0 : Math.abs(value - truth) / Math.abs(truth);
}

function worst(own: (x: number) => number, engine: (x: number) => number, low: number, high: number): number {
  let most = 0;
  for (let i = 0; i <= 20_000; i++) {
    const x = low + ((high - low) * i) / 20_000;
    const e = error(own(x), engine(x));
    if (!(e <= most)) most = e;
  }
  return most;
}

describe('accuracy', () => {
  test.each([
    ['exp', exp, Math.exp, -708, 709.7],
    ['exp', exp, Math.exp, -1, 1],
    ['log', log, Math.log, 1e-4, 3],
    ['log', log, Math.log, 0.99, 1.01],
    ['log', log, Math.log, 1, 1e308],
    ['log1p', log1p, Math.log1p, -0.9999, 2],
    ['log1p', log1p, Math.log1p, -1e-6, 1e-6],
    ['log1p', log1p, Math.log1p, -1e-15, 1e-15],
    ['log1p', log1p, Math.log1p, 1, 1e18],
    ['expm1', expm1, Math.expm1, -1.5, 1.5],
    ['expm1', expm1, Math.expm1, -1e-6, 1e-6],
    ['expm1', expm1, Math.expm1, -1e-15, 1e-15],
    ['expm1', expm1, Math.expm1, -60, 709],
  ])('%s is the engine’s to the last bits from case %#', (_, own, engine, low, high) => {
    expect(worst(own, engine, low, high)).toBeLessThan(TOLERANCE);
  });

  test('any double', () => {
    fc.assert(
      fc.property(fc.double({ min: -708, max: 709, noNaN: true }), (x) => error(exp(x), Math.exp(x)) < TOLERANCE),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        return error(log(x), Math.log(x)) < TOLERANCE;
      }),
      { numRuns: 2000 },
    );
  });

  test.each([-20, -5.3, -1, -0.5, 0.3, 0.5, 1.7, 3, 7, 20])('pow to %s', (y) => {
    const power = (x: number) => pow(x, y);
    const engine = (x: number) => x ** y;
    expect(worst(power, engine, 0.001, 3)).toBeLessThan(TOLERANCE);
    expect(worst(power, engine, 3, 1e5)).toBeLessThan(TOLERANCE);
  });

  // True values by mpmath, at 60 digits, rounded. The first three need the bits that a sum of logarithms drops.
  test.each([
    [1.071508608257776e301, -1.01, 9.113902515240399e-305],
    [1.0715086393315256e301, 0.985, 3.269984859769705e296],
    [9.113902460648179e-305, 0.99, 1.0002471729306383e-301],
    [1.0000000000009095, 600000000000000.0, 9.842789108768678e236],
    [0.1, 300.5, 3.162277660168432e-301],
    [1.41, 2000.25, 2.989028726591514e298],
    [7.3, -350.123, 5.3803465056372665e-303],
    [1e-5, 61.2, 9.999999999999724e-307],
  ])('pow(%d, %d)', (x, y, truth) => {
    expect(error(pow(x, y), truth)).toBeLessThan(Math.abs(Math.log(x)) > 600 ? TOLERANCE : 3e-14);
  });

  test('pow to large exponents: 3e-14', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }).filter((x) => x !== 1),
        fc.double({ min: -700, max: 700, noNaN: true }),
        (x, size) => {
          const y = size / Math.log(x);
          return error(pow(x, y), x ** y) < 3e-14;
        },
      ),
      { numRuns: 5000 },
    );
  });

  // True values by mpmath, at 40 digits, rounded.
  test.each([
    [1e-300, -37.0470962993612],
    [1e-100, -21.273453560965326],
    [1e-20, -9.262340089798407],
    [1.1641532182693481e-10, -6.3379577545537895],
    [1e-5, -4.264890793922825],
    [0.001, -3.0902323061678136],
    [0.02, -2.053748910631823],
    [0.0749, -1.4402382675279637],
    [0.0751, -1.43882539275254],
    [0.2, -0.8416212335729142],
    [0.4, -0.2533471031357997],
    [0.499999, -2.5066282745665593e-6],
    [0.75, 0.6744897501960817],
    [0.9, 1.2815515655446006],
    [0.975, 1.9599639845400538],
    [0.9999, 3.7190164854557084],
    [0.9999999, 5.199337582290661],
  ])('normalQuantile(%s)', (p, z) => {
    expect(error(normalQuantile(p), z)).toBeLessThan(TOLERANCE);
  });

  test('normalQuantile is odd about a half', () => {
    for (let i = 1; i < 4096; i++) expect(normalQuantile(1 - i / 4096) + normalQuantile(i / 4096)).toBe(0);
  });
});

describe('order', () => {
  // Arguments apart by more than the rounding of a result can undo.
  test.each([
    ['exp', exp, -700, 700],
    ['log', log, 1e-300, 1e300],
    ['log1p', log1p, -0.999, 1e6],
    ['expm1', expm1, -30, 700],
    ['normalQuantile', normalQuantile, 1e-10, 1 - 1e-10],
    ['pow to 0.3', (x: number) => pow(x, 0.3), 1e-3, 1e3],
    ['pow of 1.7', (y: number) => pow(1.7, y), -100, 100],
  ])('%s rises', (_, rising, min, max) => {
    const any = fc.double({ min, max, noNaN: true });
    const near = fc.double({ min: 1e-13, max: 1e-2, noNaN: true });
    fc.assert(
      fc.property(any, near, (x, step) => {
        const next = x + Math.abs(x) * step;
        fc.pre(next > x && next <= max);
        return rising(next) >= rising(x);
      }),
      { numRuns: 3000 },
    );
    const ends = [rising(min), rising((min + max) / 2), rising(max)];
    expect(ends[0]).toBeLessThan(ends[1]);
    expect(ends[1]).toBeLessThan(ends[2]);
  });

  test('exp and log neither fall nor jump where their reductions change over', () => {
    for (let k = -1000; k <= 1000; k++) {
      const x = (k + 0.5) * Math.LN2;
      expect(exp(x * (1 + Math.sign(x) * 1e-15))).toBeGreaterThanOrEqual(exp(x));
    }
    for (let k = -1000; k <= 1000; k++) {
      const x = Math.SQRT2 * 2 ** k;
      expect(log(x * (1 + 1e-15))).toBeGreaterThanOrEqual(log(x));
      expect(error(log(x), Math.log(x))).toBeLessThan(TOLERANCE);
    }
  });
});

describe('edges', () => {
  const edges = [0, -0, 1, -1, 0.5, 2, 710, -746, -745, 1e308, -1e308, 1e-320, 5e-324, Infinity, -Infinity, NaN];

  test.each([
    ['exp', exp, Math.exp],
    ['log', log, Math.log],
    ['log1p', log1p, Math.log1p],
    ['expm1', expm1, Math.expm1],
  ])('%s as the engine has it', (_, own, engine) => {
    for (const x of edges) {
      const value = own(x);
      const truth = engine(x);
      if (Number.isFinite(truth)) expect(error(value, truth), `at ${x}`).toBeLessThan(TOLERANCE);
      else expect(value, `at ${x}`).toBe(truth);
    }
  });

  test('exp dies out and overflows where a double does', () => {
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(Number.MIN_VALUE);
    expect(exp(-745.1332191019412)).toBe(0);
    for (let x = -745; x < -707; x += 0.37)
      expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(Math.max(Number.MIN_VALUE, Math.exp(x) * TOLERANCE));
  });

  test('pow as the engine has it, for bases from 0 up', () => {
    for (const x of [0, 1, 0.5, 2, 10, 1 + 2 ** -52, 1 - 2 ** -53, 1e308, 1e-310, Infinity, NaN])
      for (const y of [
        0,
        1,
        2,
        -1,
        0.5,
        700,
        -700,
        1e10,
        -1e10,
        1e18,
        1e30,
        -1e30,
        1e60,
        -1e60,
        1e-30,
        1e300,
        Infinity,
        -Infinity,
        NaN,
      ]) {
        const truth = x ** y;
        const value = pow(x, y);
        if (Number.isFinite(truth)) expect(error(value, truth), `${x} to ${y}`).toBeLessThan(3e-14);
        else expect(value, `${x} to ${y}`).toBe(truth);
      }
  });

  test('whole powers of two are exact', () => {
    for (let k = -1074; k <= 1023; k++) expect(pow(2, k)).toBe(2 ** k);
    expect(pow(2, 1024)).toBe(Infinity);
    expect(pow(2, -1076)).toBe(0);
  });

  test('a negative base has no power but 0, 1 and 2', () => {
    expect([pow(-3, 0), pow(-3, 1), pow(-3, 2)]).toEqual([1, -3, 9]);
    expect(pow(-3, 3)).toBeNaN();
    expect(pow(-Infinity, 0.5)).toBeNaN();
  });

  test('normalQuantile outside (0, 1)', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(0.5)).toBe(0);
    for (const p of [-0.1, 1.1, NaN, Infinity, -Infinity]) expect(normalQuantile(p)).toBeNaN();
  });
});

// The same bits on every engine and machine: a difference here means that worlds differ as well.
describe('bits', () => {
  const functions = { exp, log, pow, log1p, expm1, normalQuantile } as Record<string, (...x: number[]) => number>;

  test.each([
    ['exp', [1], '4005bf0a8b14576a'],
    ['exp', [-0.3], '3fe7b4c869c37c05'],
    ['exp', [10.5], '40e1bb7015e84d3b'],
    ['exp', [-700.25], '00caf5fe9a485c8e'],
    ['exp', [-744.5], '0000000000000001'],
    ['exp', [709.5], '7fe81e9b4b52d0c9'],
    ['exp', [1e-10], '3ff000000006df38'],
    ['log', [2], '3fe62e42fefa39ef'],
    ['log', [0.1], 'c0026bb1bbb55515'],
    ['log', [1.0000001], '3e7ad7f2847b6492'],
    ['log', [1e300], '4085963447f87fb5'],
    ['log', [1e-310], 'c0864e69394d9508'],
    ['log', [3.25], '3ff2dbc55768deb3'],
    ['pow', [10, 0.5], '40094c583ada5b52'],
    ['pow', [0.3, -7.7], '40c4be82e92069d1'],
    ['pow', [1.41, 1999.5], '7de1a9294986522b'],
    ['pow', [0.00001, 0.25], '3faccab8602d2697'],
    ['pow', [2, -1060.5], '0000000000002d41'],
    ['log1p', [1e-9], '3e112e0be801f1d9'],
    ['log1p', [-0.7], 'bff34378fcbda720'],
    ['log1p', [1.5], '3fed5240f0e0e078'],
    ['expm1', [1e-9], '3e112e0be84bbb50'],
    ['expm1', [-0.6], 'bfdce04528d3f639'],
    ['expm1', [3.3], '403a1cd5e7807b7b'],
    ['normalQuantile', [0.3], 'bfe0c7e39582c5fa'],
    ['normalQuantile', [0.01], 'c0029c5c4630ff0e'],
    ['normalQuantile', [1e-12], 'c01c234fba57a32a'],
    ['normalQuantile', [0.999], '4008b8cbb7204470'],
  ])('%s(%j)', (name, inputs, bits) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, functions[name](...inputs));
    expect(view.getBigUint64(0).toString(16).padStart(16, '0')).toBe(bits);
  });
});
