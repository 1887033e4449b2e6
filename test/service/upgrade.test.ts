import { describe, expect, it } from 'vitest';
import { upgrade } from '../../src/service/upgrade.ts';
import { rangeOf } from '../../src/text/ranges.ts';

function obstaclesOf(text: string, to: string): string[] {
  return upgrade(text, { to }).obstacles.map(({ message, location }) => `${rangeOf(location).start.line}: ${message}`);
}

/** What upstream's notes on upgrading call new, on the way down: each needs the version that they name. */
const NEW_FEATURES: readonly (readonly [version: string, to: string, line: number, body: string])[] = [
  ['1.1.0', '1.0.0', 3, 'storage: {trees: []}'],
  ['1.1.0', '1.0.0', 3, 'ignition: {proxy: {no_proxy: [a]}}'],
  [
    '1.1.0',
    '1.0.0',
    5,
    `storage:\n  files:\n    - {path: /a, contents: {source: "https://example.com", verification: {hash: sha256-${'0'.repeat(64)}}}}`,
  ],
  ['1.1.0', '1.0.0', 3, 'storage: {filesystems: [{device: /dev/a, format: xfs, mount_options: [a]}]}'],
  ['1.2.0', '1.1.0', 3, 'storage: {luks: [{name: a, device: /dev/a, clevis: {tpm2: true}}]}'],
  ['1.2.0', '1.1.0', 3, 'passwd: {users: [{name: a, should_exist: false}]}'],
  ['1.2.0', '1.1.0', 3, 'storage: {files: [{path: /a, contents: {source: "gs://bucket/object"}}]}'],
  ['1.3.0', '1.2.0', 3, 'boot_device: {luks: {tpm2: true}}'],
  ['1.4.0', '1.0.0', 3, 'kernel_arguments: {should_exist: [a]}'],
  ['1.4.0', '1.3.0', 3, 'storage: {filesystems: [{device: /dev/a, format: none}]}'],
  ['1.5.0', '1.4.0', 3, 'grub: {users: [{name: a, password_hash: b}]}'],
  ['1.5.0', '1.3.0', 3, 'storage: {luks: [{name: a, device: /dev/a, discard: true, clevis: {tpm2: true}}]}'],
  ['1.5.0', '1.4.0', 3, 'storage: {files: [{path: /a, contents: {source: "arn:aws:s3:us-west-1:123456789012:accesspoint/t/object/p"}}]}'],
  ['1.6.0', '1.5.0', 3, 'boot_device: {layout: s390x-virt, luks: {tpm2: true}}'],
  ['1.7.0', '1.6.0', 3, 'storage: {trees: [{local: ., file_mode: 0644}]}'],
];

describe('upgrade to an older version', () => {
  it.each(NEW_FEATURES)('needs %s, not %s, in line %i for %s', (version, to, line, body) => {
    const text = `variant: fcos\nversion: 1.7.0\n${body}\n`;
    const obstacles = obstaclesOf(text, to);
    expect(obstacles).toHaveLength(1);
    expect(obstacles[0]).toMatch(new RegExp(`^${line}: .*; it needs fcos ${version} or newer$`));
  });
});

describe('upgrade to a newer version', () => {
  const filesystem = 'storage: {filesystems: [{device: /dev/vdb, format: xfs, path: /data, with_mount_unit: true}]}\n';

  it('says since when something is refused', () => {
    expect(obstaclesOf(`variant: fcos\nversion: 1.1.0\n${filesystem}`, '1.7.0')).toEqual([
      '3: path must be under /etc or /var if with_mount_unit is true; fcos refuses this from 1.6.0 on',
    ]);
    expect(upgrade(`variant: fcos\nversion: 1.1.0\n${filesystem}`, { to: '1.5.0' }).obstacles).toEqual([]);
  });

  it('names keys that count from then on', () => {
    const text = 'variant: fcos\nversion: 1.3.0\nkernel_arguments: {should_exist: [quiet]}\n';
    const { changes, differences } = upgrade(text, { to: '1.4.0' });
    expect(changes.map(({ message }) => message)).toEqual(['kernel_arguments counts now; before, it was an unknown key and ignored']);
    expect(differences).toEqual(['kernelArguments is new']);
  });

  it('does not need the local files', () => {
    const text = 'variant: fcos\nversion: 1.4.0\nstorage: {files: [{path: /a, contents: {local: missing}}]}\n';
    expect(upgrade(text, { to: '1.5.0' }).text).toBe(text.replace('1.4.0', '1.5.0'));
  });

  it('says of a wrong version which there are', () => {
    expect(obstaclesOf('variant: fiot\nversion: 1.0.0\n', '1.7.0')[0]).toContain('1: fiot has no version 1.7.0: ');
  });

  it.each([
    ['no YAML', 'variant: [', 'yaml/syntax'],
    ['no header', 'storage: {}\n', 'header/no-variant'],
    ['a variant that was removed', 'variant: rhcos\nversion: 0.1.0\n', 'header/removed-variant'],
    ['an experimental version that is stable now', 'variant: fcos\nversion: 1.4.0-experimental\n', 'header/unknown-version'],
    ['an error', 'variant: fcos\nversion: 1.4.0\nstorage: {files: [{path: a}]}\n', 'path/relative'],
  ])('does not change a text with %s', (_, text, code) => {
    const { text: none, diagnostics } = upgrade(text);
    expect(none).toBeUndefined();
    expect(diagnostics.map((found) => found.code)).toContain(code);
  });
});
