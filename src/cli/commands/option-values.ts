import { statSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';

/*
 * Parsers of option values, one a kind of value. What they refuse is an error of the command line: a value is often a file
 * that was meant to be checked, or the next option, which an option without its value has taken.
 */

/** A directory that has to be there. */
export function parseDirectory(value: string): string {
  const type = typeOf(someText(value));
  if (type === 'directory') return value;
  throw new InvalidArgumentError(type === 'file' ? 'It is a file, not a directory.' : 'There is no such directory.');
}

/** A directory that is made where it is not there. */
export function parseOutputDirectory(value: string): string {
  if (typeOf(parseText(value)) === 'file') throw new InvalidArgumentError('It is a file, not a directory.');
  return value;
}

/** A file to write, or a dash for stdout. */
export function parseOutputFile(value: string): string {
  if (value === '-') return value;
  if (typeOf(parseText(value)) === 'directory') throw new InvalidArgumentError('It is a directory, not a file.');
  return value;
}

/** A text that is not empty, and no option. */
export function parseText(value: string): string {
  if (someText(value).startsWith('-')) throw new InvalidArgumentError(`It looks like an option; write ./${value} where it is a name.`);
  return value;
}

/** One of some words. */
export function wordOption(flags: string, description: string, words: readonly string[]): Option {
  return new Option(flags, description).choices(words).argParser((value) => {
    if (words.includes(value)) return value;
    const long = /--[a-z-]+/.exec(flags)?.[0];
    const hint = typeOf(value) === undefined ? '' : ` ${value} is a file: write ${long} ${words[1]} ${value}.`;
    throw new InvalidArgumentError(`It takes ${words.join(', ')}.${hint}`);
  });
}

function someText(value: string): string {
  if (value === '') throw new InvalidArgumentError('It is empty.');
  return value;
}

function typeOf(path: string): 'file' | 'directory' | undefined {
  try {
    return statSync(path).isDirectory() ? 'directory' : 'file';
  } catch {
    return undefined;
  }
}
