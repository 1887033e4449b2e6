import { expect, it } from 'vitest';
import { printfWithoutArguments } from '../../../src/cli/drop-in/printf-without-arguments.ts';

// printed by ignition-validate 2.26.0 for a key of that name
it.each([
  ['no verb\n', 'no verb\n'],
  ['100%d %s\n', '100%!d(MISSING) %!s(MISSING)\n'],
  ['% s\n', '%!s(MISSING)\n'],
  ['%+5.2f\n', '%!f(MISSING)\n'],
  ['%%\n', '%\n'],
  ['%5%\n', '%\n'],
  ['%\n', '%!\n(MISSING)'],
  ['%.\n', '%!\n(MISSING)'],
  ['%!\n', '%!!(MISSING)\n'],
  ['%é\n', '%!é(MISSING)\n'],
  ['%*d\n', '%!(BADWIDTH)%!d(MISSING)\n'],
  ['%.*f\n', '%!(BADPREC)%!f(MISSING)\n'],
  ['%[1]d\n', '%!d(BADINDEX)\n'],
  ['%[]d\n', '%!d(BADINDEX)\n'],
  ['%[x\n', '%!x(BADINDEX)\n'],
  ['%[2]*.[3]q\n', '%!(BADWIDTH)%!q(BADINDEX)\n'],
  ['%1000001d\n', '%!d(MISSING)\n'],
  ['%10000010d: and all that follows\n', '%!(NOVERB)'],
])('%j', (format, printed) => {
  expect(printfWithoutArguments(format)).toBe(printed);
});
