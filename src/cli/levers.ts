// crackdown levers: what a policy can set.
import { Command } from 'commander';
import { type OutputOptions, withOutputOptions } from './options.ts';
import { print, printJson, width } from './streams.ts';

export function leversCommand(): Command {
  return withOutputOptions(new Command('levers'))
    .description('list what a policy can set: each lever with its range, meaning and source')
    .action(async ({ json }: OutputOptions) => {
      const { levers } = await import('../model/levers/index.ts');
      if (json) return printJson({ levers });
      const { isChoice } = await import('../model/levers/lever.ts');
      const { entry } = await import('./text.ts');
      const range = (lever: (typeof levers)[number]) =>
        isChoice(lever)
          ? `${lever.choices.join(', ')}; today ${lever.default}`
          : `${lever.min} to ${lever.max}, today ${lever.default}; ${lever.unit}`;
      const entries = levers.map((lever) =>
        entry(lever.id, lever.label, [range(lever), lever.meaning, `Source: ${lever.source}`], width()),
      );
      print(`${entries.join('\n\n')}\n`);
    });
}
