import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { generatedFiles, generatedFolders } from './generated-files.ts';
import { newVersion } from './new-version.ts';
import { withVersions } from './readme-versions.ts';
import { EXPERIMENTAL_FIXTURES, isExperimental, stabilise, TABLES } from './stabilise.ts';

/*
 * `npm run generate` writes the generated files that are checked in. Their only sources are the tables in src/. Files that are up to date
 * are not written, and files of removed versions are deleted. `npm run new-version -- VARIANT VERSION` adds the row of a release without
 * changes, or makes an experimental version stable. Run both in the root of the repository.
 */

const [command, ...args] = process.argv.slice(2);
if (command === 'new-version') addVersion(args[0] ?? '', args[1] ?? '', args[2]);
else await generate();

async function generate(): Promise<void> {
  const files = new Map([...(await generatedFiles()), ['README.md', withVersions(readFileSync(resolve('README.md'), 'utf8'))]]);
  const stale = [...files].filter(([path, text]) => textOf(resolve(path)) !== text);
  for (const [path, text] of stale) {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    writeFileSync(resolve(path), text);
    console.log(path);
  }
  const obsolete = generatedFolders
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => !files.has(path));
  for (const path of obsolete) {
    rmSync(path);
    console.log(`${path} removed`);
  }
  console.log(`${stale.length} of ${files.size} generated files written`);
}

function addVersion(variant: string, version: string, ignitionRelease: string | undefined): void {
  const table = readFileSync(resolve(TABLES.versions), 'utf8');
  if (isExperimental(table, variant, version)) {
    const result = stabilise(sources(), variant, version, ignitionRelease);
    if ('fault' in result) return refuse(result.fault);
    for (const [path, text] of result.files) {
      writeFileSync(resolve(path), text);
      console.log(path);
    }
    for (const note of result.notes) console.log(note);
  } else {
    const added = newVersion(table, variant, version);
    if ('fault' in added) return refuse(added.fault);
    writeFileSync(resolve(TABLES.versions), added.text);
    console.log(`${TABLES.versions}:\n${added.row.trimEnd()}`);
  }
  console.log('now run: npm run generate');
}

function refuse(fault: string): void {
  console.error(`new-version: ${fault}`);
  process.exitCode = 1;
}

/** The texts of the hand-written files that may name a version. */
function sources(): Map<string, string> {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
  const all = [...paths.map((path) => join('src', path)), TABLES.ledger, ...EXPERIMENTAL_FIXTURES];
  return new Map(all.map((path) => [path, readFileSync(resolve(path), 'utf8')]));
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
