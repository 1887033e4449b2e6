import { describe, expect, it } from 'vitest';
import { type DecodedJson, decodeJson } from '../../../src/compile/decode/decode-json.ts';
import { ignitionVersion } from '../../../src/ignition/versions.ts';
import type { Placed } from '../../../src/schema/placed.ts';
import { readJson } from '../../../src/syntax/json/read-json.ts';
import { sourceOf } from '../../source-of.ts';

function decode(text: string, version = '3.4.0'): DecodedJson {
  const read = readJson(sourceOf(text, 'config.ign'));
  if ('error' in read) throw new Error(read.error.message);
  return decodeJson(read.tape, ignitionVersion(version)!.shape);
}

function plain(value: Placed): unknown {
  if (value.kind === 'leaf') return value.value;
  if (value.kind === 'list') return value.items.map(plain);
  return Object.fromEntries([...value.fields].map(([name, field]) => [name, plain(field)]));
}

/** The `storage` of a config without faults. */
function storage(text: string, version?: string): unknown {
  const { config, errors } = decode(`{"storage": ${text}}`, version);
  expect(errors).toEqual([]);
  return plain(config.fields.get('storage')!);
}

function faults(text: string): string[] {
  return decode(text).errors.map(
    ({ message, location, mark }) => `${message} | ${text.slice(location!.span.start, location!.span.end)} | ${mark!.line}:${mark!.column}`,
  );
}

describe('decodeJson', () => {
  it('sets required leaves that nobody wrote', () => {
    expect(storage('{"files": [{"mode": 420}], "disks": [{"partitions": [{"label": "a"}]}]}')).toEqual({
      files: [{ path: '', mode: 420 }],
      disks: [{ device: '', partitions: [{ number: 0, label: 'a' }] }],
    });
  });

  it('takes keys in any case, the long s and the Kelvin sign among them, and leaves unknown ones out', () => {
    expect(storage('{"FILES": [{"Path": "/a"}], "fıles": 5, "\\ufb01les": 5, "filez": 5}')).toEqual({ files: [{ path: '/a' }] });
    const { config } = decode(
      '{"\\u017ftorage": {"directorie\\u017f": [{"path": "/a"}]}, "\\u212aernelArguments": {"shouldExist": ["a"]}}',
    );
    expect(plain(config)).toEqual({ storage: { directories: [{ path: '/a' }] }, kernelArguments: { shouldExist: ['a'] } });
  });

  it('merges equal keys: structs field by field, lists item by item', () => {
    expect(storage('{"files": [{"path": "/a", "mode": 1}, {"path": "/b"}], "files": [{"mode": 2, "user": {"id": 3}}]}')).toEqual({
      files: [{ path: '/a', mode: 2, user: { id: 3 } }],
    });
    expect(storage('{"files": [{"path": "/a"}], "files": [{"mode": 2}, {"path": "b"}]}')).toEqual({
      files: [{ path: '/a', mode: 2 }, { path: 'b' }],
    });
    expect(plain(decode('{"storage": {"files": []}, "Storage": {"links": []}}').config)).toEqual({ storage: { files: [], links: [] } });
  });

  it('takes null for nothing: structs and required leaves stay, lists and other leaves go', () => {
    expect(storage('{"files": [{"path": "/a"}], "files": null, "links": null}')).toEqual({});
    expect(storage('{"files": [{"path": "/a", "path": null, "mode": 1, "mode": null, "user": {"id": 1}, "user": null}]}')).toEqual({
      files: [{ path: '/a', user: { id: 1 } }],
    });
    expect(storage('{"files": [null], "raid": [{"devices": [null, "x"]}]}')).toEqual({
      files: [{ path: '' }],
      raid: [{ name: '', devices: ['', 'x'] }],
    });
    expect(plain(decode('{"storage": {"files": []}, "storage": null}').config)).toEqual({ storage: { files: [] } });
    expect(plain(decode('null').config)).toEqual({});
  });

  it('tells an absent struct from an empty one where the shape does', () => {
    expect(storage('{"luks": [{"name": "a", "clevis": {}, "clevis": null}]}', '3.2.0')).toEqual({ luks: [{ name: 'a' }] });
    expect(storage('{"luks": [{"name": "a", "clevis": {}}]}', '3.2.0')).toEqual({ luks: [{ name: 'a', clevis: {} }] });
  });

  it('keeps integers of 64 bits to the last digit', () => {
    const list = '[{"sizeMiB": 9223372036854775807, "startMiB": -9223372036854775808, "number": -0}]';
    expect(storage(`{"disks": [{"device": "/d", "partitions": ${list}}]}`)).toEqual({
      disks: [{ device: '/d', partitions: [{ sizeMiB: 9223372036854775807n, startMiB: -9223372036854775808n, number: 0 }] }],
    });
  });

  it('knows where values came from', () => {
    const text = '{"STORAGE": {"files": [{"path": "/a"}]}}';
    const file = [
      ...[...decode(text).config.fields.values()].flatMap((value) => (value.kind === 'struct' ? [...value.fields.values()] : [])),
    ];
    const items = file[0]?.kind === 'list' ? file[0].items : [];
    expect(items.map(({ origin }) => [origin?.path, text.slice(origin?.span.start, origin?.span.end)])).toEqual([
      [['storage', 'files', 0], '{"path": "/a"}'],
    ]);
  });

  // where: behind a scalar, behind the bracket that opens what is none; nowhere at the end of the text, as upstream has it
  it('finds every value of a wrong kind', () => {
    expect(faults('{"storage": {"files": [{"path": 5, "mode": "0644"}, 7, {"overwrite": "true"}], "links": {}}, "systemd": []}')).toEqual([
      'json: cannot use the number 5 as storage.files.0.path: a text is expected | 5 | 1:34',
      'json: cannot use a text as storage.files.0.mode: an integer is expected | "0644" | 1:50',
      'json: cannot use the number 7 as storage.files.1: an object is expected | 7 | 1:54',
      'json: cannot use a text as storage.files.2.overwrite: true or false is expected | "true" | 1:76',
      'json: cannot use an object as storage.links: a list is expected | {} | 1:90',
      'json: cannot use a list as systemd: an object is expected | [] | 1:106',
    ]);
    expect(faults('true')).toEqual(['json: cannot use true as the config: an object is expected | true | 0:0']);
  });

  it.each([
    ['420.0', 'an integer is expected'],
    ['4.2e2', 'an integer is expected'],
    ['1e2', 'an integer is expected'],
    ['9223372036854775808', 'it does not fit in 64 bits'],
    ['-9223372036854775809', 'it does not fit in 64 bits'],
    ['9'.repeat(100_000), 'it does not fit in 64 bits'],
  ])('refuses %s for an integer', (number, why) => {
    const [said] = decode(`{"passwd": {"users": [{"uid": ${number}}]}}`).errors;
    expect(said?.message).toBe(`json: cannot use the number ${number} as passwd.users.0.uid: ${why}`);
  });
});
