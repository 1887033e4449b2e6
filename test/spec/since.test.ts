import { describe, expect, test } from 'vitest';
import { firstVersions } from '../../src/spec/since.ts';
import { firstVersionWith } from '../versions-by-layer.ts';

describe('a path', () => {
  // as the release notes and upgrade guides of upstream have it
  test.each([
    ['fcos', 'variant', '1.0.0'],
    ['fcos', 'storage.files.mode', '1.0.0'],
    ['fcos', 'storage.files.contents.inline', '1.0.0'],
    ['fcos', 'storage.files.contents.local', '1.1.0'],
    ['fcos', 'ignition.config.merge.inline', '1.1.0'],
    ['fcos', 'storage.filesystems.with_mount_unit', '1.1.0'],
    ['fcos', 'storage.trees', '1.1.0'],
    ['fcos', 'storage.luks', '1.2.0'],
    ['fcos', 'boot_device', '1.3.0'],
    ['fcos', 'kernel_arguments', '1.4.0'],
    ['fcos', 'grub.users.password_hash', '1.5.0'],
    ['fcos', 'systemd.units.contents_local', '1.5.0'],
    ['fcos', 'storage.luks.cex', '1.6.0'],
    ['fcos', 'storage.trees.file_mode', '1.7.0'],
    ['fcos', 'systemd.quadlets.name', firstVersionWith('fcos', 'base_0_8')],
    ['fcos', 'openshift.fips', undefined],
    ['flatcar', 'kernel_arguments', '1.0.0'],
    ['flatcar', 'storage.luks.clevis.tpm2', firstVersionWith('flatcar', 'flatcar_1_2')],
    ['flatcar', 'storage.luks.cex', undefined],
    ['openshift', 'metadata.labels', '4.8.0'],
    ['openshift', 'storage.files.contents.compression', '4.10.0'],
    ['openshift', 'passwd.users.password_hash', '4.13.0'],
    ['openshift', 'passwd.users.shell', undefined],
    ['openshift', 'systemd.units.contents_local', '4.14.0'],
    ['openshift', 'kernel_arguments.should_exist', undefined],
    ['openshift', 'boot_device.luks.cex', '4.19.0'],
    ['openshift', 'grub.users', firstVersionWith('openshift', 'openshift_4_23')],
    ['openshift', 'storage.trees.file_mode', firstVersionWith('openshift', 'openshift_4_23')],
    ['openshift', 'storage.trees.dir_mode', undefined],
    ['r4e', 'storage.filesystems.with_mount_unit', undefined],
    ['fiot', 'storage.trees', '1.0.0'],
    ['fcos', 'storage.files.contents.source', '1.0.0'],
    ['fcos', 'storage.luks.clevis.tang.url', '1.2.0'],
    ['fcos', 'storage.luks.clevis.tang.advertisement', '1.5.0'],
    // refused in files, taken in configs to merge
    ['openshift', 'storage.files.contents.http_headers', undefined],
    ['openshift', 'ignition.config.merge.http_headers', '4.8.0'],
    ['openshift', 'storage.directories.mode', undefined],
    ['fcos', 'storage.novelty', undefined],
    ['nixos', 'variant', undefined],
  ])('%s %s', (variant, path, version) => {
    expect(firstVersions(variant).get(path)).toBe(version);
  });
});
