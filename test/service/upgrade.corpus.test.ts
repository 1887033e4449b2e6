import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nodeFiles, nodeGzip } from '../../src/cli/io/node-host.ts';
import { translate } from '../../src/compile/translate.ts';
import { upgrade } from '../../src/service/upgrade.ts';
import { foldSpec } from '../../src/spec/spec.ts';
import { findRow } from '../../src/spec/versions.ts';
import { commentsOf } from '../../src/syntax/yaml/comments.ts';
import { readYaml } from '../../src/syntax/yaml/read-yaml.ts';
import { some } from '../depth.ts';
import { sourceOf } from '../source-of.ts';
import { acceptedConfigs } from '../upgrade/accepted-configs.ts';
import { newestStableOf } from '../versions-by-layer.ts';

/* Every config without errors, recorded from upstream or our own, in the newest stable version of its variant. */

const configs = acceptedConfigs();

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/**
 * What a machine gets, from the output of the drop-in: contents uncompressed and decoded, without the version, and without
 * special bits of modes in versions that do not set them. It is written for this test, apart from `normalForm`.
 */
function gets(output: string, isMachineConfig: boolean, setsSpecialBits: boolean): Json {
  const walk = (value: Json): Json => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(walk);
    const fields = value as { readonly [key: string]: Json };
    const { compression = '', source, ...others } = fields;
    const rest = Object.fromEntries(
      Object.entries(others).map(([name, field]) => [
        name,
        name === 'mode' && typeof field === 'number' && !setsSpecialBits ? field & 0o777 : walk(field),
      ]),
    );
    return source === undefined ? rest : { ...rest, contents: contentsOf(String(source), String(compression)) };
  };
  if (isMachineConfig) {
    // The YAML of a MachineConfig is compared as text; in it only contents, versions and modes can differ by version.
    return output.replace(/^( {6}version: )\S+$/m, '$1').replace(/( *)compression: .*\n *source: (\S+)|( *)source: (\S+)/g, resource);
  }
  const document = JSON.parse(output) as { ignition: { version?: string } };
  delete document.ignition.version;
  return walk(document as unknown as Json);
}

function resource(written: string): string {
  const source = /source: (\S+)/.exec(written)![1]!;
  const compression = /compression: "?(\w*)/.exec(written)?.[1] ?? '';
  return `contents: ${contentsOf(source, compression)}`;
}

function contentsOf(source: string, compression: string): string {
  const [, base64, data] = /^data:(;base64)?,(.*)$/s.exec(source) ?? [];
  if (data === undefined) return `${source} ${compression}`;
  const bytes = base64 === undefined ? Buffer.from(decoded(data), 'latin1') : Buffer.from(data, 'base64');
  if (compression !== 'gzip') return bytes.toString('latin1');
  try {
    return gunzipSync(bytes).toString('latin1');
  } catch {
    return bytes.toString('latin1');
  }
}

function decoded(data: string): string {
  return data.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function commentCount(text: string): number {
  const { root } = readYaml(sourceOf(text));
  return root ? commentsOf(text, root).length : 0;
}

describe('upgrade', () => {
  it('is about many configs of older versions', () => {
    expect(configs.filter(({ spec }) => spec.version !== newestStableOf(spec.variant)).length).toBeGreaterThan(250);
  });

  it.each(some(configs))('takes $id to the newest version', ({ text, spec, filesDir }) => {
    const how = { files: nodeFiles, filesDir };
    const newest = newestStableOf(spec.variant);
    const newer = spec.version.includes('-') ? spec : foldSpec(findRow(spec.variant, newest)!);
    const { text: upgraded, changes, differences, obstacles, diagnostics } = upgrade(text, { ...how, gzip: nodeGzip });
    expect(diagnostics).toEqual([]);
    if (upgraded === undefined) {
      // the newest version refuses the same config
      expect(obstacles).not.toEqual([]);
      const sameText = text.replace(/^(["']?version["']?: *["']?)[\w.-]+/m, `$1${newest}`);
      expect(translate(sameText, how).output).toBeUndefined();
      return;
    }
    expect(obstacles).toEqual([]);
    const { output } = translate(upgraded, how);
    expect(output, upgraded).toBeDefined();

    const before = gets(translate(text, how).output!, spec.machineConfig, spec.layers.includes('ignition_3_6'));
    const after = gets(output!, newer.machineConfig, newer.layers.includes('ignition_3_6'));
    if (differences.length === 0) expect(after).toEqual(before);
    else expect(after).not.toEqual(before);
    // what differs has a reason, and a reason that is said to change the machine does
    if (differences.length > 0) expect(changes).not.toEqual([]);

    expect(commentCount(upgraded)).toBe(commentCount(text));
    const again = upgrade(upgraded, { ...how, gzip: nodeGzip });
    expect([again.text, again.changes, again.differences]).toEqual([upgraded, [], []]);
    const back = upgrade(upgraded, { ...how, to: spec.version });
    // a key that the old version ignored is a field of the new one
    if (changes.some(({ message }) => message.includes('counts now'))) expect(back.obstacles).not.toEqual([]);
    // otherwise nothing new is used, so it goes back to the same text, but for a layout that is named now
    else expect(back.text?.replace(/^ *layout: x86_64\n/m, '')).toBe(text.replace(/^ *layout: x86_64\n/m, ''));
  });
});
