import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();

const PLAIN = 'variant: fcos\nversion: 1.5.0\n';
const COMPOSED = `compose:\n  instances: { one: {}, two: {} }\n---\n${PLAIN}`;
const MACHINE_CONFIG =
  'apiVersion: machineconfiguration.openshift.io/v1\nkind: MachineConfig\nmetadata: { name: 99-worker }\nspec: { config: { ignition: { version: 3.4.0 } } }\n';

describe('--instance', () => {
  it.each([
    ['a config without instances', PLAIN, 'there is no instance one; the configs have no instances'],
    ['a MachineConfig of another name', MACHINE_CONFIG, 'there is no MachineConfig one; the MachineConfigs are 99-worker'],
  ])('is a wrong command line for %s', async (_, text, fault) => {
    write('a.bu', text);
    for (const args of [['apply', '--root', 'tree'], ['inspect'], ['inspect', '--file', '/etc/motd']])
      expect(await run([...args, '--instance', 'one', 'a.bu'])).toEqual({ exit: 2, stdout: '', stderr: `butane ${args[0]}: ${fault}\n` });
    expect(await run(['diff', '--instance', 'one', 'a.bu', 'a.bu'])).toEqual({ exit: 2, stdout: '', stderr: `butane diff: ${fault}\n` });
    expect(existsSync('tree')).toBe(false);
  });

  it('takes the only MachineConfig of a file by its name', async () => {
    write('a.yaml', MACHINE_CONFIG);
    expect(await run(['inspect', '--instance', '99-worker', 'a.yaml'])).toMatchObject({ exit: 0, stderr: '' });
  });

  it('takes a config without instances beside one that has the instance', async () => {
    write('a.bu', COMPOSED);
    write('one.bu', PLAIN);
    expect(await run(['diff', '--instance', 'one', 'a.bu', 'one.bu'])).toEqual({ exit: 0, stdout: '', stderr: '' });
    expect(await run(['inspect', '--instance', 'one', 'a.bu', 'one.bu'])).toMatchObject({ exit: 0, stderr: '' });
  });
});
