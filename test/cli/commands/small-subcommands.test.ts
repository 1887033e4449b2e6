import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ignitionVersions } from '../../../src/ignition/versions.ts';
import { versionMeant } from '../../../src/spec/header-words.ts';
import { versionsOf } from '../../../src/spec/versions.ts';
import { inEmptyFolder, run } from './run-subcommand.ts';

inEmptyFolder();
const published = (path: string): string => readFileSync(fileURLToPath(new URL(`../../../schemas/${path}`, import.meta.url)), 'utf8');

describe('butane schema', () => {
  it('prints what is published', async () => {
    expect(await run(['schema', 'openshift', '4.14.0'])).toEqual({
      exit: 0,
      stdout: published('butane/openshift-4.14.0.json'),
      stderr: '',
    });
    expect((await run(['schema', '--ignition', '3.4.0'])).stdout).toBe(published('ignition/3.4.0.json'));
    expect((await run(['schema', 'ignition', '3.4.0'])).stdout).toBe(published('ignition/3.4.0.json'));
  });

  it.each([
    [['fcoss'], 'no variant fcoss; there are fcos, flatcar, openshift, r4e, fiot, ignition; did you mean fcos?'],
    [['r4e'], `which version? versions of r4e are ${versionsOf('r4e').join(', ')}`],
    [['r4e', '1.1.1'], `r4e has no version 1.1.1: ${versionMeant('r4e', '1.1.1').help}`],
    [['ignition'], `which version? versions of Ignition are ${ignitionVersions.join(', ')}`],
    [['ignition', '3.4'], `no Ignition version 3.4; there are ${ignitionVersions.join(', ')}; did you mean 3.4.0?`],
    [['r4e', '--ignition', '3.4.0'], 'name r4e or --ignition, not both'],
  ])('of %j is none', async (args, message) => {
    expect(await run(['schema', ...args])).toEqual({ exit: 2, stdout: '', stderr: `butane schema: ${message}\n` });
  });
});

describe('butane explain', () => {
  it('explains fields, several in a row', async () => {
    const { exit, stdout } = await run(['explain', 'storage.files.mode', '$.storage.files.0.path']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^storage\.files\.mode .*\n\n.*\n\nstorage\.files\.path /s);
  });

  it('explains what it can, and says what it cannot', async () => {
    const { exit, stdout, stderr } = await run(['explain', 'storage.files.mode', 'storage.files.moode', 'no/code']);
    expect(exit).toBe(2);
    expect(stdout).toContain('storage.files.mode');
    expect(stderr).toContain('did you mean storage.files.mode?');
    expect(stderr).toContain('no code no/code');
    expect((await run(['explain'])).exit).toBe(2);
    expect((await run(['explain', 'overwrit'])).stderr).toContain('did you mean overwrite?');
  });
});

describe('butane explain', () => {
  const title = async (...args: string[]): Promise<string> => (await run(['explain', ...args])).stdout.split('\n')[0]!;

  it('takes the version of a field, under its earlier name too', async () => {
    expect(await title('--version', '1.1.0', 'storage.files.mode')).toBe('storage.files.mode (fcos 1.1.0)');
    expect(await title('storage.files.mode', '--version=1.1.0')).toBe('storage.files.mode (fcos 1.1.0)');
    expect(await title('--field-version', '1.1.0', 'storage.files.mode')).toBe('storage.files.mode (fcos 1.1.0)');
    expect((await run(['explain', '--help'])).stdout).not.toContain('--field-version');
  });

  it('lists the fields and the codes that a word stands for', async () => {
    const { exit, stdout, stderr } = await run(['explain', 'mode']);
    expect([exit, stderr]).toEqual([0, '']);
    for (const entry of [/^ {2}storage\.directories\.mode /m, /^ {2}storage\.files\.mode /m, /^mode\/decimal /m])
      expect(stdout).toMatch(entry);
  });
});

describe('butane ignition-validate', () => {
  it('hands its arguments on', async () => {
    expect(await run(['ignition-validate', '-'], '{"ignition":{"version":"3.4.0"}}')).toEqual({ exit: 0, stdout: '', stderr: '' });
    expect((await run(['ignition-validate', '-version'])).stdout).toMatch(/^Ignition /);
    // on stderr, as upstream's command has it: this one is the same
    expect((await run(['ignition-validate', '--help'])).stderr).toContain('butane ignition-validate [flags] config.ign');
    expect((await run(['ignition-validate', '-nonsense'])).exit).toBe(2);
  });
});

describe('butane version', () => {
  it('names the upstream versions that README and the recorded outcomes are of', async () => {
    const { exit, stdout } = await run(['version']);
    expect(exit).toBe(0);
    // the first line has the form of `butane --version`
    expect(stdout).toBe('Butane v0.29.0\ndrop-in replacement for butane 0.29.0 and ignition-validate 2.26.0\n');
    const readme = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8');
    expect(readme.replace(/\s+/g, ' ')).toContain('as butane 0.29.0 and ignition-validate 2.26.0.');
  });

  it('takes no operand', async () => {
    expect((await run(['version', 'x'])).exit).toBe(2);
  });
});

describe('butane help', () => {
  it('shows the subcommands, and how one config is translated', async () => {
    const { exit, stdout } = await run(['help']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^butane \[options\] \[input-file\] translates one config; butane --help has its options\.$/m);
    for (const name of ['build', 'check', 'completion', 'explain', 'ignition-validate', 'man', 'schema', 'version'])
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect((await run(['help', 'build'])).stdout).toContain('--out-dir <dir>');
  });
});
