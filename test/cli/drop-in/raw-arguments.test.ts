import { expect, it } from 'vitest';
import { rawArguments } from '../../../src/cli/drop-in/raw-arguments.ts';
import { textBytes } from '../../../src/text/byte-text.ts';

const commandLine =
  (...args: string[]) =>
  (): Uint8Array =>
    Buffer.concat(args.map((arg) => Buffer.from(`${arg}\0`, 'latin1')));
const gone = (): never => {
  throw new Error('there is no such file');
};

it('keeps the bytes that Node replaces', () => {
  const [config, other] = rawArguments(['a\ufffd', 'b'], commandLine('node', 'butane.js', 'a\xe9', 'b'))!;
  expect([...textBytes(config!)]).toEqual([0x61, 0xe9]);
  expect(other).toBe('b');
});

it('leaves a replacement character that was written alone', () => {
  // U+FFFD in UTF-8
  expect(rawArguments(['a\ufffd'], commandLine('node', 'butane.js', 'a\xef\xbf\xbd'))).toEqual(['a\ufffd']);
});

it('asks the system only where something was replaced', () => {
  expect(rawArguments(['a', 'é'], gone)).toEqual(['a', 'é']);
  expect(rawArguments([], gone)).toEqual([]);
});

it('does not guess', () => {
  expect(rawArguments(['a\ufffd'], gone)).toBeUndefined();
  expect(rawArguments(['a\ufffd'], commandLine('node', 'butane.js', 'other'))).toBeUndefined();
  expect(rawArguments(['a\ufffd', 'b'], commandLine('a\xe9'))).toBeUndefined();
});
