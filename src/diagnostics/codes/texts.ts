import { goQuote } from '../../grammar/go-quote.ts';
import type { CodeEntries } from '../entry.ts';
import { fcos, ignition } from '../example.ts';

/* Whether a text can be read at all: `yaml`, `json`, `version` and `ignition`. */

export const yamlCodes = {
  encoding: {
    title: 'the config is not text',
    severity: 'error',
    message: ({ problem }: { problem: string }) => problem,
    messageInCheck: ({ problem }: { problem: string }) => `not text: ${problem}`,
    why: 'A config is text in UTF-8 (or UTF-16 with a byte order mark), without control characters. This file has other bytes.',
    remedy: 'Save the file as UTF-8. Embed binary contents with `local`.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      contents:
        inline: "a bell: \u0007"
`),
  },
  syntax: {
    title: 'the config is not YAML',
    severity: 'error',
    message: ({ problem, line }: { problem: string; line?: number | undefined }) =>
      `Error unmarshaling yaml: yaml: ${line === undefined ? '' : `line ${line}: `}${problem}`,
    messageInCheck: ({ problem }: { problem: string }) => `not YAML: ${problem}`,
    why: 'The text is not valid YAML, so nothing in it can be read. Often the cause is a wrong indentation, a tab, or a missing quote shortly before the reported place.',
    remedy:
      'Compare the indentation with the lines above. Put quotes around texts that contain `: ` or ` #`, or that begin with a special character.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
     mode: 0644
`),
  },
  'duplicate-key': {
    title: 'a mapping has the same key twice',
    severity: 'error',
    cases: {
      key: {
        message: ({ key, line }: { key: string; line: number }) => `mapping key ${goQuote(key)} already defined at line ${line}`,
      },
      field: {
        message: ({ field, type }: { field: string; type: string }) => `field ${field} already set in type ${type}`,
      },
    },
    why: 'A key can have only one value.',
    remedy: 'Move both values below one key, and remove the other.',
    example: fcos(`
storage:
  files:
    - path: /etc/a
storage:
  directories:
    - path: /etc/b
`),
  },
  'cut-fraction': {
    title: 'a number has a fraction, and the field takes whole numbers',
    severity: 'warning',
    message: ({ written, meant }: { written: string; meant: string }) => `${written} is cut to ${meant}: this field takes whole numbers`,
    help: ({ meant }: { meant: string }) => `write it as ${meant}`,
    why: 'Butane cuts the fraction off without a warning. A size in MiB that was computed from another unit is then not what it seems to be.',
    remedy: 'Write a whole number.',
    example: fcos(`
storage:
  disks:
    - device: /dev/disk/by-id/ata-DATA
      wipe_table: true
      partitions:
        - label: data
          size_mib: 47683.7
`),
  },
  'wrong-type': {
    title: 'a value has the wrong type',
    severity: 'error',
    message: ({ shown, type }: { shown: string; type: string }) => `cannot unmarshal ${shown} into ${type}`,
    why: 'The field needs a value of another type: for example a list instead of a single value, or a number instead of a text.',
    remedy:
      'Write a value of the type that the message names. An item of a list begins with `- `, a number has no quotes, and `yes` and `no` mean true and false.',
    example: fcos(`
storage:
  files:
    path: /etc/motd
`),
  },
  'wrong-tag': {
    title: 'a value does not match its tag',
    severity: 'error',
    message: ({ problem }: { problem: string }) => problem,
    why: 'A tag such as `!!int` says what type a value has. This value does not have that type.',
    remedy: 'Remove the tag, or write a value of its type.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      mode: !!int rw-r--r--
`),
  },
  'bad-merge': {
    title: 'the value of a merge key is not a mapping',
    severity: 'error',
    message: 'map merge requires map or sequence of maps as the value',
    why: '`<<` copies the keys of another mapping, or of a list of mappings.',
    remedy: 'Refer to a mapping with an anchor: `<<: *name`.',
    example: fcos(`
storage:
  files:
    - <<: defaults
      path: /etc/motd
`),
  },
  'cyclic-alias': {
    title: 'an anchor contains itself',
    severity: 'error',
    message: ({ anchor }: { anchor: string }) => `anchor '${anchor}' value contains itself`,
    why: 'The alias is inside the value that it refers to, so the value would be infinite.',
    remedy: 'Move the alias out of the anchored value.',
    example: fcos(`
storage: &all
  <<: *all
`),
  },
  'excessive-aliasing': {
    title: 'aliases make the config too large',
    severity: 'error',
    message: 'document contains excessive aliasing',
    why: 'A few lines with aliases of aliases can stand for billions of values. Such a text is refused before it fills the memory.',
    remedy: 'Repeat the values instead of using aliases, or nest fewer aliases.',
  },
  type: {
    title: 'values of the config have the wrong type',
    severity: 'error',
    cases: {
      config: { message: ({ problem }: { problem: string }) => problem },
      header: { message: ({ problem }: { problem: string }) => `Error unmarshaling yaml: ${problem}` },
    },
    why: 'The drop-in command prints all such errors together at its end. `butane check` reports each one at its own place, as `yaml/wrong-type`, `yaml/duplicate-key` and so on.',
    remedy: 'Run `butane check` to see the place of each error.',
  },
  'second-document': {
    title: 'a second YAML document is ignored',
    severity: 'warning',
    tag: 'unnecessary',
    message: 'a second YAML document begins here, and is ignored',
    help: ({ isHeader }: { isHeader: boolean }) =>
      isHeader ? 'it is a header: move it before the config' : 'move it into a file of its own, or remove the line',
    why: 'Only the first document of a file is read. Everything after a line with `---` is ignored.',
    remedy: 'Make it one document, or move the second one into a file of its own.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
---
systemd:
  units:
    - name: app.service
`),
  },
} satisfies CodeEntries;

export const jsonCodes = {
  empty: {
    title: 'the file is empty',
    severity: 'error',
    message: 'not a config (empty)',
    why: 'Ignition treats an empty file as no config: it sets up nothing, and nobody can log in.',
    remedy: 'Check whether the command that writes the file has failed.',
    example: { name: 'config.ign', text: '' },
  },
  syntax: {
    title: 'the config is not JSON',
    severity: 'error',
    message: ({ problem }: { problem: string }) => problem,
    why: 'The text is not valid JSON. Ignition cannot read it, and the machine stops at first boot.',
    remedy: 'Look at the reported place and shortly before it for a comma or a bracket that is missing or superfluous.',
    example: ignition('{"ignition": {"version": "3.6.0",}}'),
  },
  type: {
    title: 'a value of the config has the wrong type',
    severity: 'error',
    message: ({ shown, field, problem }: { shown: string; field: string; problem: string }) =>
      `json: cannot use ${shown} as ${field}: ${problem}`,
    why: 'The field needs a value of another type. Ignition refuses the whole config.',
    remedy: 'Write a value of the type that the message names. In JSON a mode is a decimal number: 0644 is 420.',
    example: ignition('{"ignition": {"version": "3.6.0"}, "storage": {"files": [{"path": "/etc/motd", "mode": "0644"}]}}'),
  },
} satisfies CodeEntries;

export const versionCodes = {
  unparsable: {
    title: 'the Ignition config has no valid version',
    severity: 'error',
    message: "invalid config version (couldn't parse)",
    why: 'Ignition needs `ignition.version` to read the rest of the config. It is missing, or it is not a version such as `3.6.0`.',
    remedy: 'Set `ignition.version`.',
    example: ignition('{"ignition": {"version": "3.6"}}'),
  },
  unsupported: {
    title: 'the version of the Ignition config is unknown',
    severity: 'error',
    message: 'unsupported config version',
    why: 'A machine accepts only the versions that its Ignition supports, and stops at first boot for any other.',
    remedy: 'Use one of the versions that the message lists and that your machines support.',
    example: ignition('{"ignition": {"version": "3.9.0"}}'),
  },
} satisfies CodeEntries;

const NOT_IGNITION = 'not an Ignition config';

/** Files that are given as an Ignition config and are something else. */
export const ignitionCodes = {
  butane: {
    title: 'the file is a Butane config, not an Ignition config',
    severity: 'error',
    message: NOT_IGNITION,
    help: 'this is a Butane config: translate it with `butane` first',
    why: 'A machine reads only Ignition configs. With a Butane config it stops at first boot.',
    remedy: 'Translate it with `butane`, and use the result. Give the Butane config the extension `.bu`.',
    example: ignition('variant: fcos\nversion: 1.7.0'),
  },
  'machine-config': {
    title: 'the file is a MachineConfig, not an Ignition config',
    severity: 'error',
    message: NOT_IGNITION,
    help: 'this is a MachineConfig: its Ignition config is at `spec.config`',
    why: 'A MachineConfig is an object of an OpenShift cluster that contains an Ignition config. A machine cannot boot with it.',
    remedy: 'Apply it to the cluster, or extract the Ignition config at `spec.config`.',
    example: ignition('apiVersion: machineconfiguration.openshift.io/v1\nkind: MachineConfig\nmetadata:\n  name: 99-worker'),
  },
  'old-spec': {
    title: 'the config has spec 1 or 2',
    severity: 'error',
    message: NOT_IGNITION,
    help: ({ spec }: { spec: number }) => `this is a config of spec ${spec}: machines that read spec 3 refuse it`,
    why: 'Spec 3 is not compatible with them. Current systems (Fedora CoreOS, RHEL CoreOS 4.6 and later) accept only spec 3.',
    remedy: 'Rewrite the config in Butane, or convert spec 2 to spec 3 with `ign-converter`.',
    example: ignition('{"ignition": {"version": "2.3.0"}}'),
  },
  encoding: {
    title: 'the file is UTF-16, or begins with a byte order mark',
    severity: 'error',
    cases: {
      utf16: { message: NOT_IGNITION, help: 'this is UTF-16, as `>` of Windows PowerShell writes it: save it as UTF-8' },
      byteOrderMark: { message: NOT_IGNITION, help: 'this begins with a byte order mark: save it without one' },
    },
    why: 'Ignition reads only UTF-8 without a byte order mark. `>` in Windows PowerShell writes other files.',
    remedy: 'Save it as UTF-8 without a mark. Use `butane --output FILE` instead of `>`.',
    example: { name: 'config.ign', text: '\ufeff{"ignition": {"version": "3.6.0"}}\n' },
  },
  gzip: {
    title: 'the file is compressed with gzip',
    severity: 'error',
    message: NOT_IGNITION,
    help: 'this is gzip: unpack it first',
    why: 'Ignition unpacks a compressed config on some platforms only. `butane check` cannot read it.',
    remedy: 'Unpack it first, or check it before you compress it.',
  },
} satisfies CodeEntries;
