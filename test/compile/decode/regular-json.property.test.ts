import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIrregular } from '../../../src/compile/decode/decode-json.ts';
import { decodeRegular, sameText } from '../../../src/compile/decode/regular-json.ts';
import { ignitionVersion } from '../../../src/ignition/versions.ts';
import { type Leaf, type Placed, type Struct, struct, structs } from '../../../src/schema/placed.ts';
import { readJson } from '../../../src/syntax/json/read-json.ts';
import { runs } from '../../depth.ts';
import { sourceOf } from '../../source-of.ts';

/** The regular reading of a text, and the other one. */
function readings(text: string): readonly [Struct | undefined, Struct] {
  const read = readJson(sourceOf(text, 'config.ign'));
  if ('error' in read) throw new Error(read.error.message);
  const { shape } = ignitionVersion('3.4.0')!;
  return [decodeRegular(read.tape, shape), decodeIrregular(read.tape, shape).config];
}

/** A value with all places, its fields in their order. */
function outline(value: Placed): unknown {
  const { span, path } = value.origin!;
  const place = `${path.join('.')} ${span.start} ${span.end}`;
  if (value.kind === 'leaf') return [place, value.value];
  if (value.kind === 'list') return [place, value.items.map(outline)];
  return [place, [...value.fields].map(([name, field]) => [name, outline(field)])];
}

const name = fc.constantFrom('/a', '/b/ü', '/c "quoted"', '/😀', '');
const file = fc.record(
  {
    path: name,
    mode: fc.integer(),
    overwrite: fc.boolean(),
    user: fc.record({ id: fc.integer() }, { requiredKeys: [] }),
    contents: fc.record({ source: fc.constantFrom('data:,x', 'data:;base64,eA=='), compression: fc.constant('') }, { requiredKeys: [] }),
    append: fc.array(fc.record({ source: fc.constant('data:,y') })),
  },
  { requiredKeys: [] },
);
const disk = fc.record({ device: name, partitions: fc.array(fc.record({ number: fc.nat(), label: name }, { requiredKeys: [] })) });
const config = fc.record(
  {
    ignition: fc.constant({ version: '3.4.0' }),
    storage: fc.record({ files: fc.array(file), disks: fc.array(disk) }, { requiredKeys: [] }),
    kernelArguments: fc.record({ shouldExist: fc.array(name) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

describe('decodeRegular', () => {
  it('reads what the other reading does, in the same order and at the same places', () => {
    fc.assert(
      fc.property(config, fc.constantFrom(undefined, 2), (data, indent) => {
        const [regular, other] = readings(JSON.stringify(data, null, indent));
        expect(outline(regular!)).toEqual(outline(other));
      }),
      { numRuns: runs(2000) },
    );
  });

  it('has the fields of a map', () => {
    const [regular, other] = readings('{"storage": {"files": [{"mode": 420, "path": "/a", "contents": {}}]}}');
    const [file, counterpart] = [regular!, other].map((of) => structs(struct(of, 'storage'), 'files')[0]!.fields);
    expect([...file!.keys()]).toEqual(['path', 'mode', 'contents']);
    expect([...file!.keys()]).toEqual([...counterpart!.keys()]);
    expect(file!.size).toBe(counterpart!.size);
    for (const field of ['path', 'mode', 'user', 'nothing']) expect(file!.has(field)).toBe(counterpart!.has(field));
    const taken: string[] = [];
    file!.forEach((_, field) => void taken.push(field));
    expect(taken).toEqual(['path', 'mode', 'contents']);
  });

  it('gives a required field its zero value', () => {
    const [regular] = readings('{"storage": {"files": [{}]}}');
    const [file] = structs(struct(regular!, 'storage'), 'files');
    expect([...file!.fields].map(([field, value]) => [field, value.kind === 'leaf' && value.value])).toEqual([['path', '']]);
    expect([file!.fields.size, file!.fields.has('path')]).toEqual([1, true]);
  });

  it('gives the same object for a struct or a list that is asked for again', () => {
    const [regular] = readings('{"storage": {"files": [{"contents": {"source": "data:,"}}]}}');
    const files = (): readonly Struct[] => structs(struct(regular!, 'storage'), 'files');
    expect(files()[0]).toBe(files()[0]);
    expect(struct(files()[0]!, 'contents')).toBe(struct(files()[0]!, 'contents'));
  });

  it('knows of a text that it is base64 from a character on, only where it is', () => {
    const characters = fc.constantFrom('A', 'z', '9', '+', '/', '=', 'data:;base64,', '-', '\n', 'é', '"', 'QUJD'.repeat(30));
    const source = fc.array(characters).map((parts) => parts.join(''));
    const sourceOfFile = (text: string): Leaf => {
      const [regular] = readings(JSON.stringify({ storage: { files: [{ contents: { source: text } }] } }));
      return struct(structs(struct(regular!, 'storage'), 'files')[0]!, 'contents').fields.get('source') as Leaf;
    };
    fc.assert(
      fc.property(source, (text) => {
        const { base64From = text.length } = sourceOfFile(text);
        expect(text.slice(base64From)).toMatch(/^[A-Za-z0-9+/=]*$/);
      }),
      { numRuns: 200 },
    );
    expect(sourceOfFile(`data:;base64,${'QUJD'.repeat(30)}`).base64From).toBeLessThan(100);
    expect(sourceOfFile(`data:;base64,${'QUJD'.repeat(30)}-`).base64From).toBeUndefined();
    expect(sourceOfFile('data:;base64,QUJD').base64From).toBeUndefined();
  });

  it.each([
    ['an unknown key', '{"storage": {"file": []}}'],
    ['a key in another case', '{"Storage": {}}'],
    ['equal keys', '{"storage": {}, "storage": {}}'],
    ['null', '{"storage": null}'],
    ['null in a list', '{"kernelArguments": {"shouldExist": [null]}}'],
    ['a value of another type', '{"storage": {"files": [{"mode": "0644"}]}}'],
    ['an integer that does not fit', '{"storage": {"files": [{"mode": 9223372036854775808}]}}'],
    ['a number with a point', '{"storage": {"files": [{"mode": 1.0}]}}'],
    ['a list for an object', '{"storage": []}'],
    ['no object', '[]'],
  ])('does not read a text with %s', (_, text) => {
    expect(readings(text)[0]).toBeUndefined();
  });
});

describe('sameText', () => {
  const fileOf = (text: string): Struct => {
    const [regular, other] = readings(`{"storage": {"files": [${text}]}}`);
    return structs(struct(regular ?? other, 'storage'), 'files')[0]!;
  };

  it('is true for the same text, and false for another one', () => {
    expect(sameText(fileOf('{"path": "/a"}'), fileOf('{"path": "/a"}'))).toBe(true);
    expect(sameText(fileOf('{"path": "/a"}'), fileOf('{"path":"/a"}'))).toBe(false);
  });

  it('is false for what is not regular: equal keys give it values that its text does not have', () => {
    expect(sameText(fileOf('{"path": "/a", "path": "/a"}'), fileOf('{"path": "/a", "path": "/a"}'))).toBe(false);
  });
});
