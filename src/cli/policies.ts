// crackdown policies: the laws that come with the project.
import { Command } from 'commander';
import { type OutputOptions, withOutputOptions } from './options.ts';
import { print, printJson, width } from './streams.ts';

export function policiesCommand(): Command {
  return withOutputOptions(new Command('policies'))
    .description('list the laws that come with it; a file of your own does as well')
    .action(async ({ json }: OutputOptions) => {
      const { loadPolicy, policyIds } = await import('../study/scenario-files.ts');
      const policies = policyIds().map((id) => loadPolicy(id));
      if (json) return printJson({ policies });
      const { changesInWords } = await import('../study/policy-words.ts');
      const { entry } = await import('./text.ts');
      const entries = policies.map((policy) => {
        const more = [policy.summary ?? '', ...changesInWords(policy), policy.source ? `Source: ${policy.source}` : ''];
        return entry(policy.id, policy.name, more.filter(Boolean), width());
      });
      print(`${entries.join('\n\n')}\n`);
    });
}
