import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { inEmptyFolder, run } from './run-subcommand.ts';

inEmptyFolder();

it('butane schema prints the schema of all versions', async () => {
  const published = readFileSync(fileURLToPath(new URL('../../../schemas/butane.json', import.meta.url)), 'utf8');
  expect(await run(['schema'])).toEqual({ exit: 0, stdout: published, stderr: '' });
});
