import { butane } from './butane.ts';
import { rawArguments, unknownBytes } from './raw-arguments.ts';
import { streams } from './streams.ts';
import { isSubcommand } from './subcommand-names.ts';

const program = process.argv[1] ?? 'butane';
const args = rawArguments(process.argv.slice(2));
if (args === undefined) {
  streams().stderr(unknownBytes(program));
  process.exitCode = 1;
} else if (isSubcommand(args[0])) {
  // a bundle of its own
  void import('./subcommands.ts').then(async ({ runSubcommand }) => {
    process.exitCode = await runSubcommand(args, streams());
  });
} else {
  process.exitCode = butane(program, args, streams());
}
