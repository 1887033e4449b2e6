import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { generatedFiles } from './generated-files.ts';

/*
 * `npm run generate`: writes what is generated and checked in, from the tables in src/ alone. It is run at the root of
 * the repository. Files that are up to date stay untouched.
 */

let written = 0;
const files = generatedFiles();
for (const [path, text] of files) {
  const file = resolve(path);
  if (textOf(file) === text) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(path);
  written++;
}
console.log(`${written} of ${files.size} generated files written`);

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
