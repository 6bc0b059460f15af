// crackdown outcomes: what a run is asked about.
import { Command } from 'commander';
import { type OutputOptions, withOutputOptions } from './options.ts';
import { print, printJson, width } from './streams.ts';

export function outcomesCommand(): Command {
  return withOutputOptions(new Command('outcomes'))
    .description('list what is measured: each outcome with its unit and definition')
    .action(async ({ json }: OutputOptions) => {
      const { outcomes } = await import('../model/outcomes/index.ts');
      if (json)
        return printJson({ outcomes: outcomes.map(({ id, label, unit, meaning }) => ({ id, label, unit, meaning })) });
      const { entry } = await import('./text.ts');
      const entries = outcomes.map(({ id, label, unit, meaning }) =>
        entry(id, `${label} (${unit})`, [meaning], width()),
      );
      print(`${entries.join('\n\n')}\n`);
    });
}
