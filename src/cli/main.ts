#!/usr/bin/env node
// The command line. Only what help needs is loaded here; each command loads the rest when it runs.
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { nearest } from '../study/nearest.ts';
import { citiesCommand } from './cities.ts';
import { compareCommand } from './compare.ts';
import { exitCodeOf, messageOf } from './failure.ts';
import { followCommand } from './follow.ts';
import { leversCommand } from './levers.ts';
import { outcomesCommand } from './outcomes.ts';
import { policiesCommand } from './policies.ts';
import { replicateCommand } from './replicate.ts';
import { runCommand } from './run.ts';
import { sentenceCommand } from './sentence.ts';
import { serveCommand } from './serve.ts';
import { endPipesQuietly, note } from './streams.ts';
import { validateCommand } from './validate.ts';

const EXAMPLES = `
To start with:
  crackdown compare crackdown-on-dealers   what a crackdown does, and to whom
  crackdown policies                       the laws that come with it
  crackdown levers                         what a law of your own can change

Exit codes: 0 done, 1 failure, 2 bad input and nothing written,
130 interrupted and what was finished kept.`;

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** Settings that commands made beforehand do not take over from the program by themselves. */
function settle(command: Command): Command {
  return command.exitOverride().configureOutput({
    writeErr: (text) => note(text),
    outputError: (text, write) => write(text.replace(/^error: /, 'crackdown: ')),
  });
}

const program = settle(new Command('crackdown'))
  .description('A laboratory for drug-market policy. Same people, same luck, a different law.')
  .version(version)
  .addHelpText('after', EXAMPLES);
const lists = [leversCommand, outcomesCommand, policiesCommand, citiesCommand];
for (const command of [
  compareCommand,
  runCommand,
  serveCommand,
  followCommand,
  validateCommand,
  ...lists,
  sentenceCommand,
  replicateCommand,
])
  program.addCommand(settle(command()));
// Commander’s own shows the usage for a command that is not there, and does not say so.
program.helpCommand(false).addCommand(
  settle(new Command('help'))
    .description('display help for command')
    .argument('[command]')
    .helpOption(false)
    .action((name?: string) => {
      const found = name === undefined ? program : program.commands.find((command) => command.name() === name);
      if (found) return found.help();
      const near = nearest(
        name ?? '',
        program.commands.map((command) => command.name()),
      );
      return program.error(`error: unknown command '${name}'${near ? `\n(Did you mean ${near}?)` : ''}`);
    }),
);

endPipesQuietly();
try {
  await program.parseAsync();
} catch (error) {
  const message = messageOf(error);
  if (message) note(`${message}\n`);
  process.exitCode = exitCodeOf(error);
}
