import { describe, expect, it } from 'vitest';
import { inEmptyFolder } from '../commands/run-subcommand.ts';
import { runInDeleted } from './run-in-deleted.ts';

const { write } = inEmptyFolder();

const LOCAL = 'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /a\n      contents:\n        local: a\n';
const TREE = 'variant: fcos\nversion: 1.5.0\nstorage:\n  trees:\n    - local: a\n';

// Linux lets a process stay in a folder that is gone
describe.skipIf(process.platform !== 'linux')('a deleted working directory', () => {
  it.each([
    [LOCAL, 'error at $.storage.files.0.contents.local, line 7 col 16: getwd: no such file or directory'],
    [TREE, 'error at $.storage.trees.0, line 5 col 7: getwd: no such file or directory'],
  ])('is upstream`s fault where the files directory is relative', (config, line) => {
    write('a.bu', config);
    for (const dir of ['.', 'x'])
      expect(runInDeleted('butane', '--raw-errors', '-d', dir, 'HERE/a.bu')).toEqual({
        status: 1,
        stdout: '',
        stderr: `${line}\nError translating config: source config is invalid\n`,
      });
  });

  it('is upstream`s fault where the config or the output is relative', () => {
    write('b.bu', 'variant: fcos\nversion: 1.5.0\n');
    expect(runInDeleted('butane', 'x.bu')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'failed to open x.bu: open x.bu: no such file or directory\n',
    });
    expect(runInDeleted('butane', '-o', 'x.ign', 'HERE/b.bu')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'failed to open x.ign: open x.ign: no such file or directory\n',
    });
  });

  it.each([[['check']], [['check', 'HERE/a.bu']], [['check', '--no-config', 'x.bu']], [['build']], [['build', 'HERE/a.bu']]])(
    'ends a subcommand that looks for configs with one line: %j',
    (args) => {
      write('a.bu', LOCAL);
      const stderr = `butane ${args[0]}: the working directory was deleted; change to another directory\n`;
      expect(runInDeleted('butane', ...args)).toEqual({ status: 2, stdout: '', stderr });
    },
  );

  it('is nothing to a subcommand that looks for none', () => {
    for (const args of [
      ['explain', 'mode/decimal'],
      ['schema', 'fcos', '1.5.0'],
      ['completion', 'bash'],
      ['man'],
      ['ignition-validate', '--version'],
    ])
      expect(runInDeleted('butane', ...args)).toMatchObject({ status: 0, stderr: '' });
  });
});
