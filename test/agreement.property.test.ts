import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeJson } from '../src/compile/decode/decode-json.ts';
import { unusedKeys } from '../src/compile/decode/unused-keys.ts';
import { validators } from '../src/ignition/validators/ignition.js';
import { ignitionVersion, ignitionVersions } from '../src/ignition/versions.ts';
import { readJson } from '../src/syntax/json/read-json.ts';
import { isDeep, runs, some } from './depth.ts';
import { arbitraryDocument, plainOf } from './ignition/documents.ts';
import { sourceOf } from './source-of.ts';
import { cases } from './upstream/cases.ts';

/*
 * The JSON Schemas and the decoder are two readings of one table: what the schema's validator accepts is what the decoder finds
 * no structural fault in: no key that is unknown, no value of a wrong kind.
 */

function accepts(text: string, version: string): { readonly schema: boolean; readonly decoder: boolean } {
  const source = sourceOf(text, 'config.ign');
  const read = readJson(source);
  if ('error' in read) throw new Error(read.error.message);
  const { shape } = ignitionVersion(version)!;
  const { config, errors, isRegular } = decodeJson(read.tape, shape);
  const unused = unusedKeys(config, shape, read.root, source);
  // the phases look for unused keys only in what is not regular
  if (isRegular) expect(unused).toEqual([]);
  const unknown = unused.filter(({ code }) => code === 'config/unused-key');
  return { schema: validators[version]!(JSON.parse(text)), decoder: errors.length === 0 && unknown.length === 0 };
}

/** Plain data with one thing changed somewhere: a value of another kind, a key misspelt, null, a list around it. */
function damaged(value: unknown, at: number, how: number): unknown {
  let count = 0;
  const wrong: unknown[] = ['text', 7, 1.5, true, null, [], {}, [[]], { x: 1 }];
  const visit = (node: unknown): unknown => {
    if (count++ === at) return wrong[how % wrong.length];
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node).map(([key, child]): [string, unknown] => [
      count === at && how % 2 === 0 ? `${key}x` : key,
      visit(child),
    ]);
    return Object.fromEntries(entries);
  };
  return visit(value);
}

describe('schema and decoder agree', () => {
  const valid = ['ign-valid', 'ign-error', 'ign-mutate'].flatMap(cases).filter(({ input, spec }) => {
    const version = spec.replace('ignition ', '');
    return input !== undefined && validators[version] && !/\d\.\d|\de\d/.test(input.replaceAll(version, ''));
  });

  it.each(some(valid))('on $id', ({ input, spec }) => {
    if ('error' in readJson(sourceOf(input!))) return;
    const { schema, decoder } = accepts(input!, spec.replace('ignition ', ''));
    expect(schema).toBe(decoder);
  });

  // 8 versions, 1,250 configs each
  it.each(ignitionVersions)('on generated and damaged configs of %s', (version) => {
    const { shape } = ignitionVersion(version)!;
    let refused = 0;
    fc.assert(
      fc.property(arbitraryDocument(shape), fc.integer({ min: 1, max: 40 }), fc.nat(17), fc.boolean(), (document, at, how, damage) => {
        const plain = plainOf(document);
        const { schema, decoder } = accepts(JSON.stringify(damage ? damaged(plain, at, how) : plain), version);
        if (!schema) refused++;
        expect(schema).toBe(decoder);
      }),
      { numRuns: runs(1250) },
    );
    // so few as in `npm test` may all be accepted
    if (isDeep) expect(refused).toBeGreaterThan(100);
  });
});
