import { readFileSync } from 'node:fs';
import { byteText, textBytes } from '../../text/byte-text.ts';

/** The character with which Node replaces bytes that are not UTF-8. */
const REPLACEMENT = '\ufffd';

/**
 * The arguments with their original bytes: invalid UTF-8 is encoded as by `byteText`. Node loses those bytes when it fills
 * `process.argv`, but Linux has them in `/proc/self/cmdline`.
 *
 * @param args the last arguments of the process, as Node returns them
 * @param commandLine returns all arguments of the process, each terminated by a zero byte
 * @returns undefined if the bytes of an argument are unknown
 */
export function rawArguments(
  args: readonly string[],
  commandLine: () => Uint8Array = () => readFileSync('/proc/self/cmdline'),
): readonly string[] | undefined {
  // Almost all arguments are valid UTF-8.
  if (!args.some((arg) => arg.includes(REPLACEMENT))) return args;
  try {
    const raw = byteText(commandLine()).split('\0').slice(0, -1).slice(-args.length);
    return raw.length === args.length && raw.every((arg, i) => Buffer.from(textBytes(arg)).toString() === args[i]) ? raw : undefined;
  } catch {
    return undefined;
  }
}

/** The message if `rawArguments` returns undefined. The command then ends with status 1. */
export function unknownBytes(program: string): string {
  return `${program}: an argument is not UTF-8, and this system does not provide its bytes; use a name that is UTF-8\n`;
}
