// How each view looks, held against pictures that somebody has looked at (references/). Letters differ between machines, so a picture
// is compared coarsely: a part that is missing, moved or of another colour shows; a letter that is drawn otherwise does not.
// The fonts are those of continuous integration: elsewhere this is left out.
// UPDATE_REFERENCES=1 npx vitest run test/browser/looks.test.ts writes them anew: look at them before they are committed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch } from './chromium.ts';
import { checksumsOn, openPage, SMALL } from './page.ts';
import { type Served, serve } from './served.ts';

const FOLDER = new URL('./references/', import.meta.url);
/** Side of the squares that are compared, pixels. */
const SQUARE = 24;
/** Difference of a square's mean colour, of 255, from which on it counts as another, and the share of squares that may. */
const APART = 24;
const MAY_DIFFER = 0.04;

/** Share of the squares of two pictures that differ; 1 if their sizes do. Reckoned in the browser, which can read pictures. */
async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const given = { urls: [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`), SQUARE, APART };
  return page.evaluate(async ({ urls, SQUARE, APART }) => {
    const squares = await Promise.all(
      urls.map(async (url) => {
        const picture = new Image();
        picture.src = url;
        await picture.decode();
        const [width, height] = [Math.ceil(picture.width / SQUARE), Math.ceil(picture.height / SQUARE)];
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.imageSmoothingQuality = 'high';
        context.drawImage(picture, 0, 0, width, height);
        return { size: `${picture.width}x${picture.height}`, colours: context.getImageData(0, 0, width, height).data };
      }),
    );
    if (squares[0].size !== squares[1].size) return 1;
    let apart = 0;
    for (let i = 0; i < squares[0].colours.length; i += 4) {
      const channels = [0, 1, 2].map((c) => Math.abs(squares[0].colours[i + c] - squares[1].colours[i + c]));
      if (Math.max(...channels) > APART) apart++;
    }
    return apart / (squares[0].colours.length / 4);
  }, given);
}

/** Elsewhere letters have other widths, and whole lines stand elsewhere. */
const here = process.env.CI || process.env.UPDATE_REFERENCES;

describe.skipIf(!chromiumPath || !here)('the views look as they did', () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serve(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  test.each([
    ['lab', `?${SMALL}&run=1`, 1440, 900, 'light'],
    ['lab-life', `?${SMALL}&run=1&person=17`, 1440, 900, 'dark'],
    ['lab-phone', `?${SMALL}&run=1`, 360, 740, 'light'],
    ['runs', '#runs', 1024, 768, 'light'],
    ['about', '#about', 1024, 768, 'dark'],
  ] as const)('%s', async (name, query, width, height, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    const { page } = await openPage(context, `${served.url}${query}`);
    if (query.includes('run=1')) await checksumsOn(page);
    else await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForTimeout(700);
    const seen = await page.screenshot({ animations: 'disabled' });
    const file = new URL(`${name}.png`, FOLDER);
    if (process.env.UPDATE_REFERENCES) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, seen);
    }
    expect(existsSync(file), `no reference: look at it first, with UPDATE_REFERENCES=1`).toBe(true);
    // A page without a content policy of its own reads pictures from data.
    const blank = await context.newPage();
    expect(await difference(blank, readFileSync(file), seen)).toBeLessThan(MAY_DIFFER);
    await context.close();
  });

  test('and a picture of something else is told apart', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const lab = readFileSync(new URL('lab.png', FOLDER));
    await page.setContent('<body style="background: #fbfaf6"><h1>Something else</h1></body>');
    expect(await difference(page, lab, await page.screenshot())).toBeGreaterThan(MAY_DIFFER);
    expect(await difference(page, lab, lab)).toBe(0);
    await page.close();
  });
});
