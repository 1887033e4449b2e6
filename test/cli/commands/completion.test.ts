import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();

/** CI has not every shell; what is not there cannot be asked. */
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

beforeEach(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) writeFileSync(`completion.${shell}`, (await run(['completion', shell])).stdout);
  write('a.bu', '');
  write('b.butane', '');
  write('c.ign', '');
  write('notes.txt', '');
  write('folder/d.bu', '');
  write('with space.bu', '');
});

describe.skipIf(!has('bash'))('bash', () => {
  const complete = (...words: string[]): string[] => {
    const script = `source ./completion.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _butane; IFS=$'\\n'; echo "\${COMPREPLY[*]}"`;
    const said = execFileSync('bash', ['-c', script, 'bash', 'butane', ...words], { encoding: 'utf8' });
    return said.split('\n').filter(Boolean).sort();
  };

  it('is a script that bash reads, and it registers itself', () => {
    execFileSync('bash', ['-n', 'completion.bash']);
    expect(execFileSync('bash', ['-c', 'source ./completion.bash; complete -p butane'], { encoding: 'utf8' })).toBe(
      'complete -F _butane butane\n',
    );
  });

  it('completes subcommands and configs', () => {
    expect(complete('')).toEqual(
      expect.arrayContaining(['a.bu', 'b.butane', 'build', 'c.ign', 'check', 'folder', 'help', 'with space.bu']),
    );
    expect(complete('')).not.toContain('notes.txt');
    expect(complete('co')).toEqual(['completion']);
    expect(complete('build', 'w')).toEqual(['with space.bu']);
    expect(complete('build', 'folder/')).toEqual(['folder/d.bu']);
    expect(complete('help', 's')).toEqual(['schema']);
  });

  it('completes options and their values', () => {
    expect(complete('--raw')).toEqual(['--raw', '--raw-errors']);
    expect(complete('build', '--out-')).toEqual(['--out-dir']);
    expect(complete('build', '--out-dir', '')).toEqual(['folder']);
    expect(complete('build', '-O', '')).toEqual(['folder']);
    expect(complete('check', '--format', 's')).toEqual(['sarif']);
    expect(complete('check', '--format', '=', 's')).toEqual(['sarif']);
    expect(complete('check', '--format', '=')).toContain('junit');
    expect(complete('--color', '=', 'a')).toEqual(['always', 'auto']);
    expect(complete('--color', 'a')).toEqual(['a.bu']);
    expect(complete('-o', 'n')).toEqual(['notes.txt']);
    expect(complete('schema', 'f')).toEqual(['fcos', 'fiot', 'flatcar']);
    expect(complete('schema', 'i')).toEqual(['ignition']);
    expect(complete('completion', '')).toEqual(['bash', 'fish', 'zsh']);
  });
});

describe.skipIf(!has('zsh'))('zsh', () => {
  // `compadd` is asked what it would offer: there is no terminal to show it on
  const complete = (...words: string[]): string => {
    const script = `
      autoload -Uz compinit; compinit -D -u
      source ./completion.zsh
      [[ $_comps[butane] == _butane ]] || print -r unregistered
      _arguments() { print -rl -- "$@"; }
      _describe() { print -rl -- $commands; }
      _files() { print -r -- files "$@"; }
      words=(butane "$@"); CURRENT=$#words; _butane`;
    return execFileSync('zsh', ['-f', '-c', script, 'zsh', ...words], { encoding: 'utf8' });
  };

  it('is a script that zsh reads', () => {
    execFileSync('zsh', ['-n', 'completion.zsh']);
  });

  it('knows subcommands, options and values', () => {
    expect(complete('')).toMatch(/^build:translate configs, each to its own file$/m);
    expect(complete('')).toContain('files -g *.(bu|butane|fcc|ign)');
    expect(complete('')).not.toContain('unregistered');
    expect(complete('check', '')).toMatch(/^\*--format=\[.*\]:format:\(pretty raw json sarif github gitlab junit\)$/m);
    expect(complete('build', '')).toMatch(/^\*-O\+\[.*\]:dir:_files -\/$/m);
    expect(complete('--')).toMatch(/^\*--color=-\[.*\]::when:\(auto always never\)$/m);
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  const complete = (line: string): string[] =>
    execFileSync('fish', ['--no-config', '-c', `source completion.fish; complete -C '${line}'`], {
      encoding: 'utf8',
      env: { ...process.env, HOME: process.cwd() },
    })
      .split('\n')
      .map((row) => row.split('\t')[0]!)
      .filter(Boolean);

  it('completes subcommands, configs, options and values', () => {
    execFileSync('fish', ['--no-execute', 'completion.fish']);
    expect(complete('butane ')).toEqual(expect.arrayContaining(['build', 'check', 'help', 'a.bu']));
    expect(complete('butane build --out-')).toEqual(['--out-dir']);
    expect(complete('butane check --format s')).toEqual(['sarif']);
    expect(complete('butane check --files-dir f')).toEqual(['folder/']);
    expect(complete('butane schema fl')).toEqual(['flatcar']);
    expect(complete('butane completion ')).toEqual(expect.arrayContaining(['bash', 'fish', 'zsh']));
  });
});

it('is for shells that are known', async () => {
  expect((await run(['completion', 'tcsh'])).exit).toBe(2);
  expect((await run(['completion'])).exit).toBe(2);
});
