import { describe, expect, test } from 'vitest';
import { resolveScalar } from '../../src/compile/decode/resolve-scalar.ts';
import { describedFields, describedTypes } from '../../src/ignition/descriptions.ts';
import { describedHere, describe as describeField, limitSentences } from '../../src/reference/describe.ts';
import { catalogue } from '../../src/reference/descriptions/catalogue.ts';
import type { Field } from '../../src/schema/field.ts';
import type { Shape } from '../../src/schema/shape.ts';
import { snake } from '../../src/spec/derive.ts';
import { foldSpec, type Spec } from '../../src/spec/spec.ts';
import { rows } from '../../src/spec/versions.ts';
import { newestOf } from '../versions-by-layer.ts';

const specs = rows.map(foldSpec);

/** Every field of every version, as `Type.field`, with the newest version of Fedora CoreOS or else the first one that has it. */
const known = new Map<string, { readonly field: Field; readonly shape: Shape }>();
for (const { shape } of [...specs].sort((a, b) => Number(b.variant === 'fcos') - Number(a.variant === 'fcos') || rank(b) - rank(a))) {
  for (const [type, fields] of Object.entries(shape.types)) {
    for (const [name, field] of Object.entries(fields)) if (!known.has(`${type}.${name}`)) known.set(`${type}.${name}`, { field, shape });
  }
}

function rank(spec: Spec): number {
  return specs.indexOf(spec);
}

function shapeOf(variant: string, version: string): Shape {
  return specs.find((spec) => spec.variant === variant && spec.version === version)!.shape;
}

const newest = shapeOf('fcos', newestOf('fcos'));

const all = [...known].map(([name, { field, shape }]) => {
  const [type, own] = name.split('.') as [string, string];
  return { name, type, own, field, described: describeField(type, own, shape)! };
});

describe.each(rows)('$variant $version', (row) => {
  test('every field is described, in sentences', () => {
    const { shape } = foldSpec(row);
    for (const [type, fields] of Object.entries(shape.types)) {
      for (const name of Object.keys(fields)) {
        expect(describeField(type, name, shape)?.text, `${type}.${name}`).toMatch(/^[\p{Lu}`].{7,}[.]$/su);
      }
    }
  });
});

test('nothing is described that no version has', () => {
  expect(describedHere().filter((field) => !known.has(field))).toEqual([]);
  expect(describeField('Config', 'novelty', newest)).toBeUndefined();
  expect(describeField('Novelty', 'name', newest)).toBeUndefined();
});

test('fields are named as Butane names them', () => {
  const camel = new Set(
    describedTypes()
      .flatMap(describedFields)
      .filter((field) => snake(field) !== field),
  );
  const quoted = all.flatMap(({ name, described }) =>
    [described.text, described.default ?? ''].flatMap((text) => [...text.matchAll(/`([^`]*)`/g)].map((match) => `${name}: ${match[1]}`)),
  );
  expect(quoted.filter((word) => camel.has(word.split(': ')[1]!))).toEqual([]);
  expect(quoted).toContain('Partition.should_exist: wipe_partition_entry');
  expect(quoted).toContain('Proxy.https_proxy: http_proxy');
  // the command of another program is no field
  expect(quoted).toContain('Luks.options: cryptsetup luksFormat');
});

test('no version is told of fields that it does not have', () => {
  const anywhere = new Set(all.map(({ own }) => own));
  for (const { variant, version, shape } of rows.map(foldSpec)) {
    const here = new Set(Object.values(shape.types).flatMap((fields) => Object.keys(fields)));
    for (const [type, fields] of Object.entries(shape.types)) {
      for (const name of Object.keys(fields)) {
        const words = [...describeField(type, name, shape)!.text.matchAll(/`([^`]*)`/g)].map((match) => match[1]!);
        const missing = words.filter((word) => anywhere.has(word) && !here.has(word));
        expect(missing, `${variant} ${version}: ${type}.${name}`).toEqual([]);
      }
    }
  }
});

test('a version is told of nothing that another version has', () => {
  for (const { variant, version, shape } of specs) {
    for (const [type, fields] of Object.entries(shape.types)) {
      for (const name of Object.keys(fields)) {
        const text = describeField(type, name, shape)!.text;
        expect(text, `${variant} ${version}: ${type}.${name}`).not.toMatch(
          /\b(Ignition 3|fcos 1|openshift 4)\.\d|\bfrom [134]\.\d+(\.\d)? on/,
        );
      }
    }
  }
  const formats = (variant: string, version: string): string => describeField('Filesystem', 'format', shapeOf(variant, version))!.text;
  expect(formats('fcos', '1.3.0')).toBe('Type of the filesystem: ext4, btrfs, xfs, swap, vfat.');
  expect(formats('fcos', '1.4.0')).toBe('Type of the filesystem: ext4, btrfs, xfs, swap, vfat, none.');
});

test('what is excluded is a sibling, and excludes as well', () => {
  const pairs = all.flatMap(({ type, own, described }) => (described.excludes ?? []).map((other) => ({ type, own, other })));
  for (const { type, own, other } of pairs) {
    expect(known.has(`${type}.${other}`), `${type}.${own} excludes ${other}`).toBe(true);
    expect(describeField(type, other, known.get(`${type}.${other}`)!.shape)!.excludes, `${type}.${other}`).toContain(own);
  }
  expect(pairs).toContainEqual({ type: 'Resource', own: 'inline', other: 'local' });
  expect(pairs).toContainEqual({ type: 'Luks', own: 'cex', other: 'key_file' });
});

test('what holds for one variant is left out for others', () => {
  const device = (variant: string, version: string): string => describeField('Disk', 'device', shapeOf(variant, version))!.text;
  // the layers of OpenShift stand on those of Fedora CoreOS: what holds for both is said once
  expect(device('openshift', '4.22.0').match(/coreos-boot-disk/g)).toHaveLength(1);
  expect(device('flatcar', '1.1.0')).not.toContain('coreos');
});

test('what a variant takes at a place is said in sentences', () => {
  const limits = (version: string, path: string): readonly string[] =>
    limitSentences(specs.find((spec) => spec.variant === 'openshift' && spec.version === version)!.limits[path]);
  expect(limits('4.8.0', 'passwd.users.name')).toEqual(['The value must be `core`.']);
  expect(limits('4.8.0', 'storage.files.contents.source')).toEqual(['The value must be a data URL.']);
  expect(limits('4.13.0', 'storage.filesystems.format')).toEqual(['The value cannot be `btrfs`.']);
  expect(limits('4.14.0', 'storage.filesystems.format')).toEqual(['The value cannot be `btrfs` or `none`.']);
  expect(limits('4.9.0', 'storage.files.mode')).toEqual([]);
  expect(limits('4.10.0', 'storage.files.mode')).toEqual(['The value can be at most 0777.']);
});

test('a note is about versions that there are', () => {
  const layers = new Set(specs.flatMap((spec) => spec.layers));
  const named = Object.values(catalogue).flatMap((fields) =>
    Object.values(fields).flatMap((of) => (typeof of === 'object' ? (of.notes ?? []) : []).flatMap(({ since, until }) => [since, until])),
  );
  expect(named.filter((layer) => layer !== undefined && !layers.has(layer))).toEqual([]);
});

test('what a shape cannot do without has to be set, or has a default', () => {
  const needed = all.filter(({ field }) => 'required' in field && field.required);
  expect(needed.filter(({ described }) => !described.required && described.default === undefined).map(({ name }) => name)).toEqual([]);
  for (const { name, described } of all) expect(described.required && described.default, name).toBeUndefined();
});

test('a default and a unit are parts of a sentence', () => {
  for (const { name, described } of all) {
    for (const part of [described.default, described.unit]) if (part !== undefined) expect(part, name).toMatch(/[^.\s]$/);
  }
});

test('a number is described with what it counts', () => {
  expect(describeField('Partition', 'size_mib', newest)).toMatchObject({ unit: 'MiB' });
  expect(describeField('Partition', 'start_mib', newest)).toMatchObject({ unit: 'MiB' });
  expect(describeField('Timeouts', 'http_total', newest)).toMatchObject({ unit: 'seconds', default: '0' });
  expect(describeField('Timeouts', 'http_response_headers', newest)).toMatchObject({ unit: 'seconds', default: '10' });
});

test('a mode is shown in octal, unlike in Ignition', () => {
  const modes = all.filter(({ own }) => /(^|_)mode$/.test(own));
  expect(modes.map(({ name }) => name).sort()).toEqual(['Directory.mode', 'File.mode', 'Tree.dir_mode', 'Tree.file_mode']);
  for (const { name, described } of modes) {
    expect(described.text, name).toContain('octal');
    for (const example of described.examples!) expect(example, name).toMatch(/^0[0-7]{3}$/);
  }
});

test('examples are values of their fields', () => {
  for (const { name, field, described } of all) {
    for (const example of described.examples ?? []) expect(takes(field, example), `${name}: ${example}`).toBe(true);
  }
});

/** Whether a field, or an item of it, may hold a value as it is written. */
function takes(field: Field, example: string | number | boolean): boolean {
  switch (field.kind) {
    case 'list':
      return takes(field.of, example);
    case 'text':
      return typeof example === 'string';
    case 'flag':
      return typeof example === 'boolean';
    case 'int': {
      if (typeof example === 'number') return Number.isInteger(example);
      const nowhere = { kind: 'scalar', style: 'plain', text: String(example) } as Parameters<typeof resolveScalar>[0];
      const read = resolveScalar(nowhere);
      return 'tag' in read && read.tag === '!!int' && read.value !== undefined;
    }
    default:
      return false;
  }
}
