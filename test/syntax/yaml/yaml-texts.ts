import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { some } from '../../depth.ts';
import { cases, groups, inputOf } from '../../upstream/cases.ts';

const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url));

/** All configs in YAML among the fixtures, and some of the recorded cases, each once. */
export function yamlTexts(): string[] {
  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:bu|yaml)$/.test(name))
    .map((name) => readFileSync(`${fixtures}${name}`, 'utf8'));
  const recorded = some(
    groups()
      .filter((group) => !group.startsWith('ign'))
      .flatMap(cases),
  ).map((one) => inputOf(one).toString());
  return [...new Set([...files, ...recorded])].filter((text) => text.length < 20_000);
}
