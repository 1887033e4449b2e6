import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_DIR, exampleFiles } from '../../scripts/generate/example-files.ts';
import { ignitionSize, outputSize } from '../../src/compile/output-size.ts';
import { translate } from '../../src/compile/translate.ts';
import { sourceOf } from '../source-of.ts';

const gzip = (contents: Uint8Array): Uint8Array => gzipSync(contents);
const FCOS = `variant: fcos
version: 1.5.0
storage:
  files:
    - path: /etc/small
      contents: {inline: x}
    - path: /etc/large
      contents: {inline: ${'0123456789'.repeat(4)}}
systemd:
  units:
    - name: ü.service
      contents: ${'ü'.repeat(300)}
`;
const OPENSHIFT = `variant: openshift
version: 4.18.0
metadata: {name: a, labels: {machineconfiguration.openshift.io/role: worker}}
storage:
  files: [{path: /etc/a, contents: {inline: x}}]
`;

describe('the size of an output', () => {
  it.each([
    ['fcos', FCOS],
    ['openshift', OPENSHIFT],
  ])('is that of what is written: %s', (_, text) => {
    const { output } = translate(text, { gzip });
    expect(outputSize(sourceOf(text), undefined, gzip)!.bytes).toBe(Buffer.byteLength(`${output}\n`));
  });

  it('has the largest part first, in bytes of JSON', () => {
    const { contributors, jsonBytes } = outputSize(sourceOf(FCOS), undefined, gzip)!;
    expect(contributors.map(({ name }) => name)).toEqual([
      'systemd.units ü.service',
      'storage.files /etc/large',
      'storage.files /etc/small',
    ]);
    const unit = Buffer.byteLength(JSON.stringify({ contents: 'ü'.repeat(300), name: 'ü.service' }));
    expect(contributors[0]).toMatchObject({ bytes: unit, share: unit / jsonBytes });
    expect(FCOS.slice(contributors[1]!.origin!.span.start)).toMatch(/^path: \/etc\/large/);
  });

  it('counts local files as they are compressed', () => {
    const text = 'variant: fcos\nversion: 1.5.0\nstorage:\n  files: [{path: /etc/a, contents: {local: a}}]\n';
    const files = { dir: EXAMPLE_DIR, host: exampleFiles({ a: 'a'.repeat(100_000) }) };
    expect(outputSize(sourceOf(text), files, gzip)!.bytes).toBeLessThan(1000);
  });

  it('is not known of a config with errors', () => {
    expect(outputSize(sourceOf('variant: fcos\nversion: 1.5.0\nstorage: {files: [{path: a}]}\n'), undefined, gzip)).toBeUndefined();
    expect(ignitionSize(sourceOf('{', 'a.ign'))).toBeUndefined();
  });

  it('of an Ignition config is that of its file', () => {
    const text = '{ "ignition": { "version": "3.4.0" }, "passwd": { "users": [{ "name": "core" }] } }\n';
    expect(ignitionSize(sourceOf(text, 'a.ign'))).toMatchObject({
      bytes: text.length,
      contributors: [{ name: 'passwd.users core', bytes: 15 }],
    });
  });
});
