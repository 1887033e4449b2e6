import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/cli/io/node-host.ts';
import { translate } from '../../src/compile/translate.ts';
import { placesOf } from '../../src/spec/places.ts';
import { refusalOf, refusals } from '../../src/spec/refusals.ts';
import { foldSpec } from '../../src/spec/spec.ts';
import { rows } from '../../src/spec/versions.ts';

/* What is said to be refused, held against what Butane refuses: sugar above all, which is refused for what it becomes. */

const filesDir = mkdtempSync(join(tmpdir(), 'butane-refusals-'));
beforeAll(() => {
  mkdirSync(join(filesDir, 'tree'));
  writeFileSync(join(filesDir, 'tree', 'file'), 'a');
});
afterAll(() => rmSync(filesDir, { recursive: true }));

/** What configs for OpenShift have to say in any case, and whenever they name a CEX card. */
const OPENSHIFT =
  'metadata: {name: a, labels: {machineconfiguration.openshift.io/role: worker}}\nopenshift: {kernel_arguments: [rd.luks.key=/etc/luks/cex.key]}\n';

/** A config with a field, by its path. */
const configs: Readonly<Record<string, string>> = {
  grub: 'grub: {users: [{name: a, password_hash: a}]}',
  'storage.trees.user': 'storage: {trees: [{local: tree, user: {id: 1}}]}',
  'storage.trees.group': 'storage: {trees: [{local: tree, group: {id: 1}}]}',
  'storage.trees.dir_mode': 'storage: {trees: [{local: tree, dir_mode: 0700}]}',
  'storage.trees.file_mode': 'storage: {trees: [{local: tree, file_mode: 0600}]}',
  'storage.trees.path': 'storage: {trees: [{local: tree, path: /a}]}',
  'storage.links.path': 'storage: {links: [{path: /a, target: /b}]}',
  'storage.directories.path': 'storage: {directories: [{path: /a}]}',
  'storage.raid.name': 'storage: {raid: [{name: a, level: raid1, devices: [/dev/a, /dev/b]}]}',
  'storage.luks.clevis.tpm2': 'storage: {luks: [{name: a, device: /dev/a, clevis: {tpm2: true}}]}',
  'storage.luks.cex.enabled': 'storage: {luks: [{name: a, device: /dev/a, cex: {enabled: true}}]}',
  'storage.files.append': 'storage: {files: [{path: /a, append: [{source: "data:,a"}]}]}',
  'storage.files.contents.compression': 'storage: {files: [{path: /a, contents: {source: "data:,a", compression: gzip}}]}',
  'passwd.users.password_hash': 'passwd: {users: [{name: core, password_hash: a}]}',
  'passwd.users.shell': 'passwd: {users: [{name: core, shell: /bin/sh}]}',
  'kernel_arguments.should_exist': 'kernel_arguments: {should_exist: [a]}',
};

describe.each(rows)('$variant $version', (row) => {
  const spec = foldSpec(row);
  const known = Object.keys(configs).filter((path) => placesOf(spec.shape).has(path));

  test.each(known)('%s', (path) => {
    const openshift = row.variant === 'openshift' ? OPENSHIFT : '';
    const text = `variant: ${row.variant}\nversion: ${row.version}\n${openshift}${configs[path]}\n`;
    const { report } = translate(text, { files: nodeFiles, filesDir });
    const reason = refusalOf(refusals(spec), path);
    expect(report.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual(
      reason === undefined ? [] : [reason],
    );
  });
});
