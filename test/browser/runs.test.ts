// Runs that are opened and studies on the server, in a browser.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumPath, launch } from './chromium.ts';
import { openPage } from './page.ts';
import { serve } from './served.ts';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

describe.skipIf(!chromiumPath)('runs and studies', () => {
  let browser: Browser;
  let context: BrowserContext;
  let runs: string;
  let made: string;
  beforeAll(async () => {
    runs = mkdtempSync(join(tmpdir(), 'crackdown-runs-'));
    const size = ['--people', '150', '--years', '0.1', '--replicates', '2', '--seed', '4', '--quiet'];
    const done = spawnSync(process.execPath, [MAIN, 'compare', 'naloxone', ...size, '--out', runs]);
    expect(done.status).toBe(0);
    made = readdirSync(runs)[0];
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    context = await browser.newContext();
  });
  afterEach(() => context.close());

  test('a run on the server is opened, with its findings and its command', async () => {
    const served = await serve(0, runs);
    const { page, complaints } = await openPage(context, `${served.url}#runs`);
    await page
      .getByRole('link', { name: /naloxone/i })
      .first()
      .click();
    await page.getByText('npx crackdown compare naloxone').first().waitFor();
    await page
      .getByRole('heading', { name: /deaths|overdose/i })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await served.stop();
  });

  test('a run on disk is opened without any server', async () => {
    const served = await serve();
    const { page, complaints } = await openPage(context, `${served.url}#runs`);
    const names = readdirSync(join(runs, made)).filter((name) => /\.(parquet|json)$/.test(name));
    const files = page.locator('input[type=file]:not([webkitdirectory])').first();
    await files.setInputFiles(names.map((name) => join(runs, made, name)));
    await page.getByText('npx crackdown compare naloxone').first().waitFor();
    expect(complaints).toEqual([]);
    await served.stop();
  });

  test('a file that is no run is refused in words', async () => {
    const served = await serve();
    const { page } = await openPage(context, `${served.url}#runs`);
    await page
      .locator('input[type=file]:not([webkitdirectory])')
      .first()
      .setInputFiles({
        name: 'outcomes.parquet',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from('no parquet at all'),
      });
    await page.getByRole('alert').filter({ hasText: 'outcomes.parquet' }).first().waitFor();
    await served.stop();
  });

  test('a study is started, the server is lost, and another is started and found again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crackdown-runs-'));
    const served = await serve(0, folder);
    const port = Number(new URL(served.url).port);
    const { page } = await openPage(context, `${served.url}#runs`);
    const start = page.getByRole('region', { name: 'Start a study on the server' });
    await start
      .getByLabel(/people/i)
      .first()
      .fill('400');
    await start
      .getByLabel(/days|years/i)
      .first()
      .fill('365');
    await start
      .getByLabel(/replicates/i)
      .first()
      .fill('8');
    await start.getByRole('button', { name: /start/i }).click();
    await page.getByRole('progressbar').first().waitFor();
    await expect
      .poll(async () => Number(await page.getByRole('progressbar').first().getAttribute('aria-valuenow')), {
        timeout: 50_000,
      })
      .toBeGreaterThan(0);
    await served.stop();
    await page
      .getByText(/connection to the server is lost|does not answer/)
      .first()
      .waitFor({ timeout: 30_000 });
    // Started again, it has what was finished, and takes new studies.
    const again = await serve(port, folder);
    await page.reload();
    await page.goto(`${again.url}#runs`);
    await start
      .getByLabel(/people/i)
      .first()
      .fill('100');
    await start
      .getByLabel(/days|years/i)
      .first()
      .fill('10');
    await start
      .getByLabel(/replicates/i)
      .first()
      .fill('2');
    await start.getByRole('button', { name: /start/i }).click();
    await page.getByRole('link', { name: 'See what it found' }).click({ timeout: 50_000 });
    await page.getByText('npx crackdown compare').first().waitFor();
    await page.goto(`${again.url}#runs`);
    await page.reload();
    await page.getByRole('region', { name: 'Runs on the server' }).getByRole('link').first().waitFor();
    await again.stop();
  });
});
