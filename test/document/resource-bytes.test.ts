import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { nodeGunzip } from '../../src/cli/io/node-gunzip.ts';
import { resourceBytes } from '../../src/document/resource-bytes.ts';
import { leaf, structOf } from '../../src/schema/placed.ts';

const bytesOf = (source: string, compression?: string, gunzip = nodeGunzip): string | undefined => {
  const fields = compression === undefined ? { source } : { source, compression };
  const bytes = resourceBytes(structOf(Object.entries(fields).map(([name, value]) => [name, leaf(value)])), gunzip);
  return bytes && new TextDecoder().decode(bytes);
};

it('decodes and uncompresses a data URL', () => {
  const member = gzipSync('hello').toString('base64');
  expect(bytesOf('data:,a%20b')).toBe('a b');
  expect(bytesOf('data:;base64,YQ==', '')).toBe('a');
  expect(bytesOf(`data:;base64,${member}`, 'gzip')).toBe('hello');
});

it('knows no bytes of what is fetched, damaged, or no gzip', () => {
  expect(bytesOf('https://example.com/a')).toBeUndefined();
  expect(bytesOf('data:,%4')).toBeUndefined();
  expect(bytesOf('data:;base64,YQ=')).toBeUndefined();
  expect(bytesOf('data:,hello', 'gzip')).toBeUndefined();
  expect(bytesOf('data:,hello', 'gzip', () => undefined)).toBeUndefined();
  expect(resourceBytes(structOf([]))).toBeUndefined();
});
