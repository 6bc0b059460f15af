// Adds to package-lock.json the optional platform packages that its own packages name and it lacks (npm leaves out what
// the registry did not serve, and `npm ci` then refuses the lock). os, cpu and libc are read from the package's name.
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const OS = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  freebsd: 'freebsd',
  android: 'android',
  openharmony: 'openharmony',
};
const CPU = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
};
const added = [];
for (const [path, entry] of Object.entries(lock.packages))
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (!path || lock.packages[key] || lock.packages[`${path}/${key}`]) continue;
    if (!/^\d+\.\d+\.\d+[-.\w]*$/.test(range)) {
      console.error(`not an exact version, left out: ${name}@${range}`);
      continue;
    }
    const words = name.replace('eabihf', '').split(/[-/]/);
    const os = words.map((w) => OS[w]).find(Boolean);
    const cpu = words.map((w) => CPU[w]).find(Boolean);
    if (!cpu) {
      console.error(`no platform in the name, left out: ${name}@${range}`);
      continue;
    }
    const libc = os !== 'linux' ? undefined : /musl/.test(name) ? ['musl'] : ['glibc'];
    lock.packages[key] = {
      version: range,
      cpu: [cpu],
      ...(entry.dev && { dev: true }),
      ...(libc && { libc }),
      optional: true,
      ...(os && { os: [os] }),
    };
    added.push(key);
  }
const { '': top, ...rest } = lock.packages;
lock.packages = { '': top, ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, 'en'))) };
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} added`, added);
