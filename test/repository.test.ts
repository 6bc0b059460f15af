// Rules of the repository that are easier kept by a test than by a reviewer: which part of the source may import which,
// and that the lint really forbids ambient chance, time and inexact arithmetic in the model.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Each folder of src may import itself and those left of it. */
const LAYERS = ['model', 'replications', 'observe', 'store', 'study', 'report', 'serve', 'lab', 'cli'];
/** A report draws what a study found and runs none itself: it takes types from there, no code. */
const TYPES_ONLY: Record<string, string> = { report: 'study' };
/** The lab runs in a browser. Of the server it knows what goes over the wire, and the command line knows nothing of the lab. */
const WIRE = 'serve/api.ts';

interface Import {
  /** Null when computed at run time. */
  readonly from: string | null;
  readonly typeOnly: boolean;
}

function importsOf(text: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean) =>
    found.push({ from: node && ts.isStringLiteralLike(node) ? node.text : null, typeOnly });
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest));
  return found;
}

/** What is wrong with the imports of a file, `path` being relative to src. */
function violations(path: string, text: string): string[] {
  const layerOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : 'index');
  const layer = layerOf(path);
  const rank = layer === 'index' ? LAYERS.indexOf('cli') - 1 : LAYERS.indexOf(layer);
  if (rank < 0) return [`${path}: src/${layer} has no place in LAYERS`];
  const wrong: string[] = [];
  for (const { from, typeOnly } of importsOf(text)) {
    if (!from?.startsWith('.')) {
      if (layer === 'lab' && from?.startsWith('node:')) wrong.push(`${path}: the lab runs in a browser, not ${from}`);
      if (layer === 'model' || layer === 'replications')
        wrong.push(`${path}: a model imports only the model, not ${from ?? 'a computed name'}`);
      continue;
    }
    const file = posix.join(posix.dirname(path), from);
    const target = layerOf(file);
    const targetRank = LAYERS.indexOf(target);
    if (layer === 'lab' && target === 'serve' && file !== WIRE) wrong.push(`${path}: of the server only ${WIRE}`);
    else if (layer === 'cli' && target === 'lab') wrong.push(`${path}: the lab runs in a browser`);
    else if (targetRank < 0 || targetRank > rank) wrong.push(`${path}: ${layer} must not import ${from}`);
    else if (TYPES_ONLY[layer] === target && !typeOnly) wrong.push(`${path}: only types may be imported from ${from}`);
  }
  return wrong;
}

function sourceFiles(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => relative(join(root, 'src'), join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** The code of a file; of a component, its scripts. */
function codeOf(path: string): string {
  const text = readFileSync(join(root, 'src', path), 'utf8');
  if (!path.endsWith('.svelte')) return text;
  return Array.from(text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), ([, code]) => code).join('\n');
}

describe('imports', () => {
  it('run in one direction', () => {
    const files = sourceFiles();
    expect(files).toContain('model/world/chance.ts');
    expect(files).toContain('lab/App.svelte');
    expect(files.flatMap((path) => violations(path, codeOf(path)))).toEqual([]);
  });

  it.each([
    ['model/step.ts', `import { readFileSync } from 'node:fs';`],
    ['model/step.ts', `import { z } from 'zod';`],
    ['model/step.ts', `import '../study/compare.ts';`],
    ['model/law/court.ts', `import type { Run } from '../../study/run.ts';`],
    ['model/law/court.ts', `export * from '../../observe/records.ts';`],
    ['model/step.ts', `const m = await import('../store/shard.ts');`],
    ['model/step.ts', `const m = await import(name);`],
    ['model/step.ts', `let run: import('../study/run.ts').Run;`],
    ['model/step.ts', `import { tick } from '../replications/hoffer-alam-2013/step.ts';`],
    ['replications/hoffer-alam-2013/step.ts', `import { compare } from '../../study/compare.ts';`],
    ['replications/hoffer-alam-2013/step.ts', `import { cpus } from 'node:os';`],
    ['observe/survey.ts', `import { shard } from '../store/shard.ts';`],
    ['store/shard.ts', `import { compare } from '../study/compare.ts';`],
    ['study/compare.ts', `import { table } from '../report/table.ts';`],
    ['study/compare.ts', `import { version } from '../index.ts';`],
    ['report/table.ts', `import { compare } from '../study/compare.ts';`],
    ['report/table.ts', `import { progress } from '../cli/progress.ts';`],
    ['cli/main.ts', `import { probe } from '../../test/probe.ts';`],
    ['cli/main.ts', `import { Lab } from '../lab/lab/lab.svelte.ts';`],
    ['lab/main.ts', `import { readFileSync } from 'node:fs';`],
    ['lab/main.ts', `import { startServer } from '../serve/server.ts';`],
    ['serve/server.ts', `import { Lab } from '../lab/lab/lab.svelte.ts';`],
    ['index.ts', `import { main } from './cli/main.ts';`],
    ['elsewhere/file.ts', ``],
  ])('from %s forbid %s', (path, text) => {
    expect(violations(path, text)).toHaveLength(1);
  });

  it.each([
    ['model/law/court.ts', `import { uniform } from '../world/chance.ts';`],
    ['replications/hoffer-alam-2013/step.ts', `import { uniform } from '../../model/world/chance.ts';`],
    ['study/compare.ts', `import { shard } from '../store/shard.ts'; import { step } from '../model/step.ts';`],
    ['report/table.ts', `import type { Comparison } from '../study/compare.ts';`],
    ['cli/main.ts', `import { Command } from 'commander'; const m = await import('../study/compare.ts');`],
    ['lab/runs/studies.ts', `import { API } from '../../serve/api.ts';`],
    ['index.ts', `export { compare } from './study/compare.ts';`],
  ])('from %s allow %s', (path, text) => {
    expect(violations(path, text)).toEqual([]);
  });
});

describe('lint in the model', () => {
  const forbidden = [
    'Math.random()',
    ...['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'cbrt', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh'].map(
      (name) => `Math.${name}(x)`,
    ),
    ...['asin', 'acos', 'atan', 'asinh', 'acosh', 'atanh'].map((name) => `Math.${name}(x)`),
    ...['pow', 'atan2', 'hypot'].map((name) => `Math.${name}(x, 2)`),
    'Math.floor(Math.exp(x))',
    "Math['exp'](x)",
    'Math?.exp(x)',
    '[Math]',
    '((m) => m)(Math)',
    'x ** 2',
    '2 ** x',
    '2 ** -x',
    '10 ** -5',
    '2 ** 0.5',
    '((y) => { y **= 2; return y; })(x)',
    'Date.now()',
    'new Date()',
    'performance.now()',
    'crypto.randomUUID()',
    'process.env',
    'globalThis',
  ];
  const allowed = [
    'Math.floor(x) + Math.sqrt(x) + Math.imul(3, 5) + Math.fround(x)',
    'Math.LN2 * x',
    'x | 0',
    '2 ** -32',
  ];

  let folder: string;
  beforeAll(() => {
    // The real configuration over files of our own, in a folder of its own: nothing is left in the tree.
    folder = mkdtempSync(join(tmpdir(), 'crackdown-lint-'));
    for (const part of ['biome.json', '.gitignore', 'lint'])
      cpSync(join(root, part), join(folder, part), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The expressions in which the lint finds an error when each stands on a line of its own in the file. */
  function rejected(path: string, expressions: readonly string[]): string[] {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    const lines = expressions.map((expression, i) => `export const e${i} = (x: number) => [x, ${expression}];\n`);
    writeFileSync(join(folder, path), lines.join(''));
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const flags = ['lint', '--diagnostic-level=error', '--max-diagnostics=none', '--reporter=json', path];
    const { stdout } = spawnSync(process.execPath, [biome, ...flags], { cwd: folder, encoding: 'utf8' });
    const { summary, diagnostics } = JSON.parse(stdout);
    expect(summary.unchanged).toBe(1);
    const hit = new Set(diagnostics.map((d: { location: { start: { line: number } } }) => d.location.start.line - 1));
    return expressions.filter((_, i) => hit.has(i));
  }

  it.each(['src/model/law/probe.ts', 'src/replications/model-of-others/probe.ts'])(
    'forbids ambient chance and time, and arithmetic that differs between engines, in %s',
    (path) => expect(rejected(path, forbidden)).toEqual(forbidden),
  );

  it('allows what every engine rounds alike', () => {
    expect(rejected('src/model/law/probe.ts', allowed)).toEqual([]);
  });

  it('leaves the rest of the source alone', () => {
    expect(rejected('src/report/probe.ts', ['Math.random()', 'Math.exp(x)', 'x ** 2', 'new Date()'])).toEqual([]);
  });
});
