import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

/* Keyfiles of NetworkManager and the name of the machine: `keyfile`, `hostname`. */

const othersMayRead = ({ path, octal }: { path: string; octal: string }): string =>
  `NetworkManager ignores ${path}, because others than root may read it (mode ${octal})`;

/** What is wrong with a line of a keyfile. */
const KEYFILE_FAULTS = {
  'bad-header': 'this is no header of a section',
  'no-section': 'this line is before the first section',
  'no-equals': 'this line has no =',
  'no-key': 'nothing is before the =',
  unfinished: 'the last line goes on',
};
type KeyfileFault = keyof typeof KEYFILE_FAULTS;

export const keyfileCodes = {
  ignored: {
    title: 'NetworkManager ignores a keyfile',
    severity: 'warning',
    tag: 'unnecessary',
    cases: {
      owner: {
        message: ({ path, user }: { path: string; user: string }) => `NetworkManager ignores ${path}, because it belongs to ${user}`,
        help: 'leave out `user`: the file has to belong to root',
      },
      mode: {
        message: othersMayRead,
        help: ({ meant, isJson }: { meant: string; isJson: boolean }) => `${isJson ? '0600 is meant: ' : ''}write it as ${meant}`,
      },
      'no-mode': {
        message: othersMayRead,
        help: ({ mode }: { mode: string }) => `add \`mode: ${mode}\`: without it the file gets 0644`,
      },
    },
    why: 'Keyfiles may hold passwords, so NetworkManager reads only those that root owns and nobody else may read. A file without `mode` gets 0644. The connection does not exist then.',
    remedy: 'Set `mode: 0600`, and leave out `user`.',
    example: fcos(`
storage:
  files:
    - path: /etc/NetworkManager/system-connections/lan.nmconnection
      mode: 0644
      contents:
        inline: |
          [connection]
          id=lan
          type=ethernet
`),
  },
  syntax: {
    title: 'NetworkManager cannot read a keyfile',
    severity: 'warning',
    message: ({ fault }: { fault: KeyfileFault }) => `NetworkManager cannot read this file: ${KEYFILE_FAULTS[fault]}`,
    help: ({ fault }: { fault: KeyfileFault }) =>
      fault === 'no-equals'
        ? 'write `key=value`, or begin a comment with `#`'
        : 'begin with a section such as `[connection]`, and write `key=value` below it',
    why: 'One line that is neither a section nor `key=value` nor a comment with `#` makes the whole file unreadable. The connection does not exist then.',
    remedy: 'Correct the line.',
    example: fcos(`
storage:
  files:
    - path: /etc/NetworkManager/system-connections/lan.nmconnection
      mode: 0600
      contents:
        inline: |
          [connection]
          id lan
          type=ethernet
`),
  },
  'bad-value': {
    title: 'NetworkManager refuses a connection',
    severity: 'warning',
    cases: {
      method: {
        message: ({ method, section }: { method: string; section: string }) =>
          `NetworkManager refuses this connection: ${method} is no method of ${section}`,
        help: ({ near, methods }: { near: string | undefined; methods: readonly string[] }) =>
          near === undefined ? `methods are ${methods.join(', ')}` : `did you mean "${near}"?`,
      },
      'no-address': {
        message: ({ section }: { section: string }) =>
          `NetworkManager refuses this connection: the method manual of ${section} needs an address`,
        help: 'add a line such as `address1=192.0.2.10/24,192.0.2.1`',
      },
    },
    why: 'A connection whose values contradict each other is not loaded: the interface stays as it is without it.',
    remedy: 'Use a method that there is, and give an address to the method `manual`.',
    example: fcos(`
storage:
  files:
    - path: /etc/NetworkManager/system-connections/lan.nmconnection
      mode: 0600
      contents:
        inline: |
          [connection]
          id=lan
          type=ethernet
          [ipv4]
          method=static
`),
  },
  'too-late': {
    title: 'a machine with fixed addresses fetches something before it has them',
    severity: 'info',
    message: ({ url }: { url: string }) =>
      `${hostOf(url)} is asked before this address is set: without DHCP the first boot waits for the network and never goes on`,
    help: 'where there is no DHCP, give the address by kernel arguments such as `ip=`, or with `coreos-installer install --copy-network`',
    why: 'Ignition fetches first and writes files afterwards. What it fetches, and Tang servers, have to be reached with the network of the initial system, which asks DHCP for an address unless kernel arguments say otherwise.',
    remedy: 'Embed what is fetched, or give the address with `ip=` on the kernel command line.',
    example: fcos(`
storage:
  files:
    - path: /etc/NetworkManager/system-connections/lan.nmconnection
      mode: 0600
      contents:
        inline: |
          [connection]
          id=lan
          type=ethernet
          [ipv4]
          method=manual
          address1=192.0.2.10/24,192.0.2.1
    - path: /etc/motd
      contents:
        source: https://example.com/motd
`),
  },
} satisfies CodeEntries;

/** The host of a URL, or all of it where it has none. */
function hostOf(url: string): string {
  return /^[a-z0-9+.-]+:\/\/(?:[^/@]*@)?([^/?#]+)/i.exec(url)?.[1] ?? url;
}

export const hostnameCodes = {
  invalid: {
    title: '/etc/hostname has no valid name',
    severity: 'warning',
    message: ({ reason }: { reason: string }) => `the machine gets another name: ${reason}`,
    help: 'write one name of letters, digits, `-` and `.`',
    why: 'systemd takes the first line that is no comment. Letters, digits, `-` and `.` can be in a name, 64 characters at most. It removes other characters or ignores the name, and the machine is called something else.',
    remedy: 'Write one name, such as `node-7` or `node-7.example.com`.',
    example: fcos(`
storage:
  files:
    - path: /etc/hostname
      overwrite: true
      contents:
        inline: my_machine
`),
  },
  'no-overwrite': {
    title: '/etc/hostname may exist already',
    severity: 'info',
    offBecause: 'because only some platforms name their machines.',
    message: 'on platforms that name their machines /etc/hostname exists: Ignition does not replace it, and the first boot stops',
    help: 'add `overwrite: true`',
    why: 'On platforms that name their machines, Afterburn writes `/etc/hostname` before Ignition writes files. Without `overwrite: true` Ignition then fails, and the first boot stops.',
    remedy: 'Add `overwrite: true`.',
    example: fcos(`
storage:
  files:
    - path: /etc/hostname
      contents:
        inline: node-7
`),
  },
} satisfies CodeEntries;
