import type { CodeEntries } from '../entry.ts';
import { fcos, openshift } from '../example.ts';

/* A config as a whole: `header`, `config`, `check`, `merge`, `bug`. */

export const headerCodes = {
  'no-variant': {
    title: 'the config does not say its variant',
    severity: 'error',
    message: 'error parsing variant; must be specified',
    why: 'The variant says for which system the config is, and so which fields it may have.',
    remedy: 'Add `variant: fcos` (or `flatcar`, `openshift`, `fiot`, `r4e`) at the top.',
    example: { text: 'version: 1.7.0\n' },
  },
  'not-butane': {
    title: 'the file is no Butane config',
    severity: 'error',
    message: ({ kind }: { kind: string }) => `not a Butane config: ${kind}`,
    why: 'It has no variant, and looks like something else: a Compose file, a cloud-config, a Kubernetes manifest, a MachineConfig, an Ignition config, a Container Linux Config, a script, a unit, or an HTML page that a download brought.',
    remedy: 'Give the file to the program that it is for, or write what it does in a Butane config.',
    example: {
      text: `services:
  web:
    image: docker.io/library/nginx
    ports:
      - "80:80"
`,
    },
  },
  'bad-version': {
    title: 'the version of the config is malformed',
    severity: 'error',
    message: 'error parsing version; must be a valid semver',
    why: 'A version has three numbers with dots between them. It is missing, or written in another way.',
    remedy: 'Write it as `version: 1.7.0`.',
    example: { text: 'variant: fcos\nversion: "1.7"\n' },
  },
  'unknown-version': {
    title: 'there is no such variant, or no such version of it',
    severity: 'error',
    cases: {
      both: {
        message: ({ variant, version }: { variant: string; version: string }) =>
          `No translator exists for variant ${variant} with version ${version}`,
      },
      variant: { message: ({ variant }: { variant: string }) => `there is no variant ${variant}` },
      version: { message: ({ version }: { version: string }) => `no variant has a version ${version}` },
    },
    why: 'It is not known which fields this version has and which Ignition config it would make. It may be newer than this program.',
    remedy: 'Use one of the versions that the message lists.',
    example: { text: 'variant: fcos\nversion: 1.99.0\n' },
  },
  'removed-variant': {
    title: 'the variant was removed',
    severity: 'error',
    message: 'rhcos variant has been removed; use openshift variant instead: https://coreos.github.io/butane/upgrading-openshift/',
    help: 'write `variant: openshift` with the version of the cluster, and add `metadata`',
    why: 'The variant `rhcos` was an early form of `openshift` and is not supported any more.',
    remedy: 'Use `variant: openshift` with the version of the cluster, and add `metadata`.',
    example: { text: 'variant: rhcos\nversion: 0.1.0\n' },
  },
} satisfies CodeEntries;

export const configCodes = {
  'unused-key': {
    title: 'a key means nothing here',
    severity: 'warning',
    message: ({ key }: { key: string }) => `unused key ${key}`,
    why: 'No field of that name exists at this place in this version, so what stands below it has no effect on the machine. Mostly it is misspelt, indented wrongly, or of a newer version.',
    remedy:
      'Correct the name or the indentation, or remove the key. A newer `version` may have it; that needs a newer Ignition on the machine.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      content:
        inline: hello
`),
  },
  'lost-key': {
    title: 'an alias as a key stands for a key that means nothing here',
    severity: 'warning',
    message: ({ meaning }: { meaning: string }) => `this key is read as ${JSON.stringify(meaning)}, which is no field here`,
    help: ({ anchor }: { anchor: string }) =>
      `an alias as a key stands for the text of its anchor: if you mean the field, write "${anchor}"; otherwise remove the key`,
    why: 'An alias as a key is read as the text behind its anchor. No field has that text for a name, so what stands below it has no effect. The drop-in does not warn about it, because there the key goes by the name of its anchor, which is a field.',
    remedy: 'Write the name of the field in place of the alias, or remove the key.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      contents:
        inline: &mode hello
      *mode : 0644
`),
  },
  'tree-mismatch': {
    title: 'places in the config can be told only roughly',
    severity: 'warning',
    message: ({ place }: { place: string }) =>
      `context tree does not match content tree at ${place}. Line and column reporting may be inconsistent. Unused keys may not be reported`,
    why: 'The text has another form than what it means, for instance through an alias or a merge key. Line and column of what is reported below may be off, and unused keys below are not looked for.',
    remedy: 'Write the part out, without aliases and merge keys, to have it checked exactly.',
    example: fcos(`
systemd:
  units:
    - name: one.service
      dropins:
        - &slow-start
          name: slow-start.conf
          contents: |
            [Service]
            TimeoutStartSec=300
    - name: two.service
      dropins:
        - *slow-start
`),
  },
  'forbidden-field': {
    title: 'a field cannot be used with this variant',
    severity: 'error',
    cases: {
      append: { message: 'appending to files is not supported in this spec version' },
      cex: { message: 'cex is not currently supported on the target platform' },
      clevis: { message: 'clevis is not supported in this spec version' },
      compression: { message: 'file compression is not supported in this spec version' },
      directories: { message: 'directories are not supported in this spec version' },
      disks: { message: 'disk customization is not supported in this spec version' },
      filesystems: { message: 'filesystem customization is not supported in this spec version' },
      groups: { message: 'groups are not supported in this spec version' },
      grubUsers: { message: 'GRUB users are not supported in this spec version' },
      httpHeaders: { message: 'file HTTP headers are not supported in this spec version' },
      kernelArguments: { message: 'kernel argument customization is not supported in this spec version' },
      kernelArgumentsSection: {
        message: 'this section cannot be used for kernel arguments in this spec version; use openshift.kernel_arguments instead',
      },
      links: { message: 'links are not supported in this spec version' },
      luks: { message: 'luks is not supported in this spec version' },
      raid: { message: 'raid is not supported in this spec version' },
      treeOwners: { message: 'owners and directory modes of trees are not supported in this spec version' },
      userFields: {
        message: 'fields other than "name", "ssh_authorized_keys", and "password_hash" (4.13.0+) are not supported in this spec version',
      },
    },
    why: 'Ignition knows the field, and the system that the variant stands for does not support it: it would be ignored, or the machine would be degraded.',
    remedy: 'Do without the field, or see whether a newer version of the variant allows it.',
    example: openshift(`
storage:
  directories:
    - path: /var/data
`),
  },
  duplicate: {
    title: 'two entries of a list are about the same thing',
    severity: 'error',
    message: 'duplicate entry defined',
    why: 'Files, units, users and the like are told apart by their path or name. Of two equal ones only one could win.',
    remedy: 'Merge them into one entry, or remove one.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
    - path: /etc/motd
`),
  },
  invalid: {
    title: 'the config has errors',
    severity: 'error',
    message: 'source config is invalid',
    why: 'This is the last line of the drop-in command: there is no output, for the reasons that stand above it. `butane check` does not say it.',
    remedy: 'Correct the errors that are reported above it.',
  },
  'generates-invalid': {
    title: 'the config would make an Ignition config with errors',
    severity: 'error',
    message: 'config generated was invalid',
    why: 'This is the last line of the drop-in command: there is no output, since machines would refuse it for the reasons that stand above it. `butane check` does not say it.',
    remedy: 'Correct the errors that are reported above it.',
  },
} satisfies CodeEntries;

const WRITE_IGNORE = 'write `# butane-ignore CODE: reason`';

export const checkCodes = {
  'unused-ignore': {
    title: 'a comment ignores what is not there',
    severity: 'warning',
    message: ({ idle }: { idle: readonly string[] }) => `nothing to ignore here: ${idle.join(', ')}`,
    help: 'remove the comment',
    why: 'A `# butane-ignore` comment suppresses nothing: what it was for was corrected, or stands elsewhere. Left in place it would hide the next mistake of that sort.',
    remedy: 'Remove the comment.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      # butane-ignore mode/decimal: once was
      mode: 0644
`),
  },
  'bad-ignore': {
    title: 'a comment does not say what it ignores, or why',
    severity: 'warning',
    cases: {
      noCode: { message: 'this comment names no code to ignore', help: WRITE_IGNORE },
      unknownCode: {
        message: ({ code }: { code: string }) => `there is no code ${code}`,
        help: 'run `butane explain --list` to list the codes',
      },
      noReason: { message: 'this comment gives no reason', help: WRITE_IGNORE },
    },
    why: 'A `# butane-ignore` comment without a code, with one that does not exist, or without a reason tells the next reader nothing.',
    remedy: 'Write `# butane-ignore CODE: reason`; the code stands in the report.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      # butane-ignore mode/octal: as it should be
      mode: 0644
`),
  },
} satisfies CodeEntries;

export const mergeCodes = {
  versions: {
    title: 'two configs to merge are of different versions',
    severity: 'error',
    message: ({ parent, child }: { parent: string; child: string }) => `the parent is of version ${parent}, the child of version ${child}`,
    why: 'They are merged field by field, which has a meaning only within one version of the spec. The machine itself raises both to its newest version first.',
    remedy: 'Make both of the same version.',
  },
  invalid: {
    title: 'a config to merge has errors',
    severity: 'error',
    message: ({ name, problem }: { name: string; problem: string }) => `${name}: ${problem}`,
    why: 'Only valid configs can be merged; the message says what is wrong with this one.',
    remedy: 'Check that config by itself, and correct it.',
  },
} satisfies CodeEntries;

export const bugCodes = {
  structure: {
    title: 'this program made something that Ignition would not take',
    severity: 'error',
    message: ({ problem }: { problem: string }) => problem,
    why: 'The result was compared with the schema of Ignition before it was handed out, and does not fit. It is not your mistake.',
    remedy: 'Please report it, with the config that shows it.',
  },
} satisfies CodeEntries;
