import { expect, it } from 'vitest';
import { translate } from '../src/compile/translate.ts';
import { renderRaw } from '../src/report/raw.ts';

/* Claims of docs/differences.md that no recorded case can hold. What butane 0.29.0 prints for the same config stands beside them. */

const HEADER = 'variant: fcos\nversion: 1.5.0\n';

function outcome(config: string): string {
  const { output, report, fatal } = translate(config);
  return `${renderRaw(report)}${fatal?.message ?? ''}${output ?? ''}`.trimEnd();
}

it.each([
  // cannot unmarshal !!seqfoo into v0_5.Storage
  ['!!seq on a scalar', 'storage: !!seq foo\n', 'line 3: cannot unmarshal !!seq into Storage'],
  // cannot unmarshal !!mapfoo into []v0_5.File
  ['!!map on a scalar', 'storage: {files: !!map foo}\n', 'line 3: cannot unmarshal !!map into list of File'],
  // field path already set in type v0_5.File
  ['a field that an alias sets again', 'storage: {files: [{path: &p path, *p : /b}]}\n', 'line 3: field path already set in type File'],
])('types have names of their own: %s', (_, config, line) => {
  expect(outcome(HEADER + config)).toBe(`yaml: unmarshal errors:\n  ${line}`);
});

it.each([
  // error parsing version; must be a valid semver: it reads `ersion` in the second line
  ['two lines', `\ufeff\ufeff${HEADER}`, 'error parsing variant; must be specified'],
  // {"ignition":{"version":"3.4.0"}}: it drops a space in place of the `v`
  ['an indented line', '\ufeff\ufeffvariant: fcos\n version: 1.5.0\n', 'line 2: mapping values are not allowed in this context'],
])('a second byte order mark is a part of the first key: %s', (_, config, message) => {
  expect(outcome(config).endsWith(message)).toBe(true);
});

it.each([
  // panic: reflect: call of reflect.Value.Type on zero Value
  ['!!null before a block mapping', `!!null\n${HEADER}`, '{"ignition":{"version":"3.4.0"}}'],
  ['!!null before a flow mapping', '!!null {variant: fcos, version: 1.5.0}\n', '{"ignition":{"version":"3.4.0"}}'],
  // panic: runtime error: hash of unhashable type map[string]interface {}
  [
    'a mapping as a key beside <<',
    `${HEADER}storage:\n  ? {a: b}\n  : c\n  <<: {files: []}\n`,
    'yaml: unmarshal errors:\n  line 4: cannot unmarshal !!map into string',
  ],
])('a fault or a result in place of a panic: %s', (_, config, expected) => {
  expect(outcome(config)).toBe(expected);
});
