import { rawArguments, unknownBytes } from '../drop-in/raw-arguments.ts';
import { streams } from '../io/streams.ts';
import { runSubcommand } from './subcommands.ts';

const args = rawArguments(process.argv.slice(2));
if (args === undefined) {
  streams().stderr(unknownBytes(process.argv[1] ?? 'butane'));
  process.exitCode = 1;
} else {
  void runSubcommand(args, streams()).then((status) => {
    process.exitCode = status;
  });
}
