import { basename } from 'node:path';
import { butane } from './butane.ts';
import { ignitionValidate } from './ignition-validate.ts';
import { streams } from './streams.ts';
import { isSubcommand } from './subcommand-names.ts';

/*
 * Both commands in one executable: which one it is, the name tells that it is called by. An executable has that name in
 * `argv0`; `argv` begins with two names of its own.
 */
const args = process.argv.slice(2);
const program = process.argv0;

if (/^ignition-validate(?:\.exe)?$/.test(basename(program))) {
  process.exitCode = ignitionValidate(program, args, streams());
} else if (isSubcommand(args[0])) {
  void import('./subcommands.ts').then(async ({ runSubcommand }) => {
    process.exitCode = await runSubcommand(args, streams());
  });
} else {
  process.exitCode = butane(program, args, streams());
}
