// The compiled kernel as a module of the model: what takes the place of src/model/world/compiled.ts, wherever the model is built.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** Where scripts/kernel.mjs leaves what it has made. */
export const made = new URL('dist/kernel.json', root);

/** Identity of the sources of the model and of the scripts, of which a kernel is made. */
export function hashOfModel() {
  const hash = createHash('sha256');
  for (const script of ['scripts/kernel.mjs', 'scripts/kernel-columns.mjs'])
    hash.update(readFileSync(new URL(script, root)));
  const model = new URL('src/model/', root);
  const files = readdirSync(model, { recursive: true }).filter((file) => /\.(ts|as)$/.test(file));
  for (const file of files.sort()) hash.update(file).update(readFileSync(new URL(file, model)));
  return hash.digest('hex');
}

/** The module of a kernel, whose imports end in an extension. */
export function moduleText({ outside, ...compiled }, extension) {
  const imports = Object.entries(outside).map(([target, functions]) => {
    const path = posix.relative('world', target).replace(/\.ts$/, extension);
    return `import { ${Object.keys(functions).join(', ')} } from '${path.startsWith('.') ? path : `./${path}`}';`;
  });
  // Each call has a function of its own: one for all would be a call of anything with a list of arguments to the engine.
  const calls = Object.values(outside).flatMap((functions) =>
    Object.entries(functions).map(
      ([name, passed]) => `${name}: (${passed}) => ${name}(${['world', passed].filter(Boolean).join(', ')})`,
    ),
  );
  return `// Made by scripts/kernel.mjs.
${imports.join('\n')}
export const compiled = { ...${JSON.stringify(compiled)}, outside: (world) => ({ ${calls.join(', ')} }) };
`;
}

/** For Vite: the model with its kernel, if one has been made of these sources. */
export function kernelPlugin() {
  // As Vite writes paths, on Windows too.
  const pathOf = (file) => fileURLToPath(new URL(file, root)).replaceAll('\\', '/');
  const stub = pathOf('src/model/world/compiled.ts');
  return {
    name: 'kernel',
    // While the lab is served, a change of the model takes its kernel away.
    hotUpdate({ file }) {
      if (!file.startsWith(pathOf('src/model/'))) return;
      const { moduleGraph } = this.environment;
      for (const module of moduleGraph.getModulesByFile(stub) ?? []) moduleGraph.invalidateModule(module);
    },
    load(id) {
      if (id !== stub || !existsSync(made)) return undefined;
      const { of, functions: _, ...kernel } = JSON.parse(readFileSync(made, 'utf8'));
      if (of === hashOfModel()) return moduleText(kernel, '.ts');
      this.warn('the kernel is not of these sources: npm run build makes it anew. Hot loops run as JavaScript');
      return undefined;
    },
  };
}
