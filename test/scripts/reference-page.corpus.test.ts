import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { referenceIndex } from '../../scripts/generate/reference-index.ts';
import { referencePage } from '../../scripts/generate/reference-page.ts';
import { describe as describeField } from '../../src/reference/describe.ts';
import { placesOf } from '../../src/spec/places.ts';
import { refusalOf, refusals } from '../../src/spec/refusals.ts';
import { foldSpec } from '../../src/spec/spec.ts';
import { rows } from '../../src/spec/versions.ts';
import { some } from '../depth.ts';
import { tablesOf } from './reference-tables.ts';

const index = referenceIndex(rows.map(foldSpec));

describe.each(some(rows))('$variant $version', (row) => {
  const spec = foldSpec(row);
  const page = referencePage(spec, undefined);
  const tables = tablesOf(page);

  test('every field has a row that says what it does, or why it is refused', () => {
    const refused = refusals(spec);
    for (const { path, type, name } of placesOf(spec.shape).values()) {
      const reason = refusalOf(refused, path);
      const above = path.slice(0, -name.length - 1);
      if (reason !== undefined && refusalOf(refused, above) !== undefined) continue;
      const section = tables.get(above === '' ? 'The config' : above) ?? tables.get(type);
      const found = section?.find(([field]) => field === `\`${name}\``);
      expect(found, path).toHaveLength(5);
      const said = reason === undefined ? describeField(type, name, spec.shape)!.text : reason;
      expect(found![4], path).toContain(said);
    }
  });

  test('links lead to headings', () => {
    const anchors = [...tables.keys()].map((heading) => heading.toLowerCase().replaceAll('.', '').replaceAll(' ', '-'));
    const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });

  test('links to files lead to files', () => {
    const links = [...page.matchAll(/\]\(([^#)]+)\)/g)].map((match) => posix.join('docs/spec', match[1]!));
    expect(links).toEqual(['docs/spec/README.md', 'docs/editors.md', `schemas/butane/${row.variant}-${row.version}.json`]);
    // generated-files.test.ts refuses pages and schemas that are missing
    for (const link of links) expect(existsSync(link), link).toBe(true);
  });

  test('the index leads to it', () => {
    const file = `${row.variant}-${row.version}.md`;
    expect(index).toContain(`| [${row.variant} ${row.version}](${file}) |`);
    expect(existsSync(`docs/spec/${file}`), file).toBe(true);
  });
});
