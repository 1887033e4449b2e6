import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

/* Configs of several files: the header, what it includes, variables, and the merged whole. */

/** Composition gives the message: it names files and variables. */
const problem = (values: { readonly problem: string }): string => values.problem;

export const composeCodes = {
  'no-config': {
    title: 'a header stands alone in its file',
    severity: 'error',
    message: problem,
    why: 'The header says how a config is composed; the config itself, with `variant` and `version`, stands behind it.',
    remedy: 'Write `---` behind the header, and a complete config behind that.',
  },
  'header-keys': {
    title: 'a key stands beside `compose`',
    severity: 'error',
    message: problem,
    why: 'A header has the single key `compose`. What stands beside it would be part of no config.',
    remedy: 'Write `---` between the header and the config, or move the key below `compose`.',
  },
  'bad-header': {
    title: 'something in the header cannot be read',
    severity: 'error',
    message: problem,
    why: 'The header has keys of its own, and each takes values of one kind.',
    remedy: 'Write what the message says. `butane schema --header` prints what a header may hold.',
  },
  'unknown-variable': {
    title: 'a variable is not declared in this file',
    severity: 'error',
    message: problem,
    why: 'A file sees only the variables that its own header declares, and takes values only for these.',
    remedy: 'Correct the name, or declare the variable below `vars` of the header.',
  },
  'missing-value': {
    title: 'a variable has no value',
    severity: 'error',
    message: problem,
    why: 'The variable is declared without a default, and nothing gives it a value.',
    remedy: 'Give it in `vars` of the entry that includes the file, with `--set` or `--vars`, or declare a default.',
  },
  'bad-value': {
    title: 'a value is not what its variable takes',
    severity: 'error',
    message: problem,
    why: 'The declaration of a variable says its type, and may say which values are allowed.',
    remedy: 'Give one of the values that the message describes. A number or a truth for a text needs quotes.',
  },
  'control-character': {
    title: 'a value has a control character',
    severity: 'error',
    message: problem,
    why: 'A line break in a value would add a line to a unit, a quadlet or an environment file.',
    remedy: 'Remove it, or declare the variable with `multiline: true` where several lines are meant.',
  },
  'secret-default': {
    title: 'a secret has a default',
    severity: 'error',
    message: problem,
    why: 'A default stands in the repository, where a secret must not be.',
    remedy: 'Remove the default, and give the value with `--vars`, `env` or `file`.',
  },
  'bad-reference': {
    title: 'a reference to a variable is malformed',
    severity: 'error',
    message: problem,
    why: 'A reference is `${var.NAME}`, where NAME begins with a small letter and has small letters, digits and underscores.',
    remedy: 'Correct it. Where the characters themselves are meant, write `$${var.`.',
  },
  'misplaced-reference': {
    title: 'a reference stands where none is replaced',
    severity: 'error',
    message: problem,
    why: 'References are replaced in values, not in keys, and neither in `variant` nor in `version`. In the header they stand in `vars` of an include and in `output` only.',
    remedy: 'Write the text itself.',
  },
  'list-in-text': {
    title: 'a list stands within a text',
    severity: 'error',
    message: problem,
    why: 'A list has no form as a part of a text.',
    remedy: 'Let the reference be the whole value, or one item of a list.',
  },
  'too-long': {
    title: 'a text is too long once its references are replaced',
    severity: 'error',
    message: problem,
    why: 'Texts may have up to 1 MiB after replacement.',
    remedy: 'Put long contents into a local file, and name that with `local`.',
  },
  'refused-path': {
    title: 'a file may not be included',
    severity: 'error',
    message: problem,
    why: 'Included files lie below the root directory (`--root-dir`), also after links are followed. They are named relative to the file that includes them, and are regular files of at most 4 MiB.',
    remedy: 'Move the file below the root directory, or name another root directory.',
  },
  'no-such-part': {
    title: 'an included file does not exist',
    severity: 'error',
    message: problem,
    why: 'A file is named relative to the file that includes it. A glob has to match at least one file.',
    remedy: 'Correct the name.',
  },
  'not-config': {
    title: 'an included file is no Butane config',
    severity: 'error',
    message: problem,
    why: 'Parts are complete Butane configs, each with `variant` and `version`. Nothing of another file is shown.',
    remedy: 'Include Butane configs only. Embed other files with `local`.',
  },
  cycle: {
    title: 'files include each other',
    severity: 'error',
    message: problem,
    why: 'A file overrides what it includes, so no file can include itself, directly or through others.',
    remedy: 'Move what both need into a part of its own.',
  },
  'too-deep': {
    title: 'files include each other too deeply',
    severity: 'error',
    message: problem,
    why: 'Files may include each other 16 levels deep.',
    remedy: 'Include the parts from fewer levels.',
  },
  'too-many-parts': {
    title: 'a config has too many parts',
    severity: 'error',
    message: problem,
    why: 'A config may have up to 256 parts. A file that is included with different values counts once for each.',
    remedy: 'Join parts that always go together.',
  },
  'newer-version': {
    title: 'a part is of a newer version than its root',
    severity: 'error',
    message: problem,
    why: 'The version of the root applies to the result, and it may lack what the part uses.',
    remedy: 'Raise the version of the root, or lower that of the part.',
  },
  variant: {
    title: 'a part is of another variant than its root',
    severity: 'error',
    message: problem,
    why: 'Variants are made for different systems, and their configs cannot be merged.',
    remedy: 'Write the part once for each variant.',
  },
  conflict: {
    title: 'two parts disagree',
    severity: 'error',
    message: problem,
    why: 'A file overrides what it includes. Of two parts that do not include each other, neither overrides the other.',
    remedy: 'Set the value in the file that includes both, let one part include the other, or mark the later one with `override: true`.',
  },
  'list-extended': {
    title: 'a list of options or devices comes of two files',
    severity: 'warning',
    message: problem,
    why: 'Lists are joined, never replaced: the result has the options or devices of both files.',
    remedy: 'Write the list in one file, if it is not meant to be joined.',
  },
  'stale-verification': {
    title: 'a hash belongs to contents that were replaced',
    severity: 'error',
    message: problem,
    why: 'The contents come of one file and the hash of another, which it overrides. Ignition would refuse the contents.',
    remedy: 'Set `verification.hash` beside the new contents.',
  },
  'files-dir': {
    title: 'a directory of local files lies outside of the files directory',
    severity: 'error',
    message: problem,
    why: 'Local files are read below the files directory only (`--files-dir`; without it, the folder of the root config).',
    remedy: 'Name a files directory that holds both with `--files-dir`.',
  },
  'bad-output': {
    title: 'the name of an output cannot be used',
    severity: 'error',
    message: problem,
    why: 'An output lies below the folder of its config, or below `--out-dir`, and each instance has one of its own.',
    remedy: 'Name a file below that folder, and use `${var.instance}` or another variable that differs.',
  },
  'not-text': {
    title: 'a file to render is no text',
    severity: 'error',
    message: problem,
    why: 'References are replaced in texts in UTF-8.',
    remedy: 'Leave the file out of `render`.',
  },
  'no-match': {
    title: 'an entry of `render` matches no local file of this file',
    severity: 'warning',
    message: problem,
    why: 'Only local files that the config embeds are rendered.',
    remedy: 'Correct the name, or remove the entry.',
  },
  'not-rendered': {
    title: 'a local file has a reference and is not rendered',
    severity: 'warning',
    message: problem,
    why: 'References in local files are replaced only where `render` lists the file; the machine would get the reference itself.',
    remedy: 'List the file below `render` of the header.',
  },
  'no-header': {
    title: 'a reference stands in a file without a header',
    severity: 'warning',
    message: 'a reference to a variable stands in a file without a header, and is not replaced',
    help: 'begin the file with a header that declares the variable, and `---`',
    why: 'Nothing is replaced in a file without a header: the machine gets the reference itself.',
    remedy: 'Begin the file with a header that declares the variable, and `---`.',
    example: fcos(`
storage:
  files:
    - path: /etc/hostname
      contents:
        inline: \${var.hostname}
`),
  },
} satisfies CodeEntries;
