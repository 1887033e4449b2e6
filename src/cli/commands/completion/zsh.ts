import type { CommandEntry, CommandTable, OptionEntry, Values } from '../command-table.ts';

/** A completion script for zsh, for a file `_butane` in a folder of `fpath`, or to be sourced. */
export function zshCompletion({ dropIn, subcommands }: CommandTable): string {
  const named = subcommands.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`);
  return `#compdef butane
_butane() {
  local -a commands
  commands=(
${named.join('\n')}
    'help:explain a subcommand'
  )
  if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then
    _describe -t commands subcommand commands
    ${files('config')}
    return
  fi
  local command=$words[2]
  case $command in
${subcommands.map((entry) => `    ${entry.name}) shift words; ((CURRENT--)); ${specs(entry)} ;;`).join('\n')}
    help) ((CURRENT == 3)) && _describe -t commands subcommand commands ;;
    *) ${specs(dropIn)} ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _butane "$@"; else compdef _butane butane; fi
`;
}

function specs({ name, options, values }: CommandEntry): string {
  const operands = name === 'schema' || name === 'completion' ? '1' : '*';
  const help = name === '' ? [] : [quote('--help[explain the subcommand]')];
  return ['_arguments -s -S', ...options.flatMap(optionSpecs), ...help, quote(`${operands}:operand:${action(values)}`)].join(' ');
}

function optionSpecs({ long, short, description, value }: OptionEntry): string[] {
  const spellings = short === undefined ? [long] : [long, short];
  const argument = value ? `:${value.name.replaceAll(':', '\\:')}:${action(value.values)}` : '';
  return spellings.map((option) => {
    const equals = !value ? '' : value.optional ? '=-' : option.startsWith('--') ? '=' : '+';
    return quote(`*${option}${equals}[${description.replace(/[[\]\\]/g, '\\$&')}]${value?.optional ? `:${argument}` : argument}`);
  });
}

function action(values: Values): string {
  if (values === undefined) return ' ';
  return typeof values === 'object' ? `(${values.join(' ')})` : files(values);
}

function files(kind: 'config' | 'file' | 'directory'): string {
  return { config: '_files -g "*.(bu|butane|fcc|ign)"', file: '_files', directory: '_files -/' }[kind];
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
