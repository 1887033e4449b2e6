import { describe, expect, test } from 'vitest';
import { type ExplainOptions, explainField, explainNamed } from '../../src/reference/explain.ts';
import { versionsOf } from '../../src/spec/versions.ts';
import { firstVersionWith, newestStableOf } from '../versions-by-layer.ts';

const FCOS = `fcos ${newestStableOf('fcos')}`;
const OPENSHIFT = `openshift ${newestStableOf('openshift')}`;

function textOf(path: string, options?: ExplainOptions): string {
  const explained = explainField(path, options);
  return 'text' in explained ? explained.text : `fault: ${explained.fault}`;
}

test('says what a field does, what it takes, and who has it', () => {
  expect(textOf('passwd.users.password_hash', { variant: 'openshift' })).toBe(`passwd.users.password_hash (${OPENSHIFT})

Encrypted password, as mkpasswd prints it. An empty text is stored as \`*\`, so
that no password is accepted.

  type:     text
  example:  $y$j9T$EXAMPLE
  since:    fcos 1.0.0, flatcar 1.0.0, openshift 4.13.0, r4e 1.0.0, fiot 1.0.0
  refused:  openshift up to 4.12.0: fields other than "name",
            "ssh_authorized_keys", and "password_hash" (4.13.0+) are not
            supported in this spec version
`);
});

test.each([
  ['a number with its unit and default', 'ignition.timeouts.http_total', ['type:     integer', 'unit:     seconds', 'default:  0']],
  ['what excludes each other', 'storage.files.contents.inline', ['not with: local, source']],
  ['only siblings that the version has', 'storage.luks.clevis', ['not with: cex'], { version: '1.6.0' }],
  ['a text of several lines', 'systemd.units.dropins.contents', ['example:  |\n            [Service]\n            Restart=always\n']],
  ['the fields of a struct', 'storage.disks', ['type:     list of objects', 'fields:   device, partitions, wipe_table']],
  ['what has to be there', 'storage.files.path', ['required: yes']],
  ['who refuses it', 'storage.raid', ['since:    fcos 1.0.0, flatcar 1.0.0, openshift 4.8.0\n  refused:  r4e, fiot: raid is not']],
  ['who does not know it', 'openshift.fips', ['since:    openshift 4.8.0\n  not in:   fcos, flatcar, r4e, fiot']],
])('%s', (_, path, parts, options?: ExplainOptions) => {
  for (const part of parts) expect(textOf(path, options)).toContain(part);
});

test('siblings of later versions are not spoken of', () => {
  expect(textOf('storage.luks.clevis', { version: '1.5.0' })).not.toContain('not with');
});

test('lines fit a terminal', () => {
  for (const path of ['storage.filesystems.with_mount_unit', 'storage.links.path', 'boot_device.layout']) {
    for (const line of textOf(path).split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  }
});

describe('the version', () => {
  test.each([
    ['the newest stable one of fcos', 'storage.files.mode', {}, `(${FCOS})`],
    ['an experimental one where no other has the field', 'systemd.quadlets', {}, `(fcos ${firstVersionWith('fcos', 'base_0_8')})`],
    ['another variant`s where fcos has no such field', 'metadata.labels', {}, `(${OPENSHIFT})`],
    ['the newest of a variant', 'storage.files.mode', { variant: 'flatcar' }, '(flatcar 1.1.0)'],
    ['the one that is asked for', 'storage.files.mode', { variant: 'r4e', version: '1.0.0' }, '(r4e 1.0.0)'],
  ])('%s', (_, path, options, title) => {
    expect(textOf(path, options).split('\n')[0]).toBe(`${path} ${title}`);
  });
});

describe('a path', () => {
  test.each(['$.storage.files.0.contents', 'storage.files[].contents', 'storage.files[0].contents', 'storage/files/contents'])(
    '%s',
    (path) => {
      expect(textOf(path)).toBe(textOf('storage.files.contents'));
    },
  );
  test('of a free key', () => expect(textOf('metadata.labels.role')).toBe(textOf('metadata.labels')));
  test('of the config itself', () => {
    expect(textOf('$')).toContain('fields:   version, variant, ignition, kernel_arguments, passwd, storage,\n');
    expect(textOf('')).toBe(textOf('$'));
  });
});

describe('what is not there', () => {
  test.each([
    ['storage.files.mdoe', {}, `${FCOS} has no field mdoe in storage.files`, 'storage.files.mode'],
    [
      'storage.files.contents.httpHeaders',
      {},
      `${FCOS} has no field httpHeaders in storage.files.contents`,
      'storage.files.contents.http_headers',
    ],
    ['storge.fles.mode', {}, `${FCOS} has no field storge at the top level`, 'storage.files.mode'],
    ['openshfit.fpis', {}, `${FCOS} has no field openshfit at the top level`, 'openshift.fips'],
    ['units.enabled', {}, `${FCOS} has no field units at the top level`, 'systemd.units.enabled'],
    [
      'mode',
      {},
      `${FCOS} has no field mode at the top level, but storage.directories.mode, storage.files.mode`,
      'storage.directories.mode',
    ],
    ['systemd.quadlets', { version: '1.0.0' }, 'fcos 1.0.0 has no field quadlets in systemd', undefined],
    ['nonsense', {}, `${FCOS} has no field nonsense at the top level`, undefined],
    ['storage', { variant: 'fcso' }, 'no variant fcso; variants are fcos, flatcar, openshift, r4e, fiot', 'fcos'],
    ['storage', { variant: 'r4e', version: '1.9.0' }, `no version 1.9.0 of r4e; versions are ${versionsOf('r4e').join(', ')}`, '1.1.0'],
  ])('%s %j', (path, options, fault, suggestion) => {
    expect(explainField(path, options)).toEqual(suggestion === undefined ? { fault } : { fault, suggestion });
  });
});

describe('the end of a path', () => {
  const listed = (path: string, options?: ExplainOptions): string[] | undefined =>
    explainNamed(path, options)
      ?.match(/(?<=^ {2})\S+(?= \()/gm)
      ?.map(String);

  test('stands for all fields that end with it', () => {
    expect(explainNamed('overwrite')).toMatch(/^3 fields end with overwrite:\n/);
    expect(listed('overwrite')).toEqual(['storage.directories.overwrite', 'storage.files.overwrite', 'storage.links.overwrite']);
    expect(listed('config.merge.source')).toBeUndefined();
    expect(explainNamed('config.merge.source')).toMatch(/^ignition\.config\.merge\.source \(/);
  });

  test('that only one field has is that field', () => {
    expect(explainNamed('files.mode')).toBe(textOf('storage.files.mode'));
    expect(explainNamed('fips')).toBe(textOf('openshift.fips'));
  });

  test('counts in other variants too, each in the likeliest version', () => {
    const text = explainNamed('labels')!;
    expect(text).toContain(`metadata.labels (${OPENSHIFT})`);
    expect(explainNamed('device')).toContain(`  boot_device.luks.device (${FCOS})\n`);
    expect(explainNamed('labels', { variant: 'r4e' })).toBeUndefined();
  });

  test('of nothing, and in a version that is not there, is nothing', () => {
    expect([explainNamed('overwrit'), explainNamed(''), explainNamed('overwrite', { version: '0.0.1' })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
