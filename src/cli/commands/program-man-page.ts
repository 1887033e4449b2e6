import type { Command } from 'commander';
import { commandTable } from './command-table.ts';
import { butaneManPage } from './man-page.ts';

/** The manual page of a program with all subcommands, in roff format. */
export function programManPage(program: Command): string {
  return butaneManPage(commandTable(program));
}
