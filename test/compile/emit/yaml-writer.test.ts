import { expect, test } from 'vitest';
import { writeYaml } from '../../../src/compile/emit/yaml-writer.ts';

function lines(...text: string[]): string {
  return `${text.join('\n')}\n`;
}

test('lists stand two further in than their key, collections begin behind the dash', () => {
  const plain = { a: [[1, [2]], { b: [], c: {} }, ['x\ny\n', 'z'], null] };
  expect(writeYaml({ k: plain })).toBe(
    lines(
      'k:',
      '  a:',
      '    - - 1',
      '      - - 2',
      '    - b: []',
      '      c: {}',
      '    - - |',
      '        x',
      '        y',
      '      - z',
      '    - null',
    ),
  );
});

test('what follows a block without a final line break begins a new line', () => {
  expect(writeYaml({ k: [{ a: 'x\ny', b: 'x\n', c: 1 }, {}] })).toBe(
    lines('k:', '  - a: |-', '      x', '      y', '    b: |', '      x', '    c: 1', '  - {}'),
  );
});

test('a key that is long or has lines stands behind a question mark', () => {
  const long = 'l'.repeat(129);
  expect(
    writeYaml(
      new Map([
        ['a\nb', 'v'],
        [long, 'w'],
      ]),
    ),
  ).toBe(lines('? |-', '  a', '  b', ': v', `? ${long}`, ': w'));
});

test('keys are sorted and quoted as texts are', () => {
  const labels = new Map([
    ['b', 'true'],
    ['a10', ''],
    ['a2', '\ud800'],
    ['yes', 'x'],
  ]);
  expect(writeYaml({ z: 1, labels })).toBe(lines('labels:', '  a2: \ufffd', '  a10: ""', '  b: "true"', '  "yes": x', 'z: 1'));
});
