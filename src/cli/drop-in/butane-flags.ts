import type { Flag } from './flags.ts';

/** The flags of `butane [options] [input-file]`, with upstream's names, letters and texts. */
export const butaneFlags: readonly Flag[] = [
  { name: 'check', short: 'c', kind: 'flag', usage: 'check config without producing output' },
  {
    name: 'color',
    kind: 'text',
    bare: 'always',
    default: 'auto',
    usage: 'control color output: "auto", "always", or "never"',
  },
  { name: 'colour', kind: 'text', bare: 'always', usage: 'the same as --color', alias: 'color', hidden: true },
  { name: 'debug', short: 'D', kind: 'flag', usage: 'accepted and ignored', hidden: true },
  { name: 'files-dir', short: 'd', kind: 'text', usage: 'allow embedding local files from this directory' },
  { name: 'help', short: 'h', kind: 'flag', usage: 'show usage and exit' },
  {
    name: 'input',
    kind: 'text',
    usage: 'read from input file instead of stdin',
    hidden: true,
    deprecated: 'specify filename directly on command line',
  },
  { name: 'output', short: 'o', kind: 'text', usage: 'write to output file instead of stdout' },
  { name: 'pretty', short: 'p', kind: 'flag', usage: 'output formatted json' },
  { name: 'raw', short: 'r', kind: 'flag', usage: 'never wrap in a MachineConfig; force Ignition output' },
  { name: 'raw-errors', kind: 'flag', usage: 'show raw errors, rather than pretty printing them' },
  { name: 'strict', short: 's', kind: 'flag', usage: 'fail on any warning' },
  { name: 'version', short: 'V', kind: 'flag', usage: 'print the version and exit' },
];
