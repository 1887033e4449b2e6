import { describe, expect, it } from 'vitest';
import { mtreeText } from '../../src/apply/ownership.ts';

describe('a list of owners', () => {
  it('has a line in the format of mtree(5) for each node', () => {
    const text = mtreeText([
      { path: '/', type: 'dir', mode: 0o755, user: { id: 0 }, group: { id: 0 } },
      { path: '/bin/su', type: 'file', mode: 0o4755, user: { id: 0 }, group: { name: 'wheel' } },
      { path: '/l', type: 'link', user: { name: 'core' }, group: { id: 7 }, target: '/usr' },
    ]);
    expect(text).toBe(
      '#mtree\n. type=dir mode=0755 uid=0 gid=0\n./bin/su type=file mode=04755 uid=0 gname=wheel\n./l type=link uname=core gid=7 link=/usr\n',
    );
  });

  it('escapes what would end a word or begin a comment, as vis(3) does', () => {
    const node = { type: 'file', mode: 0o644, user: { id: 0 }, group: { id: 0 } } as const;
    expect(mtreeText([{ ...node, path: '/a b#c=d\\e\nf/ü' }])).toContain('./a\\040b\\043c\\075d\\134e\\012f/\\303\\274 type=file');
  });
});
