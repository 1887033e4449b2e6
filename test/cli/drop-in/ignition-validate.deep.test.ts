import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../../bin/ignition-validate.js', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'ignition-validate-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const VALID = '{"ignition":{"version":"3.4.0"}}';
const FAULTY = VALID.replace(/}$/, ',"storage":{"files":[{"path":"rel"}]}}');
writeFileSync(join(dir, 'a.ign'), VALID);

describe('ignition-validate as a process', () => {
  it.each<[string, string[], string | Uint8Array, RegExp, RegExp, number]>([
    ['a file', ['a.ign'], '', /^$/, /^$/, 0],
    ['stdin', ['--', '-'], VALID, /^$/, /^$/, 0],
    ['a fault, on stdout', ['-'], FAULTY, /^error at \$\.storage\.files\.0\.path, line 1 col 61: path not absolute\n$/, /^$/, 1],
    ['bytes that are no text', ['-'], Uint8Array.of(0x1f, 0x8b, 8), /\n {2}= help: this is gzip: unpack it first\n$/, /^$/, 1],
    ['its version', ['-version'], '', /^Ignition \d+\.\d+\.\d+\n$/, /^$/, 0],
    ['no file, on stderr', ['none.ign'], '', /^$/, /^couldn't read config: open none\.ign: no such file or directory\n$/, 1],
    [
      'its usage, which names the program as it was called',
      [],
      '',
      /^$/,
      /^Usage:\n {2}\/.*\/ignition-validate\.js \[flags\] config\.ign\n/,
      1,
    ],
    ['a flag that there is not', ['-nope'], '', /^$/, /^flag provided but not defined: -nope\nUsage:/, 2],
  ])('%s', (_, args, input, out, err, exit) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { input, encoding: 'utf8', cwd: dir });
    expect(stdout).toMatch(out);
    expect(stderr).toMatch(err);
    expect(status).toBe(exit);
  });
});
