import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { WAIT_LIMIT } from '../../limits.ts';
import { inEmptyFolder } from '../commands/run-subcommand.ts';
import { bin, runSabotaged, SABOTAGE, ways } from './sabotage.ts';

const { write } = inEmptyFolder();

describe('a bug of ours', () => {
  const commands: [string, string[]][] = [
    ['butane', ['input.bu']],
    ['butane', ['check', 'input.bu']],
    ['butane', ['build', 'input.bu']],
    ['butane', ['ignition-validate', 'input.ign']],
    ['ignition-validate', ['input.ign']],
  ];

  const all = commands.flatMap(([name, args]) => ways.map((how) => [name, args, how] as const));
  // `build` reads its inputs in another way
  it.each(all.filter(([, [subcommand], how]) => subcommand !== 'build' || how !== 'nothing read'))(
    'is one line, without source, and status 70: %s %j, %s',
    (name, args, how) => {
      write('input.bu', 'variant: fcos\nversion: 1.5.0\n');
      write('input.ign', '{"ignition":{"version":"3.4.0"}}');
      const { status, stderr } = runSabotaged(name, args, { SABOTAGE: how });
      expect(status).toBe(70);
      const line = new RegExp(
        `^${name}: internal error in version \\d+\\.\\d+\\.\\d+ \\(Node [\\d.]+, \\w+ \\w+\\): (?:Type|Range)Error: .*\\n$`,
      );
      expect(stderr).toMatch(line);
      expect(stderr).toContain('Please report this line, the command line and the input');
      expect(stderr.length).toBeLessThan(500);
    },
  );

  it('has its stack where BUTANE_DEBUG asks for it', () => {
    write('input.bu', '');
    expect(runSabotaged('butane', ['input.bu'], { SABOTAGE: 'nothing read', BUTANE_DEBUG: '1' }).stderr).toMatch(
      /^butane: internal error .*\nTypeError.*\n {4}at /,
    );
    expect(runSabotaged('butane', ['input.bu'], { SABOTAGE: 'nothing read', BUTANE_DEBUG: '' }).stderr).not.toMatch(/^ +at /m);
  });

  it('keeps its status where stderr is closed', () => {
    write('input.bu', '');
    write('sabotage.cjs', SABOTAGE);
    const script = '"$@" 2>&-';
    const { status } = spawnSync(
      'sh',
      ['-c', script, 'sh', process.execPath, '--require', `${process.cwd()}/sabotage.cjs`, bin('butane'), 'input.bu'],
      {
        timeout: WAIT_LIMIT,
        env: { ...process.env, SABOTAGE: 'nothing read', NODE_DISABLE_COMPILE_CACHE: '1' },
      },
    );
    expect(status).toBe(70);
  });

  it.skipIf(availableParallelism() < 2)('in a worker is no bug: the main thread does its work', () => {
    mkdirSync('tree');
    for (let i = 0; i < 4; i++) writeFileSync(`tree/blob${i}`, Buffer.alloc(2_000_000, i));
    write('trees.bu', 'variant: fcos\nversion: 1.5.0\nstorage:\n  trees:\n    - local: tree\n');
    const { status, stdout, stderr } = runSabotaged('butane', ['-d', '.', 'trees.bu'], { SABOTAGE: 'worker' });
    expect([status, stderr, existsSync('met')]).toEqual([0, '', true]);
    expect(JSON.parse(stdout).storage.files).toHaveLength(4);
  });
});
