import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withVersions } from '../../scripts/generate/readme-versions.ts';
import { variants, versionsOf } from '../../src/spec/versions.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

it('README has the versions of the tables: run `npm run generate` where it has not', () => {
  expect(readme).toBe(withVersions(readme));
});

it('every variant has a row with its first and its last version', () => {
  for (const variant of variants()) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${variant}\` |`));
    expect(row).toMatch(new RegExp(`\\| ${versionsOf(variant)[0]}\\b.*\\b${versionsOf(variant).at(-1)} \\|$`));
  }
});

it('says which comments README has to have', () => {
  expect(() => withVersions('# butane\n')).toThrow('<!-- end of versions -->');
});
