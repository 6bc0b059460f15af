// Compiles the kernel files of the model (src/model/**/*.kernel.ts) a second time, to WebAssembly, with AssemblyScript
// (docs/decisions/0010). They are TypeScript as it stands; what they import from elsewhere is made here, from the model that tsc
// has built: columns at the addresses they will have, constants by their values, calls of functions that stay outside.
// Writes dist/kernel.json and dist/model/world/compiled.js. With --text, prints the module as text instead;
// with --check, only compiles, all files whole.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import asc from 'assemblyscript/asc';
import ts from 'typescript';
import { columnClass, exactOf, kinds, wholeOf } from './kernel-columns.mjs';
import { hashOfModel, made, moduleText } from './kernel-module.mjs';

const root = new URL('../', import.meta.url);
const sourceOf = (file) => readFileSync(new URL(`src/model/${file}`, root), 'utf8');
const built = (file) => import(new URL(`dist/model/${file.replace(/\.ts$/, '.js')}`, root));

/** Memory of a kernel, by where each part begins; from `own` on is what the files keep for themselves. */
const places = {
  moving: 1024,
  counts: 4096,
  hazards: 4352,
  numbers: 8192,
  streams: 16384,
  own: 32768,
  columns: 2 ** 20,
};
const WORDS_OF_KEY = 5;

/** There are two sets of stand-ins for addresses: where two modules differ an address stands. */
const { APART, FIRST_STAND_IN, columnAt, readNumber, sitesIn, writeNumber } = await built('world/stand-ins.ts');
const STAND_INS = [FIRST_STAND_IN, FIRST_STAND_IN + 2 ** 27];

const sources = readdirSync(new URL('src/model/', root), { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();
const files = sources.filter((file) => file.endsWith('.kernel.ts'));
const parsed = new Map(
  files.map((file) => [file, ts.createSourceFile(file, sourceOf(file), ts.ScriptTarget.ES2023, true)]),
);
/** By function, which of its parameters are lists, and of which class. */
const lists = new Map(
  [...parsed.values()]
    .flatMap((source) => source.statements.filter(ts.isFunctionDeclaration))
    .map(({ name, parameters }) => [name.text, parameters.map(({ type }) => kinds[type?.getText()]?.list)]),
);
const words = new Set(files.flatMap((file) => sourceOf(file).match(/\w+/g)));

/** What stands beside a kernel file as `.lanes.as`: the same as some of its functions, in vectors, which the language has none of. */
const lanesOf = (file) => {
  const beside = new URL(`src/model/${file.replace('.kernel.ts', '.lanes.as')}`, root);
  return existsSync(beside) ? readFileSync(beside, 'utf8') : '';
};

const { counts, hazards } = await built('world/kernel.ts');
const { openWorld } = await built('opening.ts');
const { Field } = await built('world/fields.ts');
const { columnsBeside } = await built('world/columns.ts');
const { loadCity } = await import(new URL('dist/study/scenario-files.js', root));
const sample = openWorld(loadCity('typical-2016'), 60, 1, []);

/**
 * Whether instructions that read a column that stays have its address in them: then reading a number of a record takes one instruction
 * for all columns of that row, as many as there are, where it would take two for each. Of a list of which no other is read at the same
 * row it would take one more.
 */
const isAddressed = (path, column) =>
  column instanceof Field || column.BYTES_PER_ELEMENT === 1 || path === 'agenda.searches.';

/** What is kept in a column, as a kernel has it. */
const kindOf = (column) => kinds[(column instanceof Field ? column.slice(0, 0) : column)?.constructor.name];

/** Lists that files keep begin with a line of memory each; what they take, at most. */
const LINE = 64;
let keptBytes = 0;

const streams = [];
const outside = new Map();
const constants = new Map();
// ---------------------------------------------------------------- what a world is, to a kernel

/** The classes through which kernel files read a world, and the paths of what they read. */
function describe({ agenda, city, ...state }) {
  const fixed = [];
  const moving = [];
  const numbers = [];
  const classes = [];
  const getter = (name, type, value) => `  @inline get ${name}(): ${type} { return ${value}; }`;
  const declare = (name, members) => classes.push(`@unmanaged export class ${name} {\n${members.join('\n')}\n}`);
  const list = (column) => kinds[column?.constructor.name]?.list ?? field(column);
  const fields = new Map();
  /**
   * The class of a column in a record: by what is kept, how far apart rows are in memory, and in indexes, and how far it stands from the
   * record's first.
   */
  const field = (column, offset = 0) => {
    if (!(column instanceof Field)) return undefined;
    const { stride, apart } = column;
    const name = `${kindOf(column).list}_${stride}_${apart}_${offset}`;
    fields.set(name, columnClass(name, kindOf(column), { stride, apart, offset }));
    return name;
  };
  /** A column that stays: its address is a stand-in until a world is there. */
  const stays = (path, name, array) => {
    const at = `(ADDRESS + ${fixed.length * APART})`;
    const addressed = isAddressed(path, array);
    const type = addressed ? `Column_${fixed.length}` : list(array);
    if (addressed) classes.push(columnClass(type, kindOf(array), array, at));
    fixed.push(`${path}${name}`);
    return getter(name, type, `changetype<${type}>${at}`);
  };
  /**
   * A column that moves: its address is looked up, of a record only that of the first column. Those that nobody speaks of are left
   * out.
   */
  const moves = (path, name, array, of) => {
    if (!words.has(name)) return '';
    const beside = columnsBeside(of, name).map(([, other]) => other);
    const first = beside.reduce((one, other) => (of[other].byteOffset < of[one].byteOffset ? other : one));
    if (!moving.includes(`${path}${first}`)) moving.push(`${path}${first}`);
    const type = field(array, array.byteOffset - of[first].byteOffset) ?? list(array);
    const place = places.moving + 4 * moving.indexOf(`${path}${first}`);
    return getter(name, type, `changetype<${type}>(load<usize>(${place}))`);
  };
  const number = (path, name) => {
    if (!words.has(name)) return '';
    numbers.push(`${path}${name}`);
    return getter(name, 'f64', `load<f64>(${places.numbers + 8 * (numbers.length - 1)})`);
  };
  const count = (name, as = name) => getter(as, 'i32', `load<i32>(${places.counts + 4 * counts.indexOf(name)})`);
  const setCount = (name, as = name) =>
    `  @inline set ${as}(value: i32) { store<i32>(${places.counts + 4 * counts.indexOf(name)}, value); }`;
  const part = (name, type) => getter(name, type, `changetype<${type}>(0)`);
  const table = (path, of, column, more = []) =>
    Object.keys(of.declaration.columns)
      .map((name) => column(path, name, of[name], of))
      .concat(more);

  declare('People', table('people.', state.people, stays, [count('peopleRows', 'rows')]));
  declare('Places', table('places.', state.places, stays));
  declare('Clock', table('clock.', state.clock, stays));
  declare('Ledger', table('ledger.', state.ledger, stays));
  declare('Shops', table('shops.', state.shops, moves, [count('shopRows', 'rows')]));
  declare('Lots', table('lots.', state.lots, moves, [count('lotRows', 'rows')]));
  declare('Importers', table('importers.', state.importers, stays, [count('importerRows', 'rows')]));
  declare('Cases', table('cases.', state.cases, moves, [count('caseRows', 'rows')]));
  declare('Episodes', table('episodes.', state.episodes, moves));
  declare('Vacancies', table('vacancies.', state.vacancies, moves));
  declare('Tally', table('tally.', state.tally, moves, [count('tallyRows', 'rows')]));
  declare(
    'Searches',
    table('agenda.searches.', agenda.searches, stays, [count('searchRows', 'rows'), setCount('searchRows', 'rows')]),
  );

  declare('Rings', table('agenda.rings.', agenda.rings, moves));

  const prepared = Object.entries(agenda.prepared).map(([name, value]) => {
    if (list(value)) return stays('agenda.prepared.', name, value);
    if (typeof value === 'number') return number('agenda.prepared.', name);
    if (!list(value?.knots ?? [])) return '';
    declare(`Of_${name}`, [stays(`agenda.prepared.${name}.`, 'knots', value.knots)]);
    return part(name, `Of_${name}`);
  });
  declare('Prepared', prepared);
  const own = Object.entries(agenda).map(([name, value]) => {
    if (list(value)) return stays('agenda.', name, value);
    if (counts.includes(name)) return `${count(name)}\n${setCount(name)}`;
    if (hazards.includes(name)) return getter(name, 'f64', `load<f64>(${places.hazards + 8 * hazards.indexOf(name)})`);
    return '';
  });
  declare('Agenda', [...own, part('searches', 'Searches'), part('rings', 'Rings'), part('prepared', 'Prepared')]);

  const groups = Object.entries(city).filter(([, group]) => typeof group === 'object');
  for (const [name, group] of groups)
    declare(
      `City_${name}`,
      Object.entries(group).map(([key, value]) => (typeof value === 'number' ? number(`city.${name}.`, key) : '')),
    );
  declare(
    'City',
    groups.map(([name]) => part(name, `City_${name}`)),
  );
  classes.push(`@unmanaged export class StreamKey { a: i32; b: i32; step: i32; first: i32; second: i32; }
export type Key = StreamKey;
@unmanaged export class Keys {
  @inline @operator("[]") get(i: i32): StreamKey { return changetype<StreamKey>(${places.streams} + ${4 * WORDS_OF_KEY} * i); }
}`);
  const parts = [
    'People',
    'Places',
    'Clock',
    'Ledger',
    'Shops',
    'Lots',
    'Importers',
    'Cases',
    'Episodes',
    'Vacancies',
    'Tally',
    'Agenda',
    'City',
    'Keys',
  ];
  declare(
    'World',
    parts.map((type) => part(type.toLowerCase(), type)),
  );
  for (const kind of Object.values(kinds)) classes.push(columnClass(kind.list, kind, {}));
  classes.push(...fields.values());
  if (4 * moving.length > places.counts - places.moving) throw new Error('too many columns that move');
  if (8 * numbers.length > places.streams - places.numbers) throw new Error('too many numbers');
  return { fixed, moving, numbers, classes };
}

// ---------------------------------------------------------------- a kernel file in the words of AssemblyScript

/**
 * A kernel file with its imports, streams and lists put in the compiler's terms, and with functions in vectors where there are such;
 * all else stays as it is.
 */
async function mirror(file) {
  const source = parsed.get(file);
  const edits = [];
  const known = new Map();
  for (const statement of source.statements)
    if (ts.isImportDeclaration(statement)) edits.push([statement, await imported(file, statement, known)]);
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations) edits.push(...kept(file, declaration, known));
  }
  const visit = (node) => {
    if (ts.isCallExpression(node)) edits.push(...handedOn(node), ...ofWhole(node));
    ts.forEachChild(node, visit);
  };
  const lanes = lanesOf(file);
  const inLanes = new Set([...lanes.matchAll(/^(?:export )?function (\w+)/gm)].map(([, name]) => name));
  for (const statement of source.statements)
    if (ts.isFunctionDeclaration(statement) && inLanes.delete(statement.name.text)) edits.push([statement, '']);
    else visit(statement);
  if (inLanes.size > 0) throw new Error(`${file}: no function is called ${[...inLanes].join(', ')}`);
  let text = source.text;
  for (const [node, to] of edits.sort(([a], [b]) => b.getStart() - a.getStart()))
    text = text.slice(0, node.getStart()) + to + text.slice(node.getEnd());
  text += lanes;
  for (const [array, { list }] of Object.entries(kinds))
    text = text.replaceAll(new RegExp(`\\b${array}\\b`, 'g'), list);
  text = text.replaceAll(/^(export )?function (\w+)/gm, (found, _, name) =>
    inLine(name) ? `@inline ${found}` : found,
  );
  text = text.replaceAll(/\bi32\(/g, 'whole(');
  const lists = Object.values(kinds).map(({ list }) => list);
  return `import { ${lists.join(', ')} } from '${upFrom(file)}/types';
import { exact, whole } from '${upFrom(file)}/numbers';
${text.replaceAll(/\bboolean\b/g, 'bool')}`;
}

/** Columns and lists that a call hands on as lists: whatever class they are read through, there they are lists. */
function handedOn(call) {
  const takes = lists.get(call.expression.getText()) ?? [];
  return call.arguments.flatMap((argument, i) =>
    takes[i] ? [[argument, `changetype<${takes[i]}>(${argument.getText()})`]] : [],
  );
}

const ROUNDING = ['Math.ceil', 'Math.floor', 'Math.trunc'];

/** Of what is rounded no fraction is left to be taken off. */
function ofWhole(call) {
  const [of] = call.arguments;
  const isRounded =
    call.expression.getText() === 'i32' && ts.isCallExpression(of) && ROUNDING.includes(of.expression.getText());
  return isRounded ? [[call.expression, 'exact']] : [];
}

/** Whether a function is called from one place in all: put in line it is code once all the same, and the compiler does not by itself. */
function inLine(name) {
  if (doors.some((door) => door.name === name)) return false;
  const calls = files.flatMap((file) => sourceOf(file).match(new RegExp(`(?<!function )\\b${name}\\(`, 'g')) ?? []);
  return calls.length === 1;
}

/** The way from a file to where the files are that are made here. */
const upFrom = (file) => posix.relative(posix.dirname(file), '.') || '.';

/** What an import becomes: from another kernel file the same, from elsewhere what is made of it here. */
async function imported(file, statement, known) {
  const target = posix.join(posix.dirname(file), statement.moduleSpecifier.text);
  const bindings = statement.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings))
    throw new Error(`${file}: only imports of names in braces are understood`);
  const names = bindings.elements.map(({ name, propertyName }) => {
    if (propertyName) throw new Error(`${file}: an import under another name is not understood`);
    return name.text;
  });
  const from = { types: [], constants: [], outside: [], numbers: [], same: [] };
  const module = await built(target);
  for (const name of names) {
    const value = module[name];
    if (target === 'world/numbers.ts') casts.has(name) ? undefined : from.numbers.push(name);
    else if (types.has(name) && value === undefined) from.types.push(name);
    else if (target.endsWith('.kernel.ts')) from.same.push(name);
    else if (target === 'world/chance.ts' && name !== 'defineStream') from.same.push(name);
    else if (name === 'defineStream') continue;
    else if (name === 'isWitnessed') from.numbers.push(name);
    else if (typeof value === 'function') from.outside.push(callOut(target, name));
    else from.constants.push(constant(file, name, value));
    if (typeof value === 'number') known.set(name, value);
  }
  const up = upFrom(file);
  const kernel = target === 'world/chance.ts' ? 'world/draws.kernel.ts' : target;
  const path = posix.relative(posix.dirname(file), kernel).replace(/\.ts$/, '');
  return Object.entries(from)
    .filter(([, some]) => some.length > 0)
    .map(([kind, some]) => {
      const where = kind === 'same' ? (path.startsWith('.') ? path : `./${path}`) : `${up}/${kind}`;
      return `import { ${some.join(', ')} } from '${where}';`;
    })
    .join('\n');
}

/** A constant of the model: a number, or codes by name. */
function constant(file, name, value) {
  const written = (number) =>
    Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? `i32 = ${number}` : `f64 = ${number}`;
  const text =
    typeof value === 'number'
      ? `export const ${name}: ${written(value)};`
      : `export namespace ${name} {\n${Object.entries(value ?? {})
          .filter(([key, code]) => typeof code === 'number' && !reserved.has(key))
          .map(([key, code]) => `  export const ${key}: ${written(code)};`)
          .join('\n')}\n}`;
  if (value === undefined || value === null) throw new Error(`${file}: ${name} is neither a type nor a value`);
  if (isStream(name)) throw new Error(`${file}: the stream ${name} must be declared in a file of the kernel`);
  if ((constants.get(name) ?? text) !== text) throw new Error(`${file}: two constants are called ${name}`);
  constants.set(name, text);
  return name;
}

/** Whether some file that is no kernel declares a stream under this name: its number there is another than a kernel's. */
function isStream(name) {
  const declares = new RegExp(`^export const ${name} = defineStream\\(`, 'm');
  return sources.some((file) => !file.endsWith('.kernel.ts') && declares.test(sourceOf(file)));
}

/** A call out of the kernel. The world is not handed on: whoever is called knows theirs. */
function callOut(target, name) {
  const source = ts.createSourceFile(target, sourceOf(target), ts.ScriptTarget.ES2023, true);
  const declared = source.statements.find((s) => ts.isFunctionDeclaration(s) && s.name?.text === name);
  if (!declared) throw new Error(`${target}: ${name} is no function declared there`);
  const [first, ...rest] = declared.parameters;
  if (first?.type?.getText() !== 'World') throw new Error(`${target}: ${name} takes no world first`);
  const typed = (type) => {
    const text = type?.getText() ?? 'something whose type is not said';
    if (['i32', 'f64', 'void', 'boolean'].includes(text)) return text.replace('boolean', 'bool');
    throw new Error(`${target}: ${name} takes or gives ${text}, which no kernel knows`);
  };
  const parameters = rest.map((p) => `${p.name.getText()}: ${typed(p.type)}`);
  const result = typed(declared.type);
  const passed = rest.map((p) => p.name.getText()).join(', ');
  const text = `// @ts-ignore: decorator
@external("outside", "${name}") declare function ${name}_(${parameters.join(', ')}): ${result};
export function ${name}(world: World${parameters.map((p) => `, ${p}`).join('')}): ${result} { ${result === 'void' ? '' : 'return '}${name}_(${passed}); }`;
  if ((outside.get(name)?.target ?? target) !== target) throw new Error(`two functions are called ${name}`);
  outside.set(name, { target, passed, text });
  return name;
}

/** What a file keeps at its top: a stream is a number, a list of fixed length a place in memory. */
function kept(file, declaration, known) {
  const { initializer, name } = declaration;
  if (initializer && ts.isNumericLiteral(initializer)) known.set(name.text, Number(initializer.text));
  if (initializer && ts.isCallExpression(initializer) && initializer.expression.getText() === 'defineStream') {
    streams.push(initializer.arguments[0].text);
    return [[initializer, `${streams.length - 1}`]];
  }
  if (initializer && ts.isNewExpression(initializer) && kinds[initializer.expression.getText()]) {
    const { list, shift } = kinds[initializer.expression.getText()];
    const length = initializer.arguments[0];
    const elements = ts.isNumericLiteral(length) ? Number(length.text) : known.get(length.getText());
    if (!(elements > 0)) throw new Error(`${file}: how long ${name.text} is cannot be read`);
    keptBytes += (elements << shift) + LINE;
    if (places.own + keptBytes > places.columns)
      throw new Error('the lists that files keep leave no room below the columns');
    return [[initializer, `changetype<${list}>(memory.data(${elements << shift}, ${LINE}))`]];
  }
  return [];
}

/** Loops that are called by name, with the kernel file each is in. */
function findDoors() {
  const found = sources.flatMap((f) => [...sourceOf(f).matchAll(/inKernel\(\s*'(\w+)',\s*(\w+)/g)]);
  return found.map(([, name, otherwise]) => {
    if (otherwise !== name) throw new Error(`inKernel('${name}', ${otherwise}) would run two different functions`);
    const at = files.filter((file) => new RegExp(`^export function ${name}\\(`, 'm').test(sourceOf(file)));
    if (at.length !== 1) throw new Error(`${name} should be exported by one kernel file, not ${at.length}`);
    return { name, file: at[0] };
  });
}

function entry() {
  // For a look at all there is, not only at what is reached by a door.
  if (process.argv.includes('--check'))
    return files
      .map((file, i) => {
        const names = [...sourceOf(file).matchAll(/^export function (\w+)/gm)].map(
          ([, name]) => `${name} as ${name}${i}`,
        );
        return `export { ${names.join(', ')} } from './${file.replace(/\.ts$/, '')}';`;
      })
      .join('\n');
  const lines = doors.map(
    ({ name, file }) => `import { ${name} as ${name}_ } from './${file.replace(/\.ts$/, '')}';
export function ${name}(): void { ${name}_(changetype<World>(0)); }`,
  );
  // So that a test can ask whether vectors give what the plain loops give.
  const inLanes = [...lanesOf('world/draws.kernel.ts').matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
  lines.push(`export { ${inLanes.join(', ')} } from './world/draws.kernel';`);
  return `import { World } from './types';\n${lines.join('\n')}`;
}

// ---------------------------------------------------------------- compiling

async function compile(address) {
  const texts = new Map(mirrored);
  texts.set('types.ts', `const ADDRESS: usize = ${address};\n${layout.classes.join('\n')}`);
  texts.set('outside.ts', `import { World } from './types';\n${mirrored.get('outside.ts')}`);
  texts.set(
    'numbers.ts',
    `import { World } from './types';
// @ts-ignore: decorator
@inline export function whole<T>(x: T): i32 { if (isFloat<T>()) return ${wholeOf('<f64>x')}; return <i32>x; }
// @ts-ignore: decorator
@inline export function exact(x: f64): i32 { return ${exactOf('x')}; }
// @ts-ignore: decorator
@inline export function times(a: i32, b: i32): i32 { return a * b; }
// @ts-ignore: decorator
@inline export function leadingZeros(x: i32): i32 { return clz<i32>(x); }
// @ts-ignore: decorator
@inline export function bitsOf(x: f64): i32 { return reinterpret<i32>(<f32>x); }
// @ts-ignore: decorator
@inline export function isWitnessed(world: World): bool { return load<i32>(${places.counts + 4 * counts.indexOf('witnessed')}) !== 0; }`,
  );
  const written = new Map();
  const options = [
    'entry.ts',
    '--outFile',
    'kernel.wasm',
    '--textFile',
    'kernel.wat',
    '-O3',
    '--converge',
    '--noAssert',
  ];
  options.push(
    '--runtime',
    'stub',
    '--importMemory',
    '--zeroFilledMemory',
    '--memoryBase',
    String(places.own),
    '--uncheckedBehavior',
    'always',
    '--enable',
    'simd',
  );
  const { error, stderr } = await asc.main(options, {
    readFile: (name) => texts.get(posix.normalize(name)) ?? null,
    writeFile: (name, contents) => written.set(name, contents),
    listFiles: () => [],
  });
  if (error) {
    console.error(stderr.toString());
    process.exit(1);
  }
  return { binary: written.get('kernel.wasm'), text: written.get('kernel.wat') };
}

/** The columns whose addresses stand in a module, and how many do; stand-ins are numbered by these. */
function findSites(one, other) {
  if (one.length !== other.length) throw new Error('an address is written in more than one length');
  const found = [];
  // The two sets of stand-ins differ in a bit of the fourth byte of five.
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) found.push(at - 3);
  const used = [...new Set(found.map((at) => columnAt(one, at)))].sort((a, b) => a - b);
  const fixed = used.map((column) => layout.fixed[column]);
  if (fixed.includes(undefined)) throw new Error('what looks like an address is none');
  for (const at of found) {
    for (let i = 0; i < 4; i++) if ((one[at + i] & 0x80) === 0) throw new Error('an address is not in five bytes');
    const column = columnAt(one, at);
    writeNumber(one, at, readNumber(one, at) + (used.indexOf(column) - column) * APART);
  }
  if (sitesIn(one, used.length).join() !== found.join())
    throw new Error('something else looks like a stand-in: begin them elsewhere (FIRST_STAND_IN)');
  return { fixed, sites: found.length };
}

/** Functions by number, as the text of a module names them: in the module itself they have no names. */
const namesIn = (text) => [...text.matchAll(/^ \(func \$(\S+)/gm)].map(([, name]) => name);

function write(module, fixed, sites, functions) {
  const outsideBy = {};
  for (const [name, { target, passed }] of outside) outsideBy[target] = { ...outsideBy[target], [name]: passed };
  const { own: _, ...rest } = places;
  const { moving, numbers } = layout;
  const kernel = {
    // Bytes stay apart, so that a page's files compress to less than with base 64.
    module: Buffer.from(module).toString('hex'),
    fixed,
    moving,
    numbers,
    streams,
    places: rest,
  };
  writeFileSync(made, JSON.stringify({ of: hashOfModel(), functions, ...kernel, outside: outsideBy }));
  writeFileSync(new URL('dist/model/world/compiled.js', root), moduleText({ ...kernel, outside: outsideBy }, '.js'));
  console.log(`kernel: ${doors.length} loops, ${module.length} bytes, ${sites} addresses of ${fixed.length} columns`);
}

// ---------------------------------------------------------------- all of it

const layout = describe(sample);
const casts = new Set(['i32', 'u32', 'f64']);
/** Codes that no file of a kernel may name. */
const reserved = new Set(['import', 'return']);
const types = new Set(layout.classes.map((text) => /class (\w+)/.exec(text)[1]).concat('Key'));
const doors = findDoors();
const mirrored = new Map();
for (const file of files) mirrored.set(file, await mirror(file));
mirrored.set('entry.ts', entry());
mirrored.set('constants.ts', [...constants.values()].join('\n'));
mirrored.set('outside.ts', [...outside.values()].map(({ text }) => text).join('\n'));

if (process.argv.includes('--check')) await compile(STAND_INS[0]);
else if (doors.length === 0) console.log('kernel: no loops');
else if (process.argv.includes('--text')) console.log((await compile(STAND_INS[0])).text);
else {
  const [one, other] = [await compile(STAND_INS[0]), await compile(STAND_INS[1])];
  const { fixed, sites } = findSites(one.binary, other.binary);
  write(one.binary, fixed, sites, namesIn(one.text));
}
