import { expect, it } from 'vitest';
import { knownSpecifiers } from '../../src/lint/facts/systemd/specifiers.ts';
import { specifiers, specifiersIn } from '../../src/reference/settings/specifiers.ts';

it('every specifier that some systemd knows has a meaning, and no other letter', () => {
  expect(Object.keys(specifiers).sort()).toEqual([...knownSpecifiers, '%'].sort());
});

it('a doubled percent sign hides the letter behind it', () => {
  expect(specifiersIn('%i-%%n %%%h %')).toEqual([
    { letter: 'i', start: 0 },
    { letter: '%', start: 3 },
    { letter: '%', start: 7 },
    { letter: 'h', start: 9 },
  ]);
});
