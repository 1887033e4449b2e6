import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { generatedFiles } from './generated-files.ts';
import { newVersion } from './new-version.ts';

/*
 * `npm run generate` writes what is generated and checked in, from the tables in src/ alone; files that are up to date stay
 * untouched. `npm run new-version -- VARIANT VERSION` writes the row of a release that changes nothing. Both run at the root
 * of the repository.
 */

const VERSIONS = 'src/spec/versions.ts';

const [command, ...args] = process.argv.slice(2);
if (command === 'new-version') addVersion(args[0] ?? '', args[1] ?? '');
else generate();

function generate(): void {
  const files = generatedFiles();
  const stale = [...files].filter(([path, text]) => textOf(resolve(path)) !== text);
  for (const [path, text] of stale) {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    writeFileSync(resolve(path), text);
    console.log(path);
  }
  console.log(`${stale.length} of ${files.size} generated files written`);
}

function addVersion(variant: string, version: string): void {
  const made = newVersion(readFileSync(resolve(VERSIONS), 'utf8'), variant, version);
  if ('fault' in made) {
    console.error(`new-version: ${made.fault}`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(resolve(VERSIONS), made.text);
  console.log(`${VERSIONS}:\n${made.row}now run: npm run generate`);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
