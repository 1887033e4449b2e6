import { butane } from './butane.ts';
import { streams } from './streams.ts';

// A subcommand is to be told here, by the first argument, and imported only then; a file of such a name is still `./check`.
process.exitCode = butane(process.argv[1] ?? 'butane', process.argv.slice(2), streams());
