import { Option } from 'commander';

/** `--color` of the subcommands. Unlike the drop-in's it has a value, and takes no other words than these. */
export function colorOption(): Option {
  return new Option('--color <when>', 'color the report').choices(['auto', 'always', 'never']).default('auto');
}
