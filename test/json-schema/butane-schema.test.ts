import { describe, expect, test } from 'vitest';
import { butaneSchema } from '../../src/json-schema/butane-schema.ts';
import { foldSpec, type Spec } from '../../src/spec/spec.ts';
import { rows } from '../../src/spec/versions.ts';
import { firstVersionWith } from '../versions-by-layer.ts';
import { butaneSchemas, butaneValidators, readSchema } from './butane-validators.ts';

interface Properties {
  readonly properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const typesOf = (schema: Record<string, unknown>): Properties[] => [schema, ...Object.values(schema.definitions as Properties[])];

/** A schema and all schemas in it. */
function parts(schema: unknown): Record<string, unknown>[] {
  if (schema === null || typeof schema !== 'object') return [];
  return [schema as Record<string, unknown>, ...Object.values(schema).flatMap(parts)];
}

describe.each(butaneSchemas)('%s', (path) => {
  const schema = readSchema(path);

  test('is a schema of draft-07', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  });

  // an editor would fetch it from there, and whoever owns the place could change it
  test('names no place where it could be fetched', () => {
    expect(schema).not.toHaveProperty('$id');
  });

  test('says of every field what it is', () => {
    const all = typesOf(schema).flatMap(({ properties }) => Object.entries(properties ?? {}));
    expect(all.length).toBeGreaterThan(50);
    for (const [name, { description }] of all) expect(description, name).toMatch(/^\S.{10,}/su);
  });

  test('refers to its own definitions, and to all of them', () => {
    const referred = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/definitions\/([^"]*)"/g)].map(([, name]) => name);
    expect(JSON.stringify(schema)).not.toMatch(/"\$ref":"[^#]/);
    expect([...new Set(referred)].sort()).toEqual(Object.keys(schema.definitions as object).sort());
  });

  test('says in words what a pattern expects', () => {
    const patterns = parts(schema).filter((part) => typeof part.pattern === 'string');
    expect(patterns.length).toBeGreaterThan(2);
    for (const part of patterns) expect(part.errorMessage, JSON.stringify(part)).toMatch(/\w/);
  });

  test('has no maximum of numbers, which are modes', () => {
    expect(JSON.stringify(schema)).not.toContain('"maximum"');
  });
});

const validators = butaneValidators();

/** What the schema of a version and the one of all versions say; they have to say the same. */
function accepts(spec: string, config: object): boolean {
  const [variant, version] = spec.split(' ');
  const whole = { variant, version, ...config };
  const [one, all] = [validators.one(spec, whole), validators.all(whole)];
  expect(one).toBe(all);
  return all;
}

const file = (fields: object) => ({ storage: { files: [{ path: '/a', ...fields }] } });
const pool = { metadata: { name: 'a', labels: { 'machineconfiguration.openshift.io/role': 'worker' } } };

describe('a config', () => {
  test.each(['fcos 1.0.0', 'openshift 4.8.0'])('with nothing but its header, %s', (spec) => {
    expect(accepts(spec, {})).toBe(!spec.startsWith('openshift'));
    expect(accepts(spec, spec.startsWith('openshift') ? pool : { storage: null })).toBe(true);
    expect(accepts(spec, { ...pool, bogus: 1 })).toBe(false);
  });

  test.each([
    ['no variant', { version: '1.5.0' }],
    ['no version', { variant: 'fcos' }],
    ['a variant that there is none of', { variant: 'fedora', version: '1.5.0' }],
    ['a version of another variant', { variant: 'flatcar', version: '1.5.0' }],
    ['a version that is a number', { variant: 'fcos', version: 1.5 }],
    ['a list', []],
    ['nothing', null],
  ])('that is or has %s', (_, config) => {
    expect(validators.all(config)).toBe(false);
  });
});

describe('scalars as Butane reads them', () => {
  test.each([
    ['a mode', file({ mode: 0o644 }), true],
    ['a mode that an editor reads as a decimal number', file({ mode: 100644 }), true],
    ['a number that YAML 1.2 does not know', file({ mode: '0b110_100_100' }), true],
    ['a number in quotes', file({ mode: '0644' }), false],
    ['a word for a number', file({ mode: 'rw' }), false],
    ['a negative mode', file({ mode: -1 }), false],
    ['yes', file({ overwrite: 'yes', contents: { inline: 'a' } }), true],
    ['OFF', file({ overwrite: 'OFF' }), true],
    ['a word for a flag', file({ overwrite: 'maybe' }), false],
    ['a number for a flag', file({ overwrite: 1 }), false],
    ['a number for a text', file({ contents: { inline: 5 } }), true],
    ['a flag for a text', file({ contents: { inline: true } }), true],
    ['a list for a text', file({ contents: { inline: ['a'] } }), false],
    ['a flag for a text that has to be there', file({ contents: { source: 'https://a', http_headers: [{ name: true }] } }), true],
    ['nothing for a text that has to be there', file({ contents: { source: 'https://a', http_headers: [{ name: '' }] } }), false],
    ['null for a text', file({ contents: { inline: null } }), true],
    ['null for a struct', file({ contents: null }), true],
    ['null for a list', { storage: { files: null } }, true],
    ['null in a list', { storage: { files: [null] } }, true],
    ['null for a value of few', file({ contents: { compression: null } }), true],
    ['null for what has to be there', { storage: { files: [{ path: null }] } }, false],
    ['a list for a struct', file({ contents: [] }), false],
    ['a struct for a list', { storage: { files: { path: '/a' } } }, false],
    ['a RAID level that looks like a number', { storage: { raid: [{ name: 'a', level: 1, devices: ['/dev/a', '/dev/b'] }] } }, true],
    ['a RAID level that there is none of', { storage: { raid: [{ name: 'a', level: 2, devices: ['/dev/a', '/dev/b'] }] } }, false],
  ])('%s', (_, config, accepted) => {
    expect(accepts('fcos 1.5.0', config)).toBe(accepted);
  });
});

describe('what one version takes and another does not', () => {
  const layout = (name: string) => ({ boot_device: { layout: name } });
  const user = (fields: object) => ({ ...pool, passwd: { users: [{ name: 'core', ...fields }] } });
  const clevis = { storage: { luks: [{ name: 'a', device: '/dev/a', clevis: { tpm2: true } }] } };
  const format = (name: string) => ({ storage: { filesystems: [{ device: '/dev/a', format: name }] } });
  const quadlet = (dropin: string) => ({ systemd: { quadlets: [{ name: 'a.container', dropins: [{ name: dropin }] }] } });
  const units = (fields: object) => ({ systemd: { units: [{ name: 'a.service', ...fields }] } });

  test.each([
    ['fcos 1.5.0', 's390x layouts', layout('s390x-zfcp'), false],
    ['fcos 1.6.0', 's390x layouts', { boot_device: { layout: 's390x-virt' } }, true],
    ['fcos 1.2.0', 'the boot device', layout('x86_64'), false],
    ['flatcar 1.1.0', 'clevis', clevis, false],
    [`flatcar ${firstVersionWith('flatcar', 'flatcar_1_2')}`, 'clevis', clevis, true],
    ['flatcar 1.1.0', 'a clevis that says nothing', { storage: { luks: [{ name: 'a', device: '/dev/a', clevis: { tang: [] } }] } }, true],
    ['r4e 1.0.0', 'disks', { storage: { disks: [{ device: '/dev/a' }] } }, false],
    ['r4e 1.0.0', 'no disks', { storage: { disks: [null] } }, true],
    ['openshift 4.12.0', 'passwords', user({ password_hash: 'a' }), false],
    ['openshift 4.13.0', 'passwords', user({ password_hash: 'a' }), true],
    ['openshift 4.13.0', 'other users', { ...pool, passwd: { users: [{ name: 'me' }] } }, false],
    ['openshift 4.9.0', 'compressed files', { ...pool, ...file({ contents: { inline: 'a', compression: 'gzip' } }) }, false],
    ['openshift 4.9.0', 'a compression that is none', { ...pool, ...file({ contents: { inline: 'a', compression: '' } }) }, true],
    ['openshift 4.10.0', 'compressed files', { ...pool, ...file({ contents: { inline: 'a', compression: 'gzip' } }) }, true],
    ['openshift 4.10.0', 'remote files', { ...pool, ...file({ contents: { source: 'https://a' } }) }, false],
    ['openshift 4.10.0', 'remote configs', { ...pool, ignition: { config: { merge: [{ source: 'https://a' }] } } }, true],
    ['openshift 4.10.0', 'btrfs', { ...pool, ...format('btrfs') }, false],
    ['openshift 4.13.0', 'no format', { ...pool, ...format('none') }, false],
    ['openshift 4.22.0', 'GRUB users', { ...pool, grub: { users: [{ name: 'a', password_hash: 'b' }] } }, false],
    [
      `openshift ${firstVersionWith('openshift', 'openshift_4_23')}`,
      'GRUB users',
      { ...pool, grub: { users: [{ name: 'a', password_hash: 'b' }] } },
      true,
    ],
    [
      `openshift ${firstVersionWith('openshift', 'openshift_4_23')}`,
      'an owner of trees',
      { ...pool, storage: { trees: [{ local: 'a', user: { name: 'b' } }] } },
      false,
    ],
    [
      `openshift ${firstVersionWith('openshift', 'openshift_4_23')}`,
      'trees that nobody owns',
      { ...pool, storage: { trees: [{ local: 'a', user: {} }] } },
      true,
    ],
    ['openshift 4.22.0', 'a kernel type', { ...pool, openshift: { kernel_type: 'realtime' } }, true],
    ['openshift 4.22.0', 'a kernel type that there is none of', { ...pool, openshift: { kernel_type: 'slow' } }, false],
    [`fcos ${firstVersionWith('fcos', 'base_0_8')}`, 'any name of a drop-in of a quadlet', quadlet('b'), true],
    [`fcos ${firstVersionWith('fcos', 'base_0_8')}`, 'a quadlet of no kind', { systemd: { quadlets: [{ name: 'a.service' }] } }, false],
    [`fcos ${firstVersionWith('fcos', 'base_0_8')}`, 'any name of a drop-in of a unit', units({ dropins: [{ name: 'b' }] }), false],
    ['fcos 1.4.0', 'local contents of units', units({ contents_local: 'a' }), false],
    ['fcos 1.5.0', 'local contents of units', units({ contents_local: 'a' }), true],
    ['fcos 1.5.0', 'two contents of a unit', units({ contents: 'a', contents_local: 'a' }), false],
    ['fcos 1.5.0', 'two contents, one of them null', units({ contents: 'a', contents_local: null }), true],
  ])('%s: %s', (spec, _, config, accepted) => {
    expect(accepts(spec, config)).toBe(accepted);
  });
});

test.each(rows)('$variant $version has one definition a type, and a second one only where a variant is stricter', (row) => {
  const { shape, forbids } = foldSpec(row);
  const { definitions } = readSchema(`butane/${row.variant}-${row.version}.json`) as unknown as { definitions: object };
  const names = Object.keys(definitions).filter((name) => /^[A-Z]/.test(name));
  const types = names.filter((name) => !name.includes('.'));
  expect(Object.keys(shape.types)).toEqual(expect.arrayContaining(types));
  // what stands in refused fields alone needs none
  if (Object.keys(forbids).length === 0) expect(types).toHaveLength(Object.keys(shape.types).length - 1);
  for (const name of names) expect(types).toContain(name.split('.')[0]);
  expect(names.length - types.length).toBeLessThanOrEqual(2);
});

test('a field without a description fails', () => {
  const spec = foldSpec(rows[0]!);
  const types = { ...spec.shape.types, Storage: { ...spec.shape.types.Storage, novelty: { kind: 'flag', required: false } } } as const;
  const novel: Spec = { ...spec, shape: { ...spec.shape, types } };
  expect(() => butaneSchema(novel)).toThrow('fcos 1.0.0: Storage.novelty has no description');
});
