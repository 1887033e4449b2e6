import { basename } from 'node:path';
import { isSubcommand } from '../commands/subcommand-names.ts';
import { checkedStreams } from '../io/checked-streams.ts';
import { endOnInternalFault } from '../io/internal-fault.ts';
import { streams } from '../io/streams.ts';
import { butane } from './butane.ts';
import { ignitionValidate } from './ignition-validate.ts';
import { rawArguments, unknownBytes } from './raw-arguments.ts';

/*
 * Both commands in one executable. Bun sets `argv[0]` and `argv[1]` to its own values ("bun", "/$bunfs/root/butane"); the name under
 * which the executable was called is in `argv0`.
 */
const program = process.argv0;
const args = rawArguments(process.argv.slice(2));

const isIgnitionValidate = /^ignition-validate(?:\.exe)?$/i.test(basename(program));
endOnInternalFault(isIgnitionValidate ? 'ignition-validate' : 'butane');

if (args === undefined) {
  streams().stderr(unknownBytes(program));
  process.exitCode = 1;
} else if (isIgnitionValidate) {
  process.exitCode = ignitionValidate(program, args, streams());
} else if (args[0] === 'ignition-validate') {
  const { streams: checked, lost } = checkedStreams(streams(), 'butane ignition-validate');
  const status = ignitionValidate(`${program} ${args[0]}`, args.slice(1), checked);
  process.exitCode = status === 0 && lost() ? 1 : status;
} else if (isSubcommand(args[0])) {
  void import('../commands/subcommands.ts').then(async ({ runSubcommand }) => {
    process.exitCode = await runSubcommand(args, streams());
  });
} else {
  process.exitCode = butane(program, args, streams());
}
