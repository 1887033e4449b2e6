import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CheckFormat, checkFormats } from '../../../src/report/check-formats.ts';
import { ESCAPES, expectHarmless } from './harmless.ts';
import { inEmptyFolder, type Run, run } from './run-subcommand.ts';

/*
 * Names of files, keys, values, settings and arguments of somebody else, through every subcommand and format: what they say is
 * seen, and acts on nobody. `\u001b[35m` is a color that no report of ours has.
 */

const { write } = inEmptyFolder();

const NAMES = [
  '::error::x.bu',
  ' ::warning file=a::x.bu',
  `a${ESCAPES}.bu`,
  'b\n::error::x.bu',
  'c\r::error::x.bu',
  '##[error]x.bu',
  '##vso[task.x]x.bu',
];

/** The escapes are written as YAML has them: a config may not hold the characters themselves. */
const CONFIG = `variant: fcos
version: 1.5.0
storage:
  luks:
    - name: "\\e[35m\\u202e\\n::error::x"
      device: "a\\e[35m\\n::error::y"
      key_file:
        local: "\\e[35m\\n::error::z"
  files:
    # ##[error]seen ::error::x \u202e \u200b
    - path: "\\e]0;title\\a\\n::error::x"
      mode: 644
      contents:
        inline: |
          x
::error::: y
`;
const KEYS = `variant: fcos
version: 1.5.0
"\\e[35m\\u009b2J\\n::error::x": 1
::error::x: 2
"\\u202e##[error]": 3
storage:
  files:
    - path: /a
      mode: "\\e[35m\\n::x"
`;
const HEADER = 'variant: "\\e[35m\\n::error::x"\nversion: "\\e[35m"\n';
const BYTES = 'variant: fcos\nversion: 1.5.0\na: \u001b[35m\u0007\r::error::x\n';
const SYNTAX = 'variant: fcos\nversion: 1.5.0\n::error::x: [\u202e\r::error::x: y\n\n';
const CONFIGS = { CONFIG, KEYS, HEADER, BYTES, SYNTAX };

function writeAll(): void {
  for (const [i, name] of NAMES.entries()) write(name, Object.values(CONFIGS)[i % 5]!);
  for (const [name, text] of Object.entries(CONFIGS)) write(`${name}.bu`, text);
  write(
    'x.ign',
    '{"ignition": {"version": "3.4.0"}, "\\u001b[35m\\n::error::x": 1, "\u202e::": 2, "storage": {"files": [{"path": "\\n::error::"}]}}',
  );
  write('package.json', '{}');
}

const formats = Object.keys(checkFormats) as CheckFormat[];

describe('butane check', () => {
  it.each(formats)('in the format %s', async (format) => {
    writeAll();
    for (const color of ['always', 'never']) {
      const checked = await run(['check', '--no-config', '--format', format, '--color', color, '.', 'x.ign']);
      expect(checked.exit).toBe(1);
      expect(checked.stdout).not.toBe('');
      expectHarmless(checked, format);
      if (format !== 'json') continue;
      const paths = (JSON.parse(checked.stdout) as { files: { path: string }[] }).files.map(({ path }) => path);
      expect(paths).toEqual(expect.arrayContaining(NAMES));
    }
  });

  it.each(formats)('in a report to a file, in the format %s', async (format) => {
    writeAll();
    await run(['check', '--no-config', '--report', `${format}=out`, '.', 'x.ign']);
    expectHarmless({ exit: 0, stdout: readFileSync('out', 'utf8'), stderr: '' }, format);
  });

  it('on a terminal, with its progress', async () => {
    writeAll();
    const checked = await run(['check', '--no-config', '.'], '', { stderrIsTerminal: () => true, stdoutIsTerminal: () => true });
    expectHarmless({ ...checked, stderr: checked.stderr.replaceAll('\r\u001b[K', '') });
  });

  it('of stdin, whatever it is called', async () => {
    for (const format of formats) {
      for (const name of NAMES)
        expectHarmless(await run(['check', '--no-config', '--format', format, '--stdin-filename', name, '-'], KEYS), format);
    }
  });

  it('with settings that are wrong', async () => {
    const key = ESCAPES.replaceAll('\u001b', '\\u001b').replaceAll('\u0007', '\\u0007');
    for (const json of [
      `{"${key}": 1}`,
      `{"files": "${key}\\n::error::x"}`,
      `{"severity": {"${key}\\n::error::x": "off"}}`,
      `\u001b[35m\n::error::x`,
      '{"files": ["\\n::error::x"]}',
    ]) {
      write('.butanerc.json', json);
      const checked = await run(['check']);
      expect(checked.exit).toBeGreaterThan(0);
      expectHarmless(checked);
    }
    expectHarmless(await run(['check', '--config', `${ESCAPES}\n::error::x`]));
  });

  it('writes names that still lead to the file', async () => {
    write('::error::x.bu', KEYS);
    const { stdout } = await run(['check', '--no-config', '--format', 'raw']);
    expect(stdout.split('\n')[0]).toMatch(/^\.\/::error::x\.bu:\d+:\d+: /);
  });
});

describe('the changes of butane check --fix --dry-run', () => {
  const text =
    'variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: "/a\u202e\u200b"\n      mode: 644\n# \u0085password_hash: abc\n';
  const dryRun = (isTerminal: boolean): Promise<Run> =>
    run(['check', '--no-config', '--fix', '--dry-run'], '', { stdoutIsTerminal: () => isTerminal });

  it('are shown on a terminal', async () => {
    write('a.bu', text);
    const { stdout } = await dryRun(true);
    expectHarmless({ exit: 0, stdout, stderr: '' });
    expect(stdout).toContain('+      mode: 0644\n # <U+0085>password_hash: ●●●\n');
  });

  it('are what `git apply` takes where another program reads them', async () => {
    write('a.bu', text);
    const { stdout } = await dryRun(false);
    execFileSync('git', ['init', '-q', '.']);
    execFileSync('git', ['apply', '-'], { input: stdout });
    expect(readFileSync('a.bu', 'utf8')).toBe(text.replace('644', '0644'));
  });

  it('are left out where a CI system would run one of their lines', async () => {
    write('a.bu', text.replace('# ', '::error::x: 1 # '));
    write('b.bu', text);
    const { stdout, stderr } = await dryRun(false);
    expect(stdout.match(/^--- .*$/gm)).toEqual(['--- a/b.bu']);
    expect(stderr).toBe(
      'a.bu: the change is not shown, because a CI system would run line 9 of the patch as a command; use --fix without --dry-run\nwould fix 2 problems in 2 files\n',
    );
  });
});

describe('butane build', () => {
  it.each([[], ['--raw-errors'], ['--strict'], ['--color', 'always'], ['-d', '.'], ['--out-dir', `${ESCAPES}\n::error::x`]])(
    '%j',
    async (...flags) => {
      writeAll();
      for (const [i, mode] of [
        ['d', '644'],
        ['e', '0644'],
      ].entries())
        write(
          `::error::${mode[0]}${ESCAPES}.bu`,
          `variant: fcos\nversion: 1.5.0\nstorage: {files: [{path: /${i}, mode: ${mode[1]}}]}\n"\\e[35m\\n::error::x": 1\n`,
        );
      const built = await run(['build', ...flags]);
      expect(built.exit).toBe(1);
      expect(built.stderr).toContain('␛');
      expectHarmless(built);
    },
  );

  it('with outputs that cannot be', async () => {
    const good = 'variant: fcos\nversion: 1.5.0\n';
    write('::error::\u001b[35m.bu', good);
    write('::error::\u001b[35m.butane', good);
    expectHarmless(await run(['build']));
    expectHarmless(await run(['build', '--out-dir', 'out', '--root-dir', `${ESCAPES}\n::error::x`]));
    rmSync('::error::\u001b[35m.butane');
    mkdirSync('::error::\u001b[35m.ign');
    expectHarmless(await run(['build']));
    writeFileSync('file', '');
    expectHarmless(await run(['build', '--out-dir', `file/${ESCAPES}\n::error::x`]));
  });

  it('with outputs of others that cannot be embedded, and trees that hold outputs', async () => {
    const header = 'variant: fcos\nversion: 1.5.0\n';
    const merge = (path: string): string => `${header}ignition: {config: {merge: [{local: ${JSON.stringify(path)}}]}}\n`;
    write('::error::x.bu', merge('b\n::error::y.ign'));
    write('b\n::error::y.bu', `${header}storage: {files: [{path: a}]}\n`);
    write('c\n::error::x.bu', `${header}storage: {trees: [{local: .}]}\n`);
    write('d\u202e\n::error::x.bu', header);
    await run(['build', '-d', '.']);
    const built = await run(['build', '-d', '.']);
    expect(built.stderr).toContain('./::error::x.bu: cannot embed ');
    expect(built.stderr).toContain('butane build: a tree of c␊::error::x.bu contains outputs of this run');
    expectHarmless(built);
  });

  it('quotes no secrets, and underlines what is meant', async () => {
    const config = (more: string): string =>
      `variant: fcos\nversion: 1.5.0\npasswd:\n  users:\n    - password_hash: hunter2\n      name: x\n${more}`;
    write('a.bu', config('      nam: x # \u202e\n'));
    write('b.bu', config('\tx'));
    write('c.bu', `variant: fcos\nversion: 1.5.0\nstorage:\n  luks:\n    - name: a\n      key_file: hunter2\n`);
    write('d.bu', config('storage: {files: [{path: "/\u202eé", path2: "日本", mode: 644}]}\n'));
    for (const flags of [[], ['--raw-errors']]) {
      const { stderr } = await run(['build', ...flags]);
      expect(stderr).not.toContain('hunter2');
      expect(stderr).toContain('cannot unmarshal !!str `●●●` into ');
    }
    const { stderr } = await run(['build']);
    expect(stderr).toContain(' 5 |     - password_hash: ●●●\n');
    // before the number stand 47 characters of one column, eight for what is made visible among them, and two of two, and nine more
    expect(stderr).toContain(
      ` 7 | storage: {files: [{path: "/<U+202E>é", path2: "日本", mode: 644}]}\n   | ${' '.repeat(47 + 2 * 2 + 9)}^^^^^^ unreasonable`,
    );
  });
});

describe('other subcommands that quote their arguments', () => {
  const foreign = `${ESCAPES}\n::error::x`;
  it.each([
    ['explain', foreign],
    ['explain', `mode/${foreign}`],
    ['explain', `storage.${foreign}`],
    ['explain', '--variant', foreign, 'storage'],
    ['explain', '--field-version', foreign, 'storage'],
    ['schema', foreign],
    ['schema', 'fcos', foreign],
    ['schema', '--ignition', foreign],
    ['completion', foreign],
    ['man', foreign],
    ['check', `--${foreign}`],
    ['check', foreign],
    ['check', '::error::x'],
    ['check', '--format', foreign],
    ['check', '--report', foreign],
    ['check', '--report', `raw=${foreign}/x`, '-'],
    ['check', '--off', foreign],
    ['check', '--color', foreign],
    ['build', `--${foreign}`],
    ['build', foreign],
    ['help', foreign],
  ])('%j', async (...args) => {
    const { exit, ...texts } = await run(args, 'variant: fcos\nversion: 1.5.0\n');
    expect(exit).toBeGreaterThan(0);
    expect(texts.stdout + texts.stderr).not.toBe('');
    expectHarmless({ exit, ...texts });
  });
});
