import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { butane } from '../../../../src/cli/drop-in/butane.ts';
import { inEmptyFolder, run, SILENT } from '../run-subcommand.ts';

const { write } = inEmptyFolder();

const GOOD = 'variant: fcos\nversion: 1.5.0\n';
const BAD = `${GOOD}storage:\n  files:\n    - path: a\n`;
const WARNED = `${GOOD}storage:\n  files:\n    - path: /a\n      mode: 644\n`;
const MACHINE =
  'variant: openshift\nversion: 4.14.0\nmetadata:\n  name: m\n  labels:\n    machineconfiguration.openshift.io/role: worker\n';
const EMBEDS = `${GOOD}storage:\n  files:\n    - path: /a\n      contents:\n        local: a.txt\n`;

const build = (...args: string[]) => run(['build', ...args]);
const names = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('outputs', () => {
  it('are beside the configs unless a directory is named', async () => {
    write('a.bu', GOOD);
    write('deep/b.butane', GOOD);
    write('deep/c.fcc', MACHINE);
    expect(await build()).toEqual({ exit: 0, stdout: '3 configs: 3 written\n', stderr: '' });
    expect(names('.')).toEqual(['a.bu', 'a.ign', 'deep', 'deep/b.butane', 'deep/b.ign', 'deep/c.fcc', 'deep/c.yaml']);
  });

  it('keep their folders below the output directory', async () => {
    write('sets/x/a.bu', GOOD);
    write('sets/y/a.bu', GOOD);
    await build('--out-dir', 'out/all', 'sets');
    expect(names('out')).toEqual(['all', 'all/sets', 'all/sets/x', 'all/sets/x/a.ign', 'all/sets/y', 'all/sets/y/a.ign']);
    await build('-O', 'flat', '--root-dir', 'sets', 'sets/*/*.bu');
    expect(names('flat')).toEqual(['x', 'x/a.ign', 'y', 'y/a.ign']);
  });

  it('have the bytes that the drop-in command writes', async () => {
    write('a.bu', WARNED);
    write('m.bu', MACHINE);
    write('e.bu', EMBEDS);
    write('files/a.txt', 'ä\n'.repeat(300));
    const dropIn = (...args: string[]): string => {
      let output = '';
      const stdout = (data: string | Uint8Array): void => {
        output += Buffer.from(data);
      };
      expect(butane('butane', args, { ...SILENT, stdout, result: stdout })).toBe(0);
      return output;
    };
    for (const flags of [[], ['--pretty'], ['--raw']]) {
      await build('-d', 'files', ...flags);
      expect(readFileSync('a.ign', 'utf8')).toBe(dropIn(...flags, 'a.bu'));
      expect(readFileSync('e.ign', 'utf8')).toBe(dropIn('-d', 'files', ...flags, 'e.bu'));
      const machine = flags.includes('--raw') ? 'm.ign' : 'm.yaml';
      expect(readFileSync(machine, 'utf8')).toBe(dropIn(...flags, 'm.bu'));
    }
  });

  it('that are the same as before are left alone', async () => {
    write('a.bu', GOOD);
    write('b.bu', GOOD);
    await build();
    utimesSync('a.ign', 1000, 1000);
    write('b.ign', 'old');
    expect((await build()).stdout).toBe('2 configs: 1 written, 1 unchanged\n');
    expect(statSync('a.ign').mtimeMs).toBe(1_000_000);
    expect(readFileSync('b.ign', 'utf8')).not.toBe('old');
  });
});

describe('settings', () => {
  it('say which configs there are, from every folder below them', async () => {
    write('.butanerc.json', '{"files": ["conf"], "exclude": ["conf/old/**"], "strict": true}');
    write('conf/a.bu', GOOD);
    write('conf/old/b.bu', GOOD);
    write('sub/c.bu', GOOD);
    process.chdir('sub');
    expect((await build()).stdout).toBe('1 config: 1 written\n');
    process.chdir('..');
    expect(existsSync('conf/a.ign')).toBe(true);
    expect((await build('--no-config')).stdout).toBe('3 configs: 2 written, 1 unchanged\n');
  });
});

describe('a config that fails', () => {
  it('leaves its output as it was, and the others are written', async () => {
    write('a.bu', BAD);
    write('a.ign', 'old');
    write('b.bu', GOOD);
    write('c.bu', 'variant: [\n');
    const { exit, stdout, stderr } = await build('--raw-errors');
    expect(exit).toBe(1);
    expect(stdout).toBe('3 configs: 1 written, 2 failed\n');
    expect(stderr.split('\n')).toEqual([
      'a.bu: error at $.storage.files.0.path, line 5 col 13: path not absolute',
      'a.bu: Error translating config: config generated was invalid',
      expect.stringMatching(/^c\.bu: Error translating config: Error unmarshaling yaml: yaml: line \d/),
      '',
    ]);
    expect(readFileSync('a.ign', 'utf8')).toBe('old');
    expect(existsSync('b.ign')).toBe(true);
    expect(existsSync('c.ign')).toBe(false);
  });

  it('is one with warnings, if strict', async () => {
    write('a.bu', WARNED);
    expect(await build()).toMatchObject({ exit: 0, stderr: expect.stringContaining('--> a.bu:6:13') });
    write('a.ign', 'old');
    const { exit, stderr } = await build('--strict');
    expect(exit).toBe(1);
    expect(stderr).toContain('a.bu: Config produced warnings and --strict was specified\n');
    expect(readFileSync('a.ign', 'utf8')).toBe('old');
  });

  it('is one whose local files are not where it looks for them: in its own folder, or where the settings or the option say', async () => {
    write('x/a.bu', EMBEDS);
    expect((await build()).exit).toBe(1);
    write('x/a.txt', 'own');
    expect((await build()).exit).toBe(0);
    expect(readFileSync('x/a.ign', 'utf8')).toContain('data:,own');
    write('y/a.txt', 'by%20settings');
    write('.butanerc.json', '{"filesDir": [{ "files": "x/**", "dir": "y" }]}');
    await build();
    expect(readFileSync('x/a.ign', 'utf8')).toContain('data:,by%2520settings');
    await build('--no-config');
    expect(readFileSync('x/a.ign', 'utf8')).toContain('data:,own');
    write('z/a.txt', 'option');
    await build('--files-dir', 'z');
    expect(readFileSync('x/a.ign', 'utf8')).toContain('data:,option');
    expect(await build('--config', 'gone.json')).toMatchObject({ exit: 2, stderr: 'butane build: gone.json: no such file\n' });
  });

  it('is one that is named and not there', async () => {
    write('a.bu', GOOD);
    expect(await build('a.bu', 'aa.bu')).toEqual({
      exit: 1,
      stdout: '2 configs: 1 written, 1 failed\n',
      stderr: 'failed to read aa.bu: open aa.bu: no such file or directory\n  = help: did you mean "a.bu"?\n',
    });
  });

  it('is not one whose name has backslashes: its output is beside it', async () => {
    write('repo/x\\..\\..\\victim.bu', GOOD);
    write('victim.bu', BAD);
    process.chdir('repo');
    expect((await build()).stdout).toBe('1 config: 1 written\n');
    process.chdir('..');
    expect(names('.')).toEqual(['repo', 'repo/x\\..\\..\\victim.bu', 'repo/x\\..\\..\\victim.ign', 'victim.bu']);
  });

  it('is one whose output cannot be written', async () => {
    write('a.bu', GOOD);
    write('out', 'a file');
    expect(await build('--out-dir', 'out/sub')).toEqual({
      exit: 1,
      stdout: '1 config: 0 written, 1 failed\n',
      stderr: 'failed to create out/sub: mkdir out/sub: not a directory\n',
    });
    mkdirSync('a.ign');
    expect((await build()).stderr).toContain('a.ign: is a directory');
  });
});

describe('a command line is wrong', () => {
  const usage = async (args: string[], message: string): Promise<void> => {
    expect(await build(...args)).toEqual({ exit: 2, stdout: '', stderr: `butane build: ${message}\n` });
  };

  it('where two configs have one output', async () => {
    write('a.bu', GOOD);
    write('a.butane', GOOD);
    write('b.bu', GOOD);
    await usage([], 'a.bu and a.butane would both be written to a.ign; rename one');
    expect(names('.')).toEqual(['a.bu', 'a.butane', 'b.bu']);
  });

  it('but not where one of the two makes a MachineConfig', async () => {
    write('a.bu', GOOD);
    write('a.butane', MACHINE);
    expect((await build()).exit).toBe(0);
    expect((await build('--raw')).exit).toBe(2);
  });

  it('where an output would replace a config', async () => {
    write('a.ign', GOOD);
    await usage(['a.ign'], 'the output of a.ign would overwrite the config a.ign; pass --out-dir DIR');
    expect(readFileSync('a.ign', 'utf8')).toBe(GOOD);
  });

  it('where a config is outside of what is kept', async () => {
    write('in/a.bu', GOOD);
    write('b.bu', GOOD);
    await usage(
      ['--out-dir', 'out', '--root-dir', 'in', 'in', 'b.bu'],
      'b.bu is outside in; pass --root-dir DIR with a directory that contains all configs',
    );
    expect(existsSync('out')).toBe(false);
  });

  it('where nothing is found, and for stdin', async () => {
    await usage([], 'no configs found in .: there is no file like *.bu, *.butane, *.fcc, or *.yaml or *.yml with a top-level variant');
    await usage([''], 'a name is empty: name a file, a folder or a glob');
    await usage(['-'], 'a config on stdin has no name for an output file; run `butane < CONFIG`');
    expect((await build('--color', 'pink')).exit).toBe(2);
    expect((await build('--nonsense')).exit).toBe(2);
  });
});

describe('a folder or a glob without configs', () => {
  it('is an error of the command line, and the rest is built', async () => {
    write('a.bu', GOOD);
    mkdirSync('empty');
    const { exit, stdout, stderr } = await build('empty', 'a.bu', 'x/*.bu');
    expect(exit).toBe(2);
    expect(stdout).toBe('1 config: 1 written\n');
    expect(stderr).toMatch(/^butane build: no configs found in empty: .*\nbutane build: no configs found: x\/\*\.bu: no file matches\n$/);
    expect(existsSync('a.ign')).toBe(true);
  });

  it('is reported where the build cannot start too', async () => {
    write('a.ign', GOOD);
    expect((await build('a.ign', 'x/*.bu')).stderr.split('\n')).toEqual([
      'butane build: the output of a.ign would overwrite the config a.ign; pass --out-dir DIR',
      'butane build: no configs found: x/*.bu: no file matches',
      '',
    ]);
  });

  it('lets nothing be built to the file that -o names', async () => {
    write('a.bu', GOOD);
    expect(await build('-o', 'out', 'a.bu', 'x/*.bu')).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'butane build: no configs found: x/*.bu: no file matches\n',
    });
    expect(names('.')).toEqual(['a.bu']);
  });
});

it('reads ahead of many configs and keeps their order', async () => {
  for (let i = 0; i < 150; i++) writeFileSync(`${String(i).padStart(3, '0')}.bu`, BAD);
  const { stdout, stderr } = await build('--raw-errors');
  const said = stderr.match(/^\d+(?=\.bu: Error)/gm)!;
  expect(said).toEqual([...Array(150).keys()].map((i) => String(i).padStart(3, '0')));
  expect(stdout).toBe('150 configs: 0 written, 150 failed\n');
});
