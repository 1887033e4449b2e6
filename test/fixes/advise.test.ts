import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { nodeFiles } from '../../src/cli/node-host.ts';

const HEADER = 'variant: fcos\nversion: 1.5.0\n';

function helps(text: string, filesDir?: string): (string | undefined)[] {
  return check(text, { files: nodeFiles, filesDir }).problems.map(({ help }) => help);
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
    ['systemd: {quadlets: []}\n', '"quadlets" exists from fcos 1.8.0-experimental on'],
    ['openshift: {}\n', '"openshift" exists in openshift, not in fcos'],
    ['boot_device: {layout: amd64}\n', 'did you mean "x86_64"?'],
    [
      'storage: {raid: [{name: a, level: riad1, devices: [/dev/a]}]}\n',
      'did you mean "raid1"? levels are linear, raid0, raid1, raid4, raid5, raid6, raid10',
    ],
    ['storage: {raid: [{name: a, level: raid7, devices: [/dev/a]}]}\n', 'levels are linear, raid0, raid1, raid4, raid5, raid6, raid10'],
    ['storage: {files: [{path: /a, mode: "0644"}]}\n', 'write it without quotes: 0644'],
    ['storage:\n  files:\n    - path:/a\n', 'put a space behind "path:"'],
    ['storage:\n  files:\n    path: /a\n', 'a list has to be here: put "- " before each of its items, and indent their other lines below'],
    ['storage:\n\tfiles: []\n', 'line 4 is indented with a tab: YAML takes only spaces'],
    ['storage: {files: [{path: @a}]}\n', 'put quotes around a text that begins with @'],
  ])('%j', (text, help) => {
    expect(helps(HEADER + text)).toEqual([help]);
  });

  it.each([
    ['variant: fcso\nversion: 1.5.0\n', 'did you mean "fcos"?'],
    ['variant: coreos\nversion: 1.5.0\n', 'for Fedora CoreOS the variant is fcos, for OpenShift it is openshift'],
    ['variant: fcos\nversion: 1.5.0-experimental\n', '1.5.0 is stable: write it without what follows'],
    ['variant: fcos\nversion: 1.8.0\n', '1.8.0 is not stable yet: it is called 1.8.0-experimental, and can change'],
    ['variant: openshift\nversion: 4.14\n', 'write it as 4.14.0'],
  ])('%j', (text, help) => {
    // with a version that can only be meant the config is read on: an OpenShift config lacks its metadata
    expect(helps(text)).toContain(help);
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
    ['nothing', 'local files are looked for in {}'],
    ['../x', 'local files have to be below {}: move it there, or name a directory further up with --files-dir'],
  ])('%s', (local, help) => {
    const text = `${HEADER}storage: {files: [{path: /a, contents: {local: ${local}}}]}\n`;
    expect(helps(text, folder)).toEqual([help.replace('{}', folder)]);
  });
});
