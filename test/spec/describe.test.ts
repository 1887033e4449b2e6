import { describe, expect, test } from 'vitest';
import { describedFields, describedTypes } from '../../src/ignition/descriptions.ts';
import { resolveScalar } from '../../src/phases/2-decode/resolve-scalar.ts';
import type { Field } from '../../src/shape/field.ts';
import { snake } from '../../src/spec/derive.ts';
import { describedHere, describe as describeField } from '../../src/spec/describe.ts';
import { catalogue } from '../../src/spec/descriptions/catalogue.ts';
import { foldSpec } from '../../src/spec/spec.ts';
import { rows } from '../../src/spec/versions.ts';

/** Every field of every version, as `Type.field`. */
const known = new Map<string, Field>();
for (const { shape } of rows.map(foldSpec)) {
  for (const [type, fields] of Object.entries(shape.types)) {
    for (const [name, field] of Object.entries(fields)) known.set(`${type}.${name}`, field);
  }
}

const all = [...known].map(([name, field]) => {
  const [type, own] = name.split('.') as [string, string];
  return { name, type, own, field, described: describeField(type, own)! };
});

describe.each(rows)('$variant $version', (row) => {
  test('every field is described, in sentences', () => {
    for (const [type, fields] of Object.entries(foldSpec(row).shape.types)) {
      for (const name of Object.keys(fields)) {
        expect(describeField(type, name)?.text, `${type}.${name}`).toMatch(/^[\p{Lu}`].{7,}[.]$/su);
      }
    }
  });
});

test('nothing is described that no version has', () => {
  expect(describedHere().filter((field) => !known.has(field))).toEqual([]);
  expect(describeField('Config', 'novelty')).toBeUndefined();
  expect(describeField('Novelty', 'name')).toBeUndefined();
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
        const words = [...describeField(type, name, variant)!.text.matchAll(/`([^`]*)`/g)].map((match) => match[1]!);
        const missing = words.filter((word) => anywhere.has(word) && !here.has(word));
        expect(missing, `${variant} ${version}: ${type}.${name}`).toEqual([]);
      }
    }
  }
});

test('versions of Ignition are called so', () => {
  for (const { name, described } of all) expect(described.text, name).not.toMatch(/(?<!Ignition )\b3\.\d/);
});

test('what is excluded is a sibling, and excludes as well', () => {
  const pairs = all.flatMap(({ type, own, described }) => (described.excludes ?? []).map((other) => ({ type, own, other })));
  for (const { type, own, other } of pairs) {
    expect(known.has(`${type}.${other}`), `${type}.${own} excludes ${other}`).toBe(true);
    expect(describeField(type, other)!.excludes, `${type}.${other}`).toContain(own);
  }
  expect(pairs).toContainEqual({ type: 'Resource', own: 'inline', other: 'local' });
  expect(pairs).toContainEqual({ type: 'Luks', own: 'cex', other: 'key_file' });
});

test('what holds for one variant is left out for others', () => {
  const note = 'On OpenShift it has to be `core`.';
  expect(describeField('PasswdUser', 'name')!.text).toBe(`Login name of the user. ${note}`);
  expect(describeField('PasswdUser', 'name', 'openshift')!.text).toBe(`Login name of the user. ${note}`);
  expect(describeField('PasswdUser', 'name', 'fcos')!.text).toBe('Login name of the user.');
  // the same for two variants is said once
  expect(describeField('Disk', 'device')!.text.match(/coreos-boot-disk/g)).toHaveLength(1);
  const variants = new Set(rows.map(({ variant }) => variant));
  const named = Object.values(catalogue).flatMap((fields) =>
    Object.values(fields).flatMap((of) => Object.keys((typeof of === 'object' && of.on) || {})),
  );
  expect(named.filter((variant) => !variants.has(variant))).toEqual([]);
  expect(describeField('Disk', 'device', 'flatcar')!.text).not.toContain('coreos');
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
  expect(describeField('Partition', 'size_mib')).toMatchObject({ unit: 'MiB' });
  expect(describeField('Partition', 'start_mib')).toMatchObject({ unit: 'MiB' });
  expect(describeField('Timeouts', 'http_total')).toMatchObject({ unit: 'seconds', default: '0' });
  expect(describeField('Timeouts', 'http_response_headers')).toMatchObject({ unit: 'seconds', default: '10' });
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
