import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { newestOf } from '../../../versions-by-layer.ts';
import { inEmptyFolder, run } from '../run-subcommand.ts';

const { write } = inEmptyFolder();
const butane = fileURLToPath(new URL('../../../../bin/butane.js', import.meta.url));

const HEADER = 'variant: fcos\nversion: 1.5.0\n';
const tree = (local: string, more = ''): string => `${HEADER}storage:\n  trees:\n    - local: ${local}\n${more}`;
const merges = (...local: string[]): string =>
  `${HEADER}ignition:\n  config:\n    merge:\n${local.map((path) => `      - local: ${path}\n`).join('')}`;
const MACHINE =
  'variant: openshift\nversion: 4.14.0\nmetadata:\n  name: m\n  labels:\n    machineconfiguration.openshift.io/role: worker\n';

const build = (...args: string[]) => run(['build', '-d', '.', ...args]);
const text = (path: string): string => readFileSync(path, 'utf8');
/** The paths of the files and directories that an output makes. */
function nodes(output: string): string[] {
  const { files = [], directories = [] } = JSON.parse(text(output)).storage;
  return [...files, ...directories].map(({ path }: { path: string }) => path).sort();
}

describe('a tree', () => {
  const LEFT_OUT = 'butane build: a tree of a.bu contains outputs of this run, which are left out: ';

  it('does not take in the output directory', async () => {
    write('a.bu', tree('.'));
    write('sub/b.bu', HEADER);
    write('sub/note.txt', 'x');
    expect((await build('-O', 'out')).stderr).toBe('');
    const first = text('out/a.ign');
    expect(nodes('out/a.ign')).toEqual(['/a.bu', '/sub/b.bu', '/sub/note.txt']);
    expect(await build('-O', 'out')).toEqual({
      exit: 0,
      stdout: '2 configs: 0 written, 2 unchanged\n',
      stderr: `${LEFT_OUT}out/a.ign, out/sub/b.ign\n`,
    });
    expect(text('out/a.ign')).toBe(first);
  });

  it('does not take in outputs beside configs, nor those of another config', async () => {
    write('a.bu', tree('.'));
    write('b.bu', HEADER);
    write('c.bu', MACHINE);
    write('d.bu', tree('.'));
    await build();
    expect(nodes('a.ign')).toEqual(['/a.bu', '/b.bu', '/c.bu', '/d.bu']);
    const { stdout, stderr } = await build();
    expect(stdout).toBe('4 configs: 0 written, 4 unchanged\n');
    // once, however many configs and folders it concerns
    expect(stderr).toBe(`${LEFT_OUT}a.ign, b.ign, c.yaml and 1 more\n`);
  });

  it('holds what only looks like an output', async () => {
    write('a.bu', tree('.'));
    // a config of fcos makes a.ign
    write('a.yaml', 'services: {}');
    write('other.ign', '{}');
    write('sub/a.ign', '{}');
    const expected = ['/a.bu', '/a.yaml', '/other.ign', '/sub/a.ign'];
    for (let i = 0; i < 2; i++) {
      await build();
      expect(nodes('a.ign')).toEqual(expected);
    }
    // --raw makes a.ign of everything
    write('m.bu', MACHINE);
    write('m.yaml', 'mine');
    await build('--raw');
    expect(nodes('a.ign')).toEqual([...expected, '/m.bu', '/m.yaml'].sort());
  });

  it('holds a folder with outputs only where it holds something else', async () => {
    // with a mode, directories are nodes of their own
    write('a.bu', tree('.', '      dir_mode: 0700\n').replace('1.5.0', newestOf('fcos')));
    expect((await build('-O', 'out/deep')).stderr).toBe('');
    const first = text('out/deep/a.ign');
    await build('-O', 'out/deep');
    expect(text('out/deep/a.ign')).toBe(first);
    write('out/mine', 'x');
    await build('-O', 'out/deep');
    expect(nodes('out/deep/a.ign')).toEqual(['/', '/a.bu', '/out', '/out/mine']);
  });

  it('cannot be what only outputs are in', async () => {
    write('a.bu', tree('out'));
    write('b.bu', HEADER);
    const first = await build('-O', 'out', '--raw-errors');
    expect(first.stdout).toBe('2 configs: 1 written, 1 failed\n');
    expect(first.stderr).toContain('stat out: no such file or directory');
    const second = await build('-O', 'out', '--raw-errors');
    expect(second).toEqual({
      exit: 1,
      stdout: '2 configs: 0 written, 1 unchanged, 1 failed\n',
      stderr: `${first.stderr}${LEFT_OUT}out/b.ign\n`,
    });
  });

  it('does not take in outputs that it reaches through a link', async () => {
    symlinkSync('real', 'link');
    write('configs/a.bu', tree('link/sub'));
    write('real/sub/x', 'x');
    for (let i = 0; i < 2; i++) {
      await build('-O', 'real/sub/out', 'configs');
      expect(nodes('real/sub/out/configs/a.ign')).toEqual(['/x']);
    }
  });
});

describe('an output that another config embeds', () => {
  it.each([
    ['before it by name', 'a', 'b'],
    ['behind it by name', 'b', 'a'],
  ])('is built first: %s', async (_, outer, inner) => {
    write(`${outer}.bu`, merges(`${inner}.ign`));
    write(`${inner}.bu`, HEADER);
    // what an earlier run left
    write(`${inner}.ign`, '{"ignition":{"version":"3.0.0"}}');
    expect(await build()).toEqual({ exit: 0, stdout: '2 configs: 2 written\n', stderr: '' });
    const first = text(`${outer}.ign`);
    expect((await build()).stdout).toBe('2 configs: 0 written, 2 unchanged\n');
    rmSync(`${inner}.ign`);
    await build();
    expect(text(`${outer}.ign`)).toBe(first);
    // the drop-in takes the bytes that are on the disk
    expect(execFileSync(process.execPath, [butane, '-d', '.', `${outer}.bu`], { encoding: 'utf8' })).toBe(first);
  });

  it.each([
    ['a merged config', merges('out/b.ign')],
    ['a config in its place', `${HEADER}ignition:\n  config:\n    replace:\n      local: out/b.ign\n`],
    ['the contents of a file', `${HEADER}storage:\n  files:\n    - path: /b\n      contents:\n        local: out/b.ign\n`],
    ['a MachineConfig', `${HEADER}storage:\n  files:\n    - path: /b\n      contents:\n        local: out/m.yaml\n`],
    ['a unit', `${HEADER}systemd:\n  units:\n    - name: b.service\n      contents_local: out/b.ign\n`],
    ['through a link', `${HEADER}storage:\n  files:\n    - path: /b\n      contents:\n        local: link/b.ign\n`],
  ])('may be %s', async (_, config) => {
    symlinkSync('out', 'link');
    write('a.bu', config);
    write('b.bu', HEADER);
    write('m.bu', MACHINE);
    expect(await build('-O', 'out')).toEqual({ exit: 0, stdout: '3 configs: 3 written\n', stderr: '' });
    expect((await build('-O', 'out')).stdout).toBe('3 configs: 0 written, 3 unchanged\n');
  });

  it('goes through as many configs as there are', async () => {
    write('a.bu', merges('b.ign', 'd.ign'));
    write('b.bu', merges('c.ign'));
    write('c.bu', HEADER);
    write('d.bu', merges('c.ign').replace('1.5.0', '1.6.0'));
    expect((await build()).stdout).toBe('4 configs: 4 written\n');
    write('c.bu', HEADER.replace('1.5.0', '1.4.0'));
    expect((await build()).stdout).toBe('4 configs: 4 written\n');
    expect((await build()).stdout).toBe('4 configs: 0 written, 4 unchanged\n');
  });

  it('fails what embeds it when it fails, and says so in a line', async () => {
    write('a.bu', merges('b.ign'));
    write('b.bu', `${HEADER}storage: 5\n`);
    write('b.ign', '{"ignition":{"version":"3.0.0"}}');
    write('c.bu', HEADER);
    expect(await build('--raw-errors')).toEqual({
      exit: 1,
      stdout: '3 configs: 1 written, 2 failed\n',
      stderr:
        'b.bu: Error translating config: yaml: unmarshal errors:\n  line 3: cannot unmarshal !!int `5` into Storage\n' +
        'a.bu: cannot embed b.ign: b.bu, which generates it, failed\n',
    });
    expect(existsSync('a.ign')).toBe(false);
  });

  it('leaves the other faults of what embeds it to be said', async () => {
    write('a.bu', `${merges('b.ign')}  timeouts:\n    nonsense: 1\n`);
    write('b.bu', `${HEADER}nonsense: 1\n`);
    const { stderr } = await build('--raw-errors', '--strict');
    expect(stderr).toBe(
      'b.bu: warning at $.nonsense, line 3 col 1: unused key nonsense\n' +
        'b.bu: Config produced warnings and --strict was specified\n' +
        'a.bu: warning at $.ignition.timeouts.nonsense, line 8 col 5: unused key nonsense\n' +
        'a.bu: cannot embed b.ign: b.bu, which generates it, failed\n',
    );
  });

  it('cannot be made of itself', async () => {
    write('a.bu', merges('b.ign'));
    write('b.bu', merges('c.ign'));
    write('c.bu', merges('b.ign'));
    write('d.bu', merges('d.ign'));
    for (const name of ['b.ign', 'd.ign']) write(name, '{"ignition":{"version":"3.0.0"}}');
    expect(await build()).toEqual({
      exit: 1,
      stdout: '4 configs: 0 written, 4 failed\n',
      stderr:
        'c.bu: cannot embed b.ign: it embeds itself: b.bu -> c.ign (from c.bu) -> b.ign (from b.bu)\n' +
        'b.bu: cannot embed c.ign: c.bu, which generates it, failed\n' +
        'a.bu: cannot embed b.ign: b.bu, which generates it, failed\n' +
        'd.bu: cannot embed d.ign: it embeds itself: d.bu -> d.ign (from d.bu)\n',
    });
  });

  it('is what lies there if its config is not of this run', async () => {
    write('a.bu', merges('b.ign'));
    write('b.bu', HEADER);
    write('b.ign', '{"ignition":{"version":"3.0.0"}}');
    expect((await build('a.bu')).exit).toBe(0);
    expect(text('a.ign')).toContain(Buffer.from('{"ignition":{"version":"3.0.0"}}').toString('base64'));
  });

  it('may be embedded in a row of a hundred, and in no longer one', async () => {
    const name = (i: number): string => `c${String(i).padStart(3, '0')}`;
    for (let i = 0; i < 99; i++) write(`${name(i)}.bu`, merges(`${name(i + 1)}.ign`));
    write(`${name(99)}.bu`, HEADER);
    expect((await build()).stdout).toBe('100 configs: 100 written\n');
    write(`${name(99)}.bu`, merges(`${name(100)}.ign`));
    write(`${name(100)}.bu`, HEADER);
    const { exit, stderr } = await build();
    expect(exit).toBe(1);
    expect(stderr).toContain("c099.bu: cannot embed c100.ign: more than 100 configs embed each other's outputs\n");
  });
});
