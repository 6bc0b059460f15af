// What somebody does who has never seen the lab: run a law, see who is hit, follow one life, send a link. By mouse, and by keyboard
// alone; with what a reader of screens hears.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumPath, launch } from './chromium.ts';
import { checksumsOn, openPage, SMALL, untilDay, untilReady } from './page.ts';
import { type Served, serve } from './served.ts';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
}

/** Bytes of the page's own script as it goes out. */
async function compressedSize(url: string): Promise<number> {
  const script = /src="\.?\/?(assets\/index-[^"]+\.js)"/.exec(await (await fetch(url)).text())?.[1];
  const answer = await fetch(`${url}${script}`, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
  return Number(answer.headers.get('content-length'));
}

describe.skipIf(!chromiumPath)('somebody new', () => {
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
    context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
  });
  afterEach(() => context.close());

  test('runs a law, sees who is hit, follows one life and sends a link', async () => {
    const { page, complaints } = await openPage(context, `${served.url}?people=400&days=120&seed=3`);
    await untilReady(page);
    await page.getByLabel('Speed').selectOption({ index: 3 });
    await page.getByRole('button', { name: 'Play' }).click();
    const checksums = await checksumsOn(page);
    const found = page.getByRole('heading', { level: 2, name: /arrests for dealing/ });
    await found.first().scrollIntoViewIfNeeded();
    // One whom the law hit.
    await page.getByRole('button', { name: /arrested as a dealer under the new law only/ }).click();
    await page
      .getByRole('button', { name: /^Person \d+/ })
      .first()
      .click();
    const life = page.getByRole('region', { name: 'Both lives, event by event' });
    await life.getByText('Here the two lives part.').waitFor();
    expect(await life.textContent()).toMatch(/[Aa]rrested/);
    const person = /Person (\d+), under both laws/.exec(
      (await page.getByRole('heading', { name: /^Person \d+, under both laws/ }).textContent()) ?? '',
    )?.[1];
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain(`person=${person}`);
    const friend = await openPage(await browser.newContext(), link);
    expect(await checksumsOn(friend.page)).toEqual(checksums);
    await friend.page.getByRole('heading', { name: `Person ${person}, under both laws` }).waitFor();
    await friend.page.context().close();
    expect(complaints).toEqual([]);
  });

  test('plays, moves about and follows somebody by keyboard alone', async () => {
    const { page } = await openPage(context, `${served.url}?${SMALL}`);
    await untilReady(page);
    await page.keyboard.press('Space');
    await untilDay(page, 2);
    await page.keyboard.press('Space');
    await untilReady(page);
    const city = page.getByRole('application').or(page.locator('[tabindex="0"][aria-label^="The two cities"]')).first();
    await city.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Person \d+, under both laws/ }).waitFor();
    await city.focus();
    // Once for the person who is pointed at, once for the one who is followed.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'One life' }).waitFor();
  });

  test.each([
    ['light', 1440, 900],
    ['dark', 1440, 900],
    ['light', 360, 740],
  ] as const)('finds no barrier, %s, %i pixels wide', async (colorScheme, width, height) => {
    const own = await browser.newContext({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce' });
    const { page, complaints } = await openPage(own, `${served.url}?${SMALL}&run=1`);
    await checksumsOn(page);
    await page.waitForTimeout(300);
    expect(await violations(page), 'the lab').toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      'wider than the screen',
    ).toBeLessThanOrEqual(0);
    for (const view of ['Runs and studies', 'What this is']) {
      await page.getByRole('link', { name: view }).click();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForTimeout(300);
      expect(await violations(page), view).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), view).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
    await own.close();
  });

  test('loads less than 200 kB, and reads something before any script has run', async () => {
    const quiet = await browser.newContext({ javaScriptEnabled: false });
    const still = await quiet.newPage();
    await still.goto(served.url);
    expect(await still.textContent('main')).toContain('The people are the same');
    await quiet.close();
    // The server compresses the files once it has begun to serve.
    await expect.poll(() => compressedSize(served.url), { timeout: 30_000 }).toBeLessThan(60_000);
    const { page } = await openPage(context, served.url);
    await untilReady(page);
    const sizes = await page.evaluate(() => {
      const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      return entries.map((entry): [string, number] => [entry.name, entry.toJSON().encodedBodySize]);
    });
    // Both worlds run the same file.
    const bytes = [...new Map(sizes).values()].reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(200_000);
  });

  test.each([
    ['?policy=crackdwn-on-dealers', 'did you mean crackdown-on-dealers'],
    ['?people=99999999', 'people'],
    ['?change=3:polce.effort=2', 'did you mean police.effort'],
  ])('who writes %s is told what is wrong, and sees the usual', async (query, words) => {
    const { page } = await openPage(context, `${served.url}${query}`);
    await page.getByRole('alert').filter({ hasText: words }).first().waitFor();
    await untilReady(page);
  });
});
