import type { CommandEntry, CommandTable, OptionEntry, Values } from '../command-table.ts';

/** A completion script for fish. */
export function fishCompletion({ dropIn, subcommands }: CommandTable): string {
  const names = ['help', ...subcommands.map(({ name }) => name)].join(' ');
  const first = subcommands.map(({ name, summary }) => `complete -c butane -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`);
  return `# fish completion for butane
function __butane_configs
    for kind in .bu .butane .fcc .ign
        __fish_complete_suffix $kind
    end
end
complete -c butane -f
complete -c butane -n __fish_use_subcommand -a help -d 'explain a subcommand'
${first.join('\n')}
complete -c butane -n '__fish_seen_subcommand_from help' -a '${names}'
${lines(dropIn, `not __fish_seen_subcommand_from ${names}`).join('\n')}
${subcommands.flatMap((entry) => lines(entry, `__fish_seen_subcommand_from ${entry.name}`)).join('\n')}
`;
}

function lines({ options, values }: CommandEntry, when: string): string[] {
  const start = `complete -c butane -n ${quote(when)}`;
  return [...(values === undefined ? [] : [`${start} ${offer(values)}`]), ...options.map((option) => optionLine(option, start))];
}

function optionLine({ long, short, description, value }: OptionEntry, start: string): string {
  const spelt = `-l ${long.slice(2)}${short === undefined ? '' : ` -s ${short.slice(1)}`}`;
  // An optional value must follow `=`.
  const argument = !value ? '' : `${value.optional ? '' : ' -r'} ${value.values === undefined ? '' : offer(value.values)}`;
  return `${start} ${spelt}${argument.trimEnd()} -d ${quote(description)}`;
}

function offer(values: NonNullable<Values>): string {
  if (typeof values === 'object') return `-f -a ${quote(values.join(' '))}`;
  return { config: "-f -a '(__butane_configs)'", file: '-F', directory: "-f -a '(__fish_complete_directories)'" }[values];
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
