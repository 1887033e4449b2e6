import type { Command, CommanderError } from 'commander';
import { optionHint } from './option-hints.ts';

/**
 * Help for a wrong command line; undefined where the message is enough.
 *
 * @param program has all subcommands
 */
export function usageHint(program: Command, name: string, { code, message }: CommanderError): string | undefined {
  if (code === 'commander.unknownOption') {
    const option = /unknown option '([^']*)'/.exec(message)?.[1];
    return option === undefined ? undefined : optionHint(program, name, option);
  }
  if (code !== 'commander.missingArgument') return undefined;
  const command = program.commands.find((candidate) => candidate.name() === name);
  const [operand] = command?.registeredArguments ?? [];
  const meaning = operand?.argChoices?.join(', ') ?? operand?.description;
  return meaning && `butane ${name} ${command?.usage()}: ${meaning}`;
}
