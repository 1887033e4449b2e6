import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { foldedSpecs } from '../../scripts/folded-specs.js';
import { pack, unpacker } from '../../scripts/packed-values.ts';
import { ignitionVersion, ignitionVersions } from '../../src/ignition/versions.ts';
import { foldSpec } from '../../src/spec/spec.ts';
import { rows } from '../../src/spec/versions.ts';

interface Folded {
  readonly ignitionVersion: typeof ignitionVersion;
  readonly ignitionVersions: typeof ignitionVersions;
  readonly foldSpec: typeof foldSpec;
  readonly rows: typeof rows;
}

let code = '';
let folded: Folded;
beforeAll(async () => {
  const contents = `
    export { ignitionVersion, ignitionVersions } from './src/ignition/versions.ts';
    export { foldSpec } from './src/spec/spec.ts';
    export { rows } from './src/spec/versions.ts';`;
  const resolveDir = fileURLToPath(new URL('../../', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    plugins: [foldedSpecs],
    bundle: true,
    format: 'esm',
    write: false,
  });
  code = outputFiles[0]!.text;
  folded = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Folded;
});

test('a bundle has the specs of all versions as the source folds them', () => {
  expect(folded.rows.map(({ variant, version }) => `${variant} ${version}`)).toEqual(
    rows.map(({ variant, version }) => `${variant} ${version}`),
  );
  for (const row of rows) expect(folded.foldSpec(row)).toEqual(foldSpec(row));
  expect(folded.ignitionVersions).toEqual(ignitionVersions);
  for (const version of ignitionVersions) expect(folded.ignitionVersion(version)).toEqual(ignitionVersion(version));
});

test('a spec is unpacked once, and has the same Ignition version as others', () => {
  const [first] = rows;
  const spec = folded.foldSpec(first!);
  expect(folded.foldSpec(first!)).toBe(spec);
  expect(spec.ignition).toBe(folded.ignitionVersion(spec.ignition.version));
});

test.each(['9.0.0', '', '__proto__'])('there is no Ignition version %j', (version) => {
  expect(folded.ignitionVersion(version)).toBeUndefined();
});

test('a bundle does not fold', () => {
  expect(code).not.toContain('applyDelta');
  expect(code).not.toContain('base_0_1: Revision');
});

test('what is packed shares its equal parts, and can be unpacked', () => {
  const part = { name: 'a part that is long enough to be shared', list: [1, 'two', null, true] };
  const values = [{ one: part, other: { part } }, [part, { other: { part } }], 'text', {}];
  const { texts, parts } = pack(values);
  expect(parts).toHaveLength(2);
  expect(texts.map(unpacker(parts))).toEqual(values);
});

test('a text like a reference cannot be packed', () => {
  expect(() => pack([{ name: '@12' }])).toThrow('would be read as a reference');
});
