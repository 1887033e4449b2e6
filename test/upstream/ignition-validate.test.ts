import { describe, expect, it } from 'vitest';
import { ignitionValidate } from '../../src/cli/ignition-validate.ts';
import { renderRaw } from '../../src/report/raw.ts';
import { validate } from '../../src/validate.ts';
import { type Case, cases, inputOf } from './cases.ts';
import { comparable } from './compare.ts';

/** What the command does with a config, without its lines of help. */
function run(kase: Case): { exit: number; stdout: string; stderr: string } {
  const { report, fatal } = validate(inputOf(kase));
  return {
    exit: fatal || report.some((d) => d.severity === 'error') ? 1 : 0,
    stdout: report.length > 0 ? `${renderRaw(report).trim()}\n` : '',
    stderr: fatal ? `couldn't parse config: ${fatal.message}\n` : '',
  };
}

describe.each(['ign-valid', 'ign-error', 'ign-mutate', 'ign-text'])('upstream: %s', (group) => {
  // upstream takes the report for a format: see docs/differences.md
  it.each(cases(group).filter(({ id }) => !id.includes('percent-in-message')))('$id', (kase) => {
    const got = run(kase);
    const words = (text: string): string => placeOnly(comparable(text, kase)).trim();
    expect(words(got.stdout)).toBe(words(kase.stdout));
    expect(got.stderr).toBe(kase.stderr);
    expect(got.exit).toBe(kase.exit);
  });
});

/** Faults of a JSON text are ours to word, and so is their column; their line is upstream's, which has none at the end of a text. */
function placeOnly(report: string): string {
  const fault = /^error at line (\d+) col \d+: (?:json: |invalid character |unexpected end of JSON|invalid UTF|\{fault\}).*$/gm;
  return report.replace(fault, (_, line: string) => (line === '0' ? 'fault' : `fault in line ${line}`));
}

describe('the command line', () => {
  const call = (args: readonly string[]): { exit: number; stdout: string; stderr: string } => {
    const said = { stdout: '', stderr: '' };
    const put = (stream: 'stdout' | 'stderr') => (data: string | Uint8Array) => {
      said[stream] += typeof data === 'string' ? data : Buffer.from(data).toString();
    };
    return { exit: ignitionValidate('ignition-validate', args, { stdout: put('stdout'), stderr: put('stderr') }), ...said };
  };
  const alone = (kase: Case): boolean => !kase.setup && !kase.args.some((arg) => arg === '-' || /version|\{input\}|\{files\}/.test(arg));

  it.each(cases('ign-cli').filter(alone))('$id', (kase) => {
    const got = call(kase.args.map((arg) => arg.replace('{tmp}', '/no/such')));
    expect(got.stderr).toBe(kase.stderr.replaceAll('{prog}', 'ignition-validate').replaceAll('{tmp}', '/no/such'));
    expect(got.stdout).toBe(kase.stdout);
    expect(got.exit).toBe(kase.exit);
  });
});
