// The whole report: one file that stands alone, reads well without colour or sight, and stays honest at the edges.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, it } from 'vitest';
import { renderReport, writeReport } from '../../src/report/report.ts';
import type { Comparison, Detail } from '../../src/study/comparison.ts';
import { type FixtureOptions, fixture } from './fixture.ts';

type Edit = (made: { comparison: Comparison; detail: Detail }) => { comparison: Comparison; detail: Detail };

function report(options: FixtureOptions = {}, edit: Edit = (made) => made): string {
  const { comparison, detail } = edit(fixture(options));
  return renderReport(comparison, detail);
}

const documentOf = (text: string) => parseHTML(text).document;
const wordsOf = (text: string) => documentOf(text).querySelector('main')?.textContent.replace(/\s+/g, ' ') ?? '';
const small: FixtureOptions = { replicates: 3, days: 120, burnInDays: 90, arrests: 90 };

/** Elements left open or closed twice; void elements and those closed in themselves aside. */
function unbalanced(text: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const body = text.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<!doctype html>/, '');
  for (const [, close, name, self] of body.matchAll(/<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|[^">])*?(\/?)>/g)) {
    if (self || ['meta', 'br'].includes(name)) continue;
    if (!close) open.push(name);
    else if (open.at(-1) === name) open.pop();
    else wrong.push(name);
  }
  return [...wrong, ...open];
}

const EDGES: readonly (readonly [string, FixtureOptions])[] = [
  ['an ordinary comparison', small],
  ['one replicate', { ...small, replicates: 1 }],
  ['no replicate', { ...small, replicates: 0 }],
  ['a policy that changes nothing', { ...small, effect: 0, changes: [], changeDays: [] }],
  ['nobody arrested', { ...small, arrests: 0 }],
  ['ten days', { ...small, days: 10, burnInDays: 0 }],
  ['one day', { ...small, days: 1, burnInDays: 0 }],
  ['very many arrests', { ...small, arrests: 40_000 }],
];

describe.each(EDGES)('the report of %s', (_, options) => {
  const text = report(options);
  const document = documentOf(text);

  it('is well formed', () => {
    expect(unbalanced(text)).toEqual([]);
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('needs nothing else: no script, no link, no address', () => {
    expect(document.querySelectorAll('script, link, iframe, img, object, base')).toHaveLength(0);
    expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import/);
  });

  it('can be read by ear: language, one h1, headings in order, a sentence for each picture', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map((h) => Number(h.tagName[1]));
    levels.forEach((level, k) => {
      expect(level - (levels[k - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    for (const picture of document.querySelectorAll('svg')) {
      if (picture.getAttribute('aria-hidden') === 'true') continue;
      expect(picture.getAttribute('role')).toBe('img');
      expect((picture.getAttribute('aria-label') ?? '').length).toBeGreaterThan(10);
    }
  });

  it('says nothing that is not a number, and never "significant"', () => {
    expect(text).not.toMatch(/NaN|Infinity|undefined|\[object|null[^a-z]|significan/i);
  });

  it('is not large', () => {
    expect(text.length).toBeLessThan(1_500_000);
  });
});

describe('the report', () => {
  it('has its nine sections, each with a full sentence', () => {
    const titles = [...documentOf(report()).querySelectorAll('section > h2')].map((h) => h.textContent ?? '');
    expect(titles).toHaveLength(9);
    for (const title of titles) {
      expect(title).toMatch(/\d/);
      expect(title.split(' ').length).toBeGreaterThan(6);
    }
  });

  it('begins with what the policy is about: who is hit by the law, or who lives and who dies', () => {
    const topics = (forHealth: boolean) =>
      [...documentOf(report({ forHealth })).querySelectorAll('section > .topic')].map((p) => p.textContent ?? '');
    const titleOf = (forHealth: boolean) => documentOf(report({ forHealth })).querySelector('h2[id]')?.textContent;
    expect(topics(false).slice(0, 2)).toEqual(['The answer', 'Law against life']);
    expect(topics(true).slice(0, 2)).toEqual(['The answer', 'Who lives, who dies']);
    expect(titleOf(false)).toContain('arrests for dealing');
    expect(titleOf(true)).toContain('overdose deaths');
  });

  it('says that one replicate has no interval, and gives none', () => {
    const words = wordsOf(report({ ...small, replicates: 1 }));
    expect(words).toContain('One replicate: no interval');
    expect(words).not.toMatch(/\[\d/);
  });

  it('says that two worlds are identical', () => {
    const words = wordsOf(report({ ...small, effect: 0, changes: [], changeDays: [] }));
    expect(words).toContain('identical to the bit');
    expect(words).toContain('today’s law goes on');
    expect(words).toContain('both laws');
    expect(words).toContain('None of 30 outcomes differs');
    expect(words).toContain('Nobody died under one law who lived under the other');
  });

  it('says so when nobody was arrested', () => {
    const words = wordsOf(report({ ...small, arrests: 0 }));
    expect(words).toContain('Nobody was sent to jail or prison as a dealer under either law');
    expect(words).toContain('Nobody was arrested at all.');
  });

  it('says so when there are too many to draw', () => {
    expect(wordsOf(report({ ...small, arrests: 40_000 }))).toMatch(/each dot stands for about [\d,.]+ people/);
  });

  it('says "no clear difference" where the interval includes zero', () => {
    expect(wordsOf(report())).toContain('no clear difference');
  });

  it('says on which side the net falls', () => {
    const net = (mean: number, lo: number, hi: number): string =>
      wordsOf(
        report(small, ({ comparison, detail }) => ({
          comparison: { ...comparison, individuals: { ...comparison.individuals, net: { mean, lo, hi } } },
          detail,
        })),
      );
    expect(net(4, 1, 7)).toContain('On balance the new law averted 4 deaths [1–7]');
    expect(net(-4, -7, -1)).toContain('On balance the new law caused 4 deaths [1–7]');
    expect(net(-1, -4, 2)).toContain('No clear difference in who lives');
  });

  it('does without outcomes and counters that are not there', () => {
    const bare = report(small, ({ comparison, detail }) => ({
      comparison: { ...comparison, outcomes: [] },
      detail: {
        ...detail,
        replicates: detail.replicates.map((r) => ({
          ...r,
          baseline: { ...r.baseline, daily: {} },
          policy: { ...r.policy, daily: {} },
        })),
      },
    }));
    expect(unbalanced(bare)).toEqual([]);
    expect(bare).not.toMatch(/NaN|undefined/);
  });

  it('does with outcomes that have no case in one world or in both', () => {
    const none = { mean: null, lo: null, hi: null };
    const text = report(small, ({ comparison, detail }) => ({
      comparison: {
        ...comparison,
        outcomes: comparison.outcomes.map((o, k) => ({
          ...o,
          difference: none,
          policy: none,
          ...(k % 2 && { baseline: none }),
        })),
      },
      detail,
    }));
    expect(text).not.toMatch(/NaN|undefined/);
    expect(wordsOf(text)).toContain('not defined');
  });

  it('says at its head and at its foot that it was interrupted, and when no command gives it again', () => {
    const interrupted = (finished: readonly number[], command: string) =>
      report(small, ({ comparison, detail }) => ({
        comparison: {
          ...comparison,
          provenance: { ...comparison.provenance, interrupted: { asked: 20, finished } },
        },
        detail: { ...detail, command },
      }));
    const first = interrupted([0, 1, 2], 'npx crackdown compare x --replicates 3');
    const said = 'Interrupted after 3 of 20 replicates: all figures are of replicates 0–2.';
    expect(unbalanced(first)).toEqual([]);
    expect(documentOf(first).querySelector('header')?.textContent).toContain(said);
    const foot = (text: string) => wordsOf(text).split('How to get these figures again')[1];
    expect(foot(first)).toMatch(/^ *Interrupted after 3 of 20 replicates.*--replicates 3.*3 of 20/);
    expect(foot(first)).not.toContain('No one command');
    const gaps = foot(interrupted([0, 1, 4, 6], ''));
    expect(gaps).toContain('all figures are of replicates 0–1, 4 and 6. No one command gives these and no others.');
    expect(wordsOf(report(small))).not.toContain('nterrupted');
  });

  it('takes words from outside as words', () => {
    const hostile = '"><script>alert(1)</script></style><img src=x onerror=alert(1)>\u0000';
    const text = report({ ...small, title: hostile, changes: [hostile] }, ({ comparison, detail }) => ({
      comparison: {
        ...comparison,
        provenance: { ...comparison.provenance, city: hostile, engine: hostile, scenarioHash: hostile },
        outcomes: comparison.outcomes.map((o) => ({ ...o, label: hostile, unit: hostile })),
        checksums: comparison.checksums.map((c) => ({ ...c, policy: hostile })),
      },
      detail: {
        ...detail,
        cityTitle: hostile,
        command: hostile,
        replicates: detail.replicates.map((r) => ({
          ...r,
          policy: { ...r.policy, arrests: r.policy.arrests.map((a) => ({ ...a, charge: hostile, role: hostile })) },
        })),
      },
    }));
    const document = documentOf(text);
    expect(document.querySelectorAll('script, img')).toHaveLength(0);
    expect(document.querySelectorAll('[onerror]')).toHaveLength(0);
    expect(unbalanced(text)).toEqual([]);
    expect(document.querySelector('h1')?.textContent).toContain('<script>alert(1)</script>');
    expect(text).not.toContain('\u0000');
  });

  it('is the same every time', () => {
    expect(report(small)).toBe(report(small));
  });

  it('is what it was', async () => {
    await expect(report({ ...small, replicates: 2, days: 40, burnInDays: 40 })).toMatchFileSnapshot(
      'report.snapshot.html',
    );
  });
});

describe('writing the report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crackdown-report-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves the whole file and nothing beside it, also over an older one', async () => {
    const { comparison, detail } = fixture(small);
    const file = join(folder, 'deep', 'report.html');
    await writeReport(file, comparison, { ...detail, title: 'An older one' });
    await writeReport(file, comparison, detail);
    expect(readFileSync(file, 'utf8')).toBe(renderReport(comparison, detail));
    expect(readdirSync(join(folder, 'deep'))).toEqual(['report.html']);
  });
});
