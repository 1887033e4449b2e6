import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decompiled, testExamplesBackwards, thereAndBack } from '../collapsed.ts';

testExamplesBackwards('resources');

const contentsOf = (contents: Readonly<Record<string, unknown>>, version = '3.4.0', options = {}): unknown => {
  const { config } = decompiled(JSON.stringify({ ignition: { version }, storage: { files: [{ path: '/etc/a', contents }] } }), options);
  return parse(config!, { version: '1.1' }).storage.files[0].contents;
};

describe('contents in a data URL', () => {
  it.each([
    ['escaped', { source: 'data:,a%20b' }],
    ['in base64 with a media type', { source: 'data:text/plain;charset=utf-8;base64,YSBi' }],
    ['compressed', { source: `data:;base64,${gzipSync('a b').toString('base64')}`, compression: 'gzip' }],
  ])('are readable: %s', (_, contents) => expect(contentsOf(contents)).toEqual({ inline: 'a b' }));

  it('keep what is said beside them', () => {
    const verification = { hash: `sha256-${'0'.repeat(64)}` };
    expect(contentsOf({ source: 'data:,a', verification })).toEqual({ inline: 'a', verification });
  });

  it.each([
    ['bytes that are no text', 'data:;base64,/w=='],
    ['control characters', 'data:,%1B'],
    ['what is fetched', 'https://example.com/a'],
  ])('stay as they are: %s', (_, source) => expect(contentsOf({ source })).toEqual({ source }));

  it('become a local file if they are no text, or long, and there is a directory for it', () => {
    expect(contentsOf({ source: 'data:;base64,/w==' }, '3.4.0', { localFiles: '' })).toEqual({ local: 'etc/a' });
    expect(contentsOf({ source: `data:,${'a'.repeat(4097)}` }, '3.4.0', { localFiles: 'web' })).toEqual({ local: 'web/etc/a' });
    expect(contentsOf({ source: `data:,${'a'.repeat(4096)}` }, '3.4.0', { localFiles: '' })).toHaveProperty('inline');
    // fcos 1.0.0 has no local files
    expect(contentsOf({ source: 'data:;base64,/w==' }, '3.0.0', { localFiles: '' })).toEqual({ source: 'data:;base64,/w==' });
  });
});

describe('what this program wrote becomes the same bytes', () => {
  const file = (contents: string): string =>
    `storage: { files: [{ path: /etc/a, contents: { inline: b } }, { path: /etc/b, contents: { ${contents} } }] }\n`;

  it('also where a data URL was written as such', () => {
    expect(thereAndBack('fcos 1.5.0', file('source: "data:,a"')).storage.files[1].contents).toEqual({ source: 'data:,a' });
  });

  it('whatever encoding was the shortest', () => {
    const text = randomBytes(600).toString('hex');
    for (const inline of ['a', 'ÄÖÜ'.repeat(9), text, text.repeat(9)]) {
      expect(thereAndBack('fcos 1.5.0', file(`inline: "${inline}"`)).storage.files[1].contents).toEqual({ inline });
    }
  });
});
