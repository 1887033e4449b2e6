import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { firstVersionWith } from '../../../versions-by-layer.ts';
import { expanded, testExamples, testRecorded } from '../expanded.ts';

testExamples('local-contents');

testRecorded({
  'a file whose bytes are not UTF-8': `contents-local-binary-unit/fcos-${firstVersionWith('fcos', 'base_0_8')}`,
  'a file that is empty': 'contents-local-empty-file/fcos-1.6.0',
});

const filesDir = mkdtempSync(join(tmpdir(), 'butane-local-contents-'));
afterAll(() => rmSync(filesDir, { recursive: true }));
mkdirSync(join(filesDir, 'folder'));
writeFileSync(join(filesDir, 'crlf.service'), '[Service]\r\nExecStart=/bin/true\r\n');

const unit = (local: string): string => `systemd: { units: [{ name: a.service, contents_local: "${local}" }] }`;

test('line ends are kept as they are', () => {
  const { output } = expanded('fcos 1.5.0', unit('crlf.service'), { filesDir });
  expect(output.systemd.units).toEqual([{ name: 'a.service', contents: '[Service]\r\nExecStart=/bin/true\r\n' }]);
});

test('an empty path is no path', () => {
  expect(expanded('fcos 1.5.0', unit('')).output.systemd.units).toEqual([{ name: 'a.service' }]);
});

describe('is refused', () => {
  test.each([
    ['without a files directory', 'crlf.service', undefined, 'must be specified with -d/--files-dir'],
    ['outside of it', '../a', filesDir, 'local file path traverses outside the files directory'],
    ['where there is no file', 'none', filesDir, 'none: no such file or directory'],
    ['where it is a directory', 'folder', filesDir, 'folder: is a directory'],
  ])('%s', (_, local, dir, message) => {
    const { output, messages } = expanded('fcos 1.5.0', unit(local), dir === undefined ? {} : { filesDir: dir });
    expect(output).toBeUndefined();
    expect(messages).toEqual([expect.stringContaining(message)]);
  });
});
