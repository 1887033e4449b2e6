import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { nodeFiles, nodeGzip } from '../../src/cli/io/node-host.ts';
import { translate } from '../../src/compile/translate.ts';
import { renderPretty } from '../../src/report/pretty.ts';
import { renderRaw } from '../../src/report/raw.ts';
import { some } from '../depth.ts';
import { type Case, cases, inputOf, stageFiles } from './cases.ts';
import { comparable, withoutGzip } from './compare.ts';

const files = stageFiles();

/** What the drop-in command does with the flags that are about translation; the others are tried on the command itself. */
function run(kase: Case): { exit: number; stdout: string; stderr: string } {
  const args = new Set(kase.args);
  const bytes = inputOf(kase);
  const name = args.has('{input}') ? '{input}' : '<stdin>';
  const { output, report, fatal } = translate(bytes, {
    files: nodeFiles,
    gzip: nodeGzip,
    filesDir: args.has('{files}') ? files : '',
    pretty: args.has('-p'),
    raw: args.has('-r'),
    name,
  });
  let stderr = args.has('--raw-errors') ? renderRaw(report) : Buffer.from(renderPretty(report, false)).toString();
  const failed = fatal ? `Error translating config: ${fatal.message}\n` : strictFailure(args, report.length);
  stderr = (stderr + failed).replaceAll(files, '{files}');
  return { exit: failed === '' ? 0 : 1, stdout: failed === '' ? `${output}\n` : '', stderr };
}

function strictFailure(args: Set<string>, entries: number): string {
  return args.has('--strict') && entries > 0 ? 'Config produced warnings and --strict was specified\n' : '';
}

const KNOWN = new Set(['--raw-errors', '-p', '-r', '-d', '{files}', '{input}', '--strict']);

describe.each(['valid', 'error', 'sugar', 'yaml', 'mutate', 'combined'])('upstream: %s', (group) => {
  it.each(some(cases(group).filter((kase) => kase.args.every((arg) => KNOWN.has(arg)) && !kase.setup)))('$id', (kase) => {
    const got = run(kase);
    expect(comparable(got.stderr, kase)).toBe(comparable(kase.stderr, kase));
    expect(withoutGzip(got.stdout)).toBe(withoutGzip(kase.stdout));
    expect(got.exit).toBe(kase.exit);
  });
});
