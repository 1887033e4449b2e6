import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

/* What is read from files beside a config, and configs inside of one: `local`, `tree`, `embedded-config`. */

export const localCodes = {
  'no-files-dir': {
    title: 'a local file is embedded and there is no directory for local files',
    severity: 'error',
    message: 'local file paths are relative to a files directory that must be specified with -d/--files-dir',
    why: 'Local files are looked for in one directory only, so that a config cannot reach for other files of whoever translates it. It has to be named.',
    remedy: 'Give the directory: `--files-dir DIR`.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      contents:
        local: motd.txt
`),
  },
  'escapes-files-dir': {
    title: 'a local file lies outside of the directory for local files',
    severity: 'error',
    message: 'local file path traverses outside the files directory',
    why: 'A config may only embed files below that directory: otherwise one from a stranger could put your private keys into its output.',
    remedy: 'Move the file below the directory, or pass a directory that holds it with `--files-dir` and write the path from there.',
    example: fcos(
      `
storage:
  files:
    - path: /etc/motd
      contents:
        local: ../motd.txt
`,
      { 'readme.txt': 'motd.txt is one level up\n' },
    ),
  },
  unreadable: {
    title: 'a local file cannot be read',
    severity: 'error',
    message: ({ problem }: { problem: string }) => problem,
    why: 'The file is not there, is a directory, or may not be read. The path counts from the directory for local files (`--files-dir`), not from the config.',
    remedy: 'See that the name is right, and that `--files-dir` is the directory that holds it.',
    example: fcos(
      `
storage:
  files:
    - path: /etc/motd
      contents:
        local: motd.text
`,
      { 'motd.txt': 'hello\n' },
    ),
  },
} satisfies CodeEntries;

export const treeCodes = {
  'no-local': {
    title: 'a tree does not say which directory it is',
    severity: 'error',
    message: 'local is required',
    why: 'A tree copies a local directory into the config. Without `local` there is none to copy.',
    remedy: 'Set `local` to the directory.',
    example: fcos(
      `
storage:
  trees:
    - path: /etc/app
`,
      { 'app/app.conf': 'port = 80\n' },
    ),
  },
  'not-a-directory': {
    title: 'a tree is no directory',
    severity: 'error',
    message: 'root of tree must be a directory',
    why: 'What `local` names is a file. Trees are made of directories.',
    remedy: 'Name the directory, or embed the file in `storage.files` with `contents.local`.',
    example: fcos(
      `
storage:
  trees:
    - local: app.conf
      path: /etc/app.conf
`,
      { 'app.conf': 'port = 80\n' },
    ),
  },
  'file-type': {
    title: 'a tree holds something that is no file, directory or symbolic link',
    severity: 'error',
    message: 'trees may only contain files, directories, and symlinks',
    why: 'Sockets, pipes and device nodes have no contents that a config could carry.',
    remedy: 'Remove it from the directory, or move it elsewhere.',
  },
  'node-exists': {
    title: 'a tree and the config want the same path',
    severity: 'error',
    message: 'matching filesystem node has existing contents or different type',
    why: 'The config already has contents for that path, or a node of another kind, and the tree brings its own. An entry in `storage.files` without contents is fine: it sets mode and owner of a file of the tree.',
    remedy: 'Drop `contents` there, or remove the file from the tree.',
    example: fcos(
      `
storage:
  files:
    - path: /etc/app/app.conf
      contents:
        inline: port = 8080
  trees:
    - local: app
      path: /etc/app
`,
      { 'app/app.conf': 'port = 80\n' },
    ),
  },
} satisfies CodeEntries;

export const embeddedConfigCodes = {
  invalid: {
    title: 'an embedded config has errors',
    severity: 'error',
    cases: {
      inline: { message: 'config is not valid' },
      local: { message: ({ name, problem }: { name: string; problem: string }) => `${name}: ${problem}` },
    },
    why: 'What is merged or replaces this config is read by Ignition at first boot, and what is wrong in it stops the machine as if it stood in this config. What is only doubtful there is a warning here.',
    remedy: 'Correct the inner config; check it by itself to see each place.',
    example: fcos(
      `
ignition:
  config:
    merge:
      - local: base.ign
`,
      { 'base.ign': '{"ignition": {"version": "3.6.0"}, "storage": {"files": [{"path": "etc/motd"}]}}\n' },
    ),
  },
  'other-version': {
    title: 'an embedded config is of another version and is not checked',
    severity: 'warning',
    message: 'skipping validation for the merge/replace ignition config due to an unkown version',
    why: 'An inner config is checked as a config of the version that the outer one makes. The machine takes other versions too; what is wrong in one shows only there.',
    remedy: 'Make both of the same version to have the inner one checked, or check it by itself.',
    example: fcos(`
ignition:
  config:
    merge:
      - inline: '{"ignition": {"version": "3.4.0"}}'
`),
  },
  butane: {
    title: 'an embedded config is Butane, not Ignition',
    severity: 'error',
    message: ({ name }: { name: string }) => `${name} is a Butane config; Ignition reads Ignition configs only`,
    help: 'translate it with `butane`, and embed the result',
    why: 'The file is embedded as it is. At first boot Ignition expects JSON, finds YAML, and the boot fails.',
    remedy: 'Translate the inner config first, and embed its `.ign` file.',
    example: fcos(
      `
ignition:
  config:
    merge:
      - local: base.bu
`,
      { 'base.bu': 'variant: fcos\nversion: 1.7.0\n' },
    ),
  },
  'not-ignition': {
    title: 'an embedded config is no Ignition config',
    severity: 'error',
    cases: {
      otherKind: { message: ({ name }: { name: string }) => `${name} is no Ignition config` },
      unreadable: {
        message: ({ name, problem }: { name: string; problem: string }) => `${name} is no Ignition config: ${problem}`,
      },
    },
    why: 'The file is embedded as it is. At first boot Ignition cannot read it, and the boot fails.',
    remedy: 'Name an Ignition config (JSON with `ignition.version`); other files belong in `storage.files`.',
    example: fcos(
      `
ignition:
  config:
    replace:
      local: settings.ini
`,
      { 'settings.ini': 'port = 80\n' },
    ),
  },
} satisfies CodeEntries;
