import { statSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';
import { nearest } from '../../text/nearest.ts';
import { ownValue } from '../../text/own-value.ts';

/*
 * Parsers of option values, one for each kind of value. They detect common mistakes on the command line: a file that was meant as an
 * argument, or the next option, which an option without a value has consumed.
 */

/** Accepts an existing directory. */
export function parseDirectory(value: string): string {
  const type = typeOf(someText(value));
  if (type === 'directory') return value;
  throw new InvalidArgumentError(type === 'file' ? 'It is a file, not a directory.' : 'There is no such directory.');
}

/** Accepts a directory, which need not exist. */
export function parseOutputDirectory(value: string): string {
  if (typeOf(parseText(value)) === 'file') throw new InvalidArgumentError('It is a file, not a directory.');
  return value;
}

/** Accepts a file to write, or a dash for stdout. */
export function parseOutputFile(value: string): string {
  if (value === '-') return value;
  if (typeOf(parseText(value)) === 'directory') throw new InvalidArgumentError('It is a directory, not a file.');
  return value;
}

/** Accepts a text that is not empty and does not look like an option. */
export function parseText(value: string): string {
  if (someText(value).startsWith('-')) throw new InvalidArgumentError(`It looks like an option; if it is a name, write ./${value}.`);
  return value;
}

/**
 * An option whose value is one of these words.
 *
 * @param otherNames what people write instead of a word
 */
export function wordOption(
  flags: string,
  description: string,
  words: readonly string[],
  otherNames: Readonly<Record<string, string>> = {},
): Option {
  return new Option(flags, description).choices(words).argParser((value) => {
    if (words.includes(value)) return value;
    const long = /--[a-z-]+/.exec(flags)?.[0];
    const hint = typeOf(value) === undefined ? '' : ` ${value} is a file: write one of these between ${long} and ${value}.`;
    const meant = ownValue(otherNames, value.toLowerCase()) ?? (hint === '' ? nearest(value, words) : undefined);
    throw new InvalidArgumentError(`It takes ${words.join(', ')}.${hint}${meant === undefined ? '' : ` Did you mean ${meant}?`}`);
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
