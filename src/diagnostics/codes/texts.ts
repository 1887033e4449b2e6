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
    why: 'A config is text in UTF-8 (or UTF-16 with a byte order mark), without control characters. Here are bytes that are none.',
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
    title: 'the config is no YAML',
    severity: 'error',
    cases: {
      place: { message: ({ problem }: { problem: string }) => `not YAML: ${problem}` },
      dropIn: { message: ({ problem }: { problem: string }) => `Error unmarshaling yaml: yaml: ${problem}` },
    },
    why: 'The text breaks the rules of YAML, so nothing in it can be read. Often it is an indentation, a tab, or a missing quote a little above the place that is named.',
    remedy: 'Compare the indentation with the lines above; quote texts that hold `: `, ` #` or begin with a special character.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
     mode: 0644
`),
  },
  'duplicate-key': {
    title: 'a key stands twice in a mapping',
    severity: 'error',
    cases: {
      key: {
        message: ({ key, line }: { key: string; line: number }) => `mapping key ${goQuote(key)} already defined at line ${line}`,
      },
      field: {
        message: ({ field, type }: { field: string; type: string }) => `field ${field} already set in type ${type}`,
      },
    },
    why: 'Only one of the two values could count, and which one is meant cannot be told.',
    remedy: 'Put what belongs together below one key, and remove the other.',
    example: fcos(`
storage:
  files:
    - path: /etc/a
storage:
  directories:
    - path: /etc/b
`),
  },
  'wrong-type': {
    title: 'a value is of the wrong kind',
    severity: 'error',
    message: ({ shown, type }: { shown: string; type: string }) => `cannot unmarshal ${shown} into ${type}`,
    why: 'The field wants another kind of value: a list where a single value stands, a number where a text stands, and so on.',
    remedy: 'Write what the message asks for. A list of one begins with `- `; a number has no quotes; `yes` and `no` are true and false.',
    example: fcos(`
storage:
  files:
    path: /etc/motd
`),
  },
  'wrong-tag': {
    title: 'a value does not fit the tag in front of it',
    severity: 'error',
    message: ({ problem }: { problem: string }) => problem,
    why: 'A tag such as `!!int` says what a value is. The value behind it cannot be read as that.',
    remedy: 'Drop the tag, or write a value that fits.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      mode: !!int rw-r--r--
`),
  },
  'bad-merge': {
    title: 'a merge key has nothing that can be merged',
    severity: 'error',
    message: 'map merge requires map or sequence of maps as the value',
    why: '`<<` takes over the keys of another mapping, or of a list of mappings. A single value has no keys.',
    remedy: 'Refer to an anchored mapping: `<<: *name`.',
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
    why: 'The alias stands inside of what it stands for, so the value would have no end.',
    remedy: 'Move the alias out of the anchored value.',
    example: fcos(`
storage: &all
  <<: *all
`),
  },
  'excessive-aliasing': {
    title: 'aliases blow the config up',
    severity: 'error',
    message: 'document contains excessive aliasing',
    why: 'A few lines of aliases of aliases can stand for billions of values. Such a text is refused before it fills the memory.',
    remedy: 'Write out what is repeated, or use fewer aliases inside of each other.',
  },
  type: {
    title: 'values of the config are of the wrong kind',
    severity: 'error',
    cases: {
      config: { message: ({ problem }: { problem: string }) => problem },
      header: { message: ({ problem }: { problem: string }) => `Error unmarshaling yaml: ${problem}` },
    },
    why: 'The drop-in command says all faults of that sort at once, as its last line. `butane check` says each at its own place, as `yaml/wrong-type`, `yaml/duplicate-key` and so on.',
    remedy: 'Run `butane check` to see each fault where it is.',
  },
  'second-document': {
    title: 'a second YAML document is ignored',
    severity: 'warning',
    message: 'a second YAML document begins here, and is ignored',
    help: 'move it into a file of its own, or remove the line',
    why: 'Only the first document of a file is read. What stands behind a line of `---` is not part of the config, and nothing says so.',
    remedy: 'Make it one document, or put the second one into a file of its own.',
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
    why: 'Ignition takes an empty config for "no config": nothing would be set up, and nobody could log in.',
    remedy: 'See whether the command that writes the file has failed.',
    example: { name: 'config.ign', text: '' },
  },
  syntax: {
    title: 'the config is no JSON',
    severity: 'error',
    message: ({ problem }: { problem: string }) => problem,
    why: 'The text breaks the rules of JSON, so Ignition cannot read any of it: the machine stops at first boot.',
    remedy: 'Look at the place that is named, and a little before it: a comma or a bracket is missing, or is one too many.',
    example: ignition('{"ignition": {"version": "3.6.0",}}'),
  },
  type: {
    title: 'a value of the config is of the wrong kind',
    severity: 'error',
    message: ({ shown, field, problem }: { shown: string; field: string; problem: string }) =>
      `json: cannot use ${shown} as ${field}: ${problem}`,
    why: 'The field wants another kind of value. Ignition refuses the whole config for it.',
    remedy: 'Write what the message asks for. In JSON a mode is a decimal number: 0644 is 420.',
    example: ignition('{"ignition": {"version": "3.6.0"}, "storage": {"files": [{"path": "/etc/motd", "mode": "0644"}]}}'),
  },
} satisfies CodeEntries;

export const versionCodes = {
  unparsable: {
    title: 'the Ignition config does not name its version',
    severity: 'error',
    message: "invalid config version (couldn't parse)",
    why: '`ignition.version` says how the rest is to be read. It is missing, or no version such as `3.6.0`.',
    remedy: 'Set `ignition.version`.',
    example: ignition('{"ignition": {"version": "3.6"}}'),
  },
  unsupported: {
    title: 'the Ignition config is of a version that is not known',
    severity: 'error',
    message: 'unsupported config version',
    why: 'A machine takes the versions that its Ignition knows, and stops at first boot for any other.',
    remedy: 'Use one of the versions that the message lists, and that the machines know.',
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
    why: 'Machines read Ignition configs only. One that is given Butane stops at first boot.',
    remedy: 'Translate it with `butane`, and give the machine the result. Name the source `.bu`.',
    example: ignition('variant: fcos\nversion: 1.7.0'),
  },
  'machine-config': {
    title: 'the file is a MachineConfig, not an Ignition config',
    severity: 'error',
    message: NOT_IGNITION,
    help: 'this is a MachineConfig: its Ignition config is at `spec.config`',
    why: 'A MachineConfig is an object of an OpenShift cluster, and only wraps an Ignition config. A machine cannot boot with it.',
    remedy: 'Apply it to the cluster, or take out what stands at `spec.config`.',
    example: ignition('apiVersion: machineconfiguration.openshift.io/v1\nkind: MachineConfig\nmetadata:\n  name: 99-worker'),
  },
  'old-spec': {
    title: 'the config is of spec 1 or 2',
    severity: 'error',
    message: NOT_IGNITION,
    help: ({ spec }: { spec: number }) => `this is a config of spec ${spec}: machines that read spec 3 refuse it`,
    why: 'Spec 3 is another language. Machines of today (Fedora CoreOS, RHEL CoreOS 4.6 and later) refuse the old ones.',
    remedy: 'Write the config anew in Butane, or turn spec 2 into spec 3 with `ign-converter`.',
    example: ignition('{"ignition": {"version": "2.3.0"}}'),
  },
  encoding: {
    title: 'the file is UTF-16, or begins with a byte order mark',
    severity: 'error',
    cases: {
      utf16: { message: NOT_IGNITION, help: 'this is UTF-16, as `>` of Windows PowerShell writes it: save it as UTF-8' },
      byteOrderMark: { message: NOT_IGNITION, help: 'this begins with a byte order mark: save it without one' },
    },
    why: 'Ignition reads JSON in UTF-8 without a mark in front, and stops at the first byte otherwise. `>` in Windows PowerShell writes such files.',
    remedy: 'Save it as UTF-8 without a mark; write with `butane --output FILE` in place of `>`.',
    example: { name: 'config.ign', text: '\ufeff{"ignition": {"version": "3.6.0"}}\n' },
  },
  gzip: {
    title: 'the file is compressed with gzip',
    severity: 'error',
    message: NOT_IGNITION,
    help: 'this is gzip: unpack it first',
    why: 'On some platforms Ignition unpacks the config that it is given, on others it stops at the first byte. As a file to check it cannot be read.',
    remedy: 'Unpack it to check it, and check what is to be compressed before that is done.',
  },
} satisfies CodeEntries;
