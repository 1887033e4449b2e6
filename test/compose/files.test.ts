import { describe, expect, it } from 'vitest';
import { compose, composed, FCOS, fileAt, including } from './composed.ts';

/* Which files a composed config reads. */

const LINK = (path: string): string => `${FCOS}storage:\n  links:\n    - path: ${path}\n      target: /srv\n`;

describe('the graph of includes', () => {
  it('an include whose condition does not hold is not merged, but its file must exist', () => {
    const header = '  vars: { gpu: false }\n  include:\n    - { file: gpu.bu, when: { gpu: true } }\n';
    const done = compose('root.bu', { 'root.bu': composed(header, FCOS), 'gpu.bu': LINK('/etc/gpu') });
    expect(done.lines).toEqual([]);
    expect(done.json.storage).toBeUndefined();
    const on = compose('root.bu', { 'root.bu': composed(header.replace('gpu: false', 'gpu: true'), FCOS), 'gpu.bu': LINK('/etc/gpu') });
    expect(on.json.storage.links).toHaveLength(1);
    expect(compose('root.bu', { 'root.bu': composed(header, FCOS) }).lines).toEqual(['root.bu:4:15 error compose/no-such-part']);
  });

  it('a glob stands for files in byte order, and for one at least', () => {
    const root = composed(including('d/*.bu'), FCOS);
    const done = compose('root.bu', { 'root.bu': root, 'd/b.bu': LINK('/etc/b'), 'd/a.bu': LINK('/etc/a'), 'd/.hidden.bu': 'no config' });
    expect(done.json.storage.links.map(({ path }: { path: string }) => path)).toEqual(['/etc/a', '/etc/b']);
    expect(compose('root.bu', { 'root.bu': root }).lines).toEqual(['root.bu:2:13 error compose/no-such-part']);
  });

  it('files that include each other, and files that do so too deeply', () => {
    const chain = compose('a.bu', { 'a.bu': composed(including('b.bu'), FCOS), 'b.bu': composed(including('a.bu'), FCOS) });
    expect(chain.lines).toEqual(['b.bu:2:13 error compose/cycle']);
    expect(chain.found[0]!.message).toBe('a.bu includes b.bu, which includes a.bu');
    const own = compose('a.bu', { 'a.bu': composed(including('a.bu'), FCOS) });
    expect(own.found.map(({ message }) => message)).toEqual(['a.bu includes a.bu']);

    const deep = (levels: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: levels + 1 }, (_, i) => [`p${i}.bu`, i === levels ? FCOS : composed(including(`p${i + 1}.bu`), FCOS)]),
      );
    expect(compose('p0.bu', deep(16)).lines).toEqual([]);
    expect(compose('p0.bu', deep(17)).lines).toEqual(['p16.bu:2:13 error compose/too-deep']);
  });

  it('counts levels through files that were seen before', () => {
    // root -> p0 -> … -> p15, and root -> x -> p0: the second way is 17 levels long
    const chain = Object.fromEntries(
      Array.from({ length: 16 }, (_, i) => [`p${i}.bu`, i === 15 ? FCOS : composed(including(`p${i + 1}.bu`), FCOS)]),
    );
    const files = { ...chain, 'root.bu': composed(including('p0.bu', 'x.bu'), FCOS), 'x.bu': composed(including('p0.bu'), FCOS) };
    expect(compose('root.bu', files).found.map(({ code }) => code)).toEqual(['compose/too-deep']);
  });

  it('limits the number of parts', () => {
    const files = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`d/${String(i).padStart(3, '0')}.bu`, FCOS]));
    const root = { 'root.bu': composed(including('d/*.bu'), FCOS) };
    expect(compose('root.bu', { ...files(255), ...root }).lines).toEqual([]);
    expect(compose('root.bu', { ...files(256), ...root }).found.map(({ code }) => code)).toEqual(['compose/too-many-parts']);
  });

  it('composes no more parts than the limit, and merges none', () => {
    // each level includes the next one twice, with other values: 2^12 parts of 13 files
    const level = (next: number): string =>
      [0, 1].map((bit) => `    - { file: l${next}.bu, vars: { path: "\${var.path}${bit}" } }\n`).join('');
    const files = Object.fromEntries(
      Array.from({ length: 13 }, (_, i) => [
        `l${i}.bu`,
        composed(`  vars: { path: x }\n${i < 12 ? `  include:\n${level(i + 1)}` : ''}`, FCOS),
      ]),
    );
    const { composition, found } = compose('l0.bu', files);
    expect(found.map(({ code }) => code)).toEqual(['compose/too-many-parts']);
    // those on the way to the part that is one too many have to be finished
    expect(composition.parts.length).toBeLessThanOrEqual(257 + 12);
    expect(composition.config).toBeUndefined();
  });
});

describe('files that may not be included', () => {
  const SECRET = 'root:x:0:0:TOP-SECRET';
  const files = {
    '/etc/passwd': SECRET,
    '/secret.bu': `${FCOS}# ${SECRET}\n`,
    'parts/passwd': { link: '/etc/passwd' },
    'parts/out.bu': { link: '../../secret.bu' },
    'parts/folder': { link: '/etc' },
    'parts/fifo.bu': 'fifo' as const,
    'parts/big.bu': `${FCOS}#${'x'.repeat(4 << 20)}`,
    'parts/other.yaml': `services:\n  db:\n    password: TOP-SECRET\n`,
    'parts/broken.yaml': `password: "TOP-SECRET\n`,
  };
  it.each([
    ['/etc/passwd', 'compose/refused-path', []],
    ['../../etc/passwd', 'compose/refused-path', []],
    ['parts/passwd', 'compose/refused-path', []],
    ['parts/out.bu', 'compose/refused-path', []],
    ['parts/folder/passwd', 'compose/refused-path', []],
    ['"https://example.com/a.bu"', 'compose/refused-path', []],
    ['"parts\\\\a.bu"', 'compose/refused-path', []],
    ['parts/fifo.bu', 'compose/refused-path', []],
    ['parts', 'compose/refused-path', []],
    ['parts/big.bu', 'compose/refused-path', []],
    ['parts/other.yaml', 'compose/not-config', ['/work/parts/other.yaml']],
    ['parts/broken.yaml', 'compose/not-config', ['/work/parts/broken.yaml']],
  ])('%s', (name, code, read) => {
    const done = compose('root.bu', { ...files, 'root.bu': composed(`  include:\n    - ${name}\n`, FCOS) });
    expect(done.lines).toEqual([`root.bu:3:7 error ${code}`]);
    expect(JSON.stringify(done.found.map(({ message, help, notes }) => [message, help, notes]))).not.toContain('SECRET');
    expect(done.output).toBeUndefined();
    expect([...done.asked].filter((path) => !path.endsWith('root.bu'))).toEqual(read);
  });

  it('a file below the root directory that a link within it leads to is fine', () => {
    const done = compose('root.bu', {
      'root.bu': composed(including('link.bu'), FCOS),
      'link.bu': { link: 'd/a.bu' },
      'd/a.bu': LINK('/etc/a'),
    });
    expect(done.lines).toEqual([]);
    expect(done.json.storage.links).toHaveLength(1);
  });

  it('the root directory may be a folder further up', () => {
    const done = compose(
      'hosts/root.bu',
      { 'hosts/root.bu': composed(including('../a.bu'), FCOS), 'a.bu': LINK('/etc/a') },
      { rootDir: 'hosts' },
    );
    expect(done.lines).toEqual(['hosts/root.bu:2:13 error compose/refused-path']);
  });
});

describe('local files of parts', () => {
  const part = (local: string, filesDir = '.'): string =>
    composed(`  files_dir: ${filesDir}\n`, `${FCOS}storage:\n  files:\n    - path: /etc/a\n      contents:\n        local: ${local}\n`);

  it('`files_dir` names a directory of the part, which the part cannot leave', () => {
    const root = composed(including('sub/part.bu'), FCOS);
    const done = compose('root.bu', { 'root.bu': root, 'sub/part.bu': part('a.txt'), 'sub/a.txt': 'of the part', 'a.txt': 'of the root' });
    expect(done.lines).toEqual([]);
    expect(fileAt(done, '/etc/a').contents.source).toBe('data:,of%20the%20part');
    const out = compose('root.bu', { 'root.bu': root, 'sub/part.bu': part('../a.txt'), 'a.txt': 'of the root' });
    expect(out.lines).toEqual(['sub/part.bu:10:16 error local/escapes-files-dir']);
  });

  it('an entry of `include` says it too, and parts below inherit it', () => {
    const files = {
      'root.bu': composed('  include:\n    - { file: sub/one.bu, files_dir: sub/files }\n', FCOS),
      'sub/one.bu': composed(including('two.bu'), FCOS),
      'sub/two.bu': part('a.txt').replace(/^ {2}files_dir.*\n/m, '  include: []\n'),
      'sub/files/a.txt': 'here',
    };
    expect(fileAt(compose('root.bu', files), '/etc/a').contents.source).toBe('data:,here');
  });

  it('it lies inside the files directory, and there is one', () => {
    const files = { 'hosts/root.bu': composed(including('../sub/part.bu'), FCOS), 'sub/part.bu': part('a.txt'), 'sub/a.txt': 'x' };
    expect(compose('hosts/root.bu', files, { filesDir: 'hosts' }).lines[0]).toBe('sub/part.bu:2:14 error compose/files-dir');
    expect(compose('hosts/root.bu', files, { filesDir: undefined }).lines[0]).toBe('sub/part.bu:2:14 error compose/files-dir');
    expect(compose('hosts/root.bu', files, { filesDir: '.' }).lines).toEqual([]);
  });
});

describe('headers', () => {
  it('a header alone, a key beside `compose`, a misspelt key', () => {
    expect(compose('a.bu', { 'a.bu': 'compose: {}\n' }).lines).toEqual(['a.bu:1:1 error compose/no-config']);
    expect(compose('a.bu', { 'a.bu': `compose: {}\nstorage: {}\n---\n${FCOS}` }).lines).toEqual(['a.bu:2:1 error compose/header-keys']);
    const misspelt = compose('a.bu', { 'a.bu': composed('  inclood: [b.bu]\n', FCOS) });
    expect(misspelt.lines).toEqual(['a.bu:2:3 error compose/bad-header']);
    expect(misspelt.found[0]!.help).toBe('did you mean "include"?');
  });
});
