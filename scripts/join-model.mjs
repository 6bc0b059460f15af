// Joins the built model in one file. Modules that import from each other look every constant and every function up at each use,
// and an engine does not put one into the other; in one scope, with constants written in, a step takes a tenth less
// (docs/decisions/0006). The files that tsc wrote stay where they are, as doors to the one file, `dist/model/joined.js`.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../', import.meta.url));
const modules = readdirSync(`${root}src/model`, { recursive: true })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

const bundle = await rolldown({
  input: Object.fromEntries(modules.map((module) => [module, `${root}dist/model/${module}.js`])),
  // The model imports nothing of its surroundings.
  platform: 'neutral',
  preserveEntrySignatures: 'strict',
  optimization: { inlineConst: { mode: 'all', pass: 3 } },
});
await bundle.write({
  dir: `${root}dist/model`,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  codeSplitting: { groups: [{ name: 'joined', test: /./ }] },
});
await bundle.close();
