import { expect, it } from 'vitest';
import type { LocatedDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import { fixText } from '../../src/fix/fix-text.ts';
import { check } from '../../src/service/check.ts';
import { runs } from '../depth.ts';

const HEADER = 'variant: fcos\nversion: 1.5.0\n';
const FILES = runs(1000);

it.each([
  ['all at once', (i: number) => `    - path: /${i}\n      mode: 644\n`, FILES, 2],
  // `//1` cannot become `/1`, which is there: that error stays
  ['none, where each makes an error', (i: number) => `    - path: /${i}\n    - path: //${i}\n`, 0, 2],
  // what such an error refers to is left alone too
  [
    'those that make no error',
    (i: number) => `    - path: /${i}\n      mode: 644\n${i % 10 === 0 ? `    - path: //${i}\n` : ''}`,
    FILES - Math.ceil(FILES / 10),
    3,
  ],
])('fixText checks a text a few times, however many fixes there are: %s', (_, files, fixes, checks) => {
  let count = 0;
  const text = `${HEADER}storage:\n  files:\n${Array.from({ length: FILES }, (_, i) => files(i)).join('')}`;
  const { applied, diagnostics } = fixText(text, (now) => {
    count++;
    return check(now, { name: 'a.bu' });
  });
  expect(applied).toHaveLength(fixes);
  const errors = (of: readonly LocatedDiagnostic[]): number => of.filter(({ severity }) => severity === 'error').length;
  expect(errors(diagnostics)).toBe(errors(check(text, { name: 'a.bu' }).diagnostics));
  expect(count).toBe(checks);
});
