import { isSubcommand } from '../commands/subcommand-names.ts';
import { streams } from '../io/streams.ts';
import { butane } from './butane.ts';
import { rawArguments, unknownBytes } from './raw-arguments.ts';

const program = process.argv[1] ?? 'butane';
const args = rawArguments(process.argv.slice(2));
if (args === undefined) {
  streams().stderr(unknownBytes(program));
  process.exitCode = 1;
} else if (isSubcommand(args[0])) {
  // The subcommands are in a separate bundle, which the drop-in command does not load.
  void import('../commands/subcommands.ts').then(async ({ runSubcommand }) => {
    process.exitCode = await runSubcommand(args, streams());
  });
} else {
  process.exitCode = butane(program, args, streams());
}
