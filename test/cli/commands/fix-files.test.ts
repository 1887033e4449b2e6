import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checker } from '../../../src/cli/commands/check-files.ts';
import { fixFile, writeFixed } from '../../../src/cli/commands/fix-files.ts';
import { patchOf } from '../../../src/cli/commands/show-patch.ts';
import { unifiedDiff } from '../../../src/cli/commands/unified-diff.ts';

const BEFORE = 'variant: fcos\r\nversion: 1.5.0\nstorage:\n  files:\n    path: /a # 🦆\n    mode: 644';
const AFTER = 'variant: fcos\r\nversion: 1.5.0\nstorage:\n  files:\n    - path: /a # 🦆\n      mode: 0644';
/** Local files are in the folder of their config. */
const OWN = { settings: [], base: '/' };
const checkOne = checker({ filesDir: OWN, weights: [] });
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'butane-fix-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function at(name: string): string {
  return join(folder, name);
}

describe('fixFile', () => {
  it('keeps the encoding', () => {
    const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
    const { result } = fixFile(checkOne('a.bu', utf16(BEFORE)), checkOne);
    expect(Buffer.from(result.source.bytes)).toEqual(utf16(AFTER));
  });

  it('changes no other byte of an Ignition config that is not all text', () => {
    const around = (mode: string): Buffer =>
      Buffer.concat([
        Buffer.from('{"ignition": {"version": "3.4.0"}, "storage": {"files": [{"path": "/caf'),
        Buffer.from([0xe9]),
        Buffer.from(`", ${mode}`),
        Buffer.from([0x22, 0xff, 0xfe, 0x22]),
        Buffer.from('}]}}\n'),
      ]);
    const before = around('"overwrit": true, "user": {"name": "a"}, "unknown": ');
    const { result, applied } = fixFile(checkOne('a.ign', before), checkOne);
    expect(applied).toHaveLength(1);
    expect(Buffer.from(result.source.bytes)).toEqual(around('"overwrite": true, "user": {"name": "a"}, "unknown": '));
  });

  it('knows what is left to say', () => {
    const before = checkOne('a.bu', Buffer.from(BEFORE));
    const { result, applied } = fixFile(before, checkOne);
    expect(result.diagnostics).toEqual([]);
    expect(applied).toHaveLength(2);
    expect(patchOf(before, result).patch()).toContain('\\ No newline at end of file');
  });

  it('does not fix what is not reported', () => {
    const lax = checker({ filesDir: OWN, weights: [['mode/decimal', 'off']] });
    const text = 'variant: fcos\nversion: 1.5.0\nstorage: {files: [{path: /a, mode: 644}]}\n';
    const before = lax('a.bu', Buffer.from(text));
    const { result, applied } = fixFile(before, lax);
    expect([applied, patchOf(before, result).patch()]).toEqual([[], '']);
  });
});

describe('writeFixed', () => {
  it('keeps the mode, and goes through links', () => {
    writeFileSync(at('real.bu'), BEFORE);
    chmodSync(at('real.bu'), 0o640);
    symlinkSync('real.bu', at('a.bu'));
    expect(writeFixed(at('a.bu'), Buffer.from(BEFORE), Buffer.from(AFTER), folder)).toBeUndefined();
    expect(readFileSync(at('real.bu'), 'utf8')).toBe(AFTER);
    expect(statSync(at('real.bu')).mode & 0o777).toBe(0o640);
    expect(lstatSync(at('a.bu')).isSymbolicLink()).toBe(true);
  });

  it('leaves alone what was changed meanwhile', () => {
    writeFileSync(at('a.bu'), `${BEFORE}\n`);
    expect(writeFixed(at('a.bu'), Buffer.from(BEFORE), Buffer.from(AFTER), folder)).toMatch(/changed meanwhile/);
    expect(readFileSync(at('a.bu'), 'utf8')).toBe(`${BEFORE}\n`);
  });

  it('says what keeps it from writing', () => {
    expect(writeFixed(at('none.bu'), Buffer.from(BEFORE), Buffer.from(AFTER), folder)).toMatch(/no such file or directory/);
  });
});

describe('unifiedDiff', () => {
  const texts: readonly (readonly [what: string, name: string, before: string, after: string])[] = [
    ['lines of both kinds, without a last line end', 'a.bu', BEFORE, AFTER],
    ['lines that look like headers', 'a.bu', '-- a\t\n++ b\t\nmode: 644\n', '-- c\t\n++ b\t\nmode: 0644\n'],
    ['a name with spaces and letters', 'my ünïcode 🦆.bu', '\ufeffa: 1\n', '\ufeffa: 2\n'],
    ['a last line end that goes', 'a.bu', 'a\nb\n', 'a\nb'],
  ];
  const tools = [
    ['git', 'apply', '-'],
    ['patch', '-p1', '--binary', '--silent'],
  ] as const;

  for (const [tool, ...args] of tools) {
    it.each(texts)(`${tool} takes %s`, (_, name, before, after) => {
      writeFileSync(at(name), before);
      execFileSync(tool, args, { cwd: folder, input: unifiedDiff(name, before, after) });
      expect(readFileSync(at(name), 'utf8')).toBe(after);
    });
  }

  it('is empty where nothing changes', () => {
    expect(unifiedDiff('a.bu', 'a\n', 'a\n')).toBe('');
  });
});
