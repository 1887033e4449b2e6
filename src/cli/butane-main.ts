import { butane } from './butane.ts';
import { streams } from './streams.ts';
import { isSubcommand } from './subcommand-names.ts';

const [program = 'butane', ...args] = process.argv.slice(1);
if (isSubcommand(args[0])) {
  // a bundle of its own
  void import('./subcommands.ts').then(async ({ runSubcommand }) => {
    process.exitCode = await runSubcommand(args, streams());
  });
} else {
  process.exitCode = butane(program, args, streams());
}
