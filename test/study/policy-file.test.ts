import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levers } from '../../src/model/levers/index.ts';
import { isChoice } from '../../src/model/levers/lever.ts';
import { stepsFor, withSettings } from '../../src/study/policy.ts';
import { readPolicy } from '../../src/study/policy-file.ts';
import { ScenarioError } from '../../src/study/scenario-error.ts';
import { loadCity, loadPolicy, policyIds } from '../../src/study/scenario-files.ts';
import { readSetting } from '../../src/study/setting.ts';

const city = loadCity('typical-2016');
const burnIn = city.people.burnInDays;

function faultsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ScenarioError) return error.message.split('\n');
    throw error;
  }
  return [];
}
const faults = (yaml: string) => faultsOf(() => readPolicy(yaml, 'p.yaml', city));
const change = (lines: string) => `name: x\nchanges:\n  - ${lines.trim().replaceAll('\n', '\n    ')}\n`;

test('a lever that acts on the whole city is not limited to places', () => {
  const yaml = change('from: 0\nwhere: [downtown]\nset: { supply.edge-seizures: 0.5, police.effort: 2 }');
  expect(faults(yaml)).toEqual([
    'p.yaml:5:12: supply.edge-seizures: acts on the whole city; set it in a change without where',
  ]);
});

test('a text that a terminal would act on is refused', () => {
  expect(faults('name: "\\e[2Jx"\nchanges: []\n')).toEqual(['p.yaml:1:7: name holds control characters']);
  expect(faults('name: x\nsummary: "a\\tb\\nc"\nchanges: []\n')).toEqual([]);
});

describe('the policies that come with the project', () => {
  test('read, fit the typical city, and start on day 0', () => {
    expect(policyIds()).toEqual(expect.arrayContaining(['nothing', 'crackdown-on-dealers', 'naloxone', 'diversion']));
    for (const id of policyIds()) {
      const policy = loadPolicy(id, city);
      expect(policy.id).toBe(id);
      expect(policy.source, id).toMatch(/doi|assumption|none needed/);
      expect(stepsFor(policy, city).every((c) => c.from === burnIn * 4 && c.until === Number.POSITIVE_INFINITY)).toBe(
        true,
      );
    }
  });

  test('nothing has no change; every other sets a lever to something else than its default', () => {
    for (const id of policyIds()) {
      const set = loadPolicy(id).changes.flatMap((c) => Object.entries(c.set));
      expect(set.length > 0, id).toBe(id !== 'nothing');
      for (const [lever, value] of set) expect(value).not.toBe(levers.find((l) => l.id === lever)?.default);
    }
  });
});

describe('days and places become steps and rows', () => {
  const steps = (lines: string) => stepsFor(readPolicy(change(lines), 'p.yaml', city), city)[0];

  test('a day counts from the end of the burn-in', () => {
    expect(steps('from: 180\nuntil: 540\nwhere: [north-end, downtown]\nset: { police.effort: 2 }')).toEqual({
      from: (burnIn + 180) * 4,
      until: (burnIn + 540) * 4,
      where: [3, 0],
      set: { 'police.effort': 2 },
    });
  });

  test('a date counts from the start of the city’s first year, in years of 365 days', () => {
    expect(steps('from: 2016-01-01\nset: { police.effort: 2 }').from).toBe(burnIn * 4);
    expect(steps('from: 2017-03-01\nset: { police.effort: 2 }').from).toBe((burnIn + 365 + 59) * 4);
  });

  test('what does not fit a city is found without a file too', () => {
    const elsewhere = { id: 'p', name: 'p', changes: [{ from: 0, where: ['atlantis'], set: { 'police.effort': 2 } }] };
    expect(() => stepsFor(elsewhere, city)).toThrow(/atlantis is not known/);
  });

  test('settings of the command line stand in place of what the policy sets', () => {
    const two = { 'police.effort': 2, 'police.raids': 2 };
    const changes = [
      { from: 0, set: two },
      { from: 9, set: { 'police.effort': 5 } },
    ];
    const policy = withSettings({ id: 'p', name: 'p', changes }, readSetting('police.effort=3'));
    expect(policy.changes).toEqual([
      { from: 0, set: { 'police.raids': 2 } },
      { from: 0, set: { 'police.effort': 3 } },
    ]);
  });

  test('settings of the command line come last and hold everywhere from day 0', () => {
    const policy = withSettings(loadPolicy('nothing'), readSetting('police.effort=3'));
    expect(stepsFor(policy, city)).toEqual([
      { from: burnIn * 4, until: Number.POSITIVE_INFINITY, set: { 'police.effort': 3 } },
    ]);
  });
});

describe('what is wrong is named with its place and its mend', () => {
  test.each([
    ['from: 0\nset: { polce.effort: 2 }', 'p.yaml:4:12: polce.effort is not known; did you mean police.effort?'],
    [
      'from: 0\nset: { police.effort: lots }',
      'p.yaml:4:27: police.effort: lots is no number from 0 to 20 (multiple of the city’s own)',
    ],
    [
      'from: 0\nset: { police.effort: -1 }',
      'p.yaml:4:27: police.effort: -1 is no number from 0 to 20 (multiple of the city’s own)',
    ],
    [
      'from: 0\nset: { police.effort: .nan }',
      'p.yaml:4:27: police.effort: .nan is no number from 0 to 20 (multiple of the city’s own)',
    ],
    [
      'from: 0\nset: { police.effort: }',
      'p.yaml:4:27: police.effort: nothing is no number from 0 to 20 (multiple of the city’s own)',
    ],
    [
      'from: 0\nset: { law.possession: diverted }',
      'p.yaml:4:28: law.possession: diverted is not one of arrest, divert, decriminalised; did you mean divert?',
    ],
    ['from: 0\nset: {}', 'p.yaml:4:10: set: is empty: give levers and their values, such as { police.effort: 2 }'],
    [
      'set: { police.effort: 2 }',
      'p.yaml:3:5: from: missing: give the day of the measured period (0, 1, 2 …) or a date YYYY-MM-DD',
    ],
    [
      'from: 1.5\nset: { police.effort: 2 }',
      'p.yaml:3:11: from: 1.5 is no day: give the day of the measured period (0, 1, 2 …) or a date YYYY-MM-DD',
    ],
    [
      'from: 2017-06-31\nset: { police.effort: 2 }',
      'p.yaml:3:11: from: 2017-06-31 is no day: give the day of the measured period (0, 1, 2 …) or a date YYYY-MM-DD',
    ],
    ['from: 2015-06-30\nset: { police.effort: 2 }', 'p.yaml:3:11: from: 2015-06-30 is before day 0 of typical-2016'],
    ['from: 9\nuntil: 9\nset: { police.effort: 2 }', 'p.yaml:4:12: until: 9 does not come after from: 9'],
    [
      'from: 400\nuntil: 2016-06-30\nset: { police.effort: 2 }',
      'p.yaml:4:12: until: 2016-06-30 does not come after from: 400',
    ],
    [
      'from: 0\nwhere: [downtown, downtwon]\nset: { police.effort: 2 }',
      'p.yaml:4:23: where: downtwon is not known; did you mean downtown?',
    ],
    [
      'from: 0\nwhere: []\nset: { police.effort: 2 }',
      'p.yaml:4:12: where: needs a list of places; leave it out for the whole city',
    ],
    [
      'from: 0\nwhere: [downtown, eastside, downtown]\nset: { police.effort: 2 }',
      'p.yaml:4:33: where: downtown is there twice',
    ],
    ['from: 0', 'p.yaml:3:5: set: missing: give levers and their values, such as { police.effort: 2 }'],
    [
      'from: 0\nset: 7',
      'p.yaml:4:10: set: 7 is no mapping: give levers and their values, such as { police.effort: 2 }',
    ],
    [
      'from: 0\nset: { supply.inert-bag: 0.5 }',
      'p.yaml:4:30: supply.inert-bag: 0.5 is no whole number from 0 to 1 (count)',
    ],
    ['from: 0\nset: { effort: 2 }', 'p.yaml:4:12: effort is not known; did you mean police.effort?'],
    [
      'from: 0\nset: { custody: 2 }',
      'p.yaml:4:12: custody is not known; did you mean custody.capacity or custody.share-served or custody.treatment or custody.release-naloxone or custody.revocation?',
    ],
    ['from: 0\nunitl: 5\nset: { police.effort: 2 }', 'p.yaml:4:5: unitl is not known; did you mean until?'],
  ])('%j', (lines, fault) => {
    expect(faults(change(lines))).toEqual([fault]);
  });

  test('a lever set twice for the same days and places, with the line of the other', () => {
    const two = (first: string, second: string) => faults(`name: x\nchanges:\n  - ${first}\n  - ${second}\n`);
    const set = 'set: { police.effort: 2 } }';
    expect(two(`{ from: 5, ${set}`, `{ from: 5, ${set}`)).toEqual([
      'p.yaml:4:23: police.effort: line 3 sets it already, for the same days and places',
    ]);
    expect(
      two(`{ from: 5, where: [downtown, eastside], ${set}`, `{ from: 5, where: [eastside, downtown], ${set}`),
    ).toHaveLength(1);
    for (const other of ['{ from: 6, ', '{ from: 5, until: 9, ', '{ from: 5, where: [downtown], '])
      expect(two(`{ from: 5, ${set}`, `${other}${set}`)).toEqual([]);
    expect(two(`{ from: 5, ${set}`, '{ from: 5, set: { police.raids: 2 } }')).toEqual([]);
  });

  test('a name that is no text, a second document', () => {
    expect(faults('name: 5\nchanges: []\n')).toEqual(['p.yaml:1:7: name must be text: put 5 in quotes']);
    expect(faults('name: [a]\nchanges: []\n')).toEqual(['p.yaml:1:7: name must be text: [a] is none']);
    expect(faults('name: x\nchanges: []\n---\nname: y\n')).toEqual([
      'p.yaml:3:1: a second document begins here: a file holds one',
    ]);
  });

  test('a year that is written as a number is the choice of that name', () => {
    const { changes } = readPolicy(change('from: 0\nset: { court.guideline: 2017 }'), 'p.yaml', city);
    expect(changes[0].set).toEqual({ 'court.guideline': '2017' });
    expect(faults(change('from: 0\nset: { court.guideline: 2019 }'))[0]).toContain('2019 is not one of ');
  });

  test('all of it at once', () => {
    const yaml = 'nmae: x\nchanges:\n  - from: -1\n    set: { polce.effort: 2, police.raids: 99 }\n  - 7\n';
    expect(faults(yaml).map((fault) => fault.split(': ')[0])).toEqual([
      'p.yaml:1:1',
      'p.yaml:1:1',
      'p.yaml:3:11',
      'p.yaml:4:12',
      'p.yaml:4:43',
      'p.yaml:5:5',
    ]);
  });

  test('an empty file, no changes, bad syntax, an alias, a name that is taken twice', () => {
    expect(faults('')).toEqual(['p.yaml:1:1: is empty or no mapping: a policy has a name and a list of changes']);
    expect(faults('name: x\n')[0]).toMatch(/^p\.yaml:1:1: changes: missing/);
    expect(faults('name: [x\n')[0]).toMatch(/^p\.yaml:\d+:\d+: /);
    expect(faults('name: &a x\nchanges: [*a]\n')[0]).toMatch(/^p\.yaml:2:11: \*a: aliases are not read/);
    expect(faults('name: x\nname: y\nchanges: []\n')[0]).toMatch(/^p\.yaml:2:1: .*unique/);
  });

  test('a file that is missing, endless or too large', () => {
    expect(() => loadPolicy('naloxon')).toThrow('naloxon: there is no policy of that name; did you mean naloxone?');
    expect(() => loadPolicy('./no-such.yaml')).toThrow(/^\.\/no-such\.yaml: cannot be read: there is no such file$/);
    expect(() => loadPolicy('/dev/zero')).toThrow('/dev/zero:1:1: larger than 1 MiB');
  });
});

test('a setting of the command line is checked like one of a file', () => {
  const wrong = (text: string) => faultsOf(() => readSetting(text))[0];
  expect(readSetting('police.effort=2.5')).toEqual({ 'police.effort': 2.5 });
  expect(readSetting(' police.effort = 2.5')).toEqual({ 'police.effort': 2.5 });
  expect(wrong('=2')).toMatch(/not of the form lever=value/);
  expect(readSetting('law.brokers-are-dealers=no')).toEqual({ 'law.brokers-are-dealers': 'no' });
  expect(wrong('police.efort=2')).toMatch(/did you mean police\.effort\?/);
  expect(wrong('police.effort=')).toMatch(/nothing is no number from 0 to 20/);
  expect(wrong('police.effort=two')).toMatch(/two is no number from 0 to 20/);
  expect(wrong('law.possession=1')).toMatch(/1 is not one of arrest, divert, decriminalised/);
  expect(wrong('police.effort')).toMatch(/not of the form lever=value/);
});

describe('whatever the text', () => {
  // Pieces that go deep into the reader, among plain noise.
  const piece = fc.oneof(
    fc.constantFrom(
      'name: ',
      'changes:\n',
      '  - from: ',
      '    set: ',
      '{ ',
      ' }',
      '[',
      ']',
      '? ',
      ': ',
      '\n',
      '- ',
      '!!set ',
      '!!binary ',
      '%YAML 1.1\n---\n',
      '<<: ',
      '&a ',
      '*a',
      '"',
      '|\n',
      '2016-02-29',
      '.inf',
      'police.effort',
    ),
    fc.string({ maxLength: 6 }),
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  );

  test('nothing but a ScenarioError is thrown', () => {
    fc.assert(
      fc.property(text, (yaml) => void faults(yaml)),
      { numRuns: 2000 },
    );
    expect(faults('['.repeat(100_000))[0]).toMatch(/^p\.yaml:\d+:\d+: /);
    expect(faults(`a: ${'{a: '.repeat(20_000)}`)[0]).toMatch(/^p\.yaml:\d+:\d+: /);
  });

  test('a misspelt lever is named on its own line, with the right name when one letter is wrong', () => {
    const lever = fc.constantFrom(...levers);
    const slip = fc.constantFrom('drop', 'double', 'replace');
    const property = fc.property(lever, fc.nat(), slip, fc.nat(5), (right, n, kind, above) => {
      const at = n % right.id.length;
      const put = { drop: '', double: right.id[at].repeat(2), replace: 'q' }[kind] as string;
      const misspelt = right.id.slice(0, at) + put + right.id.slice(at + 1);
      const lines = ['name: x', ...Array(above).fill('# a comment'), 'changes:', '  - from: 0', '    set:'];
      const value = isChoice(right) ? right.choices[0] : right.min;
      const found = faults([...lines, `      ${misspelt}: ${value}`].join('\n'));
      expect(found).toEqual([`p.yaml:${lines.length + 1}:7: ${misspelt} is not known; did you mean ${right.id}?`]);
    });
    fc.assert(property, { numRuns: 300 });
  });
});
