import type { CodeEntries } from '../entry.ts';
import { composed, fcos } from '../example.ts';

/* The header of a composed config, and references where none is replaced. */

/** The help about a misspelt word: the word that was probably meant, or all words. */
function meantOr(meant: string | undefined, allowed: readonly string[]): string {
  return meant === undefined ? `allowed: ${allowed.join(', ')}` : `did you mean "${meant}"?`;
}

/** What is wrong with a value in a header: `where` names the key that takes it. */
const expected =
  (kind: string) =>
  ({ where }: { where: string }): string =>
    `${where}: ${kind} is expected`;

const outputHelp = 'name a file in the folder of the config or below it';

export const composeHeaderCodes = {
  'no-config': {
    title: 'a composed config has a header and no config',
    severity: 'error',
    message: 'no config follows the header',
    help: 'write `---` after the header, and a complete config below it',
    why: 'The header says how a config is composed. The config itself, with `variant` and `version`, is the next document.',
    remedy: 'Write `---` after the header, and a complete config below it.',
    example: { text: 'compose:\n  include: [motd.bu]\n', files: { 'motd.bu': fcos('').text } },
  },
  'header-keys': {
    title: 'a key is beside `compose`',
    severity: 'error',
    message: ({ key }: { key: string }) => `the key ${key} is beside compose`,
    help: ({ key, isOfHeader }: { key: string; isOfHeader: boolean }) =>
      isOfHeader ? `indent ${key} and what belongs to it, so that it is below compose` : 'write `---` between the header and the config',
    why: 'A header has the single key `compose`. A key beside it would be part of no config.',
    remedy: 'Write `---` between the header and the config, or move the key below `compose`.',
    example: { text: `compose: {}\nstorage: {}\n---\n${fcos('').text}` },
  },
  'bad-header': {
    title: 'a part of the header cannot be read',
    severity: 'error',
    cases: {
      'unknown-key': {
        message: ({ where, key }: { where: string; key: string }) => `${where} has no key ${key}`,
        help: ({ meant, allowed }: { meant?: string | undefined; allowed: readonly string[] }) => meantOr(meant, allowed),
      },
      'duplicate-key': { message: 'the same key is above: a mapping has each key once', help: 'remove one of the two' },
      name: { message: expected('a name') },
      mapping: { message: expected('a mapping'), help: 'write each entry as KEY: VALUE, without a dash' },
      list: { message: expected('a list'), help: 'begin each item with "- ", or write [ITEM, ITEM]' },
      text: { message: expected('a text') },
      flag: { message: expected('true or false') },
      integer: { message: expected('an integer') },
      condition: { message: expected('a text, an integer, true or false'), help: 'several values are a list: [a, b]' },
      word: {
        message: ({ where, allowed }: { where: string; allowed: readonly string[] }) =>
          `${where}: one of ${allowed.join(', ')} is expected`,
        help: ({ meant, allowed }: { meant?: string | undefined; allowed: readonly string[] }) => meantOr(meant, allowed),
      },
      'list-condition': {
        message: ({ name }: { name: string }) => `${name} is a list, and cannot be a condition`,
        help: 'use a variable of another type',
      },
      'impossible-condition': {
        message: ({ name, shown }: { name: string; shown: string }) => `${name} is never ${shown}`,
        help: ({ type, allowed }: { type: string; allowed?: readonly string[] | undefined }) =>
          allowed === undefined ? `its type is ${type}` : `its values are ${allowed.join(', ')}`,
      },
      'key-of-type': {
        message: ({ key, type }: { key: string; type: string }) => `${key} has no meaning for a variable of the type ${type}`,
        help: ({ key, types }: { key: string; types: readonly string[] }) => `${key} is for the type ${types.join(' or ')}`,
      },
      'empty-range': { message: ({ min, max }: { min: number; max: number }) => `no value is ${min} at least and ${max} at most` },
      'include-without-file': { message: 'an entry of include has no file', help: 'write { file: NAME, … }' },
      'instance-key': {
        message: 'this cannot be the key of an instance',
        help: 'a key begins with a letter or digit and has letters, digits, dots, hyphens and underscores, 64 characters at most',
      },
      'no-instances': { message: 'there are no instances', help: 'write { KEY: { NAME: value } }, or remove instances' },
      'merge-key': { message: 'a header has no merge keys', help: 'write the entries themselves' },
      'second-header': {
        message: 'this is a second header',
        help: 'a file has one header, before all configs: move these keys there, or make this a file of its own and include it',
      },
      'too-many-instances': {
        message: ({ count, limit }: { count: number; limit: number }) => `there are ${count} instances; the limit is ${limit}`,
        help: 'split them into several configs',
      },
      'reserved-name': { message: 'the name instance is reserved: it stands for the key of the instance', help: 'choose another name' },
      'variable-name': {
        message: 'this cannot be the name of a variable',
        help: 'a name begins with a small letter and has small letters, digits and underscores, 64 characters at most',
      },
      'instances-not-text': { message: ({ file }: { file: string }) => `${file} is not text in UTF-8` },
      'instances-not-yaml': { message: ({ file, line }: { file: string; line: number }) => `${file} is not YAML: see its line ${line}` },
      'instances-second': {
        message: ({ file, line }: { file: string; line: number }) => `${file} has a second document, which begins in line ${line}`,
        help: 'write one mapping of keys to values',
      },
      'instances-empty': { message: ({ file }: { file: string }) => `${file} is empty`, help: 'write a mapping of keys to values' },
      instances: {
        message: ({ file, line, problem }: { file: string; line: number; problem: string }) => `${file}, line ${line}: ${problem}`,
        help: 'the file has a mapping of keys to values: KEY: { NAME: value }',
      },
    },
    why: 'The header has keys of its own, and each takes values of one kind.',
    remedy: 'Write what the message says. `butane schema --header` prints what a header may contain.',
    example: composed('  inclood: [motd.bu]\n', '', { 'motd.bu': fcos('').text }),
  },
  'misplaced-reference': {
    title: 'a reference is where none is replaced',
    severity: 'error',
    cases: {
      key: { message: 'a key contains a reference', help: 'references are replaced in values only: write the key itself' },
      field: {
        message: ({ field }: { field: string }) => `${field} takes no reference`,
        help: 'references are replaced in other values only: write the text itself',
      },
      header: {
        message: 'no reference is replaced here',
        help: 'in the header, references are replaced in vars of an include and in output',
      },
    },
    why: 'References are replaced in values, but not in keys, in `variant` or in `version`. In the header they are replaced only in `vars` of an include and in `output`.',
    remedy: 'Write the text itself.',
    example: composed('  vars: { folder: /etc }\n  files_dir: "${var.folder}"\n'),
  },
  'secret-default': {
    title: 'a secret has a default',
    severity: 'error',
    message: ({ name }: { name: string }) => `${name} is a secret and has a default`,
    help: 'remove the default, and give the value with --vars, env or file',
    why: 'A default is part of the repository, and a secret must not be.',
    remedy: 'Remove the default, and give the value with `--vars`, `env` or `file`.',
    example: composed('  vars:\n    token: { secret: true, default: changeme }\n'),
  },
  'bad-output': {
    title: 'the name of an output cannot be used',
    severity: 'error',
    cases: {
      secret: { message: 'the name of the output contains a secret', help: outputHelp },
      characters: { message: 'the name of the output is empty, or has a control character or a backslash', help: outputHelp },
      'no-name': { message: 'the name of the output ends without the name of a file', help: outputHelp },
      outside: { message: 'the output would be outside the folder of the config', help: outputHelp },
    },
    why: 'An output is in the folder of its config or below it, or below `--out-dir`. Each instance has an output of its own.',
    remedy: 'Name a file in that folder or below it, and use `${var.instance}` or another variable that differs.',
    example: composed('  output: ../web\n'),
  },
  'no-header': {
    title: 'a reference is in a file without a header',
    severity: 'warning',
    message: 'this file has no header, so the reference to a variable is not replaced',
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
