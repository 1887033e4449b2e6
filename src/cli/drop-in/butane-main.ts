import { streams } from '../io/streams.ts';
import { butane } from './butane.ts';
import { rawArguments, unknownBytes } from './raw-arguments.ts';

const program = process.argv[1] ?? 'butane';
const args = rawArguments(process.argv.slice(2));
if (args === undefined) {
  streams().stderr(unknownBytes(program));
  process.exitCode = 1;
} else {
  process.exitCode = butane(program, args, streams());
}
