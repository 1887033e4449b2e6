import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

/* Who can log in: `access`, `ssh-key`, `password`, `secret`. */

export const accessCodes = {
  'no-way-in': {
    title: 'no user has a key or a password',
    severity: 'warning',
    offBecause: 'because clouds hand the key of their user to the machine.',
    message: 'no user has an SSH key or a password: where the platform brings no key, nobody can log in',
    help: 'give core a key below passwd.users, with `ssh_authorized_keys`',
    why: 'Fedora CoreOS and Flatcar have no password and no key of their own. On bare metal and in plain virtual machines nothing else brings one: the machine runs, and nobody can log in.',
    remedy:
      'Give `core` a key below `passwd.users`, with `ssh_authorized_keys`. With `--platform` the check is silent for platforms that bring a key.',
    example: fcos(`
passwd:
  users:
    - name: core
      groups: [docker]
`),
  },
} satisfies CodeEntries;

/** What is wrong with a line of authorized keys; `TYPE` is the type that the line says. */
const KEY_FAULTS = {
  empty: 'it is empty',
  path: 'it is the name of a file, and nothing reads that file',
  'no-type': 'it does not begin with a type such as ssh-ed25519',
  'no-key': 'nothing follows TYPE',
  'not-base64': 'what follows TYPE is not the base64 of a key',
  cut: 'the key behind TYPE is cut off',
  'other-type': 'the key behind TYPE is of another type, or damaged',
  'bad-length': 'the key behind TYPE does not have the length of one',
};
type KeyFault = keyof typeof KEY_FAULTS;

const giveKeys = ({ user }: { user: string }): string => `give the keys to ${user} below passwd.users, with \`ssh_authorized_keys\``;

export const sshKeyCodes = {
  malformed: {
    title: 'an authorized key is none that sshd can read',
    severity: 'error',
    message: ({ fault, type }: { fault: KeyFault; type: string }) =>
      `nobody can log in with this key: ${KEY_FAULTS[fault].replace('TYPE', type)}`,
    help: ({ fault, canEmbed }: { fault: KeyFault; canEmbed: boolean }) =>
      fault === 'path' && canEmbed
        ? 'to embed a file, name it in `ssh_authorized_keys_local`, relative to the directory of --files-dir'
        : 'put the whole line of the public key here, as it is in the file that ends in .pub',
    why: 'sshd passes over a line that it cannot read, and says nothing. Ignition does not look at keys either. A placeholder, a key that is cut off or the name of a file lets nobody in.',
    remedy: 'Copy the whole line of the public key: type, key and comment. To embed the file, use `ssh_authorized_keys_local`.',
    example: fcos(`
passwd:
  users:
    - name: core
      ssh_authorized_keys:
        - ssh-ed25519 AAAA...
`),
  },
  private: {
    title: 'a private key stands where a public one has to',
    severity: 'error',
    message: 'this is a private key: sshd takes none here, and whoever reads the config can log in wherever it is used',
    help: 'put the public key here (the file that ends in .pub), and make a new pair: this one is known now',
    why: 'sshd takes no private key. Everyone who can read the config has the key now, and can log in wherever it is used.',
    remedy: 'Put the public key here (the file that ends in `.pub`), and replace the pair of keys.',
    example: fcos(`
passwd:
  users:
    - name: core
      ssh_authorized_keys:
        - |
          -----BEGIN OPENSSH PRIVATE KEY-----
          b3BlbnNzaC1rZXktdjEAAAAA
          -----END OPENSSH PRIVATE KEY-----
`),
  },
  obsolete: {
    title: 'an authorized key is of a kind that SSH servers refuse',
    severity: 'warning',
    cases: {
      type: {
        message: ({ type }: { type: string }) => `the SSH server of current systems refuses keys of the type ${type}`,
        help: 'make a new key, for example with `ssh-keygen -t ed25519`',
      },
      length: {
        message: ({ bits }: { bits: number }) => `the SSH server of current systems refuses an RSA key of ${bits} bits`,
        help: 'make a new key, for example with `ssh-keygen -t ed25519`',
      },
    },
    why: 'OpenSSH has removed DSA keys, and Fedora and RHEL refuse RSA keys below 2048 bits. With such a key nobody can log in once the system is up to date.',
    remedy: 'Make a new key, for example with `ssh-keygen -t ed25519`.',
    example: fcos(`
passwd:
  users:
    - name: core
      ssh_authorized_keys:
        - ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDfRwXi+OzUDfFb+AZ+gxx2koA2nHG5bnX6NhR3O9CAywy/rV/oz8mG4UxmdjhvqAUK3tF9wX3Zzsf9KpLvViAvAAYoZV/F4es7/6H2ndacst/ukqwHjlWyRrM1lfmtMc/pcTZM2JH+PfwCg2c2uJy2dIi8AbkiaXIrJZgqoVgGJw== me@example.com
`),
  },
  'file-ignored': {
    title: 'sshd does not read a file of authorized keys',
    severity: 'warning',
    tag: 'unnecessary',
    cases: {
      writable: {
        message: ({ path, user }: { path: string; user: string }) =>
          `sshd ignores the keys in ${path}: others than ${user} may write the file`,
        help: giveKeys,
      },
      unreadable: {
        message: ({ path, user }: { path: string; user: string }) =>
          `sshd cannot read the keys in ${path}: it reads them as ${user}, and the file belongs to root`,
        help: giveKeys,
      },
    },
    why: 'sshd opens the file as the user who logs in, so that the user has to be able to read it. It ignores a file that others may write (`StrictModes`).',
    remedy: 'Give the keys to the user below `passwd.users`, with `ssh_authorized_keys`: Ignition then sets owner and mode.',
    example: fcos(`
storage:
  files:
    - path: /var/home/core/.ssh/authorized_keys
      mode: 0664
      user:
        name: core
      contents:
        inline: ""
  directories:
    - path: /var/home/core/.ssh
      mode: 0700
      user:
        name: core
`),
  },
} satisfies CodeEntries;

const MAKE_HASH = 'make a hash with `mkpasswd --method=yescrypt`, and put all of what it prints between single quotes';

export const passwordCodes = {
  plain: {
    title: 'a password is given where its hash has to stand',
    severity: 'error',
    message: 'nobody can log in with this password: it is no hash of crypt(5), and whoever reads the config reads the password',
    help: MAKE_HASH,
    why: 'Ignition writes `password_hash` into `/etc/shadow` as it is. What is no hash of crypt(5) matches no password, so that nobody can log in with it; and the password can be read by everyone who reads the config.',
    remedy: 'Make a hash with `mkpasswd --method=yescrypt`, and put it between single quotes.',
    example: fcos(`
passwd:
  users:
    - name: core
      password_hash: secret
`),
  },
  malformed: {
    title: 'the hash of a password is damaged',
    severity: 'error',
    cases: {
      cut: {
        message: ({ method }: { method: string }) =>
          `nobody can log in with this password: it begins like a hash of ${method}, and a part of it is missing or changed`,
        help: MAKE_HASH,
      },
      impossible: {
        message: ({ method }: { method: string }) =>
          `nobody can log in with this password: its hash has a character where ${method} never makes it`,
        help: MAKE_HASH,
      },
      'line-break': {
        message: 'nobody can log in with this password: white space follows the hash',
        help: 'write the hash on one line, between single quotes',
      },
      doubled: {
        message: 'nobody can log in with this password: the dollar signs of the hash are doubled',
        help: 'write each dollar sign once: neither Butane nor Ignition replaces variables',
      },
      escaped: {
        message: 'nobody can log in with this password: the dollar signs of the hash have backslashes',
        help: 'write the hash without backslashes, between single quotes',
      },
      quoted: {
        message: 'nobody can log in with this password: quotes are a part of it',
        help: 'write one pair of quotes, which YAML takes away',
      },
      scheme: {
        message: 'nobody can log in with this password: {CRYPT} stands in front of the hash',
        help: 'remove {CRYPT}, which is how a directory (LDAP) marks such a hash',
      },
    },
    why: 'A hash has a fixed length and alphabet. A shell or a template that takes `$y` and `$6` for variables cuts parts out of it, and examples in documentation are shortened or made up. No password matches what is left.',
    remedy: 'Put all of what `mkpasswd` prints between single quotes.',
    example: fcos(`
passwd:
  users:
    - name: core
      password_hash: $y$j9T$aUmgEDoFIDPhGxEe2FUjc/$C5A...
`),
  },
  locked: {
    title: 'an empty hash locks the password',
    severity: 'info',
    cases: {
      empty: {
        message: 'with an empty hash nobody can log in with a password: Ignition locks it',
        help: 'write "*" to say so, or a hash made with `mkpasswd --method=yescrypt`',
      },
    },
    why: 'An empty hash would let everyone in without a password. Ignition writes `*` instead, which no password matches.',
    remedy: 'Write `"*"` if that is meant, or a hash.',
    example: fcos(`
passwd:
  users:
    - name: core
      password_hash: ""
`),
  },
  bcrypt: {
    title: 'a password is hashed with bcrypt',
    severity: 'info',
    message: ({ cost }: { cost: number }) =>
      `this is a hash of bcrypt with cost ${cost}, as Docker and Apache make them: crypt(5) reads it, and advises yescrypt for new ones`,
    help: MAKE_HASH,
    why: 'The login of Fedora CoreOS and of Flatcar reads hashes of bcrypt. Old images of Container Linux did not. htpasswd of Apache uses a cost of 5, with which passwords are found quickly.',
    remedy: 'Nothing, if the cost is 10 or more. Otherwise make a new hash with `mkpasswd --method=yescrypt`.',
    example: fcos(`
passwd:
  users:
    - name: core
      password_hash: $2b$12$EYvRfbnVo8aF5oXfLtvtluWZ1BuVYoJXmzyvRA0imLOeCcwR59HPG
`),
  },
  'other-hash': {
    title: 'a password has a hash of another program',
    severity: 'error',
    message: ({ program }: { program: string }) =>
      `nobody can log in with this password: its hash is one of ${program}, which crypt(5) does not read`,
    help: MAKE_HASH,
    why: 'Apache and web applications store passwords in forms of their own. The login of the machine takes only those of crypt(5). bcrypt (`$2b$`, `$2y$`) is one of them.',
    remedy: 'Make a hash with `mkpasswd --method=yescrypt`, and put it between single quotes.',
    example: fcos(`
passwd:
  users:
    - name: core
      password_hash: $apr1$saltsalt$S9HdsmQa4jFsT9T4gqQdl.
`),
  },
  weak: {
    title: 'a password is hashed with an obsolete method',
    severity: 'warning',
    tag: 'deprecated',
    message: ({ method }: { method: string }) => `the password is hashed with ${method}, which is quickly broken`,
    help: MAKE_HASH,
    why: 'crypt(5) advises against these methods: the password can be found quickly from its hash, and everyone who reads the config has the hash.',
    remedy: 'Make a new hash with `mkpasswd --method=yescrypt`.',
    example: fcos(`
passwd:
  users:
    - name: core
      password_hash: $1$saltsalt$9xy1btjgzLYfb7hivXtC//
`),
  },
} satisfies CodeEntries;

const readableSecret = ({ path, secret }: { path: string; secret: string }): string =>
  `every user of the machine can read ${path}, which has ${secret} in it`;

export const secretCodes = {
  readable: {
    title: 'a file with a secret can be read by everyone',
    severity: 'warning',
    cases: {
      mode: {
        message: readableSecret,
        help: ({ meant, isJson }: { meant: string; isJson: boolean }) => `${isJson ? '0600 is meant: ' : ''}write it as ${meant}`,
      },
      'no-mode': {
        message: readableSecret,
        help: ({ mode }: { mode: string }) => `add \`mode: ${mode}\`: without it the file gets 0644`,
      },
    },
    why: 'A private key or a password in a file that others may read is no secret on the machine: every service and every container that sees the file has it. A file without `mode` gets 0644.',
    remedy: 'Set `mode: 0600`, and the user who needs the file as its owner.',
    example: fcos(`
storage:
  files:
    - path: /etc/wireguard/wg0.conf
      mode: 0644
      contents:
        inline: |
          [Interface]
          PrivateKey = AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
`),
  },
  'in-config': {
    title: 'a secret stands in the config',
    severity: 'info',
    offBecause: 'because most configs that hold a secret do so on purpose.',
    message: ({ path, secret }: { path: string; secret: string }) =>
      `${path} has ${secret} in it: who reads the config has it, and on many platforms every process of the machine reads the config`,
    help: 'let the machine fetch it, or hand it over after the first boot',
    why: 'The user data of a machine can be read by every process of the machine on many platforms, and by everyone who may look at the machine in the console of the cloud.',
    remedy: 'Let the machine fetch the secret, or hand it over after the first boot.',
    example: fcos(`
storage:
  files:
    - path: /etc/app/server.key
      mode: 0600
      contents:
        inline: |
          -----BEGIN PRIVATE KEY-----
          MC4CAQAwBQYDK2VwBCIEIA==
          -----END PRIVATE KEY-----
`),
  },
} satisfies CodeEntries;

export const certificateCodes = {
  'not-pem': {
    title: 'an authority for downloads is no certificate',
    severity: 'error',
    message: 'Ignition finds no certificate in this: it fetches nothing, and the first boot stops',
    help: 'write the certificate as PEM: it begins with -----BEGIN CERTIFICATE-----',
    why: 'Ignition reads the authorities for its downloads as PEM, and stops where it finds no certificate.',
    remedy: 'Write the certificate as PEM. `openssl x509 -inform der -in FILE` makes it of DER.',
    example: fcos(`
ignition:
  security:
    tls:
      certificate_authorities:
        - inline: MIIBszCCAVmgAwIBAgIUY
`),
  },
  'wrong-folder': {
    title: 'a certificate lies where this system does not look',
    severity: 'info',
    message: ({ system, path, folder, extension }: { system: string; path: string; folder: string; extension: string }) =>
      `${system} does not trust a certificate in ${path}: it looks into ${folder}${extension && ` for names that end in ${extension}`}`,
    help: ({ meant }: { meant: string }) => `write it as ${meant}`,
    why: 'Each distribution has a folder of its own for certificates of authorities that the whole system trusts. Elsewhere a certificate serves only the program that is told its path.',
    remedy:
      'Write it below `/etc/pki/ca-trust/source/anchors` on Fedora CoreOS and RHEL CoreOS, or as `/etc/ssl/certs/NAME.pem` on Flatcar.',
    example: fcos(`
storage:
  files:
    - path: /etc/ssl/certs/company.crt
      contents:
        inline: |
          -----BEGIN CERTIFICATE-----
          MIIB
          -----END CERTIFICATE-----
`),
  },
} satisfies CodeEntries;
