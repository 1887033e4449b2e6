import type { Option } from 'commander';
import { wordOption } from './option-values.ts';

/** The option `--color` of the subcommands. Unlike that of the drop-in command, it requires a value, which must be one of these words. */
export function colorOption(): Option {
  return wordOption('--color <when>', 'color the report', ['auto', 'always', 'never']).default('auto');
}
