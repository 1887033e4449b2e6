import { describe, expect, it } from 'vitest';
import type { LocalFiles } from '../../src/compile/desugar/pass.ts';
import { contentsOf } from '../../src/lint/contents.ts';
import type { Struct } from '../../src/schema/placed.ts';

const struct = (fields: Readonly<Record<string, string>>): Struct => ({
  kind: 'struct',
  fields: new Map(Object.entries(fields).map(([name, value]) => [name, { kind: 'leaf', value }])),
});
const files: LocalFiles = {
  dir: 'd',
  host: {
    absolute: (path) => `/${path}`,
    read: (path) => (path === 'd/a' ? new TextEncoder().encode('of a file') : { fault: { errno: 'ENOENT', operation: 'open', path } }),
    stat: () => ({ type: 'file', executable: false }),
    lstat: () => ({ type: 'file', executable: false }),
    list: () => [],
    readlink: () => '',
  },
};
const text = (fields: Readonly<Record<string, string>>, most?: number): string | undefined => {
  const contents = contentsOf(struct(fields), ['inline', 'local'], files, most);
  return contents && `${contents.field}: ${new TextDecoder().decode(contents.bytes)}`;
};

describe('the contents of a struct', () => {
  it('are the text of the config', () => {
    expect(text({ inline: 'of the config' })).toBe('inline: of the config');
    expect(text({ inline: 'of the config' }, 2)).toBe('inline: of');
  });

  it('are those of the local file', () => expect(text({ local: 'a' })).toBe('local: of a file'));

  it('are none where there is no such field, or no such file', () => {
    expect(text({ source: 'data:,x' })).toBeUndefined();
    expect(text({ local: 'gone' })).toBeUndefined();
    expect(contentsOf(struct({ local: 'a' }), ['local'], undefined)).toBeUndefined();
  });
});
