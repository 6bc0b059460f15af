// The system's Chromium, where there is one: CRACKDOWN_CHROMIUM, then the usual places. In CI there must be one.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Its path; undefined if there is none. */
export const chromiumPath: string | undefined =
  process.env.CRACKDOWN_CHROMIUM ?? USUAL.find((path) => existsSync(path));

if (!chromiumPath) {
  const how = 'set CRACKDOWN_CHROMIUM to the path of a Chromium or Chrome';
  if (process.env.CI) throw new Error(`no Chromium was found: ${how}`);
  console.warn(`No Chromium was found: the tests of the lab in a browser are left out. To run them, ${how}.`);
}

// Nothing of the browser's own goes over the network, and a container has no sandbox and no graphics card to offer.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath as string, args: QUIET });
}
