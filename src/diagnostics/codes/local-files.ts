import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

/* What is read from files beside a config, and configs inside of one: `local`, `tree`, `embedded-config`. */

export const localCodes = {
  'no-files-dir': {
    title: 'a local file is embedded, but no directory for local files is set',
    severity: 'error',
    message: 'local file paths are relative to a files directory that must be specified with -d/--files-dir',
    why: 'Butane reads local files from one directory only, so that a config cannot read other files of the user. This directory is not set.',
    remedy: 'Pass `--files-dir DIR`.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      contents:
        local: motd.txt
`),
  },
  'escapes-files-dir': {
    title: 'a local file is outside the directory for local files',
    severity: 'error',
    message: 'local file path traverses outside the files directory',
    why: 'A config may embed only files below that directory. Otherwise a config from somebody else could embed your private keys.',
    remedy:
      'Move the file into the directory, or pass `--files-dir` with a directory that contains the file, and write the path relative to it.',
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
    why: 'The file does not exist, is a directory, or you may not read it. The path is relative to the directory for local files (`--files-dir`), not to the config.',
    remedy: 'Check the name, and check that `--files-dir` is the directory that contains the file.',
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
  cycle: {
    title: 'outputs of configs embed each other',
    severity: 'error',
    message: ({ path, chain }: { path: string; chain: string }) => `cannot embed ${path}: it embeds itself: ${chain}`,
    help: 'move what both need into a config of its own, or remove one of the references',
    why: '`butane build` builds a config before it embeds its output. No config can be built before itself.',
    remedy: 'Move what both need into a config of its own, or remove one of the references.',
    example: fcos(embeds('base.ign'), { 'base.bu': fcos(embeds('config.ign')).text }),
  },
} satisfies CodeEntries;

function embeds(output: string): string {
  return `ignition:\n  config:\n    merge:\n      - local: ${output}\n`;
}

export const treeCodes = {
  'no-local': {
    title: 'a tree has no local directory',
    severity: 'error',
    message: 'local is required',
    why: 'A tree copies a local directory into the config. `local` says which one.',
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
    title: 'the source of a tree is not a directory',
    severity: 'error',
    message: 'root of tree must be a directory',
    why: '`local` is the path of a file. A tree needs a directory.',
    remedy: 'Set `local` to the directory, or embed the file in `storage.files` with `contents.local`.',
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
    title: 'a tree contains something other than files, directories and symbolic links',
    severity: 'error',
    message: 'trees may only contain files, directories, and symlinks',
    why: 'Sockets, pipes and device nodes have no contents to embed.',
    remedy: 'Remove it from the directory, or move it elsewhere.',
  },
  'node-exists': {
    title: 'a tree and the config have the same path',
    severity: 'error',
    message: 'matching filesystem node has existing contents or different type',
    why: 'The config already has contents for this path, or a node of another kind. An entry in `storage.files` without contents is allowed: it sets the mode and the owner of a file of the tree.',
    remedy: 'Remove `contents` from that entry, or remove the file from the tree.',
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
    why: 'Ignition reads the embedded config at first boot, and an error in it stops the machine just like an error in this config. Warnings about the embedded config are warnings here.',
    remedy: 'Correct the embedded config. Check it on its own to see each place.',
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
    title: 'an embedded config has another version and is not checked',
    severity: 'warning',
    message: 'skipping validation for the merge/replace ignition config due to an unkown version',
    why: 'Butane can check an embedded config only if it has the Ignition version that the outer config makes. Ignition accepts other versions too, but errors in such a config show only on the machine.',
    remedy: 'Use the same version in both, or check the embedded config on its own.',
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
    help: 'translate it with `butane`, and embed the result; or include it with a header (docs/compose.md)',
    why: 'The file is embedded as it is. Ignition expects JSON at first boot, so the boot fails.',
    remedy: 'Translate the embedded config first, and embed the `.ign` file.',
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
    title: 'an embedded config is not an Ignition config',
    severity: 'error',
    cases: {
      otherKind: { message: ({ name }: { name: string }) => `${name} is no Ignition config` },
      unreadable: {
        message: ({ name, problem }: { name: string; problem: string }) => `${name} is no Ignition config: ${problem}`,
      },
    },
    why: 'The file is embedded as it is. Ignition cannot read it at first boot, so the boot fails.',
    remedy: 'Embed an Ignition config (JSON with `ignition.version`). Other files belong in `storage.files`.',
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
