import { array, assert, constantFrom, nat, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { nodeFiles, nodeGzip } from '../../src/cli/io/node-host.ts';
import { translate } from '../../src/compile/translate.ts';
import { cases, inputOf, stageFiles } from '../upstream/cases.ts';
import { butaneValidators } from './butane-validators.ts';
import { readAsEditors } from './editor-yaml.ts';

type Tree = Record<string, unknown>;

const files = stageFiles();
const configs = ['valid', 'sugar', 'error'].flatMap(cases).flatMap((kase) => {
  const config = kase.setup ? undefined : (readAsEditors(inputOf(kase)) as Tree | null | undefined);
  return config && typeof config === 'object' && 'variant' in config ? [config] : [];
});

/** Where something of a config can be taken away or replaced, its header apart. */
function spots(tree: Tree, isRoot = true): [Tree, string][] {
  return Object.entries(tree).flatMap(([key, value]): [Tree, string][] => {
    if (isRoot && (key === 'variant' || key === 'version')) return [];
    const inner = value !== null && typeof value === 'object' ? spots(value as Tree, false) : [];
    return [[tree, key], ...inner];
  });
}

const gone = Symbol('gone');
const values = [
  null,
  '',
  0,
  1,
  true,
  false,
  'yes',
  'a',
  '/a',
  '/var/x',
  '644',
  1.5,
  -1,
  'none',
  'swap',
  'gzip',
  'core',
  's390x-zfcp',
  'a.mount',
];
const replacement = constantFrom<unknown>(gone, gone, gone, ...values, [], [null], {});
const damage = array(tuple(nat(), replacement), { minLength: 1, maxLength: 2 });

function damaged(config: Tree, how: readonly (readonly [number, unknown])[]): Tree {
  const copy = structuredClone(config);
  for (const [at, value] of how) {
    const all = spots(copy);
    const [tree, key] = all[at % Math.max(all.length, 1)] ?? [];
    if (!tree || key === undefined) continue;
    if (value !== gone) tree[key] = structuredClone(value);
    else if (Array.isArray(tree)) tree.splice(Number(key), 1);
    else delete tree[key];
  }
  return copy;
}

function isTaken(text: string): boolean {
  const how = { files: nodeFiles, gzip: nodeGzip, filesDir: files, pretty: false, raw: false, name: 'config.bu' };
  const { report, fatal } = translate(Buffer.from(text), how);
  // unknown keys are warnings; where upstream loses sight of them, it says so
  return !fatal && !report.some(({ code }) => code === 'config/unused-key' || code === 'config/tree-mismatch');
}

/** The schema looks at the digits of a checksum, and upstream only counts them. */
const isHex = (text: string): boolean => !/hash: sha\d+-[0-9a-f]*[^0-9a-f\n]/.test(text);

test('what Butane takes of damaged configs, the schemas take; and they agree', () => {
  const validators = butaneValidators();
  let taken = 0;
  assert(
    property(nat(configs.length - 1), damage, (at, how) => {
      const text = stringify(damaged(configs[at]!, how), { version: '1.1' });
      const config = readAsEditors(Buffer.from(text)) as Tree;
      const passes = validators.all(config);
      expect(validators.one(`${config.variant} ${config.version}`, config) ?? passes).toBe(passes);
      if (!isHex(text) || !isTaken(text)) return;
      taken++;
      expect(passes, text).toBe(true);
    }),
    { numRuns: 2000, seed: 1 },
  );
  expect(taken).toBeGreaterThan(200);
});
