import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeGunzip } from '../../src/cli/io/node-gunzip.ts';
import { PORTION } from '../../src/decompile/trial.ts';
import { VIRTUAL_DIR, virtualFiles } from '../../src/decompile/virtual-files.ts';
import { readDocuments } from '../../src/document/read-document.ts';
import { ignitionVersion, ignitionVersions } from '../../src/ignition/versions.ts';
import { placesOf } from '../../src/spec/places.ts';
import { isDeep } from '../depth.ts';
import { sameForMachine } from '../document/same-for-machine.ts';
import { inPortions } from './in-portions.ts';
import { arbitraryConfig } from './valid-documents.ts';

/** In all versions together. */
const CASES = isDeep ? 10_000 : 40;

const portions = fc.constantFrom(0, PORTION);

const documentOf = (text: string, options = {}) => {
  const { documents, report } = readDocuments({ name: 'a', bytes: new TextEncoder().encode(text) }, options);
  expect(report.filter(({ severity }) => severity === 'error')).toEqual([]);
  return documents[0]!;
};

describe('the config that was read back means the same', () => {
  it.each(ignitionVersions)('for valid configs of %s, with local files and without', (version) => {
    fc.assert(
      fc.property(
        arbitraryConfig(version),
        fc.boolean(),
        fc.boolean(),
        fc.nat({ max: 2 }),
        portions,
        (config, hasFilesDir, trees, indent, portion) => {
          const written = JSON.stringify(config, null, indent);
          const read = documentOf(written);
          const localFiles = hasFilesDir ? '' : undefined;
          const [{ config: text, files, report } = expect.unreachable()] = inPortions(
            new TextEncoder().encode(written),
            { localFiles, trees },
            portion,
          );
          expect(report).toEqual([]);
          const back = documentOf(text!, { files: virtualFiles(files), filesDir: VIRTUAL_DIR });
          expect(back.ignition.version).toBe(version);
          expect(sameForMachine(read, back, nodeGunzip)).toBe(true);
        },
      ),
      { numRuns: Math.ceil(CASES / ignitionVersions.length) },
    );
  });
});

it.each(ignitionVersions)('the configs of %s have every field', (version) => {
  const fields = new Set<string>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, path);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) visit(inner, path === '' ? name : `${path}.${name}`);
    if (path !== '' && value !== null) fields.add(path);
  };
  for (const config of fc.sample(arbitraryConfig(version), { numRuns: 150, seed: 1 })) visit(config, '');
  expect([...placesOf(ignitionVersion(version)!.shape).keys()].filter((path) => !fields.has(path))).toEqual([]);
});
