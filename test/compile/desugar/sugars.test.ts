import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { documentExpansions, structExpansions } from '../../../src/spec/expansions.ts';

const folder = fileURLToPath(new URL('../../../src/compile/desugar/', import.meta.url));
const sugars = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

test('every sugar that a spec names has a folder, or stands in the folder of the one that it is a form of', () => {
  const forms: Readonly<Record<string, string>> = { 'escaped-inline': 'resources', 'grub-contents': 'grub' };
  const named = [...Object.keys(documentExpansions), ...Object.keys(structExpansions)].map((name) => forms[name] ?? name);
  // a MachineConfig is made where a revision says so, and not by a sugar that it names
  expect([...new Set([...named, 'machine-config'])].sort()).toEqual([...sugars].sort());
});
