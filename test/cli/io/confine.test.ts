import { linkSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { confinedFile, linkFault } from '../../../src/cli/io/confine.ts';
import { searchRoots } from '../../../src/cli/io/search-root.ts';
import { inEmptyFolder, run } from '../commands/run-subcommand.ts';

const { write } = inEmptyFolder();
const GOOD = 'variant: fcos\nversion: 1.5.0\n';
const FIXABLE = `${GOOD}storage:\n  files:\n    - path: /a\n      mode: 644\n`;
const text = (path: string): string => readFileSync(path, 'utf8');
const build = (...args: string[]) => run(['build', ...args]);
const fix = (...args: string[]) => run(['check', '--fix', ...args]);

describe('an output of a build', () => {
  const LINK = 'it is a symbolic link, and outputs are not written through links; remove it';

  it.each([
    ['out of the folder', '../victim'],
    ['inside the folder', 'other'],
    ['to nothing', '../nothing'],
  ])('is no link, wherever it leads: %s', async (_, target) => {
    write('victim', 'precious');
    write('repo/other', 'precious');
    write('repo/a.bu', GOOD);
    symlinkSync(target, 'repo/a.ign');
    process.chdir('repo');
    expect(await build()).toEqual({
      exit: 1,
      stdout: '1 config: 0 written, 1 failed\n',
      stderr: `failed to write a.ign: ${LINK}\n`,
    });
    expect([text('../victim'), text('other')]).toEqual(['precious', 'precious']);
    expect(lstatSync('a.ign').isSymbolicLink()).toBe(true);
    expect(lstatSync('../nothing', { throwIfNoEntry: false })).toBeUndefined();
  });

  it('is no link even where it would be left as it is', async () => {
    write('a.bu', GOOD);
    await build('-O', 'before');
    mkdirSync('out');
    symlinkSync('../before/a.ign', 'out/a.ign');
    expect((await build('-O', 'out', 'a.bu')).stderr).toContain(LINK);
  });

  it('has a name that acts on no log', async () => {
    write('x\n::error::y.bu', GOOD);
    symlinkSync('z', 'x\n::error::y.ign');
    expect((await build()).stderr).toBe(`failed to write x␊::error::y.ign: ${LINK}\n`);
  });

  it('stays in the output directory', async () => {
    write('repo/sub/a.bu', GOOD);
    write('repo/b.bu', GOOD);
    mkdirSync('elsewhere');
    mkdirSync('repo/out');
    symlinkSync('../../elsewhere', 'repo/out/sub');
    process.chdir('repo');
    const { stdout, stderr } = await build('-O', 'out');
    expect(stdout).toBe('2 configs: 1 written, 1 failed\n');
    expect(stderr).toMatch(/^failed to write out\/sub\/a\.ign: \S+\/repo\/out\/sub is a symbolic link that leads out of out\n$/);
    expect(lstatSync('../elsewhere/a.ign', { throwIfNoEntry: false })).toBeUndefined();
  });

  it('may be below links that stay inside, and the output directory may be one', async () => {
    write('sub/a.bu', GOOD);
    mkdirSync('real/deep', { recursive: true });
    symlinkSync('real', 'out');
    symlinkSync('deep', 'real/sub');
    expect((await build('-O', 'out')).stdout).toBe('1 config: 1 written\n');
    expect(text('real/deep/a.ign')).toContain('ignition');
  });

  it('beside its config stays in the folder that was named or searched', async () => {
    write('elsewhere/a.bu', GOOD);
    mkdirSync('repo');
    symlinkSync('../elsewhere', 'repo/link');
    process.chdir('repo');
    expect((await build('link/a.bu')).stderr).toMatch(
      /^failed to write link\/a\.ign: \S+\/repo\/link is a symbolic link that leads out of \S+\/repo\n$/,
    );
    expect((await build('link')).stdout).toBe('1 config: 1 written\n');
    expect((await build('../elsewhere/a.bu')).stdout).toBe('1 config: 0 written, 1 unchanged\n');
  });

  it('may have several names', async () => {
    write('a.bu', GOOD);
    write('a.ign', 'old');
    linkSync('a.ign', 'other');
    await build();
    expect(text('other')).toBe(text('a.ign'));
  });
});

describe('a config that is a link to a file in the folder', () => {
  const isLink = (path: string): boolean => lstatSync(path).isSymbolicLink();

  it.each([
    ['check --fix', ['check', '--fix', 'a.bu'], 'mode: 0644'],
    ['upgrade --in-place', ['upgrade', '--in-place', '--accept', '--to', '1.6.0', 'a.bu'], 'version: 1.6.0'],
  ])('is written through by %s: the link stays', async (_, args, change) => {
    write('real/config.bu', FIXABLE.replace('644', args[0] === 'check' ? '644' : '0644'));
    symlinkSync('real/config.bu', 'a.bu');
    await run(args);
    expect(text('real/config.bu')).toContain(change);
    expect(isLink('a.bu')).toBe(true);
  });

  it('is written through if it is a part of a composed config', async () => {
    write('real/part.bu', FIXABLE);
    symlinkSync('real/part.bu', 'part.bu');
    write('a.bu', `compose:\n  include: [part.bu]\n---\n${GOOD}`);
    await fix('a.bu');
    expect(text('real/part.bu')).toContain('mode: 0644');
    expect(isLink('part.bu')).toBe(true);
  });

  it('is built like any other, and stays a link', async () => {
    write('real/config.bu', GOOD);
    symlinkSync('real/config.bu', 'a.bu');
    expect(await build('a.bu')).toMatchObject({ exit: 0 });
    expect([isLink('a.bu'), isLink('a.ign'), text('a.ign')]).toEqual([true, false, '{"ignition":{"version":"3.4.0"}}\n']);
  });
});

describe('a config that is fixed', () => {
  it('is no link out of the folder', async () => {
    write('victim.bu', FIXABLE);
    write('folder/b.bu', FIXABLE);
    mkdirSync('repo');
    symlinkSync('../victim.bu', 'repo/a.bu');
    symlinkSync('../folder', 'repo/link');
    process.chdir('repo');
    const { exit, stderr } = await fix('a.bu');
    expect(exit).toBe(2);
    expect(stderr).toMatch(
      /^butane check: a\.bu is not written: it is a symbolic link that leads out of \S+\/repo; name the target of the link\n$/,
    );
    expect((await fix('link/b.bu')).stderr).toContain('link is a symbolic link that leads out of');
    expect([text('../victim.bu'), text('../folder/b.bu')]).toEqual([FIXABLE, FIXABLE]);
    expect((await fix('../victim.bu')).exit).toBe(0);
    expect(text('../victim.bu')).toContain('0644');
  });

  it('may be reached by a link inside of it', async () => {
    write('real.bu', FIXABLE);
    symlinkSync('real.bu', 'a.bu');
    expect((await fix('a.bu')).exit).toBe(0);
    expect(text('real.bu')).toContain('0644');
    expect(lstatSync('a.bu').isSymbolicLink()).toBe(true);
  });
});

describe('what is looked at again', () => {
  it('is refused when it has become a link, or left the folder', () => {
    mkdirSync('root/sub', { recursive: true });
    mkdirSync('elsewhere');
    expect(linkFault('root/sub/a', 'root', 'refuse')).toBeUndefined();
    expect(confinedFile('root/sub/a', 'root')).toEqual({ file: { path: `${process.cwd()}/root/sub/a`, exists: false } });
    symlinkSync('x', 'root/sub/a');
    expect(confinedFile('root/sub/a', 'root')).toEqual({ fault: expect.stringContaining('symbolic link') });
    symlinkSync('../elsewhere', 'root/link');
    expect(confinedFile('root/link/a', 'root')).toEqual({ fault: 'its folder is no longer in root' });
  });
});

describe('the folder that a file belongs in', () => {
  it.each([
    ['a.bu', [], '/cwd'],
    ['sub/a.bu', ['sub/a.bu'], '/cwd'],
    ['sub/deep/a.bu', ['sub/*/a.bu'], '/cwd/sub'],
    ['/else/where/a.bu', ['/else/where/a.bu'], '/else/where'],
    ['/else/where/deep/a.bu', ['/else/where/**'], '/else/where'],
    ['../a.bu', [], '/'],
    ['../cwd2/a.bu', [], '/cwd2'],
  ])('of %s, found by %j, is %s', (file, patterns, root) => {
    expect(searchRoots({ names: patterns, from: '/cwd' }, '/cwd')(file)).toBe(root);
  });

  it('is a folder that was named', () => {
    mkdirSync('sub/deep', { recursive: true });
    const cwd = process.cwd();
    const rootOf = searchRoots({ names: ['sub', `${cwd}/sub/deep`], from: cwd }, cwd);
    expect([rootOf('sub/a.bu'), rootOf('sub/deep/a.bu'), rootOf('other/a.bu')]).toEqual([`${cwd}/sub`, `${cwd}/sub/deep`, cwd]);
  });
});
