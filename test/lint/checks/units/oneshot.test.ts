import { expect, it } from 'vitest';
import { said, unitsOf } from '../../checks-of.ts';

const CODES = /^unit\/runs-again$/;
const once = (more = ''): string => `[Service]\nType=oneshot\n${more}ExecStart=/usr/bin/a`;
const needing = { contents: '[Unit]\nRequires=a.service\n[Service]\nExecStart=/usr/bin/b' };

/* NEWS of systemd 245, on Type=oneshot without RemainAfterExit=. */
it.each([
  [
    'two units need it',
    unitsOf({ 'a.service': { contents: once() }, 'b.service': needing, 'c.service': needing }),
    ['unit/runs-again oneshot'],
  ],
  ['one unit needs it', unitsOf({ 'a.service': { contents: once() }, 'b.service': needing }), []],
  ['it remains', unitsOf({ 'a.service': { contents: once('RemainAfterExit=yes\n') }, 'b.service': needing, 'c.service': needing }), []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));
