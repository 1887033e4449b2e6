import type { CodeEntries } from '../entry.ts';
import { butane, composed, fcos, part } from '../example.ts';

/* The files of a composed config: what it includes, the merge, and local files. */

const rootDirHelp =
  'included files are below the root directory: pass --root-dir DIR with a directory that contains them, or set rootDir in .butanerc.json';
const nameHelp = 'write a path relative to this file';
const fileHelp = 'name a regular file of 4 MiB at most';

/** What a file cannot be read for. */
const refused =
  (reason: string) =>
  ({ file }: { file: string }): string =>
    `${file} may not be read: ${reason}`;

const versions = ({ file, own, root, rootFile }: { file: string; own: string; root: string; rootFile: string }): string =>
  `${file} is of ${own}, ${rootFile} of ${root}`;
const versionsInFile = ({ first, other }: { first: string; other: string }): string =>
  `the configs of this file are of ${first} and of ${other}`;

const motd = (fields: string): string => `\nstorage:\n  files:\n    - path: /etc/motd\n      ${fields}\n`;

/** A config that includes these parts. */
const including = (parts: Readonly<Record<string, string>>) => composed(`  include: [${Object.keys(parts).join(', ')}]\n`, '', parts);

export const composePartCodes = {
  'refused-path': {
    title: 'a file may not be read',
    severity: 'error',
    cases: {
      absolute: { message: refused('the path is absolute'), help: nameHelp },
      url: { message: refused('the name is a URL'), help: nameHelp },
      backslash: { message: refused('the name has a backslash'), help: nameHelp },
      nul: { message: refused('the name has a null character'), help: nameHelp },
      'glob-in-folder': { message: refused('the name of its folder has a star'), help: 'write stars in the last step of a path only' },
      outside: { message: refused('it is outside the root directory'), help: rootDirHelp },
      'link-outside': { message: refused('a link leads out of the root directory'), help: rootDirHelp },
      directory: { message: refused('it is a directory'), help: 'for all configs of a directory write DIRECTORY/*.bu' },
      'not-regular': { message: refused('it is not a regular file'), help: fileHelp },
      'too-large': { message: refused('it is larger than 4 MiB'), help: fileHelp },
    },
    why: 'Included files are below the root directory (`--root-dir`), also after links are followed. They are named relative to the file that includes them, and are regular files of at most 4 MiB.',
    remedy: 'Move the file below the root directory, or name another root directory.',
    example: composed('  include: [../motd.bu]\n', '', {}),
  },
  'no-such-part': {
    title: 'an included file does not exist',
    severity: 'error',
    cases: {
      file: {
        message: ({ file }: { file: string }) => `there is no file ${file}`,
        help: ({ meant }: { meant?: string | undefined }) =>
          meant === undefined
            ? 'names are relative to the file that contains them'
            : `names are relative to this file: did you mean "${meant}"?`,
      },
      'in-empty-folder': {
        message: ({ file }: { file: string }) => `there is no file ${file}`,
        help: ({ folder }: { folder: string }) => `${folder} is empty: if it is a submodule, run \`git submodule update --init\``,
      },
      glob: {
        message: ({ file }: { file: string }) => `${file} matches no file`,
        help: 'names are relative to the file that contains them, and * matches within the last step only',
      },
    },
    why: 'A file is named relative to the file that includes it. A glob has to match at least one file.',
    remedy: 'Correct the name.',
    example: composed('  include: [motd.bu]\n', '', {}),
  },
  'not-config': {
    title: 'an included file is not a Butane config',
    severity: 'error',
    message: ({ file }: { file: string }) => `${file} is not a Butane config`,
    help: 'include complete configs, each with `variant` and `version`',
    why: 'Parts are complete Butane configs, each with `variant` and `version`. No message quotes another file.',
    remedy: 'Include Butane configs only. Embed other files with `local`.',
    example: composed('  include: [motd.txt]\n', '', { 'motd.txt': 'hello\n' }),
  },
  cycle: {
    title: 'files include each other',
    severity: 'error',
    message: ({ files: [first, ...others] }: { files: readonly string[] }) => `${first} includes ${others.join(', which includes ')}`,
    help: 'move what both need into a part of its own',
    why: 'A file overrides what it includes, so no file can include itself, directly or through others.',
    remedy: 'Move what both need into a part of its own.',
    example: including({ 'motd.bu': part('  include: [config.bu]\n') }),
  },
  'too-deep': {
    title: 'files include each other too deeply',
    severity: 'error',
    message: ({ limit }: { limit: number }) => `files include each other more than ${limit} levels deep`,
    help: 'include the parts from fewer levels',
    why: 'Files may include each other 16 levels deep.',
    remedy: 'Include the parts from fewer levels.',
  },
  'too-many-parts': {
    title: 'a config has too many parts',
    severity: 'error',
    message: ({ limit }: { limit: number }) => `the config has more than ${limit} parts`,
    help: 'join parts that are always included together',
    why: 'A config may have up to 256 parts. A file that is included with different values counts once for each.',
    remedy: 'Join parts that are always included together.',
  },
  'newer-version': {
    title: 'a part is of a newer version than its root',
    severity: 'error',
    cases: {
      part: {
        message: versions,
        help: ({ rootFile, file, ownVersion, rootVersion }: { rootFile: string; file: string; ownVersion: string; rootVersion: string }) =>
          `raise the version of ${rootFile} to ${ownVersion}, or lower that of ${file} to ${rootVersion}`,
      },
      'one-file': { message: versionsInFile, help: 'give all configs of a file the same version' },
    },
    why: 'The version of the root applies to the result, and it may lack what the part uses.',
    remedy: 'Raise the version of the root, or lower that of the part.',
    example: { text: 'compose:\n  include: [motd.bu]\n---\nvariant: fcos\nversion: 1.5.0\n', files: { 'motd.bu': fcos('').text } },
  },
  variant: {
    title: 'a part is of another variant than its root',
    severity: 'error',
    cases: {
      part: {
        message: versions,
        help: ({ rootVariant }: { rootVariant: string }) => `a part has the variant of its root: write the part for ${rootVariant} too`,
      },
      'one-file': { message: versionsInFile, help: 'give all configs of a file the same variant' },
    },
    why: 'Variants are made for different systems, and their configs cannot be merged.',
    remedy: 'Write the part once for each variant.',
    example: including({ 'motd.bu': butane('flatcar', '1.1.0', '').text }),
  },
  conflict: {
    title: 'two parts disagree',
    severity: 'error',
    message: ({ what }: { what: string }) => `two parts disagree about ${what}`,
    help: ({ includer, parts }: { includer: string; parts?: readonly [later: string, earlier: string] | undefined }) =>
      `set it in ${includer}${parts === undefined ? '' : `, or let ${parts[0]} include ${parts[1]}`}`,
    why: 'A file overrides what it includes. Of two parts that do not include each other, neither overrides the other.',
    remedy: 'Set the value in the file that includes both, let one part include the other, or mark the later one with `override: true`.',
    example: including({ 'motd.bu': fcos(motd('mode: 0644')).text, 'banner.bu': fcos(motd('mode: 0600')).text }),
  },
  'list-extended': {
    title: 'a list of options or devices comes from two files',
    severity: 'warning',
    message: ({ what, files }: { what: string; files: readonly [string, string] }) =>
      `${what} has entries of ${files[0]} and of ${files[1]}`,
    help: 'lists are joined: if that is not meant, write the list in one file only',
    why: 'Lists are joined, never replaced: the result has the options or devices of both files.',
    remedy: 'If that is not meant, write the list in one file only.',
    example: composed(
      '  include: [data.bu]\n',
      '\nstorage:\n  filesystems:\n    - device: /dev/disk/by-id/virtio-data\n      options: [-b, "4096"]\n',
      {
        'data.bu': fcos(
          '\nstorage:\n  filesystems:\n    - device: /dev/disk/by-id/virtio-data\n      format: ext4\n      options: [-m, "1"]\n',
        ).text,
      },
    ),
  },
  'stale-verification': {
    title: 'a hash belongs to contents that were replaced',
    severity: 'error',
    message: 'the hash belongs to contents that were replaced',
    help: 'set verification.hash beside the new contents',
    why: 'One file has the contents, and another one, which it overrides, has the hash. Ignition would refuse the contents.',
    remedy: 'Set `verification.hash` beside the new contents.',
    example: composed('  include: [motd.bu]\n', motd('contents:\n        inline: hello'), {
      'motd.bu': fcos(
        motd(`contents:\n        source: https://example.com/motd\n        verification:\n          hash: sha256-${'0f'.repeat(32)}`),
      ).text,
    }),
  },
  'files-dir': {
    title: 'a directory of local files is outside the files directory',
    severity: 'error',
    cases: {
      none: { message: 'there is no files directory, so no directory can be inside of it', help: 'pass --files-dir DIR' },
      outside: {
        message: ({ dir, filesDir }: { dir: string; filesDir: string }) => `${dir} is outside the files directory, ${filesDir}`,
        help: 'pass --files-dir DIR with a directory that contains both',
      },
    },
    why: 'Local files are read below the files directory only: `--files-dir`, or else the folder of the root config.',
    remedy: 'Pass `--files-dir` with a directory that contains both.',
    example: composed('  files_dir: ../shared\n', '', {}),
  },
  'not-text': {
    title: 'a file to render is not text',
    severity: 'error',
    message: ({ file }: { file: string }) => `${file} is not text in UTF-8, and cannot be rendered`,
    help: 'remove it from render',
    why: 'References are replaced in text in UTF-8.',
    remedy: 'Remove the file from `render`.',
    example: composed('  vars: { name: web-01 }\n  render: [logo.png]\n', motd('contents:\n        local: logo.png'), {
      'logo.png': '\x89PNG\0',
    }),
  },
  'no-match': {
    title: 'an entry of `render` matches no local file of this file',
    severity: 'warning',
    tag: 'unnecessary',
    message: ({ glob }: { glob: string }) => `${glob} matches no local file of this file`,
    help: 'name a file as the config does, or remove the entry',
    why: 'Only local files that the config embeds are rendered.',
    remedy: 'Correct the name, or remove the entry.',
    example: composed('  vars: { name: web-01 }\n  render: [motd.txt]\n', motd('contents:\n        local: files/motd.txt'), {
      'files/motd.txt': 'hello\n',
    }),
  },
  'not-rendered': {
    title: 'a local file has a reference and is not rendered',
    severity: 'warning',
    message: ({ file }: { file: string }) => `${file} has a reference to a variable, and is not rendered`,
    help: ({ entry }: { entry: string }) => `add ${entry} to render in the header`,
    why: 'References in local files are replaced only if `render` lists the file; otherwise the machine gets the reference itself.',
    remedy: 'List the file in `render` of the header.',
    example: composed('  vars: { name: web-01 }\n', motd('contents:\n        local: motd.txt'), { 'motd.txt': 'this is ${var.name}\n' }),
  },
} satisfies CodeEntries;
