import type { CommandEntry, CommandTable, Values } from '../command-table.ts';

/** A completion script for bash. It does not need the package bash-completion. */
export function bashCompletion({ dropIn, subcommands }: CommandTable): string {
  const names = ['help', ...subcommands.map(({ name }) => name)];
  return `# bash completion for butane
_butane_offer() { while IFS= read -r found; do [[ -n $found ]] && COMPREPLY+=("$found"); done; }
_butane_words() { local found; _butane_offer < <(compgen -W "$1" -- "$cur"); }
_butane_paths() {
  local found kind
  compopt -o filenames 2>/dev/null
  _butane_offer < <(compgen -d -- "$cur")
  for kind in "$@"; do _butane_offer < <(compgen -f -X "!*$kind" -- "$cur" | while IFS= read -r found; do [[ -d $found ]] || echo "$found"; done); done
}
_butane() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=''
  COMPREPLY=()
  # bash takes --option=value for three words
  if [[ $cur == = ]]; then cur=''
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  case \${COMP_WORDS[1]} in
    ${names.join('|')}) ((COMP_CWORD > 1)) && command=\${COMP_WORDS[1]} ;;
  esac
  case "$command $prev" in
${[dropIn, ...subcommands].flatMap(valueCases).join('\n')}
  esac
  case $command in
${[dropIn, ...subcommands].map((entry) => operandCase(entry, names)).join('\n')}
    help) _butane_words '${subcommands.map(({ name }) => name).join(' ')}' ;;
  esac
}
complete -F _butane butane
`;
}

function valueCases({ name, options }: CommandEntry): string[] {
  return options.flatMap(({ long, short, value }) => {
    if (!value) return [];
    // An optional value is not a separate word.
    const spelt = [long, ...(short === undefined ? [] : [short])].map((option) => `"${name} ${option}"`).join('|');
    const condition = value.optional ? `[[ \${COMP_WORDS[COMP_CWORD]} == = || \${COMP_WORDS[COMP_CWORD-1]} == = ]] && { ` : '';
    return [`    ${spelt}) ${condition}${offer(value.values)}; return${condition === '' ? '' : '; }'} ;;`];
  });
}

function operandCase({ name, options, values }: CommandEntry, names: readonly string[]): string {
  const flags = options.flatMap(({ long, short }) => (short === undefined ? [long] : [long, short])).concat(name === '' ? [] : ['--help']);
  const first = name === '' ? `((COMP_CWORD == 1)) && _butane_words '${names.join(' ')}'; ` : '';
  return `    ${name === '' ? "''" : name}) if [[ $cur == -* ]]; then _butane_words '${flags.join(' ')}'; else ${first}${offer(values)}; fi ;;`;
}

function offer(values: Values): string {
  if (values === undefined) return ':';
  if (typeof values === 'object') return `_butane_words '${values.join(' ')}'`;
  return { config: '_butane_paths .bu .butane .fcc .ign', file: "_butane_paths ''", directory: '_butane_paths' }[values];
}
