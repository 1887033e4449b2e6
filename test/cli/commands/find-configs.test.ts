import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Found, findConfigs, type Leaving } from '../../../src/cli/commands/find-configs.ts';
import { inEmptyFolder } from './run-subcommand.ts';

const { write } = inEmptyFolder();

const BUTANE = 'variant: fcos\nversion: 1.5.0\n';
const COMPOSE = 'services:\n  web:\n    image: nginx\n';

function find(names: readonly string[], leaving: Leaving = {}): Found {
  const found = findConfigs(names, process.cwd(), leaving);
  if ('fault' in found) throw new Error(found.fault);
  return found;
}

describe('names in a folder', () => {
  // each of them was, or could be, taken for a separator, an escape, a wildcard or an option
  const NAMES = ['x\\..\\..\\victim.bu', '\\s.bu', 'new\nline.bu', '-a.bu', 'a[1].bu', 'a*.bu', 'a\\*.bu', '!b.bu', '{a,b}.bu', ' .bu'];

  it('are plain text, whatever they look like', () => {
    for (const name of NAMES) write(`repo/${name}`, BUTANE);
    write('victim.bu', BUTANE);
    process.chdir('repo');
    for (const names of [['.'], ['*.bu'], ['./**/*']]) expect(find(names).files).toEqual([...NAMES].sort());
    process.chdir('..');
    for (const names of [['repo'], ['repo/*.bu'], ['./repo/']])
      expect(find(names).files.map((file) => file.replace(/^repo\//, ''))).toEqual([...NAMES].sort());
  });

  it('are taken as they are where they are named themselves', () => {
    for (const name of [...NAMES, 'a1.bu', 'ab.bu']) write(name, BUTANE);
    for (const name of NAMES) expect(find([name]).files).toEqual([name]);
    // as a glob, where no file has that name
    expect(find(['a\\[1\\].bu']).files).toEqual(['a[1].bu']);
    expect(find(['x\\\\*']).files).toEqual(['x\\..\\..\\victim.bu']);
  });

  it('of folders are plain text too', () => {
    write('d\\e/a.bu', BUTANE);
    write('d\\..\\..\\up/b.bu', BUTANE);
    write('[d]/c.bu', BUTANE);
    expect(find(['.']).files).toEqual(['[d]/c.bu', 'd\\..\\..\\up/b.bu', 'd\\e/a.bu']);
    expect(find(['d\\e']).files).toEqual(['d\\e/a.bu']);
    expect(find(['d\\\\e/*.bu']).files).toEqual(['d\\e/a.bu']);
    expect(find(['[d]']).files).toEqual(['[d]/c.bu']);
    process.chdir('d\\..\\..\\up');
    expect(find(['.']).files).toEqual(['b.bu']);
    process.chdir('..');
  });

  it('lie below the folder: links are not followed', () => {
    write('outside/a.bu', BUTANE);
    mkdirSync('in');
    symlinkSync('../outside', 'in/link');
    symlinkSync('../outside/a.bu', 'in/a.bu');
    write('in/b.bu', BUTANE);
    expect(find(['in']).files).toEqual(['in/b.bu']);
    // a link that is named is followed
    expect(find(['in/link', 'in/a.bu']).files).toEqual(['in/a.bu', 'in/link/a.bu']);
  });

  it('that are not UTF-8 are skipped, and told', () => {
    const folder = Buffer.from('no-\xff', 'latin1');
    mkdirSync(folder);
    write('a.bu', BUTANE);
    expect(find(['.'])).toEqual({
      files: ['a.bu'],
      skipped: [{ path: 'no-\ufffd', why: 'its name is not UTF-8' }],
      unmatched: [],
    });
    // a name may have that character of its own
    write('yes-\ufffd/b.bu', BUTANE);
    expect(find(['.'])).toMatchObject({ files: ['a.bu', 'yes-\ufffd/b.bu'], skipped: [{ path: 'no-\ufffd' }] });
  });
});

describe('YAML files', () => {
  it('are taken from folders and by globs where they have a variant, and always by name', () => {
    write('x/butane.yaml', BUTANE);
    write('x/quoted.yml', `# about\n"variant": 'openshift' # ours\nversion: 4.14.0\n`);
    write('x/crlf.yml', '\ufeffvariant: flatcar\r\nversion: 1.1.0\r\n');
    write('x/config.txt', BUTANE);
    write('x/compose.yaml', COMPOSE);
    write('x/nested.yaml', 'spec:\n  variant: fcos\n');
    write('x/other.yml', 'variant: fcosx\n');
    expect(find(['x']).files).toEqual(['x/butane.yaml', 'x/crlf.yml', 'x/quoted.yml']);
    expect(find(['x/*']).files).toEqual(['x/butane.yaml', 'x/config.txt', 'x/crlf.yml', 'x/quoted.yml']);
    expect(find(['x/compose.yaml']).files).toEqual(['x/compose.yaml']);
  });

  it('are told where a folder or a glob has no others', () => {
    write('x/compose.yaml', COMPOSE);
    const words =
      '1 YAML file there has no top-level "variant" of Butane (fcos, flatcar, openshift, r4e, fiot); to take one anyway, name it: x/compose.yaml';
    expect(find(['x']).unmatched).toEqual([`no configs found in x: ${words}`]);
    expect(find(['x/*.yaml']).unmatched).toEqual([`no configs found: x/*.yaml: ${words}`]);
  });
});

describe('what is not found', () => {
  it('is told with the reason', () => {
    mkdirSync('empty');
    write('ign/a.ign', '{}');
    write('.gitignore', 'out\n');
    write('out/a.bu', BUTANE);
    const reason = (name: string) => find([name]).unmatched.join();
    expect(reason('empty')).toContain('there is no file like *.bu');
    expect(reason('ign')).toContain('name it to take it, for example ign/a.ign');
    expect(reason('out')).toContain('git ignores 1 config; pass --no-gitignore');
    expect(reason('nowhere/*.bu')).toBe('no configs found: nowhere/*.bu: no file matches');
    write('names/web.txt', BUTANE);
    write('names/page.md', 'variants: none\n');
    expect(reason('names')).toBe(
      'no configs found in names: 1 Butane config there has another name: name it to take it, for example names/web.txt',
    );
    write('names/deep/web.bu.bak', BUTANE);
    expect(reason('names')).toContain('2 Butane configs there have another name: name them to take them, for example names/');
    expect(find(['ign/*.ign']).files).toEqual(['ign/a.ign']);
  });

  it('is a file all the same where a file is named', () => {
    symlinkSync('nowhere', 'dangling.bu');
    symlinkSync('loop.bu', 'loop.bu');
    write('a.bu', BUTANE);
    const names = ['a.bu', 'a.bu/', 'dangling.bu', 'gone.bu', 'loop.bu'];
    expect(find(names)).toEqual({ files: names, skipped: [], unmatched: [] });
  });

  it('is a mistake of the command line where it cannot be a name', () => {
    for (const name of ['', 'a'.repeat(100_000), '{a,b}'.repeat(20)])
      expect(findConfigs([name], process.cwd())).toEqual({ fault: expect.any(String) });
  });
});

it('two names for one file are one, and a way through a link is another', () => {
  write('a.bu', BUTANE);
  write('deep/down/a.bu', BUTANE);
  symlinkSync('deep/down', 'link');
  expect(find(['a.bu', './a.bu', `${process.cwd()}/deep/../a.bu`]).files).toHaveLength(1);
  mkdirSync('deep/x');
  // `link/..` is `deep`, as the system sees it
  write('deep/a.bu', BUTANE);
  expect(find(['a.bu', 'link/../a.bu']).files).toEqual(['a.bu', 'link/../a.bu']);
});

it('a .gitignore that takes too long to apply is left out, and told', () => {
  write('.gitignore', `${'**/a/'.repeat(20)}b\nout\n`);
  write('out/b.bu', BUTANE);
  write(`${'a/'.repeat(60)}c.bu`, BUTANE);
  const { files, skipped } = find(['.']);
  expect(files).toEqual([`${'a/'.repeat(60)}c.bu`]);
  expect(skipped).toEqual([{ path: '.gitignore:1', why: 'a pattern with more than 3 "**"' }]);
});

it('a line of a .gitignore that is too long for a regular expression is left out, and told', () => {
  write('.gitignore', `${'a'.repeat(100_000)}\n# ${'a'.repeat(100_000)}\nout\n`);
  write('out/b.bu', BUTANE);
  write('c.bu', BUTANE);
  const { files, skipped } = find(['.']);
  expect(files).toEqual(['c.bu']);
  expect(skipped).toEqual([{ path: '.gitignore:1', why: 'a pattern of more than 4096 characters' }]);
});
