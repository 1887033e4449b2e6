import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CODE = /(?<!from |import\(?)'([a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*)'/g;

/** Every text that has the form of a code, in the files of a folder of `src/`. */
export function codesIn(folder: string): ReadonlySet<string> {
  const root = fileURLToPath(new URL(`../src/${folder}/`, import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Set(files.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(CODE)].map((match) => match[1]!)));
}
