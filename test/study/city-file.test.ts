import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parameters } from '../../src/model/city/parameters.ts';
import { readCity } from '../../src/study/city-file.ts';
import { nearest } from '../../src/study/nearest.ts';
import { ScenarioError } from '../../src/study/scenario-error.ts';
import { loadCity } from '../../src/study/scenario-files.ts';

const text = readFileSync(new URL('../../cities/typical-2016.yaml', import.meta.url), 'utf8');

function faultsOf(yaml: string): string[] {
  try {
    readCity(yaml, 'c.yaml');
  } catch (error) {
    if (error instanceof ScenarioError) return error.message.split('\n');
    throw error;
  }
  return [];
}
/** Where a piece of the text stands, as line:column. */
function at(piece: string, yaml = text, inside = 0): string {
  const before = yaml.slice(0, yaml.indexOf(piece) + inside).split('\n');
  return `${before.length}:${before[before.length - 1].length + 1}`;
}

describe('the city that comes with the project', () => {
  test('reads, and gives every declared parameter', () => {
    const city = loadCity('typical-2016');
    expect(city.id).toBe('typical-2016');
    for (const [group, declared] of Object.entries(parameters))
      expect(Object.keys(city[group as keyof typeof parameters]).sort()).toEqual(Object.keys(declared).sort());
  });

  test('every number in the text has a source that cites, derives, or says assumption', () => {
    const sources = [...text.matchAll(/source: "([^"]*)"/g)].map((m) => m[1]);
    expect(sources.length).toBe(Object.values(parameters).reduce((n, group) => n + Object.keys(group).length, 0));
    for (const source of sources) expect(source).toMatch(/assumption|derived|doi|PROFOUND|\b(19|20)\d\d\b|PMC\d+/);
  });
});

describe('what is wrong is named with its place and its mend', () => {
  const wrong = (from: string | RegExp, to: string) => faultsOf(text.replace(from, to));

  test('an unknown name, with the nearest known', () => {
    const yaml = text.replace('  ageMean:', '  ageMaen:');
    expect(faultsOf(yaml)).toContain(
      `c.yaml:${at('ageMaen', yaml)}: people.ageMaen is not known; did you mean ageMean?`,
    );
    expect(faultsOf(yaml).some((f) => /people\.ageMean: missing/.test(f))).toBe(true);
  });

  test('a value of the wrong kind or out of range, with what is allowed', () => {
    const place = at('ageMean: { value: 38', text, 'ageMean: { value: '.length);
    expect(wrong('ageMean: { value: 38', 'ageMean: { value: old')).toEqual([
      `c.yaml:${place}: people.ageMean: "old" is no number from 15 to 80 (years)`,
    ]);
    expect(wrong('ageMean: { value: 38', 'ageMean: { value: 380')).toEqual([
      `c.yaml:${place}: people.ageMean: 380 is no number from 15 to 80 (years)`,
    ]);
  });

  test('shares that do not sum to one', () => {
    expect(wrong(/inject: 0[.]\d+, sniff/, 'inject: 0.1, sniff')[0]).toMatch(
      /people\.route: shares sum to 0\.\d+, not to 1/,
    );
    expect(wrong('share: 0.18, openAir', 'share: 0.28, openAir')[0]).toMatch(/shares of places sum to 1\.1/);
  });

  test('the part at fault of a keyed value, and the nearest key', () => {
    const yaml = text.replace('black: 1.92', 'black: 192');
    expect(faultsOf(yaml)[0]).toMatch(
      new RegExp(`^c\\.yaml:${at('black: 192', yaml, 7)}: law\\.raceRatio: black: 192 is no number from 0\\.1 to 10`),
    );
    expect(wrong('black: 1.92', 'blakc: 1.92')[0]).toMatch(/blakc is not one of .*did you mean black\?/);
  });

  test('a missing or empty source', () => {
    const sourced = /(ageSd: \{ value: [\d.]+),\s+source: "[^"]*" \}/;
    expect(wrong(sourced, '$1 }')[0]).toMatch(/people\.ageSd: source is missing or empty/);
    expect(wrong(sourced, '$1, source: " " }')[0]).toMatch(/source is missing or empty/);
  });

  test('dates out of order, places twice or too far', () => {
    expect(wrong('[2015, 0.033]', '[2013, 0.033]')[0]).toMatch(/2013 does not come after/);
    expect(wrong('name: eastside', 'name: downtown')[0]).toMatch(/downtown is there twice/);
    expect(wrong('x: 2200', 'x: 99000')[0]).toMatch(/32 km/);
  });

  test('the entry of a list at fault', () => {
    const faultAt = (from: string, to: string, piece: string) => {
      const yaml = text.replace(from, to);
      const before = yaml.slice(0, text.indexOf(from) + to.indexOf(piece)).split('\n');
      return [faultsOf(yaml)[0], `c.yaml:${before.length}:${before[before.length - 1].length + 1}: `];
    };
    for (const [from, to, piece] of [
      ['name: eastside', 'name: downtown', 'downtown'],
      ['name: eastside', 'name: East', 'East'],
      ['share: 0.18, openAir', 'share: 1.18, openAir', '1.18'],
      ['[2015, 0.033]', '[2015]', '[2015]'],
      ['[2015, 0.033]', '[2015, 33]', '33]'],
      ['[2015, 0.033]', '[2013, 0.033]', '[2013'],
    ]) {
      const [said, place] = faultAt(from, to, piece);
      expect(said.slice(0, place.length)).toBe(place);
    }
  });

  test('sums without what binary fractions leave', () => {
    const yaml = text.replace('share: 0.18, openAir', 'share: 0.5, openAir');
    expect(faultsOf(yaml)[0]).toMatch(/shares of places sum to 1\.32, not to 1$/);
  });

  test('bad syntax, an empty file, a missing file', () => {
    expect(faultsOf('name: [x\n')[0]).toMatch(/^c\.yaml:\d+:\d+: /);
    expect(faultsOf('')[0]).toMatch(/^c\.yaml:1:1: is empty/);
    expect(() => loadCity('no-such-city')).toThrow(/^no-such-city: there is no city of that name/);
    expect(() => loadCity('')).toThrow('city: give a name or a file; it is empty');
  });

  test('any number out of its range is reported on its line', () => {
    const lines = text.split('\n');
    const numbered = lines.flatMap((line, i) => (/^ {2}\w+: \{ value: [\d.]+,/.test(line) ? [i] : []));
    expect(numbered.length).toBeGreaterThan(80);
    fc.assert(
      fc.property(fc.constantFrom(...numbered), fc.constantFrom('-1', '1e12', '.nan', '[1]', 'true'), (i, bad) => {
        const mutated = lines.with(i, lines[i].replace(/value: [\d.]+/, `value: ${bad}`)).join('\n');
        const faults = faultsOf(mutated);
        expect(faults).toHaveLength(1);
        expect(faults[0]).toContain(`c.yaml:${i + 1}:`);
      }),
      { numRuns: 60 },
    );
  });
});

test('the nearest name is near, or none', () => {
  expect(nearest('polce.effort', ['police.effort', 'police.raids'])).toBe('police.effort');
  expect(nearest('zebra', ['police.effort', 'court.severity'])).toBeUndefined();
});
