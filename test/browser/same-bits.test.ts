// The lab is the command line's model: the same address gives the same bits, and the page takes nothing from elsewhere.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAYS_PER_YEAR } from '../../src/study/day.ts';
import { stepsFor } from '../../src/study/policy.ts';
import { readPolicy } from '../../src/study/policy-file.ts';
import { loadCity, loadPolicy } from '../../src/study/scenario-files.ts';
import { runReplicate } from '../../src/study/world-run.ts';
import { chromiumPath, launch } from './chromium.ts';
import { type Served, serve } from './served.ts';

const city = loadCity('typical-2016');
const scenario = { people: 200, days: 30, seed: 7 };

/** What Node makes of it. */
function checksums(policy = loadPolicy('crackdown-on-dealers', city)): { baseline: string; policy: string } {
  const { people, days, seed } = scenario;
  const task = { city, people, seed, years: days / DAYS_PER_YEAR, replicate: 0, check: false };
  const record = runReplicate({ ...task, changes: stepsFor(policy, city) }, () => {});
  return { baseline: record.baseline.checksum, policy: record.policy.checksum };
}

describe.skipIf(!chromiumPath)('the lab in a browser', () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serve(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function run(query: string) {
    const page = await browser.newPage();
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(served.url) && !request.url().startsWith('blob:')) elsewhere.push(request.url());
    });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${served.url}${query}`);
    const shown = async (world: string) => {
      const element = page.getByTestId(`checksum-${world}`);
      await element.filter({ hasText: /^[0-9a-f]{16}$/ }).waitFor({ timeout: 50_000 });
      return (await element.textContent()) ?? '';
    };
    const found = { baseline: await shown('baseline'), policy: await shown('policy') };
    await page.close();
    return { found, elsewhere, complaints };
  }

  test('gives the bits that Node gives, and asks nobody else for anything', async () => {
    const { people, days, seed } = scenario;
    const query = `?city=typical-2016&policy=crackdown-on-dealers&people=${people}&days=${days}&seed=${seed}&run=1`;
    expect(await run(query)).toEqual({ found: checksums(), elsewhere: [], complaints: [] });
  });

  test('gives them for a law that stands in the address', async () => {
    const { people, days, seed } = scenario;
    const query = `?people=${people}&days=${days}&seed=${seed}&run=1&change=5..20@downtown:police.effort=3&change=10:police.target=retail-sellers`;
    const own = readPolicy(
      'name: own\nchanges:\n  - { from: 5, until: 20, where: [downtown], set: { police.effort: 3 } }\n  - { from: 10, set: { police.target: retail-sellers } }\n',
      'own.yaml',
      city,
    );
    const { found } = await run(query);
    expect(found).toEqual(checksums(own));
    expect(found.policy).not.toBe(checksums().policy);
  });
});
