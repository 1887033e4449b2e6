import type { CodeEntries } from '../entry.ts';
import { fcos, openshift } from '../example.ts';

/* A config as a whole: `header`, `config`, `check`, `merge`, `bug`. */

export const headerCodes = {
  'no-variant': {
    title: 'the config has no variant',
    severity: 'error',
    message: 'error parsing variant; must be specified',
    why: 'The variant says which system the config is for, and which fields it may have.',
    remedy: 'Add `variant: fcos` (or `flatcar`, `openshift`, `fiot`, `r4e`) at the top.',
    example: { text: 'version: 1.7.0\n' },
  },
  'not-butane': {
    title: 'the file is not a Butane config',
    severity: 'error',
    message: ({ kind }: { kind: string }) => `not a Butane config: ${kind}`,
    why: 'It has no variant and looks like another kind of file: a Compose file, a cloud-config, a Kubernetes manifest, a MachineConfig, an Ignition config, a Container Linux Config, a script, a unit, or an HTML page that was downloaded instead of the file.',
    remedy: 'Use the file with the program that it is for, or write a Butane config that does the same.',
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
    why: 'A version has three numbers with dots between them. Here it is missing or has another form.',
    remedy: 'Write it as `version: 1.7.0`.',
    example: { text: 'variant: fcos\nversion: "1.7"\n' },
  },
  'unknown-version': {
    title: 'the variant or its version does not exist',
    severity: 'error',
    cases: {
      both: {
        message: ({ variant, version }: { variant: string; version: string }) =>
          `No translator exists for variant ${variant} with version ${version}`,
      },
      variant: { message: ({ variant }: { variant: string }) => `there is no variant ${variant}` },
      version: { message: ({ version }: { version: string }) => `no variant has a version ${version}` },
    },
    why: 'Butane does not know which fields this version has. The version may be newer than this program.',
    remedy: 'Use one of the versions that the message lists.',
    example: { text: 'variant: fcos\nversion: 1.99.0\n' },
  },
  'removed-variant': {
    title: 'the variant was removed',
    severity: 'error',
    message: 'rhcos variant has been removed; use openshift variant instead: https://coreos.github.io/butane/upgrading-openshift/',
    help: 'write `variant: openshift` with the version of the cluster, and add `metadata`',
    why: 'The variant `rhcos` was replaced by `openshift`.',
    remedy: 'Use `variant: openshift` with the version of the cluster, and add `metadata`.',
    example: { text: 'variant: rhcos\nversion: 0.1.0\n' },
  },
} satisfies CodeEntries;

export const configCodes = {
  'overridden-by-merge': {
    title: 'a config that is merged overrides what this one says',
    severity: 'info',
    tag: 'unnecessary',
    message: ({ name }: { name: string }) => `what the config says of ${name} is overridden: the config that is merged has it too`,
    help: 'remove it here, or there',
    why: 'Where two configs say something of the same file, link or unit, the one that is merged wins: what the config that merges it says does not reach the machine.',
    remedy: 'Keep it in one of the two.',
    example: fcos(
      `
ignition:
  config:
    merge:
      - local: base.ign
storage:
  files:
    - path: /etc/motd
      contents:
        inline: Welcome
`,
      { 'base.ign': '{"ignition":{"version":"3.4.0"},"storage":{"files":[{"path":"/etc/motd","contents":{"source":"data:,Hello"}}]}}\n' },
    ),
  },
  'dropped-by-replace': {
    title: 'a config is replaced, and says something all the same',
    severity: 'warning',
    tag: 'unnecessary',
    message: ({ section }: { section: string }) =>
      `${section} does nothing: ignition.config.replace puts another config in the place of this one`,
    help: 'write ignition.config.merge instead of replace, or remove what is dropped',
    why: 'With `ignition.config.replace` Ignition takes the other config alone. What else this one says is dropped without a word.',
    remedy: 'Use `ignition.config.merge`, or remove what is dropped.',
    example: fcos(`
ignition:
  config:
    replace:
      source: https://example.com/config.ign
storage:
  files:
    - path: /etc/motd
      contents:
        inline: Welcome
`),
  },
  'unused-key': {
    title: 'a key is not a field of this section',
    severity: 'warning',
    tag: 'unnecessary',
    message: ({ key }: { key: string }) => `unused key ${key}`,
    why: 'This version has no such field here, so the key and its value have no effect. Usually the key is misspelt, has the wrong indentation, or belongs to a newer version.',
    remedy:
      'Correct the name or the indentation, or remove the key. A newer `version` may have the field, but needs a newer Ignition on the machine.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      content:
        inline: hello
`),
  },
  'lost-key': {
    title: 'an alias is used as a key, and its text is not a field of this section',
    severity: 'warning',
    tag: 'unnecessary',
    message: ({ meaning }: { meaning: string }) => `this key is read as ${JSON.stringify(meaning)}, which is no field here`,
    help: ({ anchor }: { anchor: string }) =>
      `an alias as a key stands for the text of its anchor: if you mean the field, write "${anchor}"; otherwise remove the key`,
    why: 'An alias as a key is read as the text of its anchor. That text is not a field, so the key and its value have no effect. The drop-in command does not warn about it because it looks at the name of the anchor, which is a field.',
    remedy: 'Write the name of the field instead of the alias, or remove the key.',
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
    title: 'places in the config are not exact',
    severity: 'warning',
    message: ({ place }: { place: string }) =>
      `context tree does not match content tree at ${place}. Line and column reporting may be inconsistent. Unused keys may not be reported`,
    why: 'The text differs in form from its meaning, for example because of an alias or a merge key. Lines and columns of problems below this place may be wrong, and unused keys below it are not reported.',
    remedy: 'Write this part without aliases and merge keys.',
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
    why: 'Ignition has the field, but the system of this variant does not support it: it would ignore the field, or mark the machine as degraded.',
    remedy: 'Remove the field, or use a newer version of the variant that allows it.',
    example: openshift(`
storage:
  directories:
    - path: /var/data
`),
  },
  duplicate: {
    title: 'two entries of a list have the same key',
    severity: 'error',
    message: 'duplicate entry defined',
    why: 'Entries are identified by a key: files by their path, units and users by their name. Ignition refuses two entries with the same key.',
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
    why: 'This is the last line of the drop-in command. It says that there is no output because of the errors above it. `butane check` does not print it.',
    remedy: 'Correct the errors above it.',
  },
  'generates-invalid': {
    title: 'the Ignition config that was made has errors',
    severity: 'error',
    message: 'config generated was invalid',
    why: 'This is the last line of the drop-in command. It says that there is no output because machines would refuse it, for the errors above it. `butane check` does not print it.',
    remedy: 'Correct the errors above it.',
  },
} satisfies CodeEntries;

const WRITE_IGNORE = 'write `# butane-ignore CODE: reason`';

export const checkCodes = {
  'unused-ignore': {
    title: 'a comment ignores a problem that does not exist',
    severity: 'warning',
    tag: 'unnecessary',
    message: ({ unused }: { unused: readonly string[] }) => `nothing to ignore here: ${unused.join(', ')}`,
    help: 'remove the comment',
    why: 'A `# butane-ignore` comment suppresses nothing: the problem was corrected, or is on another line. The comment would hide the next problem of this kind.',
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
    title: 'a comment does not name the code that it ignores, or the reason',
    severity: 'warning',
    cases: {
      noCode: { message: 'this comment names no code to ignore', help: WRITE_IGNORE },
      unknownCode: {
        message: ({ code }: { code: string; meant: string | undefined }) => `there is no code ${code}`,
        help: ({ meant }: { code: string; meant: string | undefined }) =>
          meant === undefined ? 'run `butane explain --list` to list the codes' : `did you mean ${meant}?`,
      },
      noReason: { message: 'this comment gives no reason', help: WRITE_IGNORE },
    },
    why: 'A `# butane-ignore` comment needs a code that exists and a reason, so that the next reader understands it.',
    remedy: 'Write `# butane-ignore CODE: reason`. The report has the code.',
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
    title: 'two configs to merge have different versions',
    severity: 'error',
    message: ({ parent, child }: { parent: string; child: string }) => `the parent is of version ${parent}, the child of version ${child}`,
    why: 'Configs are merged field by field, which is possible only within one version of the spec. Ignition converts both to its newest version first.',
    remedy: 'Use the same version in both.',
  },
  invalid: {
    title: 'a config to merge has errors',
    severity: 'error',
    message: ({ name, problem }: { name: string; problem: string }) => `${name}: ${problem}`,
    why: 'Only valid configs can be merged. The message says what is wrong with this one.',
    remedy: 'Check that config on its own, and correct it.',
  },
} satisfies CodeEntries;

export const bugCodes = {
  structure: {
    title: 'this program made a config that Ignition would refuse',
    severity: 'error',
    message: ({ problem }: { problem: string }) => problem,
    why: 'The result does not match the schema of Ignition. This is a bug in this program, not a mistake in your config.',
    remedy: 'Please report it, with the config that causes it.',
  },
} satisfies CodeEntries;
