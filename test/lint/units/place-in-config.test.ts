import { expect, it } from 'vitest';
import { findDirective } from '../../../src/lint/facts/systemd/directives.ts';
import { checkValue } from '../../../src/lint/units/checkers.ts';
import type { ScalarNode } from '../../../src/syntax/source-tree.ts';
import { nodeAt } from '../../../src/syntax/source-tree.ts';
import { systemd } from '../../../src/syntax/unit/dialect.ts';
import { placeInPieces } from '../../../src/syntax/unit/place.ts';
import { readUnit } from '../../../src/syntax/unit/read-unit.ts';
import { readYaml } from '../../../src/syntax/yaml/read-yaml.ts';
import { mapScalar } from '../../../src/syntax/yaml/scalar-map.ts';
import { sourceOf } from '../../source-of.ts';

/* The way of a finding: from a value of a unit to the unit, and from the unit to the config that it is embedded in. */

const head = 'systemd:\n  units:\n    - name: a.service\n      contents: ';

/** The texts that are underlined in a config, one for each wrong value of its unit. */
function underlined(contents: string): string[] {
  const text = head + contents;
  const scalar = nodeAt(readYaml(sourceOf(text)).root!, ['systemd', 'units', 0, 'contents']) as ScalarNode;
  const map = mapScalar(scalar, text);
  return readUnit(scalar.text, systemd).sections.flatMap(({ name, entries }) =>
    entries.flatMap((entry) => {
      const problem = checkValue(findDirective(name, entry.key)!.kind, entry.value);
      if (!problem) return [];
      const { start, end } = map.spanOf(placeInPieces(entry.pieces, problem.at));
      return [text.slice(start, end)];
    }),
  );
}

it('in a literal block, where a value goes on over lines', () => {
  const contents =
    '|\n        [Unit]\n        After=a.service \\\n          # a comment\n          network-online\n        [Service]\n        Restart=Always\n';
  expect(underlined(contents)).toEqual(['network-online', 'Always']);
});

it('in double quotes', () => {
  expect(underlined('"[Service]\\nUser=1000:1000\\nRestartSec=5\\x78\\n"\n')).toEqual(['1000:1000', '\\x78']);
});

it('in a block of lines that end in CR LF', () => {
  expect(underlined('|\r\n        [Service]\r\n        Nice=99\r\n')).toEqual(['99']);
});
