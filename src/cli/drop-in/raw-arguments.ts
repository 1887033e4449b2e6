import { readFileSync } from 'node:fs';
import { byteText, textBytes } from '../../text/byte-text.ts';

/** What Node puts in the place of bytes that are not UTF-8. */
const REPLACEMENT = '\ufffd';

/**
 * The arguments with their bytes kept: one that is not UTF-8 is written as `byteText` writes it. Node has lost those bytes
 * by the time it fills `process.argv`; Linux still has them in `/proc/self/cmdline`.
 *
 * @param args the last arguments of the process, as Node gives them
 * @param commandLine all arguments of the process, each ended by a zero byte
 * @returns undefined where the bytes of an argument cannot be told
 */
export function rawArguments(
  args: readonly string[],
  commandLine: () => Uint8Array = () => readFileSync('/proc/self/cmdline'),
): readonly string[] | undefined {
  // nearly always
  if (!args.some((arg) => arg.includes(REPLACEMENT))) return args;
  try {
    const raw = byteText(commandLine()).split('\0').slice(0, -1).slice(-args.length);
    return raw.length === args.length && raw.every((arg, i) => Buffer.from(textBytes(arg)).toString() === args[i]) ? raw : undefined;
  } catch {
    return undefined;
  }
}

/** What a command says, and ends with status 1, where an argument is not UTF-8 and its bytes cannot be told. */
export function unknownBytes(program: string): string {
  return `${program}: an argument is not UTF-8, and this system does not tell its bytes; use a name that is UTF-8\n`;
}
