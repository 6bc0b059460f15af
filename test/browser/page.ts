// What tests of the lab do on a page, in the words that a person sees.
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The shortest run that shows everything: a small city, a month. */
export const SMALL = 'people=200&days=30&seed=7';

export interface Watched {
  readonly page: Page;
  /** What the browser complained of: errors, and breaches of the content policy. */
  readonly complaints: string[];
  /** Addresses that were asked for outside of the page's own host. */
  readonly elsewhere: string[];
}

/** A page at an address, watched. */
export async function openPage(context: BrowserContext, url: string): Promise<Watched> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  const { origin } = new URL(url);
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('blob:')) elsewhere.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, complaints, elsewhere };
}

/** Both checksums, once both worlds have come to their end. */
export async function checksumsOn(page: Page): Promise<{ baseline: string; policy: string }> {
  const shown = async (world: string) => {
    const element = page.getByTestId(`checksum-${world}`);
    await element.filter({ hasText: /^[0-9a-f]{16}$/ }).waitFor({ timeout: 50_000 });
    return (await element.textContent()) ?? '';
  };
  return { baseline: await shown('baseline'), policy: await shown('policy') };
}

/** The day that the page shows. */
export async function dayOn(page: Page): Promise<number> {
  return Number(await page.getByRole('slider', { name: 'Day', exact: true }).inputValue());
}

/** Until the page shows a day, or one after it. */
export async function untilDay(page: Page, day: number): Promise<void> {
  await expect.poll(() => dayOn(page), { timeout: 50_000, interval: 50 }).toBeGreaterThanOrEqual(day);
}

/** Until the worlds can be played. */
export async function untilReady(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(Next day)/ })
    .and(page.locator(':enabled'))
    .waitFor({ timeout: 50_000 });
}
