import { describe, expect, it } from 'vitest';
import { ignitionValidate } from '../../src/cli/drop-in/ignition-validate.ts';
import { type Case, cases, inputOf } from './cases.ts';
import { comparable } from './compare.ts';

/** What the command says and how it ends. */
function call(args: readonly string[], input: Uint8Array = new Uint8Array()): { exit: number; stdout: string; stderr: string } {
  const said = { stdout: '', stderr: '' };
  const put = (stream: 'stdout' | 'stderr') => (data: string | Uint8Array) => {
    said[stream] += typeof data === 'string' ? data : Buffer.from(data).toString();
  };
  const streams = { stdin: () => input, stdout: put('stdout'), stderr: put('stderr') };
  return { exit: ignitionValidate('ignition-validate', args, streams), ...said };
}

describe.each(['ign-valid', 'ign-error', 'ign-mutate', 'ign-text'])('upstream: %s', (group) => {
  it.each(cases(group))('$id', (kase) => {
    const got = call(['-'], inputOf(kase));
    const words = (text: string): string => placeOnly(comparable(text, kase)).trim();
    expect(words(got.stdout)).toBe(words(kase.stdout));
    expect(comparable(got.stderr, kase)).toBe(kase.stderr);
    expect(got.exit).toBe(kase.exit);
  });
});

/** Faults of a JSON text are ours to word, and so is their column; their line is upstream's, which has none at the end of a text. */
function placeOnly(report: string): string {
  const fault = /^error at line (\d+) col \d+: (?:json: |invalid character |unexpected end of JSON|invalid UTF|\{fault\}).*$/gm;
  return report.replace(fault, (_, line: string) => (line === '0' ? 'fault' : `fault in line ${line}`));
}

describe('the command line', () => {
  const alone = (kase: Case): boolean => !kase.setup && !kase.args.some((arg) => arg === '-' || /version|\{input\}|\{files\}/.test(arg));

  it.each(cases('ign-cli').filter(alone))('$id', (kase) => {
    const got = call(kase.args.map((arg) => arg.replace('{tmp}', '/no/such')));
    expect(got.stderr).toBe(kase.stderr.replaceAll('{prog}', 'ignition-validate').replaceAll('{tmp}', '/no/such'));
    expect(got.stdout).toBe(kase.stdout);
    expect(got.exit).toBe(kase.exit);
  });
});
