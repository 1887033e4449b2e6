import { butane } from './butane.ts';
import { streams } from './streams.ts';

process.exitCode = butane(process.argv[1] ?? 'butane', process.argv.slice(2), streams());
