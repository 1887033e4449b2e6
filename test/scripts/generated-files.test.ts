import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatedFiles, generatedFolders } from '../../scripts/generate/generated-files.ts';

const files = await generatedFiles();

describe('what is checked in is what `npm run generate` writes', () => {
  test.each([...files.keys()])('%s', (path) => {
    expect(existsSync(path), `${path} is missing`).toBe(true);
    expect(readFileSync(path, 'utf8') === files.get(path), `${path} is out of date`).toBe(true);
  });
});

test('generated folders hold no files of versions that are gone', () => {
  for (const folder of generatedFolders) {
    const made = [...files.keys()].filter((path) => dirname(path) === folder).map((path) => path.slice(folder.length + 1));
    expect(readdirSync(folder).sort()).toEqual(made.sort());
  }
});
