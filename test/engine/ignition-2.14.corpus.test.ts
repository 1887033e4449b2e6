import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/compile/validate.ts';
import { renderRaw } from '../../src/report/raw.ts';
import { some } from '../depth.ts';
import { type Case, cases, inputOf } from '../upstream/cases.ts';

/*
 * The real ignition-validate of Debian (2.14.0) beside ours (2.26.0), on every fixture of a spec that both know. What
 * changed between the two versions stands in these tables; everything else has to be the same.
 */

const VALIDATE = '/usr/bin/ignition-validate';
const installed = existsSync(VALIDATE);
if (!installed) console.log('skipped: comparing with the real ignition-validate needs Debian`s package `ignition`');

/** Words that changed: of 2.14.0, of 2.26.0. */
const REWORDED: readonly (readonly [before: RegExp, now: string, why: string])[] = [
  [/: Unused key\b/g, ': unused key', 'Go wants errors in lower case'],
  [/ may not be reported\.$/gm, ' may not be reported', 'and without a full stop'],
  [
    / bits are not supported in spec versions older than 3\.4\.0/g,
    ' bits are not supported or functional in spec versions older than 3.6.0',
    'they were written, and had no effect, until 3.6',
  ],
];

/** Findings that 2.14.0 did not have. */
const NEW: readonly (readonly [finding: RegExp, why: string])[] = [
  [/: user\/group ignored for hard link$/, 'a hard link shares the owner of its target'],
  [/: filesystem overwrites partitioned device$/, 'found at run time before'],
  [/: device matches disk with wipeTable enabled; filesystem will be wiped$/, 'found at run time before'],
  [/: path conflicts with systemd unit or dropin$/, 'the unit would be overwritten'],
  [/: template unit ".*" for ".*" doesn't have Install section$/, 'enabling the instance does nothing'],
];

/** What is compared: the lines of a report, sorted, since the order of unused keys differs from run to run. JSON faults by line. */
function lines(report: string): string[] {
  const reworded = REWORDED.reduce(
    (text, [before, now]) => text.replace(before, now),
    report.replace(/^error at line (\d+) col \d+: .*$/gm, 'JSON fault in line $1'),
  );
  return reworded
    .split('\n')
    .filter((line) => line !== '' && !NEW.some(([finding]) => finding.test(line)))
    .sort();
}

function run(kase: Case): { was: { exit: number | null; report: string[] }; is: { exit: number; report: string[] } } {
  const real = spawnSync(VALIDATE, ['-'], { input: inputOf(kase), encoding: 'utf8' });
  const { report, fatal } = validate(inputOf(kase));
  const counted = report.filter((d) => d.severity === 'error' && !NEW.some(([finding]) => finding.test(`: ${d.message}`)));
  return {
    was: { exit: real.status, report: lines(real.stdout) },
    is: { exit: fatal || counted.length > 0 ? 1 : 0, report: lines(renderRaw(report).trim()) },
  };
}

describe.skipIf(!installed)('the real ignition-validate says the same', () => {
  const known = ['ign-valid', 'ign-error', 'ign-mutate', 'ign-text']
    .flatMap(cases)
    .filter((kase) => /^ignition 3\.[0-3]\.0$/.test(kase.spec));

  it.each(some(known))('$id', (kase) => {
    const { was, is } = run(kase);
    expect(is).toEqual(was);
  });

  it('has fixtures to compare', () => expect(known.length).toBeGreaterThan(100));
});
