import { streams } from '../io/streams.ts';
import { ignitionValidate } from './ignition-validate.ts';
import { rawArguments, unknownBytes } from './raw-arguments.ts';

const program = process.argv[1] ?? 'ignition-validate';
const args = rawArguments(process.argv.slice(2));
if (args === undefined) {
  streams().stderr(unknownBytes(program));
  process.exitCode = 1;
} else {
  process.exitCode = ignitionValidate(program, args, streams());
}
