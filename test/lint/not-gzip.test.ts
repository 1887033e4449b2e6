import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileWith, findings } from './findings.ts';

const base64 = gzipSync('hello').toString('base64');
const compressed = (contents: string): string => fileWith(`compression: gzip\n${contents}`);

describe('resource/not-gzip', () => {
  it.each([
    ['a text in the config', 'inline: hello'],
    ['a local file', 'local: text'],
    ['a data URL', 'source: "data:,hello"'],
    ['a data URL in base64', 'source: "data:;base64,aGVsbG8="'],
    ['an escaped data URL', 'source: "data:,%1f%8a"'],
  ])('is said of contents that are not compressed: %s', (_, contents) => {
    expect(findings(compressed(contents), { text: 'hello' })).toEqual(['resource/not-gzip gzip']);
  });

  it.each([
    ['a data URL that is gzip', compressed(`source: "data:;base64,${base64}"`)],
    ['an escaped data URL that is gzip', compressed('source: "data:,%1f%8b%08"')],
    ['a URL, whose contents nobody knows', compressed('source: https://example.com/a')],
    ['contents that are not said to be compressed', fileWith('inline: hello')],
    ['an empty compression', fileWith('compression: ""\nsource: "data:,hello"')],
  ])('is not said of %s', (_, config) => {
    expect(findings(config)).toEqual([]);
  });

  it('is not said of a local file that cannot be read: that is another finding', () => {
    expect(findings(compressed('local: gone'))).toEqual(['local/unreadable gone']);
  });
});
