import type { Command } from 'commander';
import { type CommandTable, commandTable } from '../command-table.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import type { Shell } from './shells.ts';
import { zshCompletion } from './zsh.ts';

const scripts: Readonly<Record<Shell, (table: CommandTable) => string>> = {
  bash: bashCompletion,
  fish: fishCompletion,
  zsh: zshCompletion,
};

/** The script with which a shell completes the command line of a program with all subcommands. */
export function completionScript(shell: Shell, program: Command): string {
  return scripts[shell](commandTable(program));
}
