// The lab is the command line's model: the same scenario gives the same bits, however it was come to.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAYS_PER_YEAR } from '../../src/study/day.ts';
import { type Policy, stepsFor } from '../../src/study/policy.ts';
import { loadCity, loadPolicy } from '../../src/study/scenario-files.ts';
import { runReplicate } from '../../src/study/world-run.ts';
import { chromiumPath, launch } from './chromium.ts';
import { checksumsOn, dayOn, openPage, SMALL, untilDay, untilReady } from './page.ts';
import { type Served, serve } from './served.ts';
import { hostStatically } from './static-host.ts';

const city = loadCity('typical-2016');
const crackdown = loadPolicy('crackdown-on-dealers', city);

/** What Node makes of the small run under a law. */
function inNode(policy: Policy): { baseline: string; policy: string } {
  const task = { city, people: 200, seed: 7, years: 30 / DAYS_PER_YEAR, replicate: 0, check: false };
  const record = runReplicate({ ...task, changes: stepsFor(policy, city) }, () => {});
  return { baseline: record.baseline.checksum, policy: record.policy.checksum };
}

describe.skipIf(!chromiumPath)('the lab', () => {
  let served: Served;
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serve(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext();
  });
  afterEach(() => context.close());

  const open = (query: string) => openPage(context, `${served.url}?${query}`);
  const setSpeed = (page: Page) => page.getByLabel('Speed').selectOption({ index: 3 });

  test('gives the bits that Node gives, and asks nobody else for anything', async () => {
    const { page, complaints, elsewhere } = await open(`city=typical-2016&policy=crackdown-on-dealers&${SMALL}&run=1`);
    expect(await checksumsOn(page)).toEqual(inNode(crackdown));
    expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
  });

  test('gives them on any web host, in any folder', async () => {
    const host = await hostStatically();
    const { page, complaints, elsewhere } = await openPage(context, `${host.url}?${SMALL}&run=1`);
    expect(await checksumsOn(page)).toEqual(inNode(crackdown));
    expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
    await host.stop();
  });

  test('gives them for a law that stands in the address', async () => {
    const law = 'change=5..20@downtown:police.effort=3&change=10:police.target=retail-sellers';
    const { page } = await open(`${SMALL}&run=1&${law}`);
    const found = await checksumsOn(page);
    const changes = [
      { from: 5, until: 20, where: ['downtown'], set: { 'police.effort': 3 } },
      { from: 10, set: { 'police.target': 'retail-sellers' } },
    ];
    expect(found).toEqual(inNode({ id: 'own', name: 'own', changes }));
    expect(found.policy).not.toBe(inNode(crackdown).policy);
  });

  test('gives them for a lever that was moved on the way, and when the address is opened again', async () => {
    const { page } = await open(`${SMALL}&policy=nothing&day=12&run=1`);
    await untilDay(page, 12);
    await untilReady(page);
    const day = await dayOn(page);
    const effort = page.getByLabel('Police effort, exact value', { exact: false });
    if (!(await effort.isVisible())) await page.locator('summary', { hasText: 'Police' }).first().click();
    await effort.fill('5');
    await effort.press('Enter');
    await untilReady(page);
    await setSpeed(page);
    await page.getByRole('button', { name: 'Play' }).click();
    const found = await checksumsOn(page);
    expect(found).toEqual(inNode({ id: 'own', name: 'own', changes: [{ from: day, set: { 'police.effort': 5 } }] }));
    // The page's own address holds the law by now.
    await expect.poll(() => page.url()).toContain('police.effort=5');
    const again = await openPage(context, page.url());
    expect(await checksumsOn(again.page)).toEqual(found);
  });

  test('gives them when it was reloaded in the midst of a run, and to two tabs at once', async () => {
    const [one, two] = await Promise.all([open(SMALL), open(`${SMALL}&policy=naloxone&run=1`)]);
    await untilReady(one.page);
    await one.page.getByRole('button', { name: 'Play' }).click();
    await untilDay(one.page, 4);
    await one.page.reload();
    await untilReady(one.page);
    await setSpeed(one.page);
    const play = one.page.getByRole('button', { name: 'Play' });
    if (await play.isVisible()) await play.click();
    expect(await checksumsOn(one.page)).toEqual(inNode(crackdown));
    expect(await checksumsOn(two.page)).toEqual(inNode(loadPolicy('naloxone', city)));
  });

  test('gives them after going back', async () => {
    const { page } = await open(`${SMALL}&run=1`);
    await checksumsOn(page);
    const day = page.getByRole('slider', { name: 'Day', exact: true });
    await day.fill('9');
    await expect.poll(() => page.getByTestId('checksum-policy').textContent()).toBe('');
    await untilReady(page);
    await day.fill('30');
    expect(await checksumsOn(page)).toEqual(inNode(crackdown));
  });
});
