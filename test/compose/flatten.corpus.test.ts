import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/cli/io/node-host.ts';
import { merge } from '../../src/compile/merge.ts';
import { translate } from '../../src/compile/translate.ts';
import { transpileConfig } from '../../src/compile/transpile.ts';
import { composeFile } from '../../src/compose/compose.ts';
import { flattenText } from '../../src/compose/flatten.ts';
import type { LoadedFile } from '../../src/compose/loaded-file.ts';
import { PartStore } from '../../src/compose/part-store.ts';
import { isDeep, some } from '../depth.ts';
import { type Case, cases, inputOf, stageFiles } from '../upstream/cases.ts';

/*
 * The law of `flatten`: what is made of the flattened config is what is made of the composed one. The configs are those that
 * upstream took when the cases were recorded; that we translate each of them as upstream does is another test's business.
 */

const filesDir = stageFiles();
const store = new PartStore(nodeFiles, '/');
const files = { dir: filesDir, host: nodeFiles };

interface Valid {
  readonly id: string;
  readonly spec: string;
  readonly text: string;
  readonly loaded: LoadedFile;
}

/** Configs that make something with this files directory. */
const valid: Valid[] = ['valid', 'sugar', 'combined', 'yaml', 'mutate']
  .flatMap((group) => cases(group))
  .filter(({ tool, exit, setup }) => tool === 'butane' && exit === 0 && !setup)
  .map((kase: Case) => ({ kase, text: inputOf(kase).toString() }))
  .filter(({ text }) => 'output' in translate(text, { files: nodeFiles, filesDir }))
  .map(({ kase: { id, spec }, text }) => ({ id, spec, text, loaded: store.root(join('/nowhere', id), Buffer.from(text)) }));

function translated(text: string): string | undefined {
  return translate(text, { files: nodeFiles, filesDir }).output;
}

/** What `build` and `flatten` make of configs of which each overrides those before it. */
function composed(roots: readonly LoadedFile[]): { readonly output: string | undefined; readonly flat: string } | undefined {
  const { config, report, root } = composeFile(roots, undefined, { store, files, outside: {} });
  if (!config || report.some(({ severity }) => severity === 'error')) return undefined;
  const how = { files, gzip: undefined, ahead: undefined, pretty: false, raw: false };
  const { output } = transpileConfig(config, root, how);
  return { output, flat: flattenText(config.config, config.spec, 'butane flatten') };
}

/** Pairs of configs of one variant, of which the second is of the same version or a newer one. */
function pairsOf(all: readonly Valid[], stride: number): (readonly [Valid, Valid])[] {
  const pairs: (readonly [Valid, Valid])[] = [];
  let count = 0;
  for (const first of all)
    for (const second of all)
      if (first !== second && first.spec.split(' ')[0] === second.spec.split(' ')[0] && count++ % stride === 0) pairs.push([first, second]);
  return pairs;
}

describe('flatten', () => {
  it('is about many configs', () => {
    expect(valid.length).toBeGreaterThan(100);
  });

  it('a plain config, flattened and translated, is the config translated', () => {
    for (const { id, text, loaded } of some(valid)) {
      const done = composed([loaded]);
      expect(done && translated(done.flat), `${id}\n${done?.flat}`).toBe(translated(text));
    }
  });

  it('two configs, flattened and translated, are what build writes', () => {
    // whole variants against each other: all pairs would take hours, every so-maniest is another one each time a case is added
    const pairs = some(pairsOf(valid, 37));
    let made = 0;
    for (const [first, second] of pairs) {
      const done = composed([first.loaded, second.loaded]);
      if (done?.output === undefined) continue;
      made++;
      expect(translated(done.flat), `${first.id} ${second.id}\n${done.flat}`).toBe(done.output);
    }
    expect(made).toBeGreaterThan(pairs.length / 10);
  });

  it('without sugar it is what Ignition makes of the two configs', () => {
    const plain = valid.filter(({ text, spec }) => !SUGAR.test(text) && !/^(?:openshift|r4e|fiot)/.test(spec));
    const pairs = some(pairsOf(plain, 5).filter(([first, second]) => first.spec === second.spec));
    let made = 0;
    for (const [first, second] of pairs) {
      const done = composed([first.loaded, second.loaded]);
      if (done?.output === undefined) continue;
      made++;
      const merged = merge(translated(first.text)!, translated(second.text)!);
      expect(done.output, `${first.id} ${second.id}`).toBe(merged.output);
    }
    expect(made).toBeGreaterThan(isDeep ? 10 : 5);
  });
});

/** Sugar, and the anchors and tags that it could hide in. */
const SUGAR = /inline|local|with_mount_unit|trees|boot_device|grub|quadlets|[&*]\w|<</;
