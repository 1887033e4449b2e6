import { ignitionValidate } from './ignition-validate.ts';
import { streams } from './streams.ts';

process.exitCode = ignitionValidate(process.argv[1] ?? 'ignition-validate', process.argv.slice(2), streams());
