import { expect, it } from 'vitest';
import { executedFolders } from '../../../../src/lint/checks/files/executed-folders.ts';
import { linesOf } from '../findings-of.ts';

const config = (path: string, mode: string): string =>
  `variant: fcos\nversion: 1.6.0\nstorage:\n  files:\n    - path: ${path}\n${mode === '' ? '' : `      mode: ${mode}\n`}      contents: {inline: "#!/bin/sh"}\n`;

const DISPATCHER = '/etc/NetworkManager/dispatcher.d/10-a';

/* NetworkManager-dispatcher(8): executable, and not writable by group or others; systemd.generator(7); systemd-shutdown(8). */
it.each([
  [DISPATCHER, '0644', [`settings-file/not-run at 0644`]],
  [DISPATCHER, '', [`settings-file/not-run at ${DISPATCHER}`]],
  [DISPATCHER, '0775', ['settings-file/not-run at 0775']],
  [DISPATCHER, '0755', []],
  [DISPATCHER, '0700', []],
  // a mode that was meant in octal is another code
  [DISPATCHER, '755', []],
  ['/etc/NetworkManager/dispatcher.d/pre-up.d/10-a', '0600', ['settings-file/not-run at 0600']],
  ['/etc/systemd/system-generators/a', '0644', ['settings-file/not-run at 0644']],
  ['/etc/systemd/system-shutdown/a', '0775', []],
  ['/etc/NetworkManager/conf.d/a.conf', '0644', []],
])('%s with mode %j', (path, mode, lines) => expect(linesOf(executedFolders, config(path, mode))).toEqual(lines));
