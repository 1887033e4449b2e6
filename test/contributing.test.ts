import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { translate } from '../src/compile/translate.ts';

/* What CONTRIBUTING.md says of files is true: they exist, and hold what it says. */

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(`${root}CONTRIBUTING.md`, 'utf8');

/** The text below a heading, up to the next heading of the same level. */
function section(heading: string): string {
  const parts = page.split(/^## /m);
  return parts.find((part) => part.startsWith(`${heading}\n`)) ?? '';
}

describe.each(['Glossary', 'One field from YAML to JSON: `inline`', 'Where to find …'])('%s', (heading) => {
  const paths = [...new Set([...section(heading).matchAll(/`(src\/[^`…]+)`/g)].map((match) => match[1]!))];

  it('names files', () => expect(paths.length).toBeGreaterThan(5));

  it.each(paths)('%s exists', (path) => expect(existsSync(root + path)).toBe(true));
});

it('the field that is followed has the JSON that stands at its end', () => {
  const blocks = [...section('One field from YAML to JSON: `inline`').matchAll(/^ *```(yaml|json)\n(.*?)^ *```/gms)];
  const [yaml, json] = blocks.map((match) => match[2]!);
  expect(translate(yaml!).output).toBe(json!.trim());
});
