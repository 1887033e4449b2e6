import { describe, expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';

// the lines are those of butane 0.29.0
describe('what the operator would refuse', () => {
  it.each([
    [
      'openshift 4.8.0',
      'btrfs',
      'metadata:\n  name: x\n  labels:\n    machineconfiguration.openshift.io/role: worker\nstorage:\n  filesystems:\n    - device: /dev/a\n      format: btrfs\n',
      ['error at $.storage.filesystems.0.format, line 10 col 15: btrfs is not supported in this spec version'],
    ],
    [
      'openshift 4.14.0',
      'no filesystem',
      'metadata:\n  name: x\n  labels:\n    machineconfiguration.openshift.io/role: worker\nstorage:\n  filesystems:\n    - device: /dev/a\n      format: none\n',
      ['error at $.storage.filesystems.0.format, line 10 col 15: format "none" is not supported in this spec version'],
    ],
    [
      'openshift 4.10.0',
      'contents from the network',
      'metadata:\n  name: x\n  labels:\n    machineconfiguration.openshift.io/role: worker\nstorage:\n  files:\n    - path: /a\n      contents:\n        source: http://a/b\n',
      ['error at $.storage.files.0.contents.source, line 11 col 17: file contents source must be data URL in this spec version'],
    ],
    [
      'openshift 4.10.0',
      'set-uid',
      'metadata:\n  name: x\n  labels:\n    machineconfiguration.openshift.io/role: worker\nstorage:\n  files:\n    - path: /a\n      mode: 04755\n',
      ['error at $.storage.files.0.mode, line 10 col 13: special mode bits are not supported in this spec version'],
    ],
    [
      'openshift 4.8.0',
      'set-uid, before it was refused',
      'metadata:\n  name: x\n  labels:\n    machineconfiguration.openshift.io/role: worker\nstorage:\n  files:\n    - path: /a\n      mode: 04755\n',
      [
        'warning at $.storage.files.0.mode, line 10 col 13: setuid/setgid/sticky bits are not supported or functional in spec versions older than 3.6.0',
      ],
    ],
    [
      'openshift 4.14.0',
      'another user',
      'metadata:\n  name: x\n  labels:\n    machineconfiguration.openshift.io/role: worker\npasswd:\n  users:\n    - name: core\n    - name: alice\n',
      ['error at $.passwd.users.1.name, line 10 col 13: users other than "core" are not supported in this spec version'],
    ],
  ])('%s: %s', (version, _, body, lines) => {
    expect(linesOf(version, body)).toEqual(lines);
  });
});
