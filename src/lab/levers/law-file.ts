// Scenario files in the page: loaded when somebody first wants one, since the reader of YAML is large.
import { stringify } from 'yaml';
import type { Policy } from '../../study/policy.ts';

export { readCity } from '../../study/city-file.ts';
export { readPolicy } from '../../study/policy-file.ts';

/** The law as a policy file that the command line takes; `command` stands in it as a comment. */
export function writePolicy({ name, summary, source, changes }: Policy, command?: string): string {
  const policy = {
    name,
    ...(summary !== undefined && { summary }),
    ...(source !== undefined && { source }),
    changes: changes.map(({ from, until, where, set }) => ({
      from,
      ...(until !== undefined && { until }),
      ...(where && { where }),
      set,
    })),
  };
  const comment =
    command === undefined ? '' : `# Built in the lab of Crackdown. To run it: ${command.replace(/\s+/g, ' ')}\n`;
  return comment + stringify(policy, { schema: 'core', lineWidth: 0, aliasDuplicateObjects: false });
}

/** Whether a text looks like a city file rather than a policy file. */
export function looksLikeCity(text: string): boolean {
  return !/^changes\s*:/m.test(text) && /^(people|title)\s*:/m.test(text);
}
