import { expect, it } from 'vitest';
import { checkExample } from '../scripts/generate/example-report.ts';
import { codes } from '../src/diagnostics/catalogue.ts';
import { describedCode } from '../src/diagnostics/described-code.ts';
import { some } from './depth.ts';

/*
 * Every object inherits these names, so a table that is asked for one of them must not answer with what it inherits. They stand for
 * each word of the examples in turn: some word of each example is looked up in the table of its rule.
 */
const INHERITED = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];

const texts = codes().flatMap((code) => {
  const { example } = describedCode(code)!;
  if (!example) return [];
  return [...example.text.matchAll(/[A-Za-z_][\w-]*/g)].flatMap(({ 0: word, index }, i) => {
    if (word === 'variant' || word === 'version') return [];
    const name = INHERITED[i % INHERITED.length]!;
    const text = example.text.slice(0, index) + name + example.text.slice(index + word.length);
    return [{ example, text, name: `${name} for ${word} in the example of ${code}` }];
  });
});

it('a name that objects inherit is a name like others', () => {
  expect(texts.length).toBeGreaterThan(3000);
  const wrong = some(texts).flatMap(({ example, text, name }) =>
    checkExample({ ...example, text })
      .diagnostics.map(({ message, help = '', fix }) => `${name}: ${message} | ${help} | ${fix?.description ?? ''}`)
      .filter((line) => /\bfunction \w+\(|native code|\[object |\bundefined\b/.test(line)),
  );
  expect(wrong).toEqual([]);
});

it.each([
  // a label, a level of an array, a role of nodes, a word behind `podman`
  'storage:\n  disks:\n    - device: /dev/vda\n      partitions:\n        - {label: constructor, size_mib: 1}\n',
  'storage:\n  raid:\n    - {name: a, level: raid-valueOf, devices: [/dev/vda]}\n',
  'systemd:\n  units:\n    - name: a.service\n      contents: |\n        [Service]\n        ExecStart=/usr/bin/podman hasOwnProperty -l a\n',
])('so that no table finds it: %j', (body) => {
  const { diagnostics } = checkExample({ text: `variant: fcos\nversion: 1.6.0\n${body}` });
  expect(diagnostics.map(({ code }) => code).filter((code) => /reserved-label|too-few-devices|unknown-role/.test(code))).toEqual([]);
});
