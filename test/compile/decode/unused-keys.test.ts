import { describe, expect, it } from 'vitest';
import { decodeConfig } from '../../../src/compile/decode/decode-config.ts';
import { unusedKeys } from '../../../src/compile/decode/unused-keys.ts';
import { showPath } from '../../../src/text/path.ts';
import { shape, sourceOf, treeOf } from './sample.ts';

function warnings(yaml: string): string[] {
  const source = sourceOf(yaml);
  const root = treeOf(yaml)!;
  const { config } = decodeConfig(root, source, shape);
  return unusedKeys(config, shape, root, source).map(({ path, mark, message, help }) =>
    `${showPath(path)} ${mark?.line}:${mark?.column} ${message.replace(/\. Line and column.*/, '')} ${help ?? ''}`.trimEnd(),
  );
}

describe('unused keys', () => {
  it('are found in source order, structs in declared order', () => {
    expect(warnings('zz: 1\nitems:\n  - pth: x\n    yy: 2\none:\n  xx: 1\naa: 2\n')).toEqual([
      '$.zz 1:1 unused key zz',
      '$.aa 7:1 unused key aa',
      '$.one.xx 6:3 unused key xx',
      '$.items.0.pth 3:5 unused key pth did you mean "path"?',
      '$.items.0.yy 4:5 unused key yy',
    ]);
  });

  it('are no keys of free maps', () => {
    expect(warnings('labels: {anything: x}')).toEqual([]);
  });

  it('include every merge key', () => {
    expect(warnings('one: {<<: {path: x, bogus: 1}}')).toEqual(['$.one.<< 1:7 unused key <<']);
  });

  it('include null keys', () => {
    expect(warnings('one: {~: x}')).toEqual(['$.one.~ 1:7 unused key ~']);
  });

  // upstream: an item is looked for at its index after nulls are dropped
  it('cannot be told beside a null item', () => {
    expect(warnings('items:\n  - ~\n  - {path: x, bogus: 1}\n')).toEqual([
      '$.items.0 2:5 context tree does not match content tree at $.items.0',
    ]);
  });

  it('cannot be told behind an alias', () => {
    expect(warnings('one: &a {bogus: 1}\nmaybe: *a\n')).toEqual([
      '$.one.bogus 1:10 unused key bogus',
      '$.maybe 2:8 context tree does not match content tree at $.maybe',
    ]);
  });

  // recorded from butane 0.29.0, with `files` for `items`
  describe('that are aliases go by the name of their anchor', () => {
    it('and are unused where no field has that name', () => {
      expect(warnings('labels: {a: &k one}\n*k :\n  path: x\n  bogus: 1\n')).toEqual([
        '$.k 2:1 unused key k *k is read as "one", but it counts as unused because its anchor has another name: write "one"',
      ]);
      expect(warnings('labels: {a: &bar b}\n*bar : q\n')).toEqual(['$.bar 2:1 unused key bar']);
    });

    it('and are not unused where a field has that name', () => {
      expect(warnings('labels: {a: &path /a}\nitems:\n  - path: /b\n    *path : c\n')).toEqual([]);
      expect(warnings('labels: {a: &path /a}\none: {*path : c}\n')).toEqual([]);
    });

    it('and lead on where anchor and text are the same', () => {
      expect(warnings('labels: {a: &one one}\n*one : {bogus: 1}\n')).toEqual(['$.one.bogus 2:9 unused key bogus']);
    });

    it('and hide what the field of that name holds', () => {
      expect(warnings('one: {bogus: 1}\nlabels: {a: &one x}\n*one : {other: 1}\n')).toEqual(['$.one.other 3:9 unused key other']);
    });
  });

  it('cannot be told of a struct that is only a key, unless it may be absent', () => {
    expect(warnings('one:\nmaybe:\nitems:\n')).toEqual(['$.one 1:5 context tree does not match content tree at $.one']);
  });

  it('are looked for in structs that are not there', () => {
    expect(warnings('one: {nested: {inner: {bogus: 1}, tags: [x]}}')).toEqual(['$.one.nested.inner.bogus 1:24 unused key bogus']);
    expect(warnings('one: {nested: ~}')).toEqual(['$.one.nested 1:15 context tree does not match content tree at $.one.nested']);
  });

  it('say what they are', () => {
    const source = sourceOf('bogus: 1');
    const root = treeOf(source.text)!;
    expect(unusedKeys(decodeConfig(root, source, shape).config, shape, root, source)[0]).toMatchObject({
      code: 'config/unused-key',
      severity: 'warning',
      ofKey: true,
      location: { source, span: { start: 0, end: 5 }, path: ['bogus'] },
    });
  });

  it('count once where JSON has them twice', () => {
    const root = treeOf('{"x": 1, "x": 2}')!;
    const found = unusedKeys({ kind: 'struct', fields: new Map() }, shape, root, sourceOf(''));
    expect(found.map(({ mark }) => mark)).toEqual([{ line: 1, column: 10 }]);
  });
});
