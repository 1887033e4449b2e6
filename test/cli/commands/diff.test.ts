import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it, vi } from 'vitest';
import { gitIn } from './git.ts';
import { inEmptyFolder, run } from './run-subcommand.ts';

const { write } = inEmptyFolder();
const schema = fileURLToPath(new URL('../../../schemas/diff-report.json', import.meta.url));

const motd = (text: string, more = ''): string =>
  `variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /etc/motd\n      contents: {inline: "${text}\\n"}\n${more}`;

describe('butane diff', () => {
  it('exits with 0 for equal configs, 1 for others, 2 for what cannot be compared', async () => {
    write('a.bu', motd('one'));
    write('b.bu', motd('two'));
    write('bad.bu', motd('one', '      mode: x\n'));
    expect(await run(['diff', 'a.bu', 'a.bu'])).toEqual({ exit: 0, stdout: '', stderr: '' });
    expect(await run(['diff', 'a.bu', 'b.bu'])).toEqual({
      exit: 1,
      stdout: '--- a.bu\n+++ b.bu\n~ file /etc/motd\n    @@ -1 +1 @@\n    -one\n    +two\n',
      stderr: '',
    });
    const bad = await run(['diff', 'a.bu', 'bad.bu']);
    expect([bad.exit, bad.stdout]).toEqual([2, '']);
    expect(bad.stderr).toContain(' --> bad.bu:7:13\n');
  });

  it('reads stdin, local files beside each config, and any kind of config', async () => {
    write('x/a.bu', motd('one').replace(/\{inline.*\}/, '{local: motd}'));
    write('x/motd', 'from a file\n');
    const ign = {
      ignition: { version: '3.4.0' },
      storage: { files: [{ path: '/etc/motd', contents: { source: 'data:,from%20a%20file%0A' } }] },
    };
    expect(await run(['diff', 'x/a.bu', '-'], JSON.stringify(ign))).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  it('prints what its schema says', async () => {
    write('a.bu', motd('one', '    - path: /a\n      contents: {source: "https://example.com/"}\n'));
    write('b.bu', motd('two', 'passwd:\n  users:\n    - name: core\n      password_hash: $y$x\n      groups: [wheel]\n'));
    const { stdout } = await run(['diff', 'a.bu', 'b.bu', '--format', 'json']);
    const isReport = new Ajv({ allErrors: true, strict: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
    expect(isReport(JSON.parse(stdout)), JSON.stringify(isReport.errors)).toBe(true);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      equal: false,
      changes: [
        {
          change: 'added',
          kind: 'user',
          fields: [
            { field: 'groups[wheel]', after: true },
            { field: 'passwordHash', after: '●●●', secret: true },
          ],
        },
        { change: 'removed', name: '/a', placeBefore: { file: 'a.bu', line: 7, column: 7 } },
        // the digests are those of coreutils: printf 'one\n' | sha256sum
        {
          change: 'changed',
          name: '/etc/motd',
          fields: [{ before: { bytes: 4, sha256: '2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806' } }],
        },
      ],
    });
  });

  it('counts with --stat', async () => {
    write('a.bu', motd('one'));
    write('b.bu', motd('two\\nthree', '      mode: 0600\n    - path: /b\n'));
    expect((await run(['diff', '--stat', 'a.bu', 'b.bu'])).stdout).toBe(
      ' file /b        | added\n file /etc/motd | contents, mode +2 -1\n 1 changed, 1 added\n',
    );
  });

  it.each([
    [['a.bu'], 'name two configs'],
    [['a.bu', 'a.bu', 'a.bu'], 'name two configs'],
    [['-', '-'], 'stdin can be read once: write - once'],
    [['a.bu', 'none.bu'], 'failed to read none.bu: no such file or directory'],
    [['--stat', '--format', 'json', 'a.bu', 'a.bu'], '--stat is for --format text'],
  ])('%j is a wrong command line', async (args, message) => {
    write('a.bu', motd('one'));
    expect(await run(['diff', ...args])).toEqual({ exit: 2, stdout: '', stderr: `butane diff: ${message}\n` });
  });
});

describe('butane diff in a git repository', () => {
  const withTree = motd('one').replace(/ {6}contents.*\n/, '      contents: {local: motd}\n  trees: [{local: tree, path: /opt}]\n');

  it('takes a file of a revision, with the local files of that revision', async () => {
    const git = gitIn(process.cwd());
    git('init', '-q');
    write('h/a.bu', withTree);
    write('h/motd', 'one\n');
    write('top.bu', withTree.replace('local: tree', 'local: h/tree').replace('local: motd', 'local: h/motd'));
    write('h/tree/sub/x', 'same\n');
    execFileSync('ln', ['-s', 'x', 'h/tree/sub/link']);
    git('add', '-A');
    git('commit', '-qm', 'one');
    write('h/motd', 'two\n');
    const printed = await run(['diff', 'HEAD:h/a.bu', 'h/a.bu']);
    expect(printed).toEqual({
      exit: 1,
      stdout: '--- HEAD:h/a.bu\n+++ h/a.bu\n~ file /etc/motd\n    @@ -1 +1 @@\n    -one\n    +two\n',
      stderr: '',
    });
    expect((await run(['diff', 'HEAD:top.bu', 'top.bu'])).stdout).toContain('    -one\n    +two\n');
    process.chdir('h');
    expect((await run(['diff', 'HEAD:./a.bu', 'HEAD:h/a.bu'])).exit).toBe(0);
    // a file of that name comes first
    writeFileSync('HEAD:h', motd('of a file'));
    expect((await run(['diff', 'HEAD:h', 'a.bu'])).stdout).toContain('-of a file');
    expect(await run(['diff', 'HEAD:none.bu', 'a.bu'])).toEqual({
      exit: 2,
      stdout: '',
      stderr: "butane diff: failed to read HEAD:none.bu: path 'none.bu' does not exist in 'HEAD'\n",
    });
  });

  it('takes the arguments that git gives to a driver, and exits with 0', async () => {
    write('old/a.bu', motd('one'));
    write('a.bu', motd('two'));
    const sides = ['old/a.bu', 'aaa', '100644', 'a.bu', '0000', '100644'];
    const expected = '--- a/a.bu\n+++ b/a.bu\n~ file /etc/motd\n    @@ -1 +1 @@\n    -one\n    +two\n';
    expect(await run(['diff', 'a.bu', ...sides])).toEqual({ exit: 0, stdout: expected, stderr: '' });
    // a deleted file with a name that could be one of a revision
    write('local', 'x');
    write('old/local.bu', 'variant: fcos\nversion: 1.5.0\nstorage: {files: [{path: /a, contents: {local: local}}]}\n');
    const deleted = await run(['diff', 'we:ird.bu', 'old/local.bu', 'aaa', '100644', '/dev/null', '.', '.']);
    expect(deleted.stdout).toContain('- file /a: contents 1 byte\n');
    vi.stubEnv('GIT_DIFF_PATH_TOTAL', '1');
    expect(await run(['diff', 'a.bu'])).toEqual({ exit: 0, stdout: '* Unmerged path a.bu\n', stderr: '' });
    vi.unstubAllEnvs();
  });
});
