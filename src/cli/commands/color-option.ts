import type { Option } from 'commander';
import { wordOption } from './option-values.ts';

/** `--color` of the subcommands. Unlike the drop-in's it has a value, and takes no other words than these. */
export function colorOption(): Option {
  return wordOption('--color <when>', 'color the report', ['auto', 'always', 'never']).default('auto');
}
