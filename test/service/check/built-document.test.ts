import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { outputSize } from '../../../src/compile/output-size.ts';
import { CheckMemo } from '../../../src/service/check/check-memo.ts';
import { collect } from '../../../src/service/check/collect.ts';
import { finish } from '../../../src/text/steps.ts';
import { sourceOf } from '../../source-of.ts';

/* A check makes documents without compressed contents. The size of the output must be the one that a translation gives. */

const gzip = (contents: Uint8Array): Uint8Array => gzipSync(contents);
const LONG = 'all work and no play '.repeat(20);
const LONGER_THAN_A_STAND_IN = 'x'.repeat(70_000);
const body = `storage:
  files:
    - path: /etc/compressed
      contents: {inline: "${LONG}"}
    - path: /etc/long
      contents: {inline: "${LONGER_THAN_A_STAND_IN}"}
    - path: /etc/declared
      contents: {inline: "${LONG}", compression: gzip}
    - path: /etc/plain
      contents: {inline: a}
    - path: /etc/same-url-as-plain
      contents: {source: "data:,a"}
`;
const machineConfig = 'metadata: {name: a, labels: {machineconfiguration.openshift.io/role: worker}}\n';

describe.each([
  ['fcos 1.6.0', `variant: fcos\nversion: 1.6.0\n${body}`],
  ['fcos 1.0.0, which does not compress', `variant: fcos\nversion: 1.0.0\n${body}`],
  ['openshift, whose output is YAML', `variant: openshift\nversion: 4.18.0\n${machineConfig}${body.replace(/.*declared\n.*\n/, '')}`],
  ['fcos with a user of the boot loader', `variant: fcos\nversion: 1.6.0\n${body}grub: {users: [{name: root, password_hash: a}]}\n`],
])('the size of %s', (_, text) => {
  it('is that of the output', () => {
    const size = finish(collect(sourceOf(text), { files: undefined, gzip })).built!()!.size();
    const translated = outputSize(sourceOf(text), undefined, gzip)!;
    expect(translated).toBeDefined();
    expect({ ...size, contributors: size.contributors.map(({ name, bytes }) => [name, bytes]) }).toEqual({
      ...translated,
      contributors: translated.contributors.map(({ name, bytes }) => [name, bytes]),
    });
  });
});

it('is not known where there is an error', () => {
  const { built } = finish(collect(sourceOf('variant: fcos\nversion: 1.6.0\nstorage: {files: [{path: a}]}\n'), { files: undefined, gzip }));
  expect(built!()).toBeUndefined();
});

it('contents that stay the same are compressed once', () => {
  const compress = vi.fn(gzip);
  const memo = new CheckMemo();
  const sizeOf = (text: string) => {
    memo.end();
    return finish(collect(sourceOf(text), { files: undefined, gzip: compress, memo })).built!()!.size().bytes;
  };
  const text = `variant: fcos\nversion: 1.6.0\n${body}`;
  const bytes = sizeOf(text);
  expect(compress).toHaveBeenCalled();
  compress.mockClear();
  expect(sizeOf(text.replace('/etc/plain', '/etc/plainer'))).toBe(bytes + 2);
  expect(compress).not.toHaveBeenCalled();
});
