// The lab as a static site: any web host can serve dist/lab, from any folder.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { kernelPlugin } from './scripts/kernel-module.mjs';
import { outcomes } from './src/model/outcomes/index.ts';
import { colours, rules } from './src/report/style.ts';
import { cityIds, loadCity, loadPolicy, policyIds } from './src/study/scenario-files.ts';
import { version } from './src/study/surroundings.ts';

const root = new URL('./', import.meta.url);
const path = (of: string) => fileURLToPath(new URL(of, root));

/** The built-in cities: each is large, and loaded when it is asked for. */
function citiesModule(): string {
  const entries = cityIds().map((id) => {
    const [values, file] = [`made:city/${id}`, `made:city-file/${id}`].map((module) => JSON.stringify(module));
    return `${JSON.stringify(id)}: { title: ${JSON.stringify(loadCity(id).title)}, load: () => import(${values}), file: () => import(${file}) }`;
  });
  return `export const cities = { ${entries.join(', ')} };`;
}

/** Modules made of what the project declares elsewhere, so that the page need not read YAML to begin. */
function made(name: string): string | undefined {
  const id = name.slice(name.indexOf('/') + 1);
  if (name === 'cities') return citiesModule();
  if (name === 'policies') return `export const policies = ${JSON.stringify(policyIds().map((id) => loadPolicy(id)))};`;
  if (name === 'outcomes') return `export const outcomes = ${JSON.stringify(outcomes)};`;
  // The report’s colours hold for the whole page, its rules where something of the report stands in it.
  if (name === 'report.css') return `${colours}\n.report { ${rules} }`;
  if (name.startsWith('city/')) return `export default ${JSON.stringify(loadCity(id))};`;
  if (name.startsWith('city-file/'))
    return `export default ${JSON.stringify(readFileSync(path(`cities/${id}.yaml`), 'utf8'))};`;
  return undefined;
}

function madeModules(): Plugin {
  return {
    name: 'made-modules',
    resolveId: (id) => (id.startsWith('made:') ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0made:') ? made(id.slice('\0made:'.length)) : undefined),
  };
}

export default defineConfig({
  root: path('src/lab/'),
  base: './',
  define: { __VERSION__: JSON.stringify(version()) },
  plugins: [svelte({ configFile: false }), madeModules(), kernelPlugin()],
  worker: { format: 'es', plugins: () => [kernelPlugin()] },
  build: {
    outDir: path('dist/lab/'),
    emptyOutDir: true,
    target: 'es2023',
    // The content policy allows no scripts or styles from data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
