import type { CodeEntries, CodeExample } from '../entry.ts';
import { composed, part } from '../example.ts';

/* Variables of composed configs: their values, and the references to them. */

/** A value of a variable. `source` says where it comes from if the place of the diagnostic does not show it: `set by --set`. */
export interface OfVariable {
  readonly name: string;
  readonly source?: string | undefined;
}

/** The end of a message about a value: `; it is set by --set`. */
const from = ({ source }: OfVariable): string => (source === undefined ? '' : `; it is ${source}`);

/** What to do about a misspelt name of a variable. */
function nameHelp({ meant, declared }: { meant?: string | undefined; declared: readonly string[] }): string {
  if (meant !== undefined) return `did you mean "${meant}"?`;
  return declared.length === 0 ? 'the file declares no variables' : `the file declares ${declared.join(', ')}`;
}

/** How the sources that a declaration names give a value. */
function sourcesText(env: string | undefined, file: string | undefined): string {
  return [
    ...(env === undefined ? [] : [`set the environment variable ${env}`]),
    ...(file === undefined ? [] : [`write it into ${file} in the files directory`]),
  ].join(', or ');
}

/** A config that includes a part with this declaration of `hostname`, and gives it these values. */
function withHostname(declaration: string, vars: string): CodeExample {
  const body = '\nstorage:\n  files:\n    - path: /etc/hostname\n      contents:\n        inline: ${var.hostname}\n';
  return composed(`  include:\n    - file: hostname.bu\n      vars: ${vars}\n`, '', {
    'hostname.bu': part(`  vars:\n    hostname: ${declaration}\n`, body),
  });
}

export const composeVariableCodes = {
  'unknown-variable': {
    title: 'a variable is not declared in this file',
    severity: 'error',
    cases: {
      reference: {
        message: ({ name }: { name: string }) => `${name} is not declared in this file`,
        help: ({ meant }: { meant?: string | undefined }) =>
          meant === undefined ? 'declare it in vars of the header' : `did you mean "${meant}"?`,
      },
      value: { message: (value: OfVariable) => `${value.name} is not declared in this file${from(value)}`, help: nameHelp },
      'value-of-part': {
        message: ({ name, file }: { name: string; file: string }) => `${name} is not declared in ${file}`,
        help: nameHelp,
      },
    },
    why: 'A file uses only the variables that its own header declares, and takes values only for these.',
    remedy: 'Correct the name, or declare the variable in `vars` of the header.',
    example: withHostname('null', '{ hostnam: web-01 }'),
  },
  'missing-value': {
    title: 'a variable has no value',
    severity: 'error',
    cases: {
      root: {
        message: ({ name }: { name: string }) => `no value for ${name}`,
        help: ({ name, secret, env, file }: { name: string; secret: boolean; env?: string | undefined; file?: string | undefined }) => {
          const flag = secret ? '--vars FILE' : `--set ${name}=VALUE or --vars FILE`;
          if (file !== undefined) return `${sourcesText(env, file)}, or give the value with ${flag}`;
          if (env !== undefined) return `set the environment variable ${env}, or give the value with ${flag}`;
          return secret ? `give it with ${flag}, or declare env or file` : `give it with ${flag}, or declare a default`;
        },
      },
      instance: {
        message: ({ name, key, place }: { name: string; key: string; place?: string | undefined }) =>
          `the instance ${key} has no value for ${name}${place === undefined ? '' : `; it is at ${place}`}`,
        help: ({ name, env, file }: { name: string; env?: string | undefined; file?: string | undefined }) =>
          `${env === undefined && file === undefined ? '' : `${sourcesText(env, file)}, or `}add ${name}: … to the instance, or declare a default`,
      },
      part: {
        message: ({ name, part }: { name: string; part: string }) => `no value for ${name} of ${part}`,
        help: ({ name, env, file }: { name: string; env?: string | undefined; file?: string | undefined }) =>
          `${env === undefined && file === undefined ? '' : `${sourcesText(env, file)}, or `}include it with vars: { ${name}: … }`,
      },
    },
    why: 'The variable is declared without a default, and nothing gives it a value.',
    remedy:
      'Give it a value in `vars` of the entry that includes the file, with `--set` or `--vars`, or in the environment variable that `env` names; or declare a default.',
  },
  'bad-value': {
    title: 'a value is not one that its variable takes',
    severity: 'error',
    cases: {
      kind: {
        message: (value: OfVariable & { wanted: string; given: string }) =>
          `${value.name}: ${value.wanted} is expected, not ${value.given}${from(value)}`,
        help: ({ example }: { example: string }) => `write ${example}`,
      },
      'not-a-text': {
        message: (value: OfVariable & { given: string }) => `${value.name}: a text is expected, not ${value.given}${from(value)}`,
        help: 'write it in quotes',
      },
      'item-not-a-text': {
        message: (value: OfVariable & { given: string }) =>
          `${value.name}: a text is expected as an item of the list, not ${value.given}${from(value)}`,
        help: 'write it in quotes',
      },
      twice: {
        message: (value: OfVariable) => `${value.name} is not a list, and has several values${from(value)}`,
        help: 'give one value',
      },
      'not-listed': {
        message: (value: OfVariable & { shown: string }) => `${value.name} is ${value.shown}, which is not one of its values${from(value)}`,
        help: ({ allowed }: { allowed: readonly string[] }) => `its values are ${allowed.join(', ')}`,
      },
      format: {
        message: (value: OfVariable & { shown: string; format: string }) =>
          `${value.name} is ${value.shown}, which is not of the format ${value.format}${from(value)}`,
        help: ({ description }: { description: string }) => description,
      },
      'too-small': {
        message: (value: OfVariable & { shown: string; min: number }) =>
          `${value.name} is ${value.shown}, which is less than ${value.min}${from(value)}`,
        help: ({ min, max }: { min: number; max?: number | undefined }) =>
          max === undefined ? `the value is at least ${min}` : `the value is ${min} to ${max}`,
      },
      'too-large': {
        message: (value: OfVariable & { shown: string; max: number }) =>
          `${value.name} is ${value.shown}, which is more than ${value.max}${from(value)}`,
        help: ({ min, max }: { min?: number | undefined; max: number }) =>
          min === undefined ? `the value is at most ${max}` : `the value is ${min} to ${max}`,
      },
      'file-refused': {
        message: ({ name, file }: { name: string; file: string }) => `${name}: ${file} is not a regular file in the files directory`,
        help: 'name a file in the files directory (--files-dir) or below it, also after links are followed',
      },
      'file-unreadable': {
        message: ({ name, file, problem }: { name: string; file: string; problem: string }) =>
          `${name}: ${file} cannot be read: ${problem}`,
      },
      'file-not-text': { message: ({ name, file }: { name: string; file: string }) => `${name}: ${file} is not text in UTF-8` },
      'file-too-large': { message: ({ name, file }: { name: string; file: string }) => `${name}: ${file} is longer than 1 MiB` },
    },
    why: 'The declaration of a variable says its type, and may say which values are allowed.',
    remedy: 'Give one of the values that the message describes. A number, `true` or `false` needs quotes to be a text.',
    example: withHostname('{ format: hostname }', '{ hostname: web_01 }'),
  },
  'control-character': {
    title: 'a value has a control character',
    severity: 'error',
    message: (value: OfVariable & { character: string }) => `the value of ${value.name} has a ${value.character}${from(value)}`,
    help: ({ allowsIt }: { allowsIt: boolean }) => (allowsIt ? 'remove it, or declare the variable with `multiline: true`' : 'remove it'),
    why: 'A line break in a value would add a line to a unit, a quadlet or an environment file.',
    remedy: 'Remove it, or declare the variable with `multiline: true` if it takes several lines.',
    example: withHostname('null', '{ hostname: "web-01\\nweb-02" }'),
  },
  'bad-reference': {
    title: 'a reference to a variable is malformed',
    severity: 'error',
    message: 'this is not a reference to a variable',
    help: 'a reference is ${var.NAME}; for the characters themselves write $${var.',
    why: 'A reference is `${var.NAME}`. NAME begins with a small letter and has small letters, digits and underscores.',
    remedy: 'Correct it. For the characters themselves, write `$${var.`.',
    example: composed(
      '  vars: { name: web-01 }\n',
      '\nstorage:\n  files:\n    - path: /etc/hostname\n      contents:\n        inline: ${var.Name}\n',
    ),
  },
  'list-in-text': {
    title: 'a list is inserted into a text',
    severity: 'error',
    message: ({ name }: { name: string }) => `${name} is a list, and cannot be inserted into a text`,
    help: 'write the reference as the whole value, or as an item of a list',
    why: 'A list has no form as a part of a text.',
    remedy: 'Write the reference as the whole value, or as an item of a list.',
    example: composed(
      '  vars: { servers: [ntp1, ntp2] }\n',
      '\nstorage:\n  files:\n    - path: /etc/ntp.conf\n      contents:\n        inline: server ${var.servers}\n',
    ),
  },
  'too-long': {
    title: 'a text is too long once its references are replaced',
    severity: 'error',
    cases: {
      value: {
        message: (value: OfVariable) => `the value of ${value.name} is longer than 1 MiB${from(value)}`,
        help: 'embed long contents with `local`',
      },
      text: {
        message: ({ length }: { length: number }) =>
          `the text has ${length} characters once its references are replaced; the limit is 1 MiB`,
        help: 'embed long contents with `local`',
      },
    },
    why: 'A text may have up to 1 MiB after its references are replaced.',
    remedy: 'Write long contents to a local file, and embed it with `local`.',
  },
} satisfies CodeEntries;
