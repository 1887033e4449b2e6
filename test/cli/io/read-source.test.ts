import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSource } from '../../../src/cli/io/read-source.ts';
import { readDocuments } from '../../../src/document/read-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'butane-read-source-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, 'a.ign');

function read(bytes: Uint8Array): ReturnType<typeof readSource> {
  writeFileSync(path, bytes);
  return readSource(path);
}

describe('a config that is read from a file', () => {
  it.each([
    ['ASCII', [0x7b, 0x7d]],
    ['other UTF-8', [...new TextEncoder().encode('{"é": "\ufffd"}')]],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x7b, 0x7d]],
    // a reader of UTF-8 makes one character of each of these bytes
    ['bytes that are not UTF-8', [0x7b, 0xff, 0xfe, 0x7d]],
    ['nothing', []],
  ])('has its bytes: %s', (_, bytes) => {
    const config = read(Uint8Array.from(bytes));
    expect([...config.bytes]).toEqual(bytes);
    expect(config.name).toBe(path);
  });

  it('has only its text if it is ASCII', () => {
    expect(read(Uint8Array.from([0x7b, 0x7d]))).toMatchObject({ text: '{}' });
    expect(read(Uint8Array.from([0x7b, 0xff, 0x7d]))).not.toHaveProperty('text');
  });

  it('is read to the same documents, whether its text is known or not', () => {
    const bytes = new TextEncoder().encode('{"ignition": {"version": "3.4.0"}, "storage": {"files": [{"path": "a"}]}}');
    const reports = [read(bytes), { name: path, bytes }].map((config) => readDocuments(config).report.map(({ message }) => message));
    expect(reports[0]).toEqual(reports[1]);
    expect(reports[0]).not.toEqual([]);
  });
});
