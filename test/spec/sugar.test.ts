import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/cli/io/node-host.ts';
import { translate } from '../../src/compile/translate.ts';
import { documentExpansions, type Expansion, structExpansions } from '../../src/spec/expansions.ts';
import { firstVersionWith } from '../versions-by-layer.ts';

/* What sugar is said to make always, held against what it makes of the least config that has it. */

const filesDir = mkdtempSync(join(tmpdir(), 'butane-sugar-'));
beforeAll(() => {
  mkdirSync(join(filesDir, 'empty'));
  writeFileSync(join(filesDir, 'a'), 'a');
});
afterAll(() => rmSync(filesDir, { recursive: true }));

/** The paths in the document of a config, without what says nothing: an empty `compression` is there in any case. */
function pathsOf(body: string, variant = 'fcos', version = firstVersionWith('fcos', 'base_0_8')): Set<string> {
  const { output, report } = translate(`variant: ${variant}\nversion: ${version}\n${body}`, { files: nodeFiles, filesDir, raw: true });
  expect(report.filter(({ severity }) => severity === 'error')).toEqual([]);
  const paths = new Set<string>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, path);
    else if (value !== null && typeof value === 'object')
      for (const [name, inner] of Object.entries(value)) visit(inner, path === '' ? name : `${path}.${name}`);
    else if (value !== '') paths.add(path);
  };
  visit(JSON.parse(output!), '');
  return paths;
}

const LUKS = 'boot_device: { luks: { tpm2: true } }';
const FILESYSTEM = (flag: boolean): string =>
  `storage: { filesystems: [{ device: /dev/a, format: xfs, path: /var/a, with_mount_unit: ${flag} }] }`;
const GRUB = 'grub: { users: [{ name: a, password_hash: a }] }';
const OPENSHIFT = 'metadata: { name: a, labels: { machineconfiguration.openshift.io/role: a } }\n';

/** A config with a field, and one without it that has all else. */
const configs: Readonly<Record<string, readonly [having: string, lacking: string]>> = {
  'boot_device.luks': ['boot_device: { luks: { cex: { enabled: true } }, layout: s390x-virt }', 'boot_device: { layout: s390x-virt }'],
  'boot_device.luks.cex': ['boot_device: { luks: { cex: { enabled: true } }, layout: s390x-virt }', LUKS],
  'boot_device.luks.discard': ['boot_device: { luks: { tpm2: true, discard: true } }', LUKS],
  'boot_device.luks.tang': ['boot_device: { luks: { tang: [{ url: "http://a", thumbprint: a }] } }', LUKS],
  'boot_device.luks.threshold': ['boot_device: { luks: { tpm2: true, threshold: 1 } }', LUKS],
  'boot_device.luks.tpm2': [LUKS, ''],
  'boot_device.mirror': ['boot_device: { layout: x86_64, mirror: { devices: [/dev/a, /dev/b] } }', ''],
  grub: [GRUB, ''],
  'storage.filesystems.with_mount_unit': [FILESYSTEM(true), FILESYSTEM(false)],
  'systemd.quadlets': ['systemd: { quadlets: [{ name: a.container, rootful: true, contents: "[Container]" }] }', ''],
  'storage.trees.user': ['storage: { trees: [{ local: empty, path: /a, user: { id: 1 } }] }', ''],
  'storage.trees.group': ['storage: { trees: [{ local: empty, path: /a, group: { id: 1 } }] }', ''],
  'storage.trees.dir_mode': ['storage: { trees: [{ local: empty, path: /a, dir_mode: 0700 }] }', ''],
};

const documented = Object.entries(documentExpansions).flatMap(([name, expansions]) =>
  name === 'grub-contents' ? [] : expansions.map((expansion): [string, Expansion] => [expansion.field, expansion]),
);

describe('a sugar over the whole document makes what it is said to make', () => {
  test.each(documented)('%s', (field, { makes }) => {
    const [having, lacking] = configs[field]!;
    const before = pathsOf(lacking);
    const added = [...pathsOf(having)].filter((path) => !before.has(path));
    expect(added.filter((path) => belongs(path, makes))).toEqual(added.filter((path) => !isOther(field, path)));
    for (const made of makes)
      expect(
        added.some((path) => isAt(path, made)),
        made,
      ).toBe(true);
  });

  test('grub on OpenShift from 4.23.0 on', () => {
    const [{ makes }] = documentExpansions['grub-contents'] as [Expansion];
    const before = pathsOf(OPENSHIFT, 'openshift', firstVersionWith('openshift', 'openshift_4_23'));
    const after = [...pathsOf(`${OPENSHIFT}${GRUB}`, 'openshift', firstVersionWith('openshift', 'openshift_4_23'))];
    expect(after.filter((path) => !before.has(path)).sort()).toEqual([...makes].sort());
  });
});

/** True for a path or one below it. */
function isAt(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}.`);
}

function belongs(path: string, makes: readonly string[]): boolean {
  return makes.some((made) => isAt(path, made));
}

/** What comes of the other fields that the config has to have, or of a value that may be another one. */
function isOther(field: string, path: string): boolean {
  if (field === 'boot_device.luks') return path.startsWith('storage.luks.cex.');
  if (field === 'boot_device.luks.tpm2') return !path.startsWith('storage.luks.clevis.');
  return field.startsWith('storage.trees.') && path === 'storage.directories.mode' && field !== 'storage.trees.dir_mode';
}

const structs: Readonly<Record<string, string>> = {
  'resources inline': 'storage: { files: [{ path: /a, contents: { inline: a } }] }',
  'resources local': 'storage: { files: [{ path: /a, contents: { local: a } }] }',
  'escaped-inline inline': 'storage: { files: [{ path: /a, contents: { inline: a } }] }',
  'local-contents contents_local': 'systemd: { units: [{ name: a.service, contents_local: a }] }',
  'ssh-keys ssh_authorized_keys_local': 'passwd: { users: [{ name: core, ssh_authorized_keys_local: [a] }] }',
};

describe('a sugar of one struct makes what it is said to make', () => {
  const all = Object.entries(structExpansions).flatMap(([name, expansions]) =>
    expansions.map(({ field, makes }) => [`${name} ${field}`, makes] as const),
  );
  test.each(all)('%s', (name, makes) => {
    const [variant, version] = name.startsWith('escaped') ? ['fcos', '1.0.0'] : [];
    const paths = [...pathsOf(structs[name]!, variant, version)];
    for (const made of makes)
      expect(
        paths.some((path) => path.endsWith(`.${made}`)),
        made,
      ).toBe(true);
  });
});
