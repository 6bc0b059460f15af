// Headers of every answer, and of the two kinds of answer that need others.

const shutIn = ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];

const policy = [
  "default-src 'none'",
  // The model’s kernel is WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  ...shutIn,
].join('; ');

/** Of every answer, errors included: nothing from other hosts, in no frame, known to nobody else. */
export const strictHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'X-Frame-Options': 'DENY',
};

/**
 * Of a report. It shows texts that others wrote: it has no script, an origin of its own, and its inline style as the one
 * thing allowed. An answer that shuts itself in a sandbox may not ask for an opener policy: browsers refuse to show it.
 */
export const reportHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    ...shutIn,
    'sandbox',
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'unsafe-none',
};

/** Of a file out of a run folder: to be saved or read by a program, never shown as a page. */
export const fileHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': ["default-src 'none'", ...shutIn, 'sandbox'].join('; '),
};
