import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/cli/io/node-host.ts';
import { check } from '../../src/service/check.ts';
import { priceOf } from '../../src/spec/raised-version.ts';
import { foldSpec } from '../../src/spec/spec.ts';
import { findRow } from '../../src/spec/versions.ts';
import { firstVersionWith, newestOf } from '../versions-by-layer.ts';

const HEADER = 'variant: fcos\nversion: 1.5.0\n';
/** The first version of fcos with quadlets. What it needs has a test of its own. */
const QUADLETS = firstVersionWith('fcos', 'base_0_8');
const UNSTABLE = newestOf('fcos').replace('-experimental', '');

function helps(text: string, filesDir?: string): (string | undefined)[] {
  return check(text, { files: nodeFiles, filesDir }).diagnostics.map(({ help }) => help);
}

describe('advice', () => {
  it.each([
    ['storage:\n  files:\n    - path: /a\n      contents: {mode: 420}\n', '"mode" belongs in storage.files[], further up'],
    ['systemd: {files: []}\n', '"files" belongs in storage'],
    ['units: []\n', '"units" belongs in systemd'],
    [
      'storage:\n  files:\n    - path: /a\n      inline: x\n',
      '"inline" belongs in storage.files[].contents or in storage.files[].append[]',
    ],
    ['systemd: {quadlets: []}\n', `"quadlets" exists from fcos ${QUADLETS} on, ${priceOf(foldSpec(findRow('fcos', QUADLETS)!))}`],
    [
      'boot_device: {layout: x86_64, luks: {tpm2: true, device: /dev/vda}}\n',
      '"device" exists from fcos 1.6.0 on, which needs Ignition 2.20.0 or newer on the machine',
    ],
    [
      'passwd: {users: [{name: a, password: secret}]}\n',
      'a password is given as its hash: write `password_hash`, made with `mkpasswd --method=yescrypt`',
    ],
    [
      'passwd: {users: [{name: a, sudo: x}]}\n',
      'write `groups: [sudo]`, or `wheel` on Fedora CoreOS; for rules, a file below /etc/sudoers.d',
    ],
    ['hostname: a\n', 'write the name into /etc/hostname, a file below storage.files'],
    ['storage: {files: [{path: ~/.bashrc}]}\n', '~ is not expanded here: write the whole path, such as /home/core/.bashrc'],
    ['storage: {files: [{path: $HOME/.bashrc}]}\n', '$HOME is not expanded here: write the whole path, such as /home/core/.bashrc'],
    ['storage: {files: [{path: ~}]}\n', 'YAML reads ~ as null, and it is not expanded here: write the whole path, such as /home/core/FILE'],
    ['storage: {files: [{path: motd}]}\n', 'write the absolute path, such as /etc/NAME or /var/lib/NAME'],
    ['storage: {files: [{path: "C:\\\\motd"}]}\n', 'this is a Windows path: write the path on the machine, with slashes'],
    ['storage: {files: [{path: /a, mode: 0888}]}\n', '8 is not an octal digit, so YAML reads 0888 as the decimal number 888'],
    [
      'storage: {files: [{path: /a, mode: 04755}]}\n',
      'leave these bits out here, and set them at boot with a file below /etc/tmpfiles.d; or use fcos 1.7.0, which needs Ignition 2.26.0 or newer on the machine',
    ],
    [
      'storage: {files: [{path: /a, append: true, contents: {inline: x}}]}\n',
      'write the contents to append below it: `append: [{inline: …}]`, and remove `contents`',
    ],
    ['storage: {files: [{path: /a, append: true}]}\n', 'write the contents to append below it: `append: [{inline: …}]`'],
    ['storage: {files: [{path: /a, mode: "0888"}]}\n', '8 is not an octal digit: a mode is an octal number here, such as 0644'],
    ['storage: {files: [{path: /a, append: false}]}\n', 'remove it: a file is appended to only where `append` lists contents'],
    ['storage: {files: [/a]}\n', 'a mapping is needed here: write one "key: value" on each line'],
    ['storage: {files: /a}\n', 'a list of mappings is needed here: write "- key: value" for each item'],
    [
      'systemd: {units: [{name: web.container}]}\n',
      `this is a quadlet: make it a file /etc/containers/systemd/web.container below storage.files, or (from fcos ${QUADLETS} on) a quadlet below systemd.quadlets`,
    ],
    // `https:` is no key that lacks a space
    ['storage:\n  files:\n    - https://example.com/a: b: c\n', 'put quotes around a text with a colon and a space in it'],
    ['openshift: {}\n', '"openshift" exists in openshift, not in fcos'],
    ['boot_device: {layout: amd64}\n', 'did you mean "x86_64"?'],
    [
      'storage: {raid: [{name: a, level: riad1, devices: [/dev/a]}]}\n',
      'did you mean "raid1"? use one of these levels: linear, raid0, raid1, raid4, raid5, raid6, raid10',
    ],
    [
      'storage: {raid: [{name: a, level: raid7, devices: [/dev/a]}]}\n',
      'use one of these levels: linear, raid0, raid1, raid4, raid5, raid6, raid10',
    ],
    ['storage: {files: [{path: /a, mode: "0644"}]}\n', 'write it without quotes: 0644'],
    // an anchor and a line of its own do not change what a value means
    ['storage: {files: [{path: /a, overwrite: &a 1}]}\n', 'write it as true'],
    ['storage:\n  files:\n    - path: /a\n      mode:\n        u=rw,go=r\n', 'a mode is an octal number here: write it as 0644'],
    ['storage:\n  files:\n    - path:/a\n', 'add a space after "path:"'],
    ['storage:\n  files:\n    path: /a\n', 'a list is needed here: add "- " before each item, and indent the other lines of the item'],
    ['storage:\n\tfiles: []\n', 'line 4 is indented with a tab: YAML allows only spaces'],
    // the lines of a text are not taken for those of the config
    [
      'storage:\n  files:\n    - path: /a\n      contents:\n        inline: |\n          x:\n          \tpath:/b\n      mode 0644\n',
      'put ":" after "mode", or remove it',
    ],
    [
      'storage:\n  files:\n    - path: /a\n      contents:\n        inline: |\n          path:/b\n      mode 0644\n',
      'put ":" after "mode", or remove it',
    ],
    ['storage: {files: [{path: @a}]}\n', 'put quotes around a text that begins with @'],
  ])('%j', (text, help) => {
    expect(helps(HEADER + text)).toEqual([help]);
  });

  it.each([
    ['variant: fcso\nversion: 1.5.0\n', 'did you mean "fcos"?'],
    ['variant: coreos\nversion: 1.5.0\n', 'for Fedora CoreOS the variant is fcos, for OpenShift it is openshift'],
    ['variant: fcos\nversion: 1.5.0-experimental\n', 'write it as 1.5.0, which is stable'],
    [`variant: fcos\nversion: ${UNSTABLE}\n`, `${UNSTABLE} is not stable yet: it is called ${UNSTABLE}-experimental, and can change`],
    ['variant: openshift\nversion: 4.14\n', 'write it as 4.14.0'],
  ])('%j', (text, help) => {
    // with a version that can only be meant the config is read on: an OpenShift config lacks its metadata
    expect(helps(text)).toContain(help);
  });
});

describe('what a variant refuses', () => {
  const openshift = (version: string, body: string): string =>
    `variant: openshift\nversion: ${version}\nmetadata: {name: a, labels: {machineconfiguration.openshift.io/role: worker}}\n${body}`;

  it('is named as it was written, with what a newer version needs', () => {
    const grub = 'grub: {users: [{name: root, password_hash: x}]}\n';
    expect(check(openshift('4.18.0', grub)).diagnostics).toEqual([
      expect.objectContaining({
        message: 'GRUB users are not supported in this spec version',
        // what an experimental version makes is refused by every Machine Config Operator
        help: undefined,
      }),
    ]);
    expect(helps(openshift('4.12.0', 'passwd: {users: [{name: core, password_hash: x}]}\n'))).toEqual([
      'remove it, or use openshift 4.13.0, which needs OpenShift 4.13 or newer',
    ]);
    expect(helps(openshift('4.22.0', 'storage: {links: [{path: /a, target: /b}]}\n'))).toEqual([undefined]);
  });

  it('swap has no mount unit before fcos 1.4.0, and needs no path', () => {
    const text = 'variant: fcos\nversion: 1.3.0\nstorage: {filesystems: [{device: /dev/a, format: swap, with_mount_unit: true}]}\n';
    expect(check(text).diagnostics).toEqual([
      expect.objectContaining({
        message: 'with_mount_unit makes no unit for swap in this version',
        help: expect.stringContaining('fcos 1.4.0'),
      }),
    ]);
    expect(check(text.replace('1.3.0', '1.4.0')).diagnostics).toEqual([]);
  });
});

describe('advice on local files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'butane-advice-'));
    mkdirSync(join(folder, 'units'));
    for (const name of ['units/a.service', 'README', 'key.pub']) writeFileSync(join(folder, name), '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['readme', 'did you mean "README"?'],
    ['key', 'did you mean "key.pub"?'],
    ['unit/a.service', 'did you mean "units/a.service"?'],
    ['units/a.servcie', 'did you mean "units/a.service"?'],
    ['other/a.service', 'there is no other in {}'],
    ['nothing', 'local files are read from {}'],
    ['../x', 'local files have to be below {}: move the file there, or pass --files-dir with a directory that contains it'],
  ])('%s', (local, help) => {
    const text = `${HEADER}storage: {files: [{path: /a, contents: {local: ${local}}}]}\n`;
    expect(helps(text, folder)).toEqual([help.replace('{}', folder)]);
  });
});
