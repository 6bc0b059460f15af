// Reads a policy file: YAML with a name and the changes, each with its day, its places and the levers it sets.
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { City } from '../model/city/parameters.ts';
import { leverById } from '../model/levers/index.ts';
import { type Day, isDay } from './day.ts';
import { type Policy, type PolicyChange, wrongForCity } from './policy.ts';
import { asLeverHas, wrongLever, wrongValue } from './setting.ts';
import { YamlFile } from './yaml-file.ts';

/**
 * Reads the text of a policy file; `file` is what errors call it, and its name without the ending is the policy's id. One that was
 * `recorded` with a run may hold what nobody should write.
 */
export function readPolicy(text: string, file: string, city?: City, recorded = false): Policy {
  const yaml = new YamlFile(text, file);
  const root = yaml.root('a policy has a name and a list of changes');
  yaml.unknown(root, ['name', 'summary', 'source', 'changes']);
  const name = yaml.words(root, 'name');
  const summary = yaml.maybeWords(root, 'summary');
  const source = yaml.maybeWords(root, 'source');
  const changes = readChanges(yaml, root, city, recorded);
  yaml.finish();
  const id = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.ya?ml$/i, '');
  return { id, name, ...(summary && { summary }), ...(source && { source }), changes };
}

function readChanges(yaml: YamlFile, root: YAMLMap, city: City | undefined, recorded: boolean): PolicyChange[] {
  const list = root.get('changes', true);
  if (!isSeq(list)) {
    yaml.fault(list ?? root, 'changes: missing, or no list of changes (a policy without any says changes: [])');
    return [];
  }
  const setBefore = new Map<string, unknown>();
  return list.items.flatMap((item) => {
    if (isMap(item)) {
      const change = readChange(yaml, item, city);
      if (!recorded) noneTwice(yaml, item, change, setBefore);
      return [change];
    }
    yaml.fault(item, `${yaml.written(item)} is no change: it has from, set and, if wanted, until and where`);
    return [];
  });
}

/** Of two changes for the same days and places that set the same lever the later alone would ever hold. */
function noneTwice(yaml: YamlFile, item: YAMLMap, change: PolicyChange, setBefore: Map<string, unknown>): void {
  const { from, until = null, where = [] } = change;
  const set = item.get('set', true);
  for (const { key } of isMap(set) ? set.items : []) {
    const id = String(key);
    if (!(id in change.set)) continue;
    const same = JSON.stringify([id, from, until, [...where].sort()]);
    const before = setBefore.get(same);
    if (before) yaml.fault(key, `${id}: line ${yaml.lineOf(before)} sets it already, for the same days and places`);
    setBefore.set(same, key);
  }
}

function readChange(yaml: YamlFile, item: YAMLMap, city: City | undefined): PolicyChange {
  yaml.unknown(item, ['from', 'until', 'where', 'set']);
  const from = readDay(yaml, item, 'from');
  const until = item.has('until') ? readDay(yaml, item, 'until') : undefined;
  const where = item.has('where') ? readWhere(yaml, item) : undefined;
  const change = { from: from ?? 0, ...(until !== undefined && { until }), ...(where && { where }) };
  // Days that could not be read are at fault already.
  if (typeof from === 'number' && typeof until === 'number' && until <= from)
    yaml.fault(item.get('until', true), `until: ${until} does not come after from: ${from}`);
  else if (city && from !== undefined)
    for (const { part, index, message } of wrongForCity(change, city)) {
      const node = item.get(part, true);
      yaml.fault(isSeq(node) ? node.items[index] : node, message);
    }
  return { ...change, set: readSet(yaml, item, where !== undefined) };
}

function readDay(yaml: YamlFile, item: YAMLMap, key: string): Day | undefined {
  const node = item.get(key, true);
  if (isScalar(node) && isDay(node.value)) return node.value;
  const given = node ? `${yaml.written(node)} is no day` : 'missing';
  yaml.fault(node ?? item, `${key}: ${given}: give the day of the measured period (0, 1, 2 …) or a date YYYY-MM-DD`);
  return undefined;
}

function readWhere(yaml: YamlFile, item: YAMLMap): string[] | undefined {
  const list = item.get('where', true);
  if (!isSeq(list) || list.items.length === 0) {
    yaml.fault(list ?? item, 'where: needs a list of places; leave it out for the whole city');
    return undefined;
  }
  const wrong = list.items.filter((node) => !(isScalar(node) && typeof node.value === 'string'));
  for (const node of wrong) yaml.fault(node, `where: ${yaml.written(node)} is no name of a place`);
  const seen = new Set<unknown>();
  for (const node of list.items) {
    const place = isScalar(node) ? node.value : node;
    if (seen.has(place)) yaml.fault(node, `where: ${yaml.written(node)} is there twice`);
    seen.add(place);
  }
  return wrong.length > 0 ? undefined : list.toJSON();
}

function readSet(yaml: YamlFile, item: YAMLMap, limited: boolean): PolicyChange['set'] {
  const map = item.get('set', true);
  if (!isMap(map) || map.items.length === 0) {
    const what = !map ? 'missing' : isMap(map) ? 'is empty' : `${yaml.written(map)} is no mapping`;
    yaml.fault(map ?? item, `set: ${what}: give levers and their values, such as { police.effort: 2 }`);
    return {};
  }
  const set: Record<string, number | string> = {};
  for (const { key, value } of map.items) {
    const id = String(isScalar(key) ? key.value : key);
    const wrong = wrongLever(id);
    if (wrong) {
      yaml.fault(key, wrong);
      continue;
    }
    if (limited && leverById.get(id)?.citywide)
      yaml.fault(key, `${id}: acts on the whole city; set it in a change without where`);
    const given = asLeverHas(id, isScalar(value) ? value.value : undefined);
    const wrongGiven = wrongValue(id, given, yaml.written(value));
    if (wrongGiven) yaml.fault(value ?? key, wrongGiven);
    else set[id] = given as number | string;
  }
  return set;
}
