import { describe, expect, it } from 'vitest';
import { upgrade } from '../../src/service/upgrade.ts';
import { newestOf } from '../versions-by-layer.ts';

const upgraded = (text: string): string | undefined => upgrade(text, { to: '1.6.0' }).text;

describe('the version of a config', () => {
  it.each([
    ['plain', 'variant: fcos\nversion: 1.4.0\n', 'variant: fcos\nversion: 1.6.0\n'],
    ['in single quotes', "variant: fcos\nversion: '1.4.0'\n", "variant: fcos\nversion: '1.6.0'\n"],
    ['with a comment', 'variant: fcos\nversion:   1.4.0   # old\n', 'variant: fcos\nversion:   1.6.0   # old\n'],
    ['with a tag', 'variant: fcos\nversion: !!str 1.4.0\n', 'variant: fcos\nversion: !!str 1.6.0\n'],
    ['with an anchor that nothing uses', 'variant: fcos\nversion: &v 1.4.0\n', 'variant: fcos\nversion: &v 1.6.0\n'],
    ['with escapes', 'variant: fcos\nversion: "1.4\\x2e0"\n', 'variant: fcos\nversion: 1.6.0\n'],
    ['as a block', 'variant: fcos\nversion: |-\n  1.4.0\nstorage: {}\n', 'variant: fcos\nversion: 1.6.0\nstorage: {}\n'],
    ['in braces', '{"variant": "fcos", "version": "1.4.0"}', '{"variant": "fcos", "version": "1.6.0"}'],
    ['on a line of its own', 'variant: fcos\nversion:\n  1.4.0\n', 'variant: fcos\nversion:\n  1.6.0\n'],
    ['without a line end', 'version: 1.4.0\nvariant: fcos', 'version: 1.6.0\nvariant: fcos'],
    [
      'an alias',
      'variant: fcos\nsystemd: {units: [{name: a.service, contents: &v 1.4.0}]}\nversion: *v\n',
      'variant: fcos\nsystemd: {units: [{name: a.service, contents: &v 1.4.0}]}\nversion: 1.6.0\n',
    ],
    [
      'before other documents',
      'variant: fcos\nversion: 1.4.0\n---\nversion: 1.4.0\n',
      'variant: fcos\nversion: 1.6.0\n---\nversion: 1.4.0\n',
    ],
  ])('is replaced: %s', (_, text, expected) => expect(upgraded(text)).toBe(expected));

  it.each([
    [
      'has aliases',
      'variant: fcos\nversion: &v 1.4.0\nsystemd: {units: [{name: a.service, contents: *v}]}\n',
      'the version has an alias: write the version there as a value of its own',
    ],
    ['comes of a merge key', 'variant: fcos\n<<: {version: 1.4.0}\n', 'the version is not written in the config itself: write it there'],
  ])('is not replaced if it %s', (_, text, expected) => {
    const { obstacles, text: none } = upgrade(text, { to: '1.6.0' });
    expect([none, obstacles.map(({ message }) => message)]).toEqual([undefined, [expected]]);
  });

  it('is replaced in each config of a composed file', () => {
    const text = 'compose: {}\n---\n# one\nvariant: fcos\nversion: 1.4.0\n---\nvariant: fcos\nversion: "1.4.0"\n';
    expect(upgraded(text)).toBe(text.replace('version: 1.4.0', 'version: 1.6.0').replace('"1.4.0"', '"1.6.0"'));
  });

  it('stays if it is newer than all that are stable', () => {
    const text = `variant: fcos\nversion: ${newestOf('fcos')}\n`;
    expect(upgrade(text).text).toBe(text);
  });
});
