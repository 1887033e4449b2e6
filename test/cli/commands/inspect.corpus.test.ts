import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { some } from '../../depth.ts';
import { inEmptyFolder, run } from './run-subcommand.ts';

inEmptyFolder();
const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('butane inspect --format json', () => {
  const isOutput = new Ajv({ allErrors: true, strict: true }).compile(JSON.parse(readFileSync(`${root}schemas/inspection.json`, 'utf8')));
  const cases = some(readdirSync(`${root}fixtures/cases`).filter((name) => existsSync(`${root}fixtures/cases/${name}/expected.ign`)));

  it.each([
    ...cases.map((name) => `fixtures/cases/${name}/config.bu`),
    'docs/examples/node.bu',
    'fixtures/repository/openshift/worker-kargs.bu',
  ])('of %s is what its schema says', async (path) => {
    const { stdout, stderr } = await run(['inspect', '--format', 'json', '--files-dir', `${root}docs`, `${root}${path}`]);
    // a case may need local files of its own
    if (stderr.includes('local/')) return;
    expect(isOutput(JSON.parse(stdout)), JSON.stringify(isOutput.errors)).toBe(true);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, configs: [{ config: `${root}${path}` }] });
  });
});
