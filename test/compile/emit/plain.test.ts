import { describe, expect, test } from 'vitest';
import { plainOf } from '../../../src/compile/emit/plain.ts';
import { ignitionVersion } from '../../../src/ignition/versions.ts';
import { leaf, listOf, type Placed, type Struct, structOf } from '../../../src/schema/placed.ts';

const shapeOf = (version: string) => ignitionVersion(version)!.shape;
const struct = (fields: Record<string, Placed>): Struct => structOf(Object.entries(fields));
const plain = (document: Record<string, Placed>, version: string) => plainOf(struct(document), shapeOf(version));

describe('what a document holds', () => {
  test('a struct in which nothing is set is left out, however deep', () => {
    const security = struct({ tls: struct({ certificateAuthorities: listOf([]) }) });
    expect(plain({ ignition: struct({ version: leaf('3.4.0'), security }) }, '3.4.0')).toEqual({ ignition: { version: '3.4.0' } });
  });

  test('zero in an optional field is something, in a required one nothing', () => {
    const files = listOf([struct({ path: leaf(''), mode: leaf(0), user: struct({ name: leaf('') }), overwrite: leaf(false) })]);
    expect(plain({ storage: struct({ files }) }, '3.4.0')).toEqual({
      storage: { files: [{ path: '', mode: 0, user: { name: '' }, overwrite: false }] },
    });
  });

  test('an item of a list stays even when it is empty, with its required fields', () => {
    const disks = listOf([struct({ device: leaf(''), partitions: listOf([struct({ number: leaf(0) })]) })]);
    expect(plain({ storage: struct({ disks }) }, '3.4.0')).toEqual({ storage: { disks: [{ device: '', partitions: [{}] }] } });
  });

  test('3.0 keeps the absent source of a merged config as null', () => {
    const config = struct({ merge: listOf([struct({})]), replace: struct({}) });
    expect(plain({ ignition: struct({ version: leaf('3.0.0'), config }) }, '3.0.0')).toEqual({
      ignition: { config: { merge: [{ source: null }] }, version: '3.0.0' },
    });
  });

  test('before 3.3 a RAID without devices has null, one with none has an empty list', () => {
    const raid = (devices?: Placed) => listOf([struct({ name: leaf('r'), level: leaf('raid1'), ...(devices ? { devices } : {}) })]);
    expect(plain({ storage: struct({ raid: raid() }) }, '3.2.0')).toEqual({
      storage: { raid: [{ devices: null, level: 'raid1', name: 'r' }] },
    });
    expect(plain({ storage: struct({ raid: raid(listOf([])) }) }, '3.2.0')).toEqual({
      storage: { raid: [{ devices: [], level: 'raid1', name: 'r' }] },
    });
    expect(plain({ storage: struct({ raid: raid(listOf([])) }) }, '3.3.0')).toEqual({ storage: { raid: [{ level: 'raid1', name: 'r' }] } });
  });

  test('an empty clevis stays in 3.2, where it is a pointer, and goes in 3.3', () => {
    const storage = struct({ luks: listOf([struct({ name: leaf('root'), clevis: struct({}) })]) });
    expect(plain({ storage }, '3.2.0')).toEqual({ storage: { luks: [{ clevis: {}, name: 'root' }] } });
    expect(plain({ storage }, '3.3.0')).toEqual({ storage: { luks: [{ name: 'root' }] } });
  });

  test('fields stand in the order of the shape', () => {
    const file = struct({ mode: leaf(420), path: leaf('/a'), group: struct({ id: leaf(0) }) });
    const { storage } = plain({ storage: struct({ files: listOf([file]) }) }, '3.4.0') as { storage: { files: object[] } };
    expect(Object.keys(storage.files[0]!)).toEqual(['group', 'path', 'mode']);
  });

  test('a tree of another shape is a bug of ours', () => {
    expect(() => plain({ storage: leaf('x') }, '3.4.0')).toThrow('emit: a leaf stands where the shape has a struct');
  });
});
