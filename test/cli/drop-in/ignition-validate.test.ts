import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ignitionValidate } from '../../../src/cli/drop-in/ignition-validate.ts';

/* ignition-validate.deep.test.ts has the command as a process, with its real streams. */

const dir = mkdtempSync(join(tmpdir(), 'ignition-validate-'));
const cwd = process.cwd();
beforeAll(() => process.chdir(dir));
afterAll(() => process.chdir(cwd));
beforeEach(() => vi.stubGlobal('BUTANE_VERSION', '0.29.0'));
afterEach(() => vi.unstubAllGlobals());

function run(args: readonly string[], input: string | Uint8Array = ''): { status: number; stdout: string; stderr: string } {
  let [stdout, stderr] = ['', ''];
  const status = ignitionValidate('{prog}', args, {
    stdin: () => Buffer.from(input),
    stdout: (data) => {
      stdout += Buffer.from(data);
    },
    stderr: (data) => {
      stderr += Buffer.from(data);
    },
  });
  return { status, stdout, stderr };
}

const USAGE = 'Usage:\n  {prog} [flags] config.ign\n\n  -version\n    \tprint the version of ignition-validate\n';
const VALID = '{"ignition":{"version":"3.4.0"}}';

describe('ignition-validate', () => {
  it('reads a file or stdin, says nothing of a valid config', () => {
    writeFileSync(join(dir, 'a.ign'), VALID);
    expect(run(['a.ign'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(run(['--', '-'], VALID)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('reports on stdout, and fails for errors alone', () => {
    const warning = 'warning at $.x, line 1 col 33: unused key x\n';
    expect(run(['-'], VALID.replace(/}$/, ',"x":1}'))).toEqual({ status: 0, stdout: warning, stderr: '' });
    const error = 'error at $.storage.files.0.path, line 1 col 61: path not absolute\n';
    const config = VALID.replace(/}$/, ',"storage":{"files":[{"path":"rel"}]}}');
    expect(run(['-'], config)).toEqual({ status: 1, stdout: error, stderr: '' });
  });

  it.each([
    [[], 1, USAGE],
    [['a', 'b'], 1, USAGE],
    [['a', '-version'], 1, USAGE],
    [['-h'], 0, USAGE],
    [['--help=x'], 0, USAGE],
    [['-nope'], 2, `flag provided but not defined: -nope\n${USAGE}`],
    [['---x'], 2, `bad flag syntax: ---x\n${USAGE}`],
    [['-=x'], 2, `bad flag syntax: -=x\n${USAGE}`],
    [['-version=é'], 2, `invalid boolean value "é" for -version: parse error\n${USAGE}`],
    [['none.ign'], 1, "couldn't read config: open none.ign: no such file or directory\n"],
    [[''], 1, "couldn't read config: open : no such file or directory\n"],
    [['.'], 1, "couldn't read config: read .: is a directory\n"],
  ])('%j ends with %i', (args, status, stderr) => {
    expect(run(args)).toEqual({ status, stdout: '', stderr });
  });

  it('prints its version', () => {
    expect(run(['--version=T', 'ignored', 'too'])).toMatchObject({ status: 0, stderr: '' });
    expect(run(['-version']).stdout).toMatch(/^Ignition \d+\.\d+\.\d+\n$/);
  });

  it.each([
    ['variant: fcos\nversion: 1.5.0\n', 'this is a Butane config: translate it with `butane` first'],
    ['\ufeffvariant: fcos\n', 'this is a Butane config: translate it with `butane` first'],
    ['apiVersion: v1\nkind: MachineConfig\n', 'this is a MachineConfig: its Ignition config is at `spec.config`'],
    [`\ufeff${VALID}`, 'this begins with a byte order mark: save it without one'],
    [Buffer.from(`\ufeff${VALID}`, 'utf16le'), 'this is UTF-16, as `>` of Windows PowerShell writes it: save it as UTF-8'],
    [Buffer.from(VALID, 'utf16le'), 'this is UTF-16, as `>` of Windows PowerShell writes it: save it as UTF-8'],
    [Uint8Array.of(0x1f, 0x8b, 8), 'this is gzip: unpack it first'],
    [`${VALID.slice(0, -1)},"storage":{"files":[{"path":"/a","mode":0644}]}}`, 'JSON has decimal numbers only: 0644 is 420'],
    [`${VALID.slice(0, -1)},"storage":{"files":[{"path":"/a","mode":"755"}]}}`, 'JSON has decimal numbers only: 755 is 493'],
    [`${VALID.slice(0, -1)},}`, 'remove the comma before }: JSON does not allow one after the last item'],
  ])('helps behind the report of %j', (input, help) => {
    const { status, stdout, stderr } = run(['-'], input);
    expect(stdout).toMatch(/^error at line \d+ col \d+: .*\n {2}= help: /);
    expect(stdout.slice(stdout.indexOf('  = help: '))).toBe(`  = help: ${help}\n`);
    expect([status, stderr]).toEqual([1, '']);
  });

  it.each([
    ['{"variant": "fcos", "version": "1.5.0"}', 'this is a Butane config: translate it with `butane` first'],
    ['{"kind": "MachineConfig", "spec": {}}', 'this is a MachineConfig: its Ignition config is at `spec.config`'],
    ['{"ignitionVersion": 1}', 'this is a config of spec 1: machines that read spec 3 refuse it'],
    ['{"ignition": {"version": "2.3.0"}}', 'this is a config of spec 2: machines that read spec 3 refuse it'],
  ])('helps behind the refusal of %s', (input, help) => {
    const { status, stdout, stderr } = run(['-'], input);
    expect(stderr).toMatch(/^couldn't parse config: .*\n {2}= help: /);
    expect(stderr.slice(stderr.indexOf('  = help: '))).toBe(`  = help: ${help}\n`);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('says behind the report what a decimal mode was meant to be', () => {
    const { status, stdout } = run(['-'], '{"ignition":{"version":"3.4.0"},"storage":{"files":[{"path":"/a","mode":644}]}}');
    const help = 'JSON has decimal numbers only: 644 is octal 1204, and 0644 is written as 420';
    expect([status, stdout.slice(stdout.indexOf('\n') + 1)]).toEqual([0, `  = help: ${help}\n`]);
  });
});
