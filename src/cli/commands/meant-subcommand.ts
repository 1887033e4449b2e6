import { existsSync } from 'node:fs';
import { nearest } from '../../text/nearest.ts';
import { subcommandNames } from './subcommand-names.ts';

/** The subcommand that a word was probably meant to be; undefined if a file has this name or the word looks like a file name. */
export function meantSubcommand(word: string | undefined): string | undefined {
  return couldBeSubcommand(word) ? nearest(word, subcommandNames) : undefined;
}

/** Help about several operands of the drop-in command, which accepts one file. */
export function operandsHelp(operands: readonly string[]): string {
  const [first] = operands;
  if (!couldBeSubcommand(first)) return 'butane translates one config; `butane build` translates several';
  const meant = meantSubcommand(first);
  return meant === undefined
    ? `there is no subcommand ${first}, and no such file; \`butane help\` lists the subcommands`
    : `did you mean \`butane ${meant}\`?`;
}

function couldBeSubcommand(word: string | undefined): word is string {
  return word !== undefined && /^[a-z]+(?:-[a-z]+)*$/i.test(word) && !existsSync(word);
}
