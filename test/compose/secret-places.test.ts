import { expect, it } from 'vitest';
import { secretSpansIn } from '../../src/compose/secret-places.ts';
import { compose, composed, FCOS } from './composed.ts';

const part = composed('  vars: { token: { secret: true } }\n', FCOS);

/** The texts that are hidden in the root, in order. */
function hiddenIn(header: string, instance?: string): string[] {
  const { composition } = compose('root.bu', { 'root.bu': composed(header, FCOS), 'p.bu': part }, { instance });
  const { text } = composition.root;
  const spans = [...secretSpansIn(composition.root, composition)].sort((a, b) => a.start - b.start);
  return [...new Set(spans.map(({ start, end }) => text.slice(start, end)))];
}

it.each([
  ['a value of an include', '  include:\n    - { file: p.bu, vars: { token: SECRET } }\n', ['SECRET']],
  [
    'also if the condition does not hold',
    '  vars: { a: b }\n  include:\n    - { file: p.bu, when: { a: c }, vars: { token: SECRET } }\n',
    ['SECRET'],
  ],
  [
    'values of all instances',
    '  vars: { token: { secret: true }, a: null }\n  instances: { x: { token: &t SECRET, a: b }, y: { token: OTHER-1, a: c }, z: { token: *t, a: d } }\n',
    ['&t SECRET', 'SECRET', 'OTHER-1', '*t'],
  ],
  [
    'a default that is passed on',
    '  vars: { t: SECRET }\n  include:\n    - { file: p.bu, vars: { token: "${var.t}" } }\n',
    ['SECRET', '"${var.t}"'],
  ],
  ['a default, which is refused', '  vars: { t: { secret: true, default: SECRET } }\n', ['SECRET']],
  ['one where the key is misspelt', '  vars: { t: { secrt: true, default: SECRET } }\n', ['SECRET']],
  ['one where the flag is misspelt', '  vars: { t: { secret: ture, default: SECRET } }\n', ['SECRET']],
  ['allowed values', '  vars: { t: { secret: true, one_of: [ONE, TWO] } }\n', ['[ONE, TWO]']],
  [
    'a condition',
    '  vars: { t: { secret: true } }\n  include:\n    - { file: p.bu, when: { t: SECRET }, vars: { token: x } }\n',
    ['SECRET', 'x'],
  ],
  ['a value wherever else it is written', '  include:\n    - { file: p.bu, vars: { token: SECRET } } # SECRET\n', ['SECRET']],
  ['a value in what is no YAML', '  vars: { t: { secret: true } }\n  instances: { a: { t: SECRET }\n', ['SECRET']],
  ['one in quotes', '  vars: { t: { secret: true } }\n  instances: { a: { t: "SEC, }RET" }\n', ['"SEC, }RET"']],
  ['one in a quote that is not closed', '  vars: { t: { secret: true } }\n  instances:\n    a: { t: "SECRET\n', ['"SECRET']],
  ['a default in what is no YAML', '  vars:\n    t: { secret: true, default: SECRET\n', ['SECRET']],
  [
    'one behind a line that is no YAML',
    '  vars:\n    t: { secret: true }\n  instances:\n    a:\n      t: SECRET\n     b: 3\n',
    ['SECRET', '3'],
  ],
  ['nothing in what is no YAML without a secret', '  vars: { t: { default: text }\n', []],
  ['nothing without a secret', '  vars: { t: { secret: false, default: text } }\n', []],
])('%s is hidden', (_, header, hidden) => {
  expect(hiddenIn(header)).toEqual(hidden);
});

it('aliases of lists of aliases are followed once each', () => {
  const levels = 18;
  const doubled = Array.from({ length: levels }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
  const header = `  include:\n    - { file: p.bu, vars: { a0: &a0 [SECRET], ${doubled.join(', ')}, token: *a${levels} } }\n`;
  const { composition } = compose('root.bu', { 'root.bu': composed(header, FCOS), 'p.bu': part });
  // the alias; of each level the list and its two aliases; the innermost list and its text. Without care it is a place for each of 2^18 texts
  expect(composition.secretPlaces).toHaveLength(1 + 3 * levels + 2);
});
