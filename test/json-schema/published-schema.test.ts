import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { describedFields, describedTypes } from '../../src/ignition/descriptions.ts';
import { ignitionVersion, ignitionVersions } from '../../src/ignition/versions.ts';
import { publishedSchema } from '../../src/json-schema/published-schema.ts';

const schemaOf = (version: string) => publishedSchema(ignitionVersion(version)!);

const validators = new Map<string, ValidateFunction>();

/** Compiling in strict mode also holds the schema against the draft. */
function accepts(version: string, config: object): boolean {
  if (!validators.has(version))
    validators.set(version, new Ajv({ strict: true, allowUnionTypes: true, code: { optimize: false } }).compile(schemaOf(version)));
  return validators.get(version)!({ ignition: { version }, ...config }) as boolean;
}

describe.each(ignitionVersions)('%s', (version) => {
  test('takes a config with nothing but its version', () => {
    expect(accepts(version, {})).toBe(true);
  });

  test('refuses another version, none, and an unknown key', () => {
    expect(accepts(version, { ignition: { version: '2.0.0' } })).toBe(false);
    expect(accepts(version, { ignition: {} })).toBe(false);
    expect(accepts(version, { ignition: undefined })).toBe(false);
    expect(accepts(version, { variant: 'fcos' })).toBe(false);
  });

  test('every property says what it is', () => {
    const { properties, definitions } = schemaOf(version) as { properties: object; definitions: Record<string, { properties: object }> };
    const all = [properties, ...Object.values(definitions).map((type) => type.properties)].flatMap((type) => Object.entries(type));
    for (const [name, property] of all) expect(property.description, name).toMatch(/^[\p{L}`0].{10,}[.]$/u);
  });
});

describe('what the rules say and a schema can', () => {
  const file = (fields: object) => ({ storage: { files: [{ path: '/a', ...fields }] } });
  const filesystem = (format: string) => ({ storage: { filesystems: [{ device: '/dev/vda', format }] } });
  const hash = (text: string) => file({ contents: { source: 'data:,', verification: { hash: text } } });
  const partition = (fields: object) => ({ storage: { disks: [{ device: '/dev/vda', partitions: [fields] }] } });

  test.each([
    ['an optional value may be null', '3.4.0', file({ mode: null, contents: { compression: null } }), true],
    ['a required value may not', '3.4.0', { storage: { files: [{ path: null }] } }, false],
    ['a mode', '3.4.0', file({ mode: 0o7777 }), true],
    ['a mode with too many bits', '3.4.0', file({ mode: 0o10000 }), false],
    ['a relative path', '3.4.0', file({ path: 'a' }), false],
    ['compression', '3.4.0', file({ contents: { compression: 'gzip' } }), true],
    ['another compression', '3.4.0', file({ contents: { compression: 'xz' } }), false],
    ['format none before 3.3', '3.2.0', filesystem('none'), false],
    ['format none', '3.3.0', filesystem('none'), true],
    ['sha512', '3.0.0', hash(`sha512-${'a1'.repeat(64)}`), true],
    ['sha256 before 3.1', '3.0.0', hash(`sha256-${'a1'.repeat(32)}`), false],
    ['sha256', '3.1.0', hash(`sha256-${'a1'.repeat(32)}`), true],
    ['a hash of the wrong length', '3.1.0', hash(`sha256-${'a1'.repeat(31)}`), false],
    ['a GUID', '3.4.0', partition({ guid: '0FC63DAF-8483-4772-8E79-3D69D8477DE4' }), true],
    ['half a GUID', '3.4.0', partition({ typeGuid: '0FC63DAF-8483' }), false],
    ['a colon in a label', '3.4.0', partition({ label: 'a:b' }), false],
    ['an empty clevis may be null where it is a pointer', '3.2.0', { storage: { luks: [{ name: 'a', clevis: null }] } }, true],
    ['a RAID without devices, as 3.2 writes it', '3.2.0', { storage: { raid: [{ name: 'a', level: 'raid1', devices: null }] } }, true],
    ['a relative device in a RAID', '3.4.0', { storage: { raid: [{ name: 'a', devices: ['vda'] }] } }, false],
    ['the name of a unit', '3.4.0', { systemd: { units: [{ name: 'a.service' }] } }, true],
    ['a name that is none of a unit', '3.4.0', { systemd: { units: [{ name: 'a' }] } }, false],
  ])('%s', (_, version, config, accepted) => {
    expect(accepts(version, config)).toBe(accepted);
  });
});

test('descriptions are of fields that some version has', () => {
  const known = new Set<string>();
  for (const version of ignitionVersions) {
    for (const [type, fields] of Object.entries(ignitionVersion(version)!.shape.types)) {
      for (const name of Object.keys(fields)) known.add(`${type}.${name}`);
    }
  }
  const described = describedTypes().flatMap((type) => describedFields(type).map((field) => `${type}.${field}`));
  expect(described.filter((field) => !known.has(field))).toEqual([]);
});

test('a field without a description fails', () => {
  const shape = { root: 'Config', types: { Config: { novelty: { kind: 'text', required: false } } } } as const;
  expect(() => publishedSchema({ version: '9.0.0', layers: [], shape })).toThrow('ignition 9.0.0: Config.novelty has no description');
});
