// The transcendental functions of the model: only + − × ÷, square root and bit work, which IEEE 754 and ECMAScript fix
// to the last bit, so that a browser and a server agree; Math.exp, log and pow differ between engines.
// exp and log: range reduction and coefficients of fdlibm (Copyright 1993 Sun Microsystems; permission to use, copy,
// modify and distribute is freely granted, provided that this notice is preserved; netlib.org/fdlibm).

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0]; // 1 on a little-endian machine

// 2^k at k + 1074, for all k from the smallest number up. Faster than assembling the words of a power: a load that spans
// two stores stalls.
const powers = new Float64Array(2098);
powers[0] = Number.MIN_VALUE;
for (let i = 1; i < powers.length; i++) powers[i] = 2 * powers[i - 1];

const INVERSE_LN2 = 1.4426950408889634;
// ln 2 in two parts: the first has 20 zero bits at its end, so that a whole multiple of it is exact.
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

const EXP_OVERFLOW = 709.782712893384;
const EXP_UNDERFLOW = -745.1332191019411;

// e^(x + tail), the tail being less than a unit in the last place or so of x.
function expOfSum(x: number, tail: number): number {
  if (!(x <= EXP_OVERFLOW)) return x; // NaN stays; infinity is set right by the callers
  if (x < EXP_UNDERFLOW) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW - tail;
  const r = high - low;
  const t = r * r;
  const upper = 6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8);
  const c = r - t * (1.66666666666666019037e-1 + t * (-2.77777777770155933842e-3 + t * upper));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k >= -1074 && k <= 1023) return y * powers[k + 1074];
  return k > 0 ? 2 * y * powers[k + 1073] : 0.5 * y * powers[k + 1075];
}

/** e^x, within one unit in the last place or so; Infinity above 709.78, 0 below −745.13, NaN for NaN. */
export function exp(x: number): number {
  return x > EXP_OVERFLOW ? Infinity : expOfSum(x, 0);
}

// The k of x = 2^k (1 + f), with 1 + f from √½ to √2. For normal x > 0.
function exponent(x: number): number {
  double[0] = x;
  return ((words[HIGH] + (0x3ff00000 - 0x3fe6a09e)) >> 20) - 1023;
}

/** The natural logarithm, within one unit in the last place or so; −Infinity for 0, NaN below 0 and for NaN. */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x === Infinity ? x : NaN;
  if (x < 2 ** -1022) return log(x * 2 ** 54) - 54 * (LN2_HIGH + LN2_LOW);
  const k = exponent(x);
  const f = x * powers[1074 - k] - 1;
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + logRemainder(s * s)) + k * LN2_LOW) - f);
}

// R of log(1 + f) = f − f²/2 + s (f²/2 + R(s²)), s = f / (2 + f).
function logRemainder(z: number): number {
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const upper = 1.818357216161805012e-1 + w * 1.479819860511658591e-1;
  return even + z * (6.66666666666673513e-1 + w * (2.857142874366239149e-1 + w * upper));
}

/**
 * x^y for x ≥ 0 (NaN for negative x, unless y is 0, 1 or 2). The logarithm is carried with some twenty bits more than a
 * double holds, so that the error stays within a few units in the last place for |y| up to 20 and within 3e-14 (relative)
 * for any y. Edges as in ECMAScript: x^0 = 1, 0^y = 0 or Infinity, 1^∞ = NaN.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (!(x > 0 && x < Infinity && Math.abs(y) < 2 ** 64)) return powAtTheEdge(x, y);
  if (x < 2 ** -1022) return pow(x * 2 ** 54, y) * pow(2 ** -54, y);
  const k = exponent(x);
  const f = x * powers[1074 - k] - 1;
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  // log x = high + low: high short enough for exact products, low the rest.
  const lead = Math.fround(f - halfSquare);
  const rest = f - lead - halfSquare + s * (halfSquare + logRemainder(s * s)) + k * LN2_LOW;
  const whole = k * LN2_HIGH;
  const sum = whole + lead;
  const lost = whole === 0 ? 0 : lead - (sum - whole); // exact: |whole| > |lead|
  const high = Math.fround(sum);
  const low = sum - high + lost + rest;
  const yHigh = Math.fround(y);
  const yLow = y - yHigh;
  // y log x = product + tail.
  const exact = yHigh * high;
  const correction = yLow * high + y * low;
  const product = exact + correction;
  if (product > EXP_OVERFLOW) return Infinity;
  return expOfSum(product, exact - product + correction);
}

function powAtTheEdge(x: number, y: number): number {
  if (!(x >= 0) || y !== y) return NaN;
  if (x === 1) return Math.abs(y) === Infinity ? NaN : 1;
  return x > 1 === y > 0 ? Infinity : 0;
}

/** log(1 + x), accurate for small x as well; −Infinity for −1, NaN below. */
export function log1p(x: number): number {
  const u = 1 + x;
  if (!(u > 0 && u < Infinity)) return log(u);
  // What the sum lost, to first order (its square is below a double's reach).
  return log(u) + (x - (u - 1)) / u;
}

/** e^x − 1, accurate for small x as well (W. Kahan's quotient, in Higham 2002, doi 10.1137/1.9780898718027, §1.14.1). */
export function expm1(x: number): number {
  const u = exp(x);
  if (!(Math.abs(x) < 1)) return u - 1;
  return u === 1 ? x : ((u - 1) * x) / log(u);
}

/**
 * The quantile of the standard normal distribution at p, with a relative error of about 1e-16 in exact arithmetic;
 * ∓Infinity at 0 and 1, NaN outside. Wichura 1988, algorithm AS 241 (PPND16), doi 10.2307/2347330.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * centralRatio(0.180625 - q * q);
  const tail = q < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
  const r = Math.sqrt(-log(tail));
  const z = r <= 5 ? tailRatio(r - 1.6) : farTailRatio(r - 5);
  return q < 0 ? -z : z;
}

// biome-ignore format: the coefficients in the paper's order
function centralRatio(r: number): number {
  return polynomial(r, 3.387132872796366608, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
    4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3)
    / polynomial(r, 1, 4.2313330701600911252e1, 6.871870074920579083e2, 5.3941960214247511077e3,
      2.1213794301586595867e4, 3.930789580009271061e4, 2.8729085735721942674e4, 5.226495278852854561e3);
}

// biome-ignore format: the coefficients in the paper's order
function tailRatio(r: number): number {
  return polynomial(r, 1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 2.4178072517745061177e-1, 2.27238449892691845833e-2, 7.7454501427834140764e-4)
    / polynomial(r, 1, 2.05319162663775882187, 1.6763848301838038494, 6.8976733498510000455e-1,
      1.4810397642748007459e-1, 1.51986665636164571966e-2, 5.475938084995344946e-4, 1.05075007164441684324e-9);
}

// biome-ignore format: the coefficients in the paper's order
function farTailRatio(r: number): number {
  return polynomial(r, 6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 2.9656057182850489123e-1,
    2.6532189526576123093e-2, 1.2426609473880784386e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7)
    / polynomial(r, 1, 5.9983220655588793769e-1, 1.3692988092273580531e-1, 1.48753612908506148525e-2,
      7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15);
}

// biome-ignore format: one parameter for each power
function polynomial(
  r: number, c0: number, c1: number, c2: number, c3: number, c4: number, c5: number, c6: number, c7: number,
): number {
  return ((((((c7 * r + c6) * r + c5) * r + c4) * r + c3) * r + c2) * r + c1) * r + c0;
}
