import { expect, it } from 'vitest';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^unit\/unexpanded-variable$/;
const service = (value: string): string => unitsOf({ 'a.service': { contents: `[Service]\nExecStart=/usr/bin/a\nEnvironment=${value}` } });

/* systemd.exec(5), `Environment=`: variable expansion is not performed inside the strings, and the "$" character has no special meaning. */
it.each([
  ['the path', service('PATH=/opt/bin:$PATH'), ['unit/unexpanded-variable PATH=/opt/bin:$PATH']],
  ['in braces', service('PATH=/opt/bin:${PATH}'), ['unit/unexpanded-variable PATH=/opt/bin:${PATH}']],
  ['in quotes', service('"A=b c" "B=$HOME/x"'), ['unit/unexpanded-variable "B=$HOME/x"']],
  ['a specifier', service('A=%h/x'), []],
  // someone renders it first
  ['a placeholder', service('TOKEN=${TOKEN}'), []],
  ['a dollar sign', service('PASSWORD=a$b'), []],
  [
    'a quadlet',
    filesOf({ '/etc/containers/systemd/a.container': '[Container]\nImage=a.example/b\nEnvironment=PATH=/a:$PATH' }),
    ['unit/unexpanded-variable PATH=/a:$PATH'],
  ],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));
