import { describe, expect, it } from 'vitest';
import { inEmptyFolder } from '../commands/run-subcommand.ts';
import { runInDeleted } from './run-in-deleted.ts';

const { write } = inEmptyFolder();

const LOCAL = 'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /a\n      contents:\n        local: a\n';

// working-directory.deep.test.ts has the other subcommands, and relative paths
describe.skipIf(process.platform !== 'linux')('a deleted working directory', () => {
  // what butane 0.29.0 printed in such a folder
  it('is no fault of the drop-in commands where paths are absolute', () => {
    write('a', 'hello');
    write('a.bu', LOCAL);
    write('a.ign', '{"ignition":{"version":"3.4.0"}}');
    const output = {
      ignition: { version: '3.4.0' },
      storage: { files: [{ path: '/a', contents: { compression: '', source: 'data:,hello' } }] },
    };
    expect(runInDeleted('butane', '-d', 'HERE', 'HERE/a.bu')).toEqual({ status: 0, stdout: `${JSON.stringify(output)}\n`, stderr: '' });
    expect(runInDeleted('ignition-validate', 'HERE/a.ign')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('ends a subcommand that looks for configs with one line', () => {
    const stderr = 'butane check: the working directory was deleted; change to another directory\n';
    expect(runInDeleted('butane', 'check')).toEqual({ status: 2, stdout: '', stderr });
  });
});
