import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document } from 'yaml';
import { nodeFiles } from '../../src/cli/io/node-host.ts';
import { decodeConfig } from '../../src/compile/decode/decode-config.ts';
import { type Plain, plainOf } from '../../src/compile/emit/plain.ts';
import { translate } from '../../src/compile/translate.ts';
import { transpileConfig } from '../../src/compile/transpile.ts';
import { composeFile } from '../../src/compose/compose.ts';
import { PartStore } from '../../src/compose/part-store.ts';
import { findSpec } from '../../src/spec/find.ts';
import { decodeText } from '../../src/syntax/decode-text.ts';
import { readYaml } from '../../src/syntax/yaml/read-yaml.ts';
import { runs } from '../depth.ts';
import { cases, inputOf, stageFiles } from '../upstream/cases.ts';
import { memoryFiles } from './memory-files.ts';
import { partition, randomOf } from './partition.ts';

/*
 * A config that is divided at random into parts, which are included and merged, is translated to what the whole config is translated
 * to. The configs are those that upstream took when the cases were recorded.
 */

const filesDir = stageFiles();

type Fields = Record<string, Plain>;

/** A config as data, without what is null. */
function dataOf(text: string, variant: string, version: string): Fields | undefined {
  const source = decodeText(new TextEncoder().encode(text), 'whole.bu');
  const spec = findSpec(variant, version);
  if ('message' in source || 'message' in spec) return undefined;
  const { config, errors } = decodeConfig(readYaml(source).root, source, spec.shape);
  return errors.length > 0 ? undefined : (withoutNulls(plainOf(config, spec.shape)) as Fields);
}

function withoutNulls(plain: Plain): Plain {
  if (typeof plain !== 'object' || plain === null || plain instanceof Map) return plain;
  if (Array.isArray(plain)) return plain.map(withoutNulls) as Plain;
  return Object.fromEntries(Object.entries(plain).flatMap(([key, value]) => (value === null ? [] : [[key, withoutNulls(value)]]))) as Plain;
}

function write(config: Fields): string {
  return new Document(config, { version: '1.1', aliasDuplicateObjects: false }).toString({ directives: false, lineWidth: 0 });
}

function translated(text: string): string | undefined {
  return translate(text, { files: nodeFiles, filesDir }).output;
}

interface Whole {
  readonly id: string;
  readonly config: Fields;
  readonly output: string;
}

const taken = ['valid', 'sugar', 'combined', 'mutate']
  .flatMap((group) => cases(group))
  .filter(({ tool, exit, setup }) => tool === 'butane' && exit === 0 && !setup);

const wholes: Whole[] = taken.flatMap((kase): Whole[] => {
  const [variant = '', version = ''] = kase.spec.split(' ');
  const config = dataOf(inputOf(kase).toString(), variant, version);
  const output = config && translated(inputOf(kase).toString());
  // some texts do not survive the writer of YAML
  return output !== undefined && translated(write(config!)) === output ? [{ id: kase.id, config: config!, output }] : [];
});

describe('a config in parts', () => {
  it('comes of many configs', () => {
    // fewer, where versions that the recorded cases name are stable by now
    expect(wholes.length).toBeGreaterThan(90);
  });

  /** `rootIsPart`: the root has a part of the config itself, and overrides the others. */
  it.each([
    ['that do not include each other', false],
    ['of which the root is one', true],
  ])('%s is the whole config', (_, rootIsPart) => {
    fc.assert(
      fc.property(fc.nat(wholes.length - 1), fc.integer({ min: 2, max: 4 }), fc.nat(), (which, count, seed) => {
        const { id, config, output } = wholes[which]!;
        const parts = partition(config, count, randomOf(seed), !rootIsPart).map(write);
        const own = rootIsPart ? parts.pop()! : `variant: ${config.variant}\nversion: ${config.version}\n`;
        const included = Object.fromEntries(parts.map((text, i) => [`p${i}.bu`, text]));
        const host = memoryFiles({ ...included, 'root.bu': `compose:\n  include: [${Object.keys(included).join(', ')}]\n---\n${own}` });
        const store = new PartStore(host, '.');
        const files = { dir: filesDir, host: nodeFiles };
        const done = composeFile([store.root('root.bu', host.read('root.bu') as Uint8Array)], undefined, { store, files, outside: {} });
        const told = done.report.filter(({ code }) => code !== 'compose/list-extended').map(({ code, message }) => `${code}: ${message}`);
        const texts = `${id}\n${[...parts, own].join('---\n')}`;
        expect(told, texts).toEqual([]);
        const how = { files, gzip: undefined, ahead: undefined, pretty: false, raw: false };
        expect(transpileConfig(done.config!, done.root, how).output, texts).toBe(output);
      }),
      { numRuns: runs(1000) },
    );
  });
});
