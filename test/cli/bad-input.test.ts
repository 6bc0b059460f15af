import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Sandbox } from './crackdown.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = new Sandbox();
});
afterAll(() => sandbox.remove());

const change = (set: string) => `name: x\nchanges:\n  - from: 0\n    set: { ${set} }\n`;

/** What is asked for, FILE being a policy file with the text, and what must be said of it. */
const cases: [what: string, args: string[], text: string, said: RegExp][] = [
  ['an unknown lever', ['compare', 'FILE'], change('polce.effort: 2'), /^FILE:4:\d+: .*police\.effort/],
  ['a word for a number', ['compare', 'FILE'], change('police.effort: lots'), /^FILE:4:\d+: .*from 0 to 20/],
  ['a number out of range', ['compare', 'FILE'], change('police.effort: -1'), /^FILE:4:\d+: .*-1 .*from 0 to 20/],
  ['no YAML', ['compare', 'FILE'], 'name: [x\n', /^FILE:\d+:\d+: /],
  ['an empty file', ['compare', 'FILE'], '', /^FILE:1:1: is empty/],
  [
    'a place that the city has not',
    ['run', '--policy', 'FILE'],
    `${change('police.effort: 2')}    where: [dwntown]\n`,
    /^FILE:5:\d+: .*downtown/,
  ],
  [
    'a missing file',
    ['compare', 'missing.yaml'],
    '',
    /^crackdown: missing\.yaml: cannot be read: there is no such file\n$/,
  ],
  ['a folder', ['compare', '.'], '', /^crackdown: \.: cannot be read: it is a folder/],
  [
    'a missing city',
    ['run', '--city', './no-city.yaml'],
    '',
    /^crackdown: \.\/no-city\.yaml: cannot be read: there is no such file/,
  ],
  ['no name of a city', ['run', '--city', ''], '', /^crackdown: city: give a name or a file; it is empty\n$/],
  ['an unknown policy', ['compare', 'nothin'], '', /did you mean nothing\?/],
  ['an unknown city', ['compare', 'nothing', '--city', 'typical-2061'], '', /did you mean typical-2016\?/],
  [
    'an unknown lever in --set',
    ['run', '--set', 'polce.effort=2'],
    '',
    /^crackdown: --set polce\.effort=2: .*police\.effort/,
  ],
  ['the end of a lever’s name in --set', ['run', '--set', 'effort=3'], '', /did you mean police\.effort\?\n$/],
  ['a lever of another group', ['run', '--set', 'law.guideline=2018'], '', /did you mean court\.guideline\?\n$/],
  [
    'a lever twice in --set',
    ['run', '--set', 'police.effort=3', '--set', 'police.effort=4'],
    '',
    /^crackdown: --set police\.effort=4: police\.effort is set twice, before to 3\n$/,
  ],
  ['no value in --set', ['run', '--set', 'police.effort='], '', /from 0 to 20/],
  ['no equals sign in --set', ['run', '--set', 'police.effort'], '', /lever=value/],
  ['nobody', ['compare', 'nothing', '--people', '0'], '', /--people.*whole number from 1 to 2,000,000/],
  ['half a person', ['run', '--people', '2.5'], '', /--people.*whole number/],
  ['too many people', ['run', '--people', '2000001'], '', /2,000,000/],
  ['no time', ['run', '--years', '0'], '', /--years.*above 0, 100 at most/],
  ['less than a day', ['run', '--years', '1e-9'], '', /--years.*no less than a day/],
  ['a word for years', ['run', '--years', 'two'], '', /--years.*above 0/],
  ['no replicates', ['compare', 'nothing', '--replicates', '0'], '', /from 1 to 100,000/],
  ['a seed beyond exact integers', ['run', '--seed', '9007199254740992'], '', /from 0 to 9,007,199,254,740,991/],
  ['a number with a tail', ['run', '--seed', '1x'], '', /--seed/],
  ['no threads', ['run', '--threads', '0'], '', /from 1 to 1,024/],
  ['an unknown option', ['compare', 'nothing', '--peple', '3'], '', /unknown option '--peple'\n.*--people/],
  ['an unknown command', ['comprae'], '', /unknown command 'comprae'\n.*compare/],
  ['no policy', ['compare'], '', /missing.*policy/],
  ['one argument too many', ['levers', 'police'], '', /too many arguments/],
  ['help for no command', ['help', 'comprae'], '', /^crackdown: unknown command 'comprae'\n.*compare/],
  ['help for nonsense', ['help', 'nonsense'], '', /^crackdown: unknown command 'nonsense'\n$/],
  ['no command', [], '', /Usage: crackdown/],
  ['events of another kind', ['run', '--events', 'events.txt'], '', /\.parquet or \.csv/],
  ['a checkpoint without a day', ['run', '--checkpoint', 'a.checkpoint'], '', /90=world\.checkpoint/],
  ['a checkpoint after the end', ['run', '--years', '0.1', '--checkpoint', '90=a'], '', /ends on day 37/],
  [
    'a file for the worlds of two days',
    ['run', '--checkpoint', '10=d', '--checkpoint', '20=./d'],
    '',
    /^crackdown: --checkpoint 20=\.\/d: the world of day 10 goes into that file; give another\n$/,
  ],
  ['a checkpoint of an earlier version', ['run', '--resume', 'FILE'], `${'0'.repeat(72)}CRKDOWN\n`, /keep it anew/],
  ['a missing checkpoint', ['run', '--resume', 'no.checkpoint'], '', /--resume no\.checkpoint/],
  [
    'something else than a checkpoint',
    ['run', '--resume', 'FILE'],
    'what\n'.repeat(99),
    /--resume FILE: this is no checkpoint/,
  ],
  ['an unknown drug', ['sentence', '--drug', 'heroine=5'], '', /heroine is not known; did you mean heroin\?/],
  [
    'a drug like none',
    ['sentence', '--drug', 'tea=5'],
    '',
    /tea is not known; known are heroin, fentanyl, .*carfentanil/,
  ],
  ['a drug without grams', ['sentence', '--drug', 'heroin'], '', /--drug.*heroin=100/],
  ['a negative weight', ['sentence', '--drug', 'heroin=-5'], '', /heroin=-5.*above 0/],
  ['no weight at all', ['sentence', '--drug', 'heroin=0'], '', /heroin=0.*above 0/],
  ['an infinite weight', ['sentence', '--drug', 'heroin=Infinity'], '', /heroin=Infinity.*above 0/],
  ['no drug', ['sentence'], '', /^crackdown: --drug: .*heroin=100\n$/],
  ['an unknown category', ['sentence', '--drug', 'heroin=5', '--history', 'VII'], '', /'VII'.*I, II, III, IV, V, VI/],
  ['a year without a manual', ['sentence', '--drug', 'heroin=5', '--year', '2030'], '', /'2030'.*2014 to 2022/],
  ['half a year', ['sentence', '--drug', 'heroin=5', '--year', '2017.5'], '', /2014 to 2022/],
  ['an unknown role', ['sentence', '--drug', 'heroin=5', '--role', 'boss'], '', /'boss'.*leader.*minimal/],
  ['a role misspelt', ['sentence', '--drug', 'heroin=5', '--role', 'mnor'], '', /Did you mean minor\?/],
  ['a vague sentence', ['sentence', '--drug', 'heroin=5', '--prior-sentence', 'long'], '', /'long'.*18m/],
  [
    'a category and points',
    ['sentence', '--drug', 'heroin=5', '--history', 'II', '--points', '3'],
    '',
    /'--history <category>' cannot be used with option '--points <n>'\n$/,
  ],
  [
    'an unknown published model',
    ['replicate', 'hofer-alam-2013'],
    '',
    /'hofer-alam-2013'.*Did you mean hoffer-alam-2013\?/,
  ],
  ['no published model', ['replicate'], '', /missing.*model/],
  ['an unknown configuration', ['replicate', 'hoffer-alam-2013', '--configuration', 'cod'], '', /'cod'.*code, gui/],
  ['a chance above one', ['replicate', 'hoffer-alam-2013', '--share', '1.5'], '', /--share.*'1.5'.*from 0 to 1/],
  ['no seeds', ['replicate', 'hoffer-alam-2013', '--seeds', '5-1'], '', /--seeds.*1-30 or 1,2,7-9/],
  ['an unknown quirk', ['replicate', 'hoffer-alam-2013', '--correct', 'copies'], '', /copies is not known; known are/],
  [
    'a quirk misspelt',
    ['replicate', 'hoffer-alam-2013', '--correct', 'copies-count'],
    '',
    /did you mean copies-counted\?/,
  ],
  [
    'more days than a document holds',
    ['replicate', 'hoffer-alam-2013', '--days', '1000', '--seeds', '1-500'],
    '',
    /^crackdown: --days 1000.*500,000 rows, and 400,000 is the most/,
  ],
  ['a file where a folder is needed', ['compare', 'nothing', '--out', 'FILE/runs'], 'a file', /--out FILE\/runs/],
  ['no folder at all', ['compare', 'nothing', '--out', ''], '', /^crackdown: --out: give a folder; it is empty\n$/],
  ['no file at all', ['compare', 'nothing', '--report', ''], '', /^crackdown: --report: give a file; it is empty\n$/],
  ['a folder where a file is needed', ['compare', 'nothing', '--report', '.'], '', /--report \.: is a folder/],
];

test.each(cases)('%s: exit 2, said where and what, nothing written', async (what, args, text, said) => {
  const file = sandbox.file(`${what.replaceAll(/\W/g, '-')}.yaml`, text);
  const { code, out, err } = await sandbox.run(args.map((arg) => arg.replace('FILE', file)));
  expect(err.replaceAll(file, 'FILE')).toMatch(said);
  expect(err).not.toMatch(/\n\s+at /);
  expect({ code, out, written: readdirSync(sandbox.here) }).toEqual({ code: 2, out: '', written: [] });
});

test('everything wrong is said at once', async () => {
  const file = sandbox.file('two.yaml', change('police.effort: -1, law.posession: arrest'));
  const { err } = await sandbox.run(['compare', file, '--city', 'nowhere', '--set', 'a=1', '--set', 'b=2']);
  for (const part of [
    `${file}:4:27: police.effort`,
    `${file}:4:31: law.posession`,
    'nowhere',
    '--set a=1',
    '--set b=2',
  ])
    expect(err).toContain(part);
  expect(err.trimEnd().split('\n')).toHaveLength(5);
});
