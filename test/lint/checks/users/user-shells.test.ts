import { expect, it } from 'vitest';
import { userShells } from '../../../../src/lint/checks/users/user-shells.ts';
import { linesOf } from '../findings-of.ts';

const config = (shell: string, more = '', header = 'variant: fcos\nversion: 1.6.0\n'): string =>
  `${header}passwd:\n  users:\n    - name: dev\n      shell: ${shell}\n${more}`;

/* shadow's useradd.c: a shell begins with a slash; sshd's auth.c: it has to exist. Fedora CoreOS has bash only. */
it.each([
  ['a name', config('bash'), ['user/shell at bash']],
  ['one that is not there', config('/usr/bin/zsh'), ['user/shell at /usr/bin/zsh']],
  ['on Flatcar', config('/bin/fish', '', 'variant: flatcar\nversion: 1.1.0\n'), ['user/shell at /bin/fish']],
  ['bash', config('/bin/bash'), []],
  ['nologin', config('/usr/sbin/nologin'), []],
  ['one of its own', config('/usr/local/bin/menu'), []],
  [
    'one that the config brings',
    config(
      '/usr/local/bin/fish',
      'storage:\n  files:\n    - {path: /usr/local/bin/fish, mode: 0755, contents: {source: "https://example.com/fish"}}\n',
    ),
    [],
  ],
  [
    'one that a unit installs',
    config(
      '/bin/zsh',
      'systemd:\n  units:\n    - name: a.service\n      contents: |\n        [Service]\n        ExecStart=rpm-ostree install zsh\n',
    ),
    [],
  ],
  ['a placeholder', config('${SHELL}'), []],
])('%s', (_, text, lines) => expect(linesOf(userShells, text)).toEqual(lines));
