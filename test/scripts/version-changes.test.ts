import { describe, expect, test } from 'vitest';
import { versionChanges } from '../../scripts/generate/version-changes.ts';
import { list, text } from '../../src/schema/field.ts';
import type { Fields } from '../../src/schema/shape.ts';
import { foldSpec, type Spec } from '../../src/spec/spec.ts';
import { rows } from '../../src/spec/versions.ts';
import { firstVersionWith } from '../versions-by-layer.ts';

function specOf(variant: string, version: string): Spec {
  return foldSpec(rows.find((row) => row.variant === variant && row.version === version)!);
}

/** What is new between two versions of a variant, as `path: first words`. */
function changes(variant: string, before: string, after: string): string[] {
  return versionChanges(specOf(variant, before), specOf(variant, after)).map(
    ({ paths, what }) => `${paths.join(' ')}: ${/^.*?[.]/.exec(what)![0]}`,
  );
}

describe('versions that are', () => {
  // upstream's guides to upgrading name the same
  test.each([
    ['fcos', '1.2.0', '1.3.0', ['boot_device: New.']],
    [
      'fcos',
      '1.5.0',
      '1.6.0',
      [': The Ignition version', 'storage.luks.cex: New.', 'boot_device.luks.cex: New.', 'boot_device.luks.device: New.'],
    ],
    [
      'flatcar',
      '1.1.0',
      firstVersionWith('flatcar', 'flatcar_1_2'),
      [
        ': The Ignition version',
        'storage.luks.clevis: No longer refused.',
        'storage.trees.group: New.',
        'storage.trees.user: New.',
        'storage.trees.file_mode: New.',
        'storage.trees.dir_mode: New.',
        'systemd.quadlets: New.',
      ],
    ],
    ['openshift', '4.8.0', '4.9.0', []],
    [
      'openshift',
      '4.9.0',
      '4.10.0',
      [': Contents are compressed if that makes the config shorter.', 'storage.files.contents.compression: No longer refused.'],
    ],
    ['openshift', '4.12.0', '4.13.0', ['passwd.users.password_hash: No longer refused.']],
  ])('%s %s to %s', (variant, before, after, expected) => {
    const found = changes(variant, before, after).map((line) =>
      line.startsWith(': The Ignition version') ? ': The Ignition version' : line,
    );
    expect(found).toEqual(expected);
  });

  test('what is new in several places is said once', () => {
    expect(changes('fcos', '1.0.0', '1.1.0')).toContain(
      'ignition.config.merge.inline ignition.config.replace.inline ignition.security.tls.certificate_authorities.inline: New.',
    );
  });
});

describe('versions that might be', () => {
  const before = specOf('fcos', '1.7.0');
  const withFile = (change: (fields: Fields) => Fields): Spec => ({
    ...before,
    shape: { ...before.shape, types: { ...before.shape.types, Directory: change(before.shape.types.Directory!) } },
  });

  test('a field is gone', () => {
    const after = withFile(({ mode: _, ...rest }) => rest);
    expect(versionChanges(before, after)).toEqual([{ paths: ['storage.directories.mode'], what: 'Removed.' }]);
  });

  test('a struct is gone, and what it held is not said again', () => {
    const after = withFile(({ user: _, ...rest }) => rest);
    expect(versionChanges(before, after)).toEqual([{ paths: ['storage.directories.user'], what: 'Removed.' }]);
  });

  test('a field holds something else', () => {
    const after = withFile((fields) => ({ ...fields, path: list(text) }));
    expect(versionChanges(before, after)).toEqual([
      { paths: ['storage.directories.path'], what: 'The type is list of texts; before it was text.' },
    ]);
  });

  test('a field is refused', () => {
    const after = { ...before, forbids: { 'storage.links': { reason: 'links' as const } } };
    expect(versionChanges(before, after)).toEqual([
      { paths: ['storage.links'], what: 'Refused from now on: links are not supported in this spec version.' },
    ]);
  });
});
