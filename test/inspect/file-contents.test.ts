import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileContents } from '../../src/inspect/file-contents.ts';
import { readOne } from '../diff/read-one.ts';

const document = readOne(
  JSON.stringify({
    ignition: { version: '3.4.0' },
    storage: {
      files: [
        { path: '/etc/a', contents: { source: 'data:;base64,AP8=' }, append: [{ source: 'data:,x' }] },
        { path: '/etc/packed', contents: { source: `data:;base64,${gzipSync('hello').toString('base64')}`, compression: 'gzip' } },
        { path: '/etc/far', contents: { source: 'https://example.com/' } },
      ],
      directories: [{ path: '/srv' }],
      links: [
        { path: '/etc/link', target: '../etc/a' },
        { path: '/etc/round', target: 'round' },
      ],
    },
    systemd: { units: [{ name: 'a.service', contents: '[Unit]\n', dropins: [{ name: '1.conf', contents: '[Service]\n' }] }] },
  }),
);
const contents = (path: string): string => {
  const found = fileContents(document, path, (bytes) => gunzipSync(bytes));
  return 'fault' in found ? found.fault : Buffer.from(found.bytes).toString('latin1');
};

describe('fileContents', () => {
  it.each([
    ['/etc/a', '\0\u00ffx'],
    ['//etc/../etc/a', '\0\u00ffx'],
    ['/etc/link', '\0\u00ffx'],
    ['/etc/packed', 'hello'],
    ['/etc/systemd/system/a.service', '[Unit]\n'],
    ['/etc/systemd/system/a.service.d/1.conf', '[Service]\n'],
    ['/etc/far', '/etc/far is not in the config: the machine fetches it, or parts of it'],
    ['/srv', '/srv is a directory'],
    ['/etc/round', '/etc/round leads from link to link without an end'],
    ['/etc/pakced', '/etc/pakced is no file of the config; did you mean /etc/packed?'],
    ['a.service', 'a.service is no file of the config; did you mean /etc/systemd/system/a.service?'],
    ['/completely/different', '/completely/different is no file of the config; --tree shows all of them'],
  ])('%s', (path, expected) => {
    expect(contents(path)).toBe(expected);
  });
});
