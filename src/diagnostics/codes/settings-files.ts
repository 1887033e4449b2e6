import { didYouMean } from '../did-you-mean.ts';
import type { CodeEntries } from '../entry.ts';
import { butane, fcos } from '../example.ts';

/* Settings of well-known programs: `settings-file`. */

const file = (path: string, lines: readonly string[]): ReturnType<typeof fcos> => {
  const body = `storage:\n  files:\n    - path: ${path}\n      contents:\n        inline: |\n${lines.map((line) => `          ${line}\n`).join('')}`;
  return fcos(body);
};

const notJson = ({ path, fault }: { path: string; fault: string | undefined }): string =>
  `${path} is not JSON${fault === undefined ? '' : `: ${fault}`}; the program that reads it does not start`;

const noSetting = ({ line }: { line: string }): string =>
  `this is no setting: ${JSON.stringify(line.length > 40 ? `${line.slice(0, 40)}…` : line)}; systemd-sysctl leaves the line out`;

const noModule = ({ line }: { line: string }): string =>
  `there is no kernel module ${JSON.stringify(line)}: a line is the name of one module`;

const notRun = ({ runner, path, mode, isOpen }: { runner: string; path: string; mode: string; isOpen: boolean }): string =>
  `${runner} does not run ${path}: ${isOpen ? `others than root may write it (mode ${mode})` : `mode ${mode} does not let anyone run it`}`;

export const settingsFileCodes = {
  'toml-syntax': {
    title: 'settings of a program are not TOML',
    severity: 'error',
    cases: {
      'no-quotes': {
        message: ({ path, word, meant }: { path: string; word: string; meant: string }) =>
          `${path} is not TOML: ${word} ${meant.startsWith('"') ? 'has no quotes' : `is not how ${meant} is written`}; the program that reads it does not start`,
        help: ({ meant }: { meant: string }) => `write it as ${meant}`,
      },
      other: {
        message: ({ path, fault }: { path: string; fault: string }) =>
          `${path} is not TOML: ${fault}; the program that reads it does not start`,
      },
    },
    why: 'Zincati, Podman, containerd and CRI-O do not start, or refuse every command, where their settings cannot be read.',
    remedy: 'Correct the line. Texts have quotes, and a list of tables is written as `[[NAME]]`.',
    example: file('/etc/zincati/config.d/55-updates.toml', ['[updates]', 'strategy = immediate']),
  },
  'json-syntax': {
    title: 'settings of a program are not JSON',
    severity: 'error',
    cases: {
      comment: { message: notJson, help: 'JSON has no comments: remove them' },
      other: { message: notJson },
    },
    why: 'Docker does not start, and Podman pulls no image, where their settings cannot be read.',
    remedy: 'Correct the text. JSON has no comments and no comma after the last item.',
    example: file('/etc/docker/daemon.json', ['{', '  "live-restore": true,', '}']),
  },
  'zincati-value': {
    title: 'a setting of Zincati has a wrong value',
    severity: 'error',
    cases: {
      type: {
        message: ({ key, type }: { key: string; type: string }) => `${key} has to be ${type}: Zincati does not start`,
      },
      strategy: {
        message: ({ strategy }: { strategy: string }) => `there is no update strategy ${strategy}: Zincati does not start`,
        help: ({ strategies }: { strategies: readonly string[] }) => `strategies are ${strategies.join(', ')}`,
      },
      'missing-key': {
        message: ({ strategy, key }: { strategy: string; key: string }) =>
          `the update strategy ${strategy} needs ${key}: Zincati does not start`,
        help: ({ key }: { key: string }) => `write ${key} too`,
      },
      window: {
        message: ({ key, problem }: { key: string; problem: string }) =>
          `${key} of a window for updates ${problem}: Zincati does not start`,
      },
      'time-zone': {
        message: ({ zone }: { zone: string }) => `there is no time zone ${zone}: Zincati does not start`,
        help: didYouMean,
      },
    },
    why: 'Zincati ends where a setting is of another type, or where the update strategy is unknown or lacks what it needs. The machine then gets no updates.',
    remedy: 'Write a value of the type that the message names.',
    example: file('/etc/zincati/config.d/55-updates.toml', [
      '[updates]',
      'strategy = "periodic"',
      'enabled = "yes"',
      '[[updates.periodic.window]]',
      'days = ["Sat"]',
      'start_time = "23:30"',
      'length_minutes = 60',
    ]),
  },
  'zincati-key': {
    title: 'Zincati does not know a setting',
    severity: 'warning',
    tag: 'unnecessary',
    message: ({ key }: { key: string }) => `Zincati has no setting ${key}: it is ignored`,
    help: ({ near }: { near: string | undefined }) => (near === undefined ? 'remove it' : `did you mean ${near}?`),
    why: 'Zincati ignores keys that it does not know, so that the setting does nothing.',
    remedy: 'Correct the name of the key or of its table.',
    example: file('/etc/zincati/config.d/55-updates.toml', ['[update]', 'enabled = false']),
  },
  'ignored-name': {
    title: 'nobody reads settings from a file of this name',
    severity: 'warning',
    tag: 'unnecessary',
    message: ({ path, reader, rule }: { path: string; reader: string; rule: string }) => `${reader} does not read ${path}: ${rule}`,
    help: 'give the file another name',
    why: 'Programs read only the files of a folder whose names are of a certain form. sudo leaves out those with a dot in their names, most others those that do not end in `.conf`, `.rules` or the like.',
    remedy: 'Give the file a name of that form.',
    example: file('/etc/sysctl.d/90-forward', ['net.ipv4.ip_forward = 1']),
  },
  'sysctl-line': {
    title: 'a line of sysctl settings sets nothing',
    severity: 'warning',
    tag: 'unnecessary',
    cases: {
      'no-equals': {
        message: noSetting,
        help: ({ meant }: { meant: string }) => `write it as ${meant}`,
      },
      other: { message: noSetting, help: 'write NAME = VALUE, or put # before a comment' },
    },
    why: 'A setting is a name, `=` and a value. systemd-sysctl logs other lines and leaves them out.',
    remedy: 'Write `NAME = VALUE`.',
    example: file('/etc/sysctl.d/90-forward.conf', ['net.ipv4.ip_forward 1']),
  },
  'module-line': {
    title: 'a line that loads kernel modules is more than one name',
    severity: 'warning',
    cases: {
      options: {
        message: noModule,
        help: ({ line, name }: { line: string; name: string }) =>
          `write ${name} here, and its options into a file below /etc/modprobe.d: options ${line}`,
      },
      several: { message: noModule, help: 'write each module on a line of its own' },
    },
    why: 'Each line of a file in /etc/modules-load.d is the name of one module. With more words in it there is no such module.',
    remedy: 'Write one module a line, and options of modules into a file below /etc/modprobe.d.',
    example: file('/etc/modules-load.d/vpn.conf', ['wireguard tun']),
  },
  'sudoers-mode': {
    title: 'sudo does not read rules that others may write',
    severity: 'warning',
    cases: {
      mode: {
        message: ({ path }: { path: string }) => `sudo does not read ${path}: others than root may write it`,
        help: ({ meant }: { meant: string }) => `write it as ${meant}`,
      },
      owner: {
        message: ({ path, user }: { path: string; user: string }) => `sudo does not read ${path}: it belongs to ${user}`,
        help: 'remove `user`: files belong to root',
      },
    },
    why: 'sudo leaves out a file of rules that does not belong to root, or that others, or a group other than root, may write. Who needs the rule then has no rights.',
    remedy: 'Write `mode: 0440`, and no owner.',
    example: fcos(`
storage:
  files:
    - path: /etc/sudoers.d/ops
      mode: 0664
      group:
        name: wheel
      contents:
        inline: |
          %ops ALL=(ALL) NOPASSWD: ALL
`),
  },
  'sudoers-rule': {
    title: 'sudo does not understand a rule',
    severity: 'error',
    cases: {
      tag: {
        message: ({ meant }: { meant: string }) => `sudo does not understand this rule: a colon has to follow ${meant.slice(0, -1)}`,
        help: didYouMean,
      },
      other: {
        message: 'sudo does not understand this rule: it has no =',
        help: 'write WHO HOSTS=(AS WHOM) COMMANDS, such as core ALL=(ALL) NOPASSWD: ALL',
      },
    },
    why: 'sudo leaves out a rule that it does not understand. Before 1.9.3 it refuses everything, for everyone.',
    remedy: 'Write the rule as sudoers(5) has it. `visudo -c` checks rules.',
    example: fcos(`
storage:
  files:
    - path: /etc/sudoers.d/ops
      mode: 0440
      contents:
        inline: |
          %ops ALL=(ALL) NOPASSWD ALL
`),
  },
  'not-run': {
    title: 'a script for an event is not run because of its mode',
    severity: 'warning',
    cases: {
      mode: {
        message: notRun,
        help: ({ meant }: { meant: string }) => `write it as ${meant}`,
      },
      'no-mode': {
        message: notRun,
        help: ({ missingField }: { missingField: { value: string } }) =>
          `add \`mode: ${missingField.value}\`: without it the file gets 0644`,
      },
    },
    why: 'NetworkManager runs the scripts of `/etc/NetworkManager/dispatcher.d` that are executable and that others than root cannot write. systemd runs generators and scripts for the shutdown that are executable.',
    remedy: 'Write `mode: 0755`.',
    example: fcos(`
storage:
  files:
    - path: /etc/NetworkManager/dispatcher.d/30-ethtool
      mode: 0644
      contents:
        inline: |
          #!/bin/sh
          exec ethtool -K "$1" gro off
`),
  },
  'chrony-directive': {
    title: 'chronyd does not read a line of its settings',
    severity: 'error',
    cases: {
      unknown: {
        message: ({ directive }: { directive: string }) =>
          `chronyd has no directive ${directive}: it does not start, and nothing sets the clock`,
        help: ({ meant }: { meant: string }) => `did you mean "${meant}"?`,
      },
      'no-source': {
        message: ({ directive }: { directive: string }) =>
          `${directive} names nothing to take the time from: chronyd does not start, and nothing sets the clock`,
        help: ({ directive }: { directive: string }) => `write a name or an address after ${directive}`,
      },
    },
    why: 'chronyd ends where it cannot read a line of its settings. The clock of the machine then drifts, until certificates are refused.',
    remedy: 'Correct the line. chrony.conf(5) lists the directives.',
    example: fcos(`
storage:
  files:
    - path: /etc/chrony.conf
      overwrite: true
      contents:
        inline: |
          sever ntp.example.com iburst
          driftfile /var/lib/chrony/drift
`),
  },
  'fstab-nofail': {
    title: 'the boot stops where a disk of fstab is missing',
    severity: 'info',
    message: ({ path }: { path: string }) => `without the disk of ${path} the boot stops: the line has no option nofail`,
    help: 'add the option nofail, or mount it with `with_mount_unit` of storage.filesystems',
    offBecause: 'because a machine may be useless without the disk.',
    why: 'systemd waits for the disks of /etc/fstab, and goes into an emergency shell where one of them does not appear, unless the line has the option `nofail`.',
    remedy: 'Add `nofail` for disks that the machine can start without.',
    example: file('/etc/fstab', ['LABEL=data /var/data xfs defaults 0 0']),
  },
  'sshd-keyword': {
    title: 'sshd does not know a setting',
    severity: 'error',
    message: ({ keyword }: { keyword: string }) => `sshd has no setting ${keyword}: it does not start, and nobody can log in over SSH`,
    help: ({ meant }: { meant: string }) => `did you mean "${meant}"?`,
    why: 'sshd ends where it does not know a keyword of its settings.',
    remedy: 'Correct the keyword. `sshd -t` on a machine checks the settings.',
    example: file('/etc/ssh/sshd_config.d/30-keys.conf', ['PubkeyAuthentification yes']),
  },
  'sshd-value': {
    title: 'a setting of sshd is neither yes nor no',
    severity: 'error',
    message: ({ keyword, value }: { keyword: string; value: string }) =>
      `${keyword} has to be yes or no, not ${value}: sshd does not start, and nobody can log in over SSH`,
    help: 'write yes or no',
    why: 'sshd ends where it cannot read a value of its settings.',
    remedy: 'Write `yes` or `no`.',
    example: file('/etc/ssh/sshd_config.d/30-forwarding.conf', ['X11Forwarding false']),
  },
  'sshd-too-late': {
    title: 'a setting of sshd is set by an earlier file of the image',
    severity: 'warning',
    message: ({ keyword, file, value }: { keyword: string; file: string; value: string }) =>
      `this does nothing: sshd reads ${file} of the image before, which says ${keyword} ${value}`,
    help: ({ file }: { file: string }) => `give the file a name that sorts before ${file}, such as 20-enable-passwords.conf`,
    why: 'sshd reads the files of /etc/ssh/sshd_config.d in the order of their names, and the first value of a setting counts. Fedora CoreOS turns passwords off in 40-disable-passwords.conf.',
    remedy: 'Give the file a lower number.',
    example: file('/etc/ssh/sshd_config.d/99-passwords.conf', ['PasswordAuthentication yes']),
  },
  'reboot-strategy': {
    title: 'Flatcar does not know a strategy for reboots',
    severity: 'warning',
    message: ({ strategy }: { strategy: string }) => `locksmithd has no strategy ${strategy}: the machine does not reboot after an update`,
    help: ({ strategies }: { strategies: readonly string[] }) => `strategies are ${strategies.join(', ')}`,
    why: 'locksmithd reboots the machine after an update. Where it does not know the strategy, it ends instead, and the update waits for a reboot.',
    remedy: 'Write `reboot`, `etcd-lock` or `off`.',
    example: butane(
      'flatcar',
      '1.1.0',
      'storage:\n  files:\n    - path: /etc/flatcar/update.conf\n      overwrite: true\n      contents:\n        inline: |\n          REBOOT_STRATEGY=never\n',
    ),
  },
} satisfies CodeEntries;
