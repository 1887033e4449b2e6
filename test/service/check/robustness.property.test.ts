import fc from 'fast-check';
import { expect, it } from 'vitest';
import { translate } from '../../../src/compile/translate.ts';
import { check } from '../../../src/service/check.ts';
import { codesIn } from '../../codes-in-sources.ts';
import { runs } from '../../depth.ts';
import { cases, inputOf } from '../../upstream/cases.ts';

/** What `check` says of the machine, and the drop-in command does not. */
const machineCodes = codesIn('lint/checks');

const configs = ['valid', 'error', 'sugar', 'combined'].flatMap((group) => cases(group).map((kase) => inputOf(kase).toString('latin1')));

/** A config with a piece of it cut out, doubled, or put elsewhere. */
const damaged = fc
  .tuple(
    fc.constantFrom(...configs),
    fc.nat(),
    fc.nat({ max: 40 }),
    fc.nat(),
    fc.constantFrom('', '[', '{a: b}', "'", '0', '- ', '\t', '{{ x }}', '# butane-ignore a/b: c'),
  )
  .map(([text, at, length, to, put]) => {
    const start = at % (text.length + 1);
    const piece = text.slice(start, start + length);
    const rest = text.slice(0, start) + text.slice(start + length);
    const target = to % (rest.length + 1);
    return rest.slice(0, target) + (put === '' ? piece : put) + rest.slice(target);
  });

it('never throws, and takes what the drop-in command takes, whatever happened to a config', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      const bytes = Buffer.from(text, 'latin1');
      const { diagnostics } = check(bytes, { name: 'a.bu' });
      const refused = translate(bytes).fatal !== undefined;
      const lint = /^(?:text|resource\/not-gzip)/;
      expect(
        diagnostics.some(({ severity, code }) => severity === 'error' && (refused || !(lint.test(code) || machineCodes.has(code)))),
      ).toBe(refused);
      check(bytes, { name: 'a.ign' });
    }),
    { numRuns: runs(2000) },
  );
});
