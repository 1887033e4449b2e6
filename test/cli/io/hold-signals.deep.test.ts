import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEmptyFolder } from '../commands/run-subcommand.ts';
import { interrupted, names } from './interrupted.ts';

const { write } = inEmptyFolder();
const GOOD = 'variant: fcos\nversion: 1.5.0\n';

describe('a signal while a file is written', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('ends the command by %s, and leaves a whole file and no temporary one', (signal) => {
    write('a.bu', GOOD);
    expect(interrupted(signal, 'renameSync', 'a.bu', '-o', 'out').signal).toBe(signal);
    expect(names().sort()).toEqual(['a.bu', 'out']);
    expect(JSON.parse(readFileSync('out', 'utf8'))).toHaveProperty('ignition');
  });

  it('ends a build that has more to write', () => {
    for (let i = 0; i < 10; i++) write(`${i}.bu`, GOOD);
    expect(interrupted('SIGTERM', 'renameSync', 'build')).toEqual({ signal: 'SIGTERM', stdout: '' });
    expect(names()).toContain('0.ign');
    expect(names()).not.toContain('9.ign');
    expect(names().filter((name) => !/^\d\.(?:bu|ign)$/.test(name))).toEqual([]);
  });

  it('lets the fix of a file be done, and no more', () => {
    const fixable = (mode: string): string => `${GOOD}storage:\n  files:\n    - path: /a\n      mode: ${mode}\n`;
    for (let i = 0; i < 10; i++) write(`${i}.bu`, fixable('644'));
    expect(interrupted('SIGINT', 'ftruncateSync', 'check', '--fix')).toEqual({ signal: 'SIGINT', stdout: '' });
    expect(readFileSync('0.bu', 'utf8')).toBe(fixable('0644'));
    expect(readFileSync('9.bu', 'utf8')).toBe(fixable('644'));
    expect(names()).toHaveLength(10);
  });

  it('lets the upgrade of a file be done, and no more', () => {
    for (let i = 0; i < 10; i++) write(`${i}.bu`, 'variant: fcos\nversion: 1.4.0\n');
    expect(interrupted('SIGTERM', 'ftruncateSync', 'upgrade', '--in-place', '--to', '1.5.0', '.')).toEqual({
      signal: 'SIGTERM',
      stdout: '',
    });
    expect(readFileSync('0.bu', 'utf8')).toBe(GOOD);
    expect(readFileSync('9.bu', 'utf8')).toBe('variant: fcos\nversion: 1.4.0\n');
    expect(names()).toHaveLength(10);
  });

  it('leaves whole files of a config that is read back or laid out', () => {
    const files = ['a', 'b', 'c'].map((name) => ({ path: `/${name}`, contents: { source: `data:,${name.repeat(5000)}` } }));
    write('a.ign', JSON.stringify({ ignition: { version: '3.4.0' }, storage: { files } }));
    expect(interrupted('SIGTERM', 'renameSync', 'decompile', '-o', 'out/a.bu', '--files-dir', 'out', 'a.ign').signal).toBe('SIGTERM');
    expect(interrupted('SIGTERM', 'renameSync', 'apply', '--root', 'tree', 'a.ign').signal).toBe('SIGTERM');
    const written = names().filter((name) => /^(?:out|tree)\//.test(name));
    expect(written.length).toBeGreaterThan(1);
    for (const name of written.filter((one) => !one.endsWith('.bu'))) expect(readFileSync(name, 'utf8')).toBe(name.at(-1)!.repeat(5000));
  });
});
