import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { gitIn } from './git.ts';
import { inEmptyFolder } from './run-subcommand.ts';

const { write } = inEmptyFolder();
const bin = fileURLToPath(new URL('../../../bin/butane.js', import.meta.url));

const motd = (text: string, more = ''): string =>
  `variant: fcos\nversion: 1.5.0\nstorage:\n  files:\n    - path: /etc/motd\n      contents: {inline: "${text}\\n"}\n${more}`;

it('git calls butane diff for changed, new, removed and renamed files, and for what is no config', () => {
  const git = gitIn(process.cwd());
  git('init', '-q');
  git('config', 'diff.butane.command', `'${process.execPath}' '${bin}' diff`);
  write('.gitattributes', '*.bu diff=butane\n*.ign diff=butane\n');
  write('a.bu', motd('one'));
  write('gone.bu', motd('gone'));
  write('old name.bu', motd('a long text that stays as it is'));
  write('broken.bu', 'variant: fcos\n');
  git('add', '-A');
  git('commit', '-qm', 'one');
  write('a.bu', motd('two'));
  write('new.ign', '{"ignition": {"version": "3.4.0"}, "storage": {"links": [{"path": "/l", "target": "/t"}]}}');
  write('broken.bu', 'variant: flatcar\n');
  git('rm', '-q', 'gone.bu');
  git('mv', 'old name.bu', 'name.bu');
  write('name.bu', motd('a long text that stays as it is', '      mode: 0600\n'));
  git('add', '-A');
  expect(git('diff', '--cached', '-M10').split('\n')).toEqual([
    '--- a/a.bu',
    '+++ b/a.bu',
    '~ file /etc/motd',
    '    @@ -1 +1 @@',
    '    -one',
    '    +two',
    '--- a/broken.bu',
    '+++ b/broken.bu',
    '@@ -1,1 +1,1 @@',
    '-variant: fcos',
    '+variant: flatcar',
    '--- a/gone.bu',
    '+++ /dev/null',
    '- Ignition: version 3.4.0',
    '- file /etc/motd: contents 5 bytes',
    '    @@ -1 +0,0 @@',
    '    -gone',
    '--- a/old name.bu',
    '+++ b/name.bu',
    '~ file /etc/motd: mode 0644 → 0600',
    '--- /dev/null',
    '+++ b/new.ign',
    '+ Ignition: version 3.4.0',
    '+ link /l: target /t',
    '',
  ]);
});
