import { basename } from 'node:path';
import { butane } from './butane.ts';
import { ignitionValidate } from './ignition-validate.ts';
import { endOnInternalFault } from './internal-fault.ts';
import { streams } from './streams.ts';
import { isSubcommand } from './subcommand-names.ts';

/*
 * Both commands in one executable. `argv[0]` and `argv[1]` are Bun's there ("bun", "/$bunfs/root/butane"); what the caller
 * wrote is in `argv0`.
 */
const program = process.argv0;
const args = process.argv.slice(2);

const isIgnitionValidate = /^ignition-validate(?:\.exe)?$/i.test(basename(program));
endOnInternalFault(isIgnitionValidate ? 'ignition-validate' : 'butane');

if (isIgnitionValidate) {
  process.exitCode = ignitionValidate(program, args, streams());
} else if (args[0] === 'ignition-validate') {
  process.exitCode = ignitionValidate(`${program} ${args[0]}`, args.slice(1), streams());
} else if (isSubcommand(args[0])) {
  void import('./subcommands.ts').then(async ({ runSubcommand }) => {
    process.exitCode = await runSubcommand(args, streams());
  });
} else {
  process.exitCode = butane(program, args, streams());
}
