import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { gitIn } from './git.ts';
import { inEmptyFolder } from './run-subcommand.ts';

const { write } = inEmptyFolder();
const bin = fileURLToPath(new URL('../../../bin/butane.js', import.meta.url));

it('git shows changed lines of contents by the textconv of butane inspect', () => {
  const git = gitIn(process.cwd());
  git('init', '-q');
  git('config', 'diff.butane.textconv', `'${process.execPath}' '${bin}' inspect --textconv`);
  write('.gitattributes', '*.ign diff=butane\n');
  const ign = (contents: string): string =>
    JSON.stringify({
      ignition: { version: '3.4.0' },
      storage: { files: [{ path: '/etc/motd', contents: { source: `data:;base64,${btoa(contents)}` } }] },
    });
  write('a.ign', ign('one\ntwo\n'));
  git('add', '-A');
  git('commit', '-qm', 'one');
  write('a.ign', ign('one\nthree\n'));
  const changed = git('diff')
    .split('\n')
    .filter((line) => /^[-+] /.test(line));
  expect(changed).toEqual(['-    | two', '+    | three']);
});
